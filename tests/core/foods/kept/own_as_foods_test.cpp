#include "core/foods/browse.h"
#include "core/foods/compare.h"
#include "core/foods/kept/own_as_foods.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace zebra;
using namespace zebra::foods;

namespace {

const LabelEstimator& estimator() {
    static const LabelEstimator made{test::shipped_catalogue()};
    return made;
}

const OwnFoods& own() {
    static const OwnFoods foods{
        {{7, {"Oat bar", 8.5, "cereal", 40.0}}, {8, {"Apple crumble", 2, "no such kind"}}}};
    return foods;
}

} // namespace

TEST_CASE("an own food is a food with what its label says, its estimate, and nothing else") {
    OwnAsFoods made{own(), &estimator()};
    const Food* bar = made.find("own-7");
    REQUIRE(bar != nullptr);
    const OwnAsFoods moved = std::move(made);
    CHECK(moved.find("own-7") == bar);
    CHECK(moved.find("own-9") == nullptr);
    CHECK(moved.find("01009") == nullptr);
    REQUIRE(moved.all().size() == 2);
    CHECK(moved.all()[0].display_name == "Apple crumble");

    CHECK(is_own(*bar));
    CHECK_FALSE(is_dish(*bar));
    CHECK(code_of(*bar) == "own-7");
    CHECK(bar->display_name == "Oat bar");
    CHECK(bar->protein_g_per_100g == 8.5);
    CHECK(usual_portion(*bar).grams == 40);
    CHECK_FALSE(bar->tryptophan_mg_per_100g);
    CHECK_FALSE(bar->serotonin_ug_per_g);

    const Catalogue& catalogue = test::shipped_catalogue();
    const Estimate* estimate = catalogue.tryptophan_estimate(*bar);
    REQUIRE(estimate != nullptr);
    const auto expected = estimate_of(own().all()[1], estimator());
    CHECK(estimate->low_mg_per_100g == expected->estimate.low_mg_per_100g);
    CHECK(estimate->high_mg_per_100g == expected->estimate.high_mg_per_100g);
    CHECK(catalogue.tryptophan_origin(*bar) == Origin::estimated);

    const Food& crumble = moved.all()[0];
    CHECK(catalogue.tryptophan_estimate(crumble) == nullptr);
    CHECK(catalogue.tryptophan_origin(crumble) == Origin::none);
    CHECK(usual_portion(crumble).grams == hundred_grams);
}

TEST_CASE("without the food table own foods are there and nothing is estimated") {
    const OwnAsFoods made{own(), nullptr};
    REQUIRE(made.find("own-7") != nullptr);
    CHECK(made.find("own-7")->own->estimate == nullptr);
}

TEST_CASE("an own food stands among others by name, behind published figures, and is compared") {
    const OwnAsFoods made{own(), &estimator()};
    const Catalogue& catalogue = test::shipped_catalogue();
    const Food* cheddar = catalogue.find("01009");
    const Food* bar = made.find("own-7");
    std::vector<const Food*> foods{bar, cheddar};
    put_in_order(foods, BrowseOrder::by_name);
    CHECK(foods == std::vector{cheddar, bar});
    foods = {bar, cheddar};
    put_in_order(foods, BrowseOrder::least_tryptophan_first);
    CHECK(foods == std::vector{cheddar, bar});

    const auto comparison =
        compare(catalogue, std::vector{usual_portion(*cheddar), usual_portion(*bar)});
    REQUIRE(comparison.has_value());
    CHECK(comparison->tryptophan_estimates[0] == nullptr);
    CHECK(comparison->tryptophan_estimates[1] == bar->own->estimate);
    for (const ComparedRow& row : comparison->rows) {
        CAPTURE(row.key);
        CHECK(row.per_100g[1].has_value() == (row.key == "protein"));
    }
    CHECK(comparison->rows[1].per_portion[1] == doctest::Approx(8.5 * 0.4));
}
