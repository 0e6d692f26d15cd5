#include "core/foods/estimate.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::tiny_catalogue_of;
using zebra::test::TinyFood;

namespace {

// Foods with 10 g of protein and these milligrams of tryptophan per gram of it.
void add(std::vector<TinyFood>& foods, const std::string& name, const std::vector<int>& ratios,
         const std::string& group = "0100") {
    for (const int ratio : ratios) {
        foods.push_back({name, group, std::to_string(10 * ratio), "10", ""});
    }
}

// A catalogue of these foods with one more behind them, without a figure.
Catalogue catalogue_with(std::vector<TinyFood> foods, const std::string& asked,
                         const test::TinyTables& tables = {}, const std::string& protein = "10") {
    foods.push_back({asked, "0100", "", protein, ""});
    return tiny_catalogue_of(foods, tables);
}

const Estimate* last_estimate(const Catalogue& catalogue) {
    return catalogue.tryptophan_estimate(catalogue.foods().back());
}

void check_estimate(const Catalogue& catalogue, Likeness likeness, double low,
                    std::optional<double> mid, double high, std::size_t n) {
    const Estimate* estimate = last_estimate(catalogue);
    REQUIRE(estimate != nullptr);
    CHECK(estimate->basis->likeness == likeness);
    CHECK(estimate->low_mg_per_100g == low);
    CHECK(estimate->mid_mg_per_100g == mid);
    CHECK(estimate->high_mg_per_100g == high);
    CHECK(estimate->n == n);
    CHECK(catalogue.tryptophan_origin(catalogue.foods().back()) == Origin::estimated);
    CHECK_FALSE(catalogue.foods().back().tryptophan_mg_per_100g.has_value());
}

} // namespace

TEST_CASE("a food is estimated from the nearest foods that are enough") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese, hard, old", {10, 10, 11, 11, 12});
    add(foods, "Cheese, hard, young", {13, 13, 13});
    add(foods, "Cheese, soft", {14, 14});
    add(foods, "Cheese spread", {15, 15});
    add(foods, "Milk, whole", {20, 20, 20});
    add(foods, "Bread", {8, 8, 8, 8, 8}, "0200");
    check_estimate(catalogue_with(foods, "Cheese, hard, old, grated"), Likeness::three_parts, 100,
                   110, 120, 5);
    // "young" are three, too few.
    check_estimate(catalogue_with(foods, "Cheeses, hard, young"), Likeness::two_parts, 100, 115,
                   130, 8);
    // Ten: the range is told without the tenth at either end.
    check_estimate(catalogue_with(foods, "Cheese, smoked"), Likeness::one_part, 100, 125, 140, 10);
    check_estimate(catalogue_with(foods, "Cheese sauce"), Likeness::first_word, 101, 130, 149, 12);
    check_estimate(catalogue_with(foods, "Yogurt"), Likeness::group, 104, 130, 200, 15);
}

TEST_CASE("foods of another group stand for none, and all together when the group has too few") {
    std::vector<TinyFood> foods;
    add(foods, "Bread", {8, 8, 8, 8, 8}, "0200");
    add(foods, "Cheese", {12, 12, 12, 12});
    check_estimate(catalogue_with(foods, "Bread"), Likeness::all, 80, std::nullopt, 120, 9);
    add(foods, "Cheese", {12});
    check_estimate(catalogue_with(foods, "Bread"), Likeness::group, 120, 120, 120, 5);
}

TEST_CASE("a doubtful figure stands for no one, and has an estimate beside it") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese", {10, 10, 10, 10, 10, 90});
    test::TinyTables tables;
    tables.doubtful = {"00006\tfar too high"};
    const Catalogue catalogue = catalogue_with(foods, "Cheese", tables);
    check_estimate(catalogue, Likeness::one_part, 100, 100, 100, 5);
    const Food& doubtful = catalogue.foods()[5];
    CHECK(doubtful.tryptophan_mg_per_100g == 900.0);
    CHECK(catalogue.tryptophan_origin(doubtful) == doubtful.tryptophan_origin);
    REQUIRE(catalogue.tryptophan_estimate(doubtful) != nullptr);
    CHECK(catalogue.tryptophan_estimate(doubtful)->mid_mg_per_100g == 100.0);
    CHECK(catalogue.tryptophan_estimate(catalogue.foods()[0]) == nullptr); // has a figure
}

