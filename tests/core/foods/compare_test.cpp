#include "core/foods/compare.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

namespace {

const ComparedRow& row(const Comparison& comparison, std::string_view key) {
    const auto found = std::ranges::find(comparison.rows, key, &ComparedRow::key);
    REQUIRE(found != comparison.rows.end());
    return *found;
}

} // namespace

TEST_CASE("foods stand side by side, per 100 g and per portion, and unknown stays unknown") {
    using Figures = std::vector<std::optional<double>>;
    const std::vector<FoodPortion> foods = {{&shipped_food("01009"), 28},   // cheddar
                                            {&shipped_food("09040"), 118},  // banana
                                            {&shipped_food("14096"), 147}}; // red wine
    const auto comparison = compare(shipped_catalogue(), foods);
    REQUIRE(comparison.has_value());
    CHECK(comparison->foods.size() == 3);
    CHECK(comparison->rows.size() == 8);
    CHECK(row(*comparison, "tryptophan").per_100g == Figures{547, 9, std::nullopt});
    const Figures& portions = row(*comparison, "tryptophan").per_portion;
    CHECK(*portions[0] == doctest::Approx(153.16));
    CHECK(*portions[1] == doctest::Approx(10.62));
    CHECK_FALSE(portions[2].has_value());
    CHECK(row(*comparison, "alcohol").per_100g[2] == 10.6);
    CHECK(*row(*comparison, "alcohol").per_portion[2] == doctest::Approx(15.582));
    CHECK(row(*comparison, "alcohol").unit == "g");
    // 15 micrograms per g are 1.5 mg per 100 g.
    CHECK(row(*comparison, "serotonin").per_100g == Figures{std::nullopt, 1.5, std::nullopt});
    CHECK(*row(*comparison, "serotonin").per_portion[1] == doctest::Approx(1.77));
    CHECK(row(*comparison, "niacin").per_100g[0] == 0.059);
    CHECK(row(*comparison, "caffeine").per_100g[0] == 0.0); // a published zero is one

    CHECK(comparison->tryptophan_estimates[0] == nullptr);
    CHECK(comparison->tryptophan_estimates[2]
          == shipped_catalogue().tryptophan_estimate(shipped_food("14096")));
    CHECK(comparison->tryptophan_estimates[2] != nullptr);
}

TEST_CASE("the usual portion is the first household measure, or 100 g") {
    const Food& cheddar = shipped_food("01009");
    CHECK(usual_portion(cheddar).food == &cheddar);
    CHECK(usual_portion(cheddar).grams == 132); // 1 cup, diced
    Food plain = cheddar;
    plain.portions = {};
    CHECK(usual_portion(plain).grams == 100);
}

TEST_CASE("two to four different foods can be compared") {
    std::vector<FoodPortion> foods = {{&shipped_food("01009"), 28}};
    CHECK_FALSE(compare(shipped_catalogue(), foods).has_value());
    foods.push_back({&shipped_food("09040"), 118});
    CHECK(compare(shipped_catalogue(), foods).has_value());
    foods.push_back({&shipped_food("01077"), 244});
    foods.push_back({&shipped_food("12154"), 30});
    CHECK(compare(shipped_catalogue(), foods).has_value());
    foods.push_back({&shipped_food("05064"), 100});
    const auto five = compare(shipped_catalogue(), foods);
    REQUIRE_FALSE(five.has_value());
    CHECK(five.error().kind == Problem::Kind::bad_input);
    const auto twice =
        compare(shipped_catalogue(), std::vector<FoodPortion>{{&shipped_food("01009"), 28},
                                                              {&shipped_food("01009"), 100}});
    REQUIRE_FALSE(twice.has_value());
    CHECK(twice.error().sentence.find("twice") != std::string::npos);
}
