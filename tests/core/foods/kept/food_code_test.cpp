#include "core/foods/kept/food_code.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::foods;

TEST_CASE("every food and dish of the catalogue has a code that can be kept") {
    const Catalogue& catalogue = test::shipped_catalogue();
    int wrong = 0;
    for (const Food& food : catalogue.foods()) wrong += is_food_code(code_of(food)) ? 0 : 1;
    for (const Food& dish : catalogue.dishes()) wrong += is_food_code(code_of(dish)) ? 0 : 1;
    CHECK(wrong == 0);
}

TEST_CASE("an own food has a code of its own, and what is no code is refused") {
    CHECK(own_food_code(12) == "own-12");
    CHECK(own_food_id("own-12") == 12);
    CHECK(own_food_id("own-9223372036854775807") == 9223372036854775807);
    CHECK(own_food_id("01009") == std::nullopt);
    CHECK(is_food_code("own-12"));
    for (const char* code : {"", "1009", "010090", "0100a", "own-", "own-0", "own-012", "own--1",
                             "own-1x", "own-9223372036854775808", "Own-1", "0100\xC3\xA9"}) {
        CAPTURE(code);
        CHECK_FALSE(is_food_code(code));
        CHECK(check_food_code(code).error().kind == Problem::Kind::bad_input);
    }
}
