#include "core/foods/similar_foods.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;
using zebra::test::tiny_catalogue_of;
using zebra::test::TinyFood;

namespace {

using Names = std::vector<std::string>;

Names names_of(const std::vector<const Food*>& foods) {
    Names names;
    for (const Food* food : foods) names.emplace_back(food->name);
    return names;
}

Neighbours neighbours_in(const std::vector<TinyFood>& foods) {
    const Catalogue catalogue = tiny_catalogue_of(foods);
    Neighbours found = neighbours_that_disagree(catalogue, catalogue.foods()[0]);
    found.foods.resize(found.foods.size(), nullptr);
    found.kind = {};
    found.family = {};
    return found;
}

std::size_t count_in(const std::vector<TinyFood>& foods) {
    return neighbours_in(foods).foods.size();
}

} // namespace

TEST_CASE("neighbours are named when the food is more than a quarter off their middle") {
    const std::vector<TinyFood> others = {
        {"Cheese, low fat, cheddar or colby", "0100", "90", "10", ""},
        {"Cheese, cheddar, sharp", "0100", "110", "10", ""}};
    const auto with = [&](const TinyFood& food) {
        std::vector<TinyFood> foods = others;
        foods.insert(foods.begin(), food);
        return neighbours_in(foods);
    };
    const Neighbours off = with({"Cheese, cheddar", "0100", "126", "10", ""});
    CHECK(off.foods.size() == 2);
    CHECK(off.low_mg_per_100g == 90.0);
    CHECK(off.high_mg_per_100g == 110.0);
    CHECK(with({"Cheese, cheddar", "0100", "74", "10", ""}).foods.size() == 2);
    CHECK(with({"Cheese, cheddar", "0100", "125", "10", ""}).foods.empty()); // a quarter
    // The same protein makes the difference: this one has more of both.
    CHECK(with({"Cheese, cheddar", "0100", "200", "20", ""}).foods.empty());
    CHECK(with({"Cheese, cheddar", "0100", "", "10", ""}).foods.empty());
    CHECK(with({"Cheese, cheddar", "0100", "9", "0.5", ""}).foods.empty());
}

TEST_CASE("neighbours have the same head, and the first qualifier as a part of the name") {
    const TinyFood food = {"Cheese, cheddar", "0100", "200", "10", ""};
    const TinyFood one = {"Cheese, cheddar, aged", "0100", "100", "10", ""};
    const auto beside = [&](const TinyFood& other) { return count_in({food, one, other}); };
    CHECK(beside({"Cheese, cheddar", "0100", "100", "10", ""}) == 2);
    CHECK(beside({"Cheese, mild, cheddar type", "0100", "100", "10", ""}) == 2);
    // Alone one is too few.
    CHECK(beside({"Cheese, brie", "0100", "100", "10", ""}) == 0);
    CHECK(beside({"Cheese, not cheddar", "0100", "100", "10", ""}) == 0);
    CHECK(beside({"Sauce, cheddar", "0100", "100", "10", ""}) == 0);
    CHECK(beside({"Cheese, cheddar", "0200", "100", "10", ""}) == 0);
    CHECK(beside({"Cheese, cheddar", "0100", "", "10", ""}) == 0);
    // Without a qualifier there is no kind.
    CHECK(count_in({{"Cheese", "0100", "200", "10", ""},
                    {"Cheese", "0100", "100", "10", ""},
                    {"Cheese", "0100", "100", "10", ""}})
          == 0);
}

TEST_CASE("among many there are always some that differ, so only one outside them all says so") {
    std::vector<TinyFood> foods = {{"Beef, round", "0100", "150", "10", ""}};
    for (int i = 0; i < 11; ++i) foods.push_back({"Beef, round", "0100", "100", "10", ""});
    foods.push_back({"Beef, round", "0100", "160", "10", ""});
    CHECK(count_in(foods) == 12);
    foods.push_back({"Beef, round", "0100", "100", "10", ""});
    CHECK(count_in(foods) == 0);
    foods[0].tryptophan_mg = "161";
    CHECK(count_in(foods) == 13);
}

