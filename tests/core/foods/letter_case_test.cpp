#include "core/foods/letter_case.h"
#include "core/foods/table_files.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/shipped_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zebra::foods;
using zebra::test::shipped_rules;

namespace {

std::string usda(std::string_view name) {
    return plain_capitals(name, NameStyle::sr28, shipped_rules());
}
std::string fndds(std::string_view name) {
    return plain_capitals(name, NameStyle::fndds, shipped_rules());
}

bool has_brand(std::string_view name) {
    std::size_t run = 0;
    return std::ranges::any_of(name, [&](char c) {
        run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
        return run == 2;
    });
}

} // namespace

TEST_CASE("brands in capitals keep the first one") {
    CHECK(usda("KELLOGG'S ALL-BRAN Original") == "Kellogg's All-Bran original");
    CHECK(usda("McDONALD'S BIG MAC") == "McDonald's Big Mac");
    CHECK(usda("McDONALD'S Sausage McGRIDDLES") == "McDonald's sausage McGriddles");
    CHECK(usda("POST HONEY BUNCHES OF OATS") == "Post Honey Bunches of Oats");
    CHECK(usda("THE WORKS") == "The Works"); // a small word, but the first
    CHECK(usda("CHICK-FIL-A chicken sandwich") == "Chick-fil-A chicken sandwich");
    CHECK(usda("KFC, BBQ sauce") == "KFC, BBQ sauce");
    CHECK(usda("M&M's milk chocolate") == "M&M's milk chocolate");
}

TEST_CASE("names of places and people have a capital, other words none") {
    CHECK(usda("beef, new zealand, Raw (Alaska Native)")
          == "Beef, New Zealand, raw (Alaska Native)");
    CHECK(usda("english muffins and Swiss Cheese") == "English muffins and Swiss cheese");
    CHECK(usda("brussels sprouts") == "Brussels sprouts");
    CHECK(usda("renew zealandia") == "Renew zealandia"); // no phrase within words
    CHECK(usda("Fried Chicken, Drumstick") == "Fried chicken, drumstick");
}

TEST_CASE("single letters and capitals inside a word stay") {
    CHECK(usda("milk with added vitamin A and vitamin D")
          == "Milk with added vitamin A and vitamin D");
    CHECK(usda("SpaghettiOs original") == "SpaghettiOs original");
    CHECK(usda("rosé wine") == "Rosé wine");
    CHECK(usda("") == "");
}

TEST_CASE("FNDDS writes brands as people do") {
    CHECK(fndds("Similac Natural Care, ready-to-feed") == "Similac Natural Care, ready-to-feed");
    CHECK(fndds("MARS Bar") == "Mars Bar");
    CHECK(fndds("egg bread, Challah") == "Egg bread, Challah");
}

TEST_CASE("what has its capitals already keeps them") {
    for (const Food& food : zebra::test::shipped_catalogue().foods()) {
        if (has_brand(food.name)) continue; // in a name without any, a brand cannot be told
        const std::string once = usda(food.name);
        CAPTURE(once);
        CHECK(usda(once) == once);
    }
}