TEST_CASE("numbers are whole milligrams, and the range is never narrower than it was") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese", {10, 11, 12, 13, 14});
    check_estimate(catalogue_with(foods, "Cheese", {}, "1.26"), Likeness::one_part, 12, 15, 18, 5);
}

TEST_CASE("a portion's estimate is in whole milligrams, and its range is never narrower") {
    Estimate estimate;
    estimate.low_mg_per_100g = 11;
    estimate.mid_mg_per_100g = 15;
    estimate.high_mg_per_100g = 19;
    const PortionEstimate portion = estimate_in(estimate, 28);
    CHECK(portion.low_mg == 3);  // 3.08
    CHECK(portion.mid_mg == 4.); // 4.2
    CHECK(portion.high_mg == 6); // 5.32
    estimate.mid_mg_per_100g.reset();
    CHECK_FALSE(estimate_in(estimate, 28).mid_mg.has_value());
}

TEST_CASE("there is no middle with under 1 g of protein") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese", {10, 11, 12, 13, 14});
    check_estimate(catalogue_with(foods, "Cheese", {}, "0.95"), Likeness::one_part, 9, std::nullopt,
                   14, 5);
}

TEST_CASE("there is no middle where it misses the foods themselves by more than a quarter") {
    std::vector<TinyFood> scattered;
    add(scattered, "Fruit", {2, 5, 10, 20, 40});
    check_estimate(catalogue_with(scattered, "Fruit"), Likeness::one_part, 20, std::nullopt, 400,
                   5);
    std::vector<TinyFood> close;
    add(close, "Fruit", {8, 9, 10, 11, 12});
    check_estimate(catalogue_with(close, "Fruit"), Likeness::one_part, 80, 100, 120, 5);
}

TEST_CASE("without protein there is no estimate, and the reason is said") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese", {10, 10, 10, 10, 10});
    for (const char* protein : {"", "0", "0.00"}) {
        CAPTURE(protein);
        const Catalogue catalogue = catalogue_with(foods, "Cheese", {}, protein);
        CHECK(last_estimate(catalogue) == nullptr);
        CHECK(catalogue.tryptophan_origin(catalogue.foods().back()) == Origin::none);
    }
    Food food;
    CHECK(why_not_estimated(food, nullptr).find("not known") != std::string::npos);
    food.protein_g_per_100g = 0;
    CHECK(why_not_estimated(food, nullptr).find("no protein") != std::string::npos);
    food.protein_g_per_100g = 3;
    CHECK(why_not_estimated(food, nullptr).find("too few") != std::string::npos);
}

TEST_CASE("foods of a rule are estimated from each other, and stand for no others") {
    std::vector<TinyFood> foods;
    add(foods, "Pork, loin", {11, 11, 11, 11, 12});
    add(foods, "Pork, ears", {2, 2, 3});
    test::TinyTables tables;
    tables.estimate_rules = {"collagen\town\t\tears; feet\t\t\tSkin is collagen.\t"};
    const Catalogue feet = catalogue_with(foods, "Pork, feet", tables);
    check_estimate(feet, Likeness::rule, 20, 20, 30, 3);
    CHECK(how_estimated(feet.foods().back(), *last_estimate(feet)).ends_with("Skin is collagen."));
    check_estimate(catalogue_with(foods, "Pork, shoulder", tables), Likeness::one_part, 110, 110,
                   120, 5);
    foods.pop_back(); // two are too few, and the group is not asked in their place
    CHECK(last_estimate(catalogue_with(foods, "Pork, feet", tables)) == nullptr);
}

