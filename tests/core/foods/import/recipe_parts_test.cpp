#include "core/foods/import/recipe_parts.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::foods;

namespace {

DishRow dish(const std::string& fndds, std::vector<RecipeLine> lines, double moisture_percent = 0,
             double fat_percent = 0, const std::string& fat = "") {
    return {fndds, "A dish", {}, {std::move(lines), moisture_percent, fat_percent, fat}};
}

// "05006 154.2, 04542! -9.2": code, heated, grams in 100 g to a tenth.
std::string parts_of(const std::vector<DishRow>& dishes, std::size_t place = 0) {
    const auto taken = take_apart(dishes);
    if (!taken) return taken.error().sentence;
    std::string text;
    for (const Part& part : (*taken)[place]) {
        if (!text.empty()) text += ", ";
        const long tenths = std::lround(part.grams * 10);
        text += part.code + (part.heated ? "! " : " ") + (tenths < 0 ? "-" : "")
                + std::to_string(std::abs(tenths) / 10) + "."
                + std::to_string(std::abs(tenths) % 10);
    }
    return text;
}

} // namespace

TEST_CASE("a dish is what its ingredients weigh, in 100 g") {
    // 60 g and 140 g are 30 % and 70 %
    CHECK(parts_of({dish("10000001", {{"00001", 60}, {"00002", 140}})})
          == "00001 30.0, 00002 70.0");
    // the same food in two lines is one part
    CHECK(parts_of({dish("10000001", {{"00001", 30}, {"00002", 100}, {"00001", 70}})})
          == "00001 50.0, 00002 50.0");
}

TEST_CASE("water that is lost or taken up changes what 100 g of the dish hold") {
    // 200 g lose a fifth: 160 g are left, 60 / 160 and 140 / 160
    CHECK(parts_of({dish("10000001", {{"00001", 60}, {"00002", 140}}, -20)})
          == "00001 37.5, 00002 87.5");
    // 200 g take up a quarter: 250 g
    CHECK(parts_of({dish("10000001", {{"00001", 60}, {"00002", 140}}, 25)})
          == "00001 24.0, 00002 56.0");
}

TEST_CASE("fat that is taken up comes in, fat that runs out goes off") {
    // 200 g potatoes lose 110 g of water and take up 14 g of oil: 104 g
    CHECK(parts_of({dish("10000001", {{"00001", 200}}, -55, 7, "00009")})
          == "00001 192.3, 00009 13.5");
    // 100 g of meat lose 30 g of water and 6 g of fat: 64 g
    CHECK(parts_of({dish("10000001", {{"00001", 100}}, -30, -6, "00009")})
          == "00001 156.3, 00009 -9.4");
    // The fat can be a dish itself, here of two fats, one part to three.
    CHECK(parts_of({dish("10000001", {{"00001", 100}}, 0, 25, "10000002"),
                    dish("10000002", {{"00008", 10}, {"00009", 30}})})
          == "00001 80.0, 00008 5.0, 00009 15.0");
}

TEST_CASE("a dish within a dish counts as it is eaten") {
    // The pastry is 80 g flour and 20 g water baked to 80 g: 100 % flour, 25 % water in 100 g. The
    // pie is 160 g pastry and 240 g apples, less a tenth: 360 g.
    const std::vector<DishRow> dishes = {dish("10000001", {{"00001", 240}, {"10000002", 160}}, -10),
                                         dish("10000002", {{"00002", 80}, {"00003", 20}}, -20),
                                         dish("10000003", {{"10000001", 50}, {"00001", 50}})};
    CHECK(parts_of(dishes, 1) == "00002 100.0, 00003 25.0");
    CHECK(parts_of(dishes, 0) == "00001 66.7, 00002 44.4, 00003 11.1");
    CHECK(parts_of(dishes, 2) == "00001 83.3, 00002 22.2, 00003 5.6");
}

TEST_CASE("what is heated stays apart from what is not") {
    CHECK(parts_of({dish("10000001", {{"00001", 60, true}, {"00001", 40, false}})})
          == "00001 40.0, 00001! 60.0");
    // A heated line heats all that is in its dish.
    CHECK(parts_of({dish("10000001", {{"10000002", 100, true}}),
                    dish("10000002", {{"00001", 50, true}, {"00002", 50, false}})})
          == "00001! 50.0, 00002! 50.0");
}

TEST_CASE("a recipe that leads back to its own dish is refused and named") {
    CHECK(parts_of({dish("10000001", {{"00001", 60}, {"10000001", 40}})})
          == "FnddsSRLink: the recipe of dish 10000001 leads back to itself");
    CHECK(parts_of({dish("10000001", {{"10000002", 60}}), dish("10000002", {{"10000003", 60}}),
                    dish("10000003", {{"10000002", 60}})})
          == "FnddsSRLink: the recipe of dish 10000002 leads back to itself");
    // through its fat as well
    CHECK(parts_of({dish("10000001", {{"00001", 60}}, 0, 5, "10000001")})
          == "FnddsSRLink: the recipe of dish 10000001 leads back to itself");
    CHECK(parts_of({dish("10000001", {{"10000009", 60}})}) == "There is no dish 10000009.");
}