TEST_CASE("cheddar is told from the other cheddars") {
    const Neighbours found = neighbours_that_disagree(shipped_catalogue(), shipped_food("01009"));
    CHECK(found.kind == "cheddar");
    CHECK(found.family == "Cheese, cheddar");
    CHECK(found.low_mg_per_100g == 286.0);
    CHECK(found.high_mg_per_100g == 321.0);
    CHECK(names_of(found.foods)
          == Names{"Cheese, low fat, cheddar or colby", "Cheese, low-sodium, cheddar or colby",
                   "Cheese, cheddar, sharp, sliced"});
    CHECK(neighbours_that_disagree(shipped_catalogue(), shipped_food("01270")).foods.empty());
    CHECK(neighbours_that_disagree(shipped_catalogue(), shipped_food("09040")).foods.empty());
    // A figure in doubt says so itself.
    CHECK(neighbours_that_disagree(shipped_catalogue(), shipped_food("17267")).foods.empty());
}

TEST_CASE("lower foods are of the group, have a tenth less, and the closest kind comes first") {
    test::TinyTables tables;
    tables.search_words = {"plainness\traw\t-10", "plainness\tcanned\t10"};
    tables.doubtful = {"00009\tfar too low"};
    const Catalogue catalogue = tiny_catalogue_of(
        {
            {"Cheese, cheddar", "0100", "500", "25", ""},
            {"Milk, raw", "0100", "40", "3", ""},
            {"Cheese, cream, canned", "0100", "60", "6", ""},
            {"Cheese, cream, raw", "0100", "70", "6", ""}, // the plainer of its kind
            {"Cheese, blue, canned", "0100", "450", "20", ""},
            {"Cheese, brie", "0100", "451", "20", ""},                // not a tenth less
            {"Bread, white", "0200", "90", "8", ""},                  // another group
            {"Cheese, KRAFTY, cubes", "0100", "90", "8", ""},         // branded
            {"Cheese, feta", "0100", "0", "14", ""},                  // in doubt
            {"Cheese, rare", "0100", "90", "8", "", "", "", "", "0"}, // no survey uses it
            {"Cheese, unknown", "0100", "", "8", ""},
        },
        tables);
    CHECK(names_of(lower_in_group(catalogue, catalogue.foods()[0]))
          == Names{"Cheese, cream, raw", "Cheese, blue, canned", "Milk, raw"});
    CHECK(lower_in_group(catalogue, catalogue.foods()[0], 1).size() == 1);
    CHECK(lower_in_group(catalogue, catalogue.foods()[8]).empty());  // in doubt itself
    CHECK(lower_in_group(catalogue, catalogue.foods()[10]).empty()); // nothing to be lower than
}

TEST_CASE("lower than cheddar are other plain cheeses") {
    const Food& cheddar = shipped_food("01009");
    const auto lower = lower_in_group(shipped_catalogue(), cheddar);
    REQUIRE(lower.size() == most_lower_foods);
    for (const Food* food : lower) {
        CAPTURE(std::string{food->name});
        CHECK(food->name.starts_with("Cheese"));
        CHECK(*food->tryptophan_mg_per_100g < 0.9 * 547);
    }
    CHECK(std::ranges::find(lower, &shipped_food("01017")) != lower.end()); // cream cheese
    // Nothing is lower than none, not even the food itself.
    CHECK(*shipped_food("14209").tryptophan_mg_per_100g == 0);
    CHECK(lower_in_group(shipped_catalogue(), shipped_food("14209")).empty());
    // Bananas have 9 mg: what is lower is still fruit.
    for (const Food* food : lower_in_group(shipped_catalogue(), shipped_food("09040"))) {
        CHECK(food->group == "Fruits and Fruit Juices");
    }
}