TEST_CASE("the first rule that matches counts, in its groups only") {
    std::vector<TinyFood> foods;
    add(foods, "Corn, sweet", {7, 7, 7});
    add(foods, "Rice", {12, 12, 12, 12, 12});
    test::TinyTables tables;
    tables.estimate_rules = {"none here\tnone\t0200\t^corn\t\t\tnothing is fair.\t",
                             "maize\town\t0100\t^corn\t\t\t\t", "late\tnone\t\t^corn\t\t\tlate.\t"};
    check_estimate(catalogue_with(foods, "Corn, white", tables), Likeness::rule, 70, 70, 70, 3);
}

TEST_CASE("a rule can take the middle away, or the estimate") {
    std::vector<TinyFood> foods;
    add(foods, "Plums", {9, 9, 10, 10, 10});
    test::TinyTables range;
    range.estimate_rules = {"fruit\trange\t0100\t\t\t\t\t"};
    check_estimate(catalogue_with(foods, "Plums", range), Likeness::one_part, 90, std::nullopt, 100,
                   5);
    test::TinyTables none;
    none.estimate_rules = {"plums\tnone\t\tplum\t\t\tplums are never fair.\t"};
    const Catalogue catalogue = catalogue_with(foods, "Plums", none);
    CHECK(last_estimate(catalogue) == nullptr);
    CHECK(why_not_estimated(catalogue.foods().back(), &catalogue.estimate_rules()[0])
          == "No estimate: plums are never fair.");
}

TEST_CASE("a span goes from the low end of its foods to the high end of the others") {
    std::vector<TinyFood> foods;
    add(foods, "Yogurt, plain", {5, 5, 6});
    add(foods, "Milk, whole", {13, 14, 14, 14, 15});
    test::TinyTables tables;
    tables.estimate_rules = {"yogurt\tspan\t0100\t^yogurt\t\t^milk\tDoubtful.\t"};
    check_estimate(catalogue_with(foods, "Yogurt, Greek", tables), Likeness::rule, 50, std::nullopt,
                   150, 8);
    foods.pop_back(); // four milks are too few
    CHECK(last_estimate(catalogue_with(foods, "Yogurt, Greek", tables)) == nullptr);
}

TEST_CASE("held out, a food is estimated without itself") {
    std::vector<TinyFood> foods;
    // Without one of them five are left, and the sixth of another ratio is missed.
    add(foods, "Cheese", {10, 10, 10, 10, 10, 20});
    const Catalogue catalogue = tiny_catalogue_of(foods);
    const auto errors = held_out_errors(catalogue.foods(), {});
    REQUIRE(errors.size() == 2);
    CHECK(errors[0].method == "same first part of the name");
    CHECK(errors[0].foods == 6);
    CHECK(errors[0].median_error_percent == 0.0);
    CHECK(errors[0].inside_percent == doctest::Approx(100.0 * 5 / 6));
    CHECK(errors[1].method == "every method");
    CHECK(errors[1].inside_percent == errors[0].inside_percent);

    // With five, one left out leaves four: too few of a kind, and too few in all.
    foods.pop_back();
    CHECK(held_out_errors(tiny_catalogue_of(foods).foods(), {}).empty());
}

TEST_CASE("what an estimate rests on is told with its numbers") {
    std::vector<TinyFood> foods;
    add(foods, "Cheese, hard (old, or not)", {10, 10, 11, 11, 12});
    const Catalogue catalogue = catalogue_with(foods, "Cheese, hard (new), grated");
    CHECK(how_estimated(catalogue.foods().back(), *last_estimate(catalogue))
          == "Estimated from its protein, 10 g per 100 g: 5 USDA foods whose name begins with "
             "\"Cheese, hard (new)\" have 10 to 12 mg of tryptophan for each gram of protein; half "
             "have less than 11. Each of them left out in turn, the middle misses half of them by "
             "10% or more, and 80% lie within the range.");
}
