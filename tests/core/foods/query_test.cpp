#include "core/foods/query.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;

namespace {

const NameRules& rules() {
    using enum SearchWord::Kind;
    static const std::vector<SearchWord> words = {
        {filler, "of", 0}, {filler, "a", 0}, {weak, "fresh", 0},
        {weak, "cup", 0},  {aim, "for", 0},  {filler, "for", 0},
        {unit, "g", 0},    {unit, "cup", 0}, {unit, "slices", 0}};
    static const NameRules built{words};
    return built;
}

// "tea? (of) ~fresh": may grow, filler, weak.
std::string described(std::string_view text) {
    std::string out;
    for (const QueryWord& word : read_query(text, rules())) {
        if (!out.empty()) out += ' ';
        if (word.is_filler) {
            out += "(" + word.text + ")";
        } else {
            out += (word.is_weak ? "~" : "") + word.text;
        }
        if (word.may_be_beginning) out += '?';
    }
    return out;
}

} // namespace

TEST_CASE("the last word may still be growing, unless something stands behind it") {
    CHECK(described("ched") == "ched?");
    CHECK(described("ched ") == "ched");
    CHECK(described("cheddar che") == "cheddar che?");
    CHECK(described("  Cr\u00E8me  Br\u00FBl\u00E9e\t") == "creme brulee");
}

TEST_CASE("amounts are set aside, numbers weigh little, percentages are meant") {
    CHECK(described("100g ham ") == "(100g) ham");
    CHECK(described("200 g ham ") == "(200) (g) ham");
    CHECK(described("2 slices of ham ") == "(2) (slices) (of) ham");
    CHECK(described("3 eggs ") == "~3 eggs");
    CHECK(described("2% milk ") == "2 milk");
    CHECK(described("vitamin g ") == "vitamin g");
    CHECK(described("100x ham ") == "100x ham");
}

TEST_CASE("what a food is for weighs little, and so do words that say little") {
    CHECK(described("ham for my sandwiches ") == "ham (for) ~my ~sandwiches");
    CHECK(described("fresh ham ") == "~fresh ham");
    CHECK(described("a cup of tea ") == "(a) ~cup (of) tea");
}

TEST_CASE("fillers and weak words are looked for when there is nothing else") {
    CHECK(described("of ") == "of");
    CHECK(described("a fresh ") == "(a) fresh");
    CHECK(described("12345 ") == "12345");
    CHECK(described("").empty());
    CHECK(described(" .,! ").empty());
}

TEST_CASE("every word counts once, and sixteen are enough") {
    CHECK(described("egg egg milk egg ") == "egg milk");
    std::string many;
    for (int i = 0; i < 1'000; ++i) many += "w" + std::to_string(i) + " ";
    CHECK(read_query(many, rules()).size() == 16);
}
