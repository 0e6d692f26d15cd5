#include "core/foods/name_words.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

const NameRules& rules() {
    using enum SearchWord::Kind;
    static const std::vector<SearchWord> words = {{shelf, "Nuts", 0},
                                                  {shelf, "alcoholic beverage", 0},
                                                  {shelf, "alcoholic beverage, distilled", 0},
                                                  {link, "made", 0},
                                                  {filler, "and", 0},
                                                  {filler, "of", 0},
                                                  {plainness, "raw", -5}};
    static const NameRules built{words};
    return built;
}

const char* to_word(Place place) {
    switch (place) {
    case Place::head: return "head";
    case Place::shelf: return "shelf";
    case Place::second: return "second";
    case Place::third: return "third";
    case Place::later: return "later";
    case Place::aside: return "aside";
    }
    return "";
}

std::string described(const NameWords& name) {
    std::string text;
    for (const NameWord& word : name.words) {
        if (!text.empty()) text += ' ';
        text += word.text + ":" + to_word(word.place);
    }
    return text;
}

std::string described(std::string_view name) {
    return described(read_names(name, "", ',', rules()).front());
}

} // namespace

TEST_CASE("each word stands in its part of the name") {
    CHECK(described("Milk, whole, 3.25% milkfat, with D")
          == "milk:head whole:second 3.25:third milkfat:third with:later d:later");
    CHECK(described("Milk, nonfat (fat free or skim)")
          == "milk:head nonfat:second fat:aside free:aside or:aside skim:aside");
    CHECK(described("Peas and carrots, canned")
          == "peas:head and:aside carrots:head canned:second");
    CHECK(described("Soy sauce made from soy (tamari)")
          == "soy:head sauce:head made:second from:second soy:second tamari:second");
    CHECK(described("") == "");
    CHECK(described("((, ,))") == "");
}

TEST_CASE("a shelf is not the head") {
    CHECK(described("Nuts, walnuts, english") == "nuts:shelf walnuts:head english:second");
    CHECK(described("Alcoholic Beverage, distilled, gin, 90 proof")
          == "alcoholic:shelf beverage:shelf distilled:shelf gin:head 90:second proof:second");
    CHECK(described("Alcoholic beverage, wine, red")
          == "alcoholic:shelf beverage:shelf wine:head red:second");
    // The last part is always the food.
    CHECK(described("Nuts") == "nuts:head");
    CHECK(described("Nutsy, distilled, raw") == "nutsy:head distilled:second raw:third");
}

TEST_CASE("what repeats the shelf, and brands, do not lengthen the head") {
    const auto head_words = [](std::string_view name) {
        return read_names(name, "", ',', rules()).front().head_words;
    };
    CHECK(head_words("Nuts, cashew nuts, raw") == 1);
    CHECK(head_words("Peanut butter, smooth") == 2);
    CHECK(head_words("Macaroni and cheese") == 2);
    CHECK(head_words("RALSTON Corn Flakes") == 2);
    CHECK(read_names("RALSTON Corn Flakes", "", ',', rules()).front().has_capitals);
    CHECK_FALSE(read_names("Corn Flakes", "", ',', rules()).front().has_capitals);
    CHECK(read_names("Nuts, walnuts, english (dried)", "", ',', rules()).front().parts == 2);
}

TEST_CASE("a food is read once more by each of its other names") {
    const auto frank =
        read_names("Frankfurter, beef", "hot dog, wiener, Commodity A343", ',', rules());
    REQUIRE(frank.size() == 3);
    CHECK(described(frank[1]) == "frankfurter:second beef:second hot:head dog:head");
    CHECK(frank[1].head_words == 2);
    CHECK(described(frank[2]) == "frankfurter:second beef:second wiener:head");

    const auto chickpeas =
        read_names("Chickpeas (garbanzo beans, bengal gram), raw", "", ',', rules());
    REQUIRE(chickpeas.size() == 2);
    CHECK(chickpeas[1].head_words == 4);
    CHECK(read_names("Milk, nonfat (skim)", "", ',', rules()).size() == 1);
}
