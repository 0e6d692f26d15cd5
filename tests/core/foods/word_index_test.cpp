#include "core/foods/word_index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

// 0 "egg, white", 1 "eggs", 2 "eggplant", 3 "egg (egg) yolk"
const WordIndex& sample() {
    using enum Place;
    static const WordIndex index{
        {"yolk", "egg", "white", "eggs", "eggplant"},
        {{1, head}, {2, second}, {3, head}, {4, head}, {1, later}, {1, head}, {0, head}},
        {0, 2, 3, 4, 7}};
    return index;
}

std::vector<std::string> words(const std::vector<std::uint32_t>& numbers) {
    std::vector<std::string> out;
    for (const std::uint32_t number : numbers) out.emplace_back(sample().word(number));
    return out;
}

std::vector<std::string> words(WordRange range) {
    std::vector<std::string> out;
    for (std::uint32_t i = range.first; i < range.last; ++i) out.emplace_back(sample().word(i));
    return out;
}

// "cheddar 1", "cheddar 1 beginning"
std::vector<std::string> misspelt(std::vector<std::string> known, std::string_view typed,
                                  bool may_be_beginning) {
    std::vector<WordAt> names;
    std::vector<std::uint32_t> first = {0};
    for (std::uint32_t i = 0; i < known.size(); ++i) {
        names.push_back({i, Place::head});
        first.push_back(i + 1);
    }
    const WordIndex index{std::move(known), names, first};
    std::vector<std::string> out;
    for (const Misspelt& each : index.misspelt(typed, may_be_beginning)) {
        out.push_back(std::string{index.word(each.word)} + " " + std::to_string(each.errors)
                      + (each.is_whole ? "" : " beginning"));
    }
    return out;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a typed word finds itself, its plural and what begins with it") {
    CHECK(sample().word_count() == 5);
    CHECK(sample().name_count() == 4);
    CHECK(words(sample().same("egg")) == Words{"egg", "eggs"});
    CHECK(words(sample().same("eggs")) == Words{"egg", "eggs"});
    CHECK(words(sample().same("eg")).empty());
    CHECK(words(sample().beginning_with("egg")) == Words{"egg", "eggplant", "eggs"});
    CHECK(words(sample().beginning_with("eggp")) == Words{"eggplant"});
    CHECK(sample().beginning_with("plant").empty());
    CHECK(sample().beginning_with("zzz").empty());
}

TEST_CASE("a word that stands twice in a name counts once, where it says most") {
    const auto names = sample().names_with(sample().same("egg").front());
    REQUIRE(names.size() == 2);
    CHECK(names[0].number() == 0);
    CHECK(names[1].number() == 3);
    CHECK(std::ranges::all_of(names, [](WordAt at) { return at.place() == Place::head; }));
}

TEST_CASE("the names of a range of words, and the words of a name in its order") {
    CHECK(sample().names_with(sample().beginning_with("egg")).size() == 4);
    std::vector<std::string> name;
    for (const WordAt& at : sample().words_of_name(3)) {
        name.emplace_back(sample().word(at.number()));
    }
    CHECK(name == Words{"egg", "egg", "yolk"});
}

TEST_CASE("words that were meant, with the fewest errors first") {
    CHECK(misspelt({"cheddar", "chocolate", "ham"}, "chedar", false) == Words{"cheddar 1"});
    CHECK(misspelt({"carrots", "carob"}, "carrotes", false) == Words{"carrots 1"});
    CHECK(misspelt({"quinoa", "kale"}, "kinoa", false) == Words{"quinoa 1"});
    CHECK(misspelt({"oats"}, "aots", false) == Words{"oats 1"});
    CHECK(misspelt({"jello"}, "hello", false).empty());
    CHECK(misspelt({"ham"}, "hum", false).empty());
    CHECK(misspelt({"sausage"}, "sossages", false) == Words{"sausage 2"});
}

TEST_CASE("a misspelt word may still be growing") {
    CHECK(misspelt({"broccolini"}, "brocol", true) == Words{"broccolini 1 beginning"});
    CHECK(misspelt({"broccoli"}, "brokk", true) == Words{"broccoli 1 beginning"});
    CHECK(misspelt({"broccolini"}, "brocol", false).empty());
    // Two letters left out are one error.
    CHECK(misspelt({"broccoli"}, "brocol", false) == Words{"broccoli 1"});
    CHECK(misspelt({"broccoli"}, "bxcc", true).empty());
}
