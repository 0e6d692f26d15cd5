#include "core/foods/protein_ratio.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace zebra::foods;

namespace {

Food food_with(std::optional<double> tryptophan_mg, std::optional<double> protein_g) {
    Food food;
    food.tryptophan_mg_per_100g = tryptophan_mg;
    food.protein_g_per_100g = protein_g;
    return food;
}

} // namespace

TEST_CASE("only foods with both figures, enough protein and no doubt have a ratio") {
    CHECK(ratio_of(food_with(220, 20)) == 11.0);
    CHECK(ratio_of(food_with(0, 85.6)) == 0.0); // a true zero
    CHECK(ratio_of(food_with(10, 1)) == 10.0);
    CHECK_FALSE(ratio_of(food_with(10, 0.99)).has_value());
    CHECK_FALSE(ratio_of(food_with(10, std::nullopt)).has_value());
    CHECK_FALSE(ratio_of(food_with(std::nullopt, 20)).has_value());
    Food doubtful = food_with(220, 20);
    doubtful.doubt = "far too high";
    CHECK_FALSE(ratio_of(doubtful).has_value());
}

TEST_CASE("of ten and more the tenth at either end is left out, of fewer none") {
    const std::vector<double> eleven = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};
    const RatioSpread of_eleven = spread_of(eleven);
    CHECK(of_eleven.low == 2.0);
    CHECK(of_eleven.middle == 6.0);
    CHECK(of_eleven.high == 10.0);
    CHECK(of_eleven.n == 11);

    const std::vector<double> four = {1, 2, 4, 9};
    const RatioSpread of_four = spread_of(four);
    CHECK(of_four.low == 1.0);
    CHECK(of_four.middle == 3.0); // between the two in the middle
    CHECK(of_four.high == 9.0);
    CHECK(of_four.n == 4);
}

TEST_CASE("what is left out does not count") {
    const std::vector<double> four = {1, 2, 4, 9};
    CHECK(spread_of(four, 3).high == 4.0);
    CHECK(spread_of(four, 3).middle == 2.0);
    CHECK(spread_of(four, 0).low == 2.0);
    CHECK(spread_of(four, 1).n == 3);
}

TEST_CASE("held out, each value is held against the others") {
    // Without 10: middle 20, range 20 to 20. Without one 20: middle 20 (of 10, 20, 20).
    const HeldOutFit fit = held_out_fit(std::vector<double>{10, 20, 20, 20});
    CHECK(fit.middle_misses_by == 0.0); // of 100 %, 0, 0, 0
    CHECK(fit.inside == 0.75);          // 10 lies outside
    const HeldOutFit far = held_out_fit(std::vector<double>{10, 20});
    CHECK(far.middle_misses_by == 0.75); // 100 % and 50 %
    CHECK(far.inside == 0.0);
}

TEST_CASE("the median needs no order") {
    CHECK(median_of({3, 1, 2}) == 2.0);
    CHECK(median_of({4, 1, 2, 3}) == 2.5);
    CHECK(median_of({7}) == 7.0);
    CHECK(quantile_of(std::vector<double>{0, 10}, 0.25) == 2.5);
}
