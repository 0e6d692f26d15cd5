#include "core/foods/label_estimate.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/core/foods/tiny_catalogue.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::tiny_catalogue_of;
using zebra::test::TinyFood;

namespace {

Catalogue catalogue_of_kinds() {
    std::vector<TinyFood> foods;
    const auto add = [&](const std::string& name, const std::string& group,
                         const std::vector<int>& tryptophan_mg) {
        for (const int mg : tryptophan_mg) {
            foods.push_back({name, group, std::to_string(mg), "10", ""});
        }
    };
    add("Milk", "0100", {130, 140, 140, 140, 150});
    add("Egg", "0100", {160, 160, 160, 160, 180});
    add("Corn", "0200", {60, 70, 70, 70, 80});
    add("Wheat", "0200", {110, 120, 120, 120, 130});
    add("Peas", "0200", {100});
    test::TinyTables tables;
    tables.estimate_rules = {"maize\town\t0200\t^corn\t\t\t\t"};
    tables.label_kinds = {"mixed\tMixed\t1\t\t\t\t",      "dairy\tMilk\t1\t0100\t\t^egg\t",
                          "egg\tEgg\t0\t0100\t^egg\t\t",  "cereal\tGrains\t1\t0200\t\tpea\t",
                          "maize\tMaize\t1\t\t\t\tmaize", "pulses\tPulses\t1\t0200\t^peas\t\t"};
    return tiny_catalogue_of(foods, tables);
}

} // namespace

TEST_CASE("the label gives the protein, the kind the foods that stand for it") {
    const Catalogue catalogue = catalogue_of_kinds();
    const LabelEstimator estimator{catalogue};
    REQUIRE(estimator.kinds().size() == 6);
    CHECK(estimator.kinds()[1].name == "Milk");

    const auto dairy = estimator.estimate_from_label(5, "dairy");
    REQUIRE(dairy.has_value());
    CHECK(dairy->estimate.low_mg_per_100g == 65.0);
    CHECK(dairy->estimate.mid_mg_per_100g == 70.0);
    CHECK(dairy->estimate.high_mg_per_100g == 75.0);
    CHECK(dairy->estimate.n == 5);
    REQUIRE(dairy->rank.has_value());
    CHECK(dairy->rank->foods_with_less == 1); // only one maize has less than 70
    CHECK(dairy->rank->foods_compared == 21);
    CHECK(
        dairy->method
        == "Estimated from 5 USDA foods (Milk): they have 13 to 15 mg of tryptophan for each gram "
           "of protein, half less than 14.");

    // Foods of a rule stand for the kind of that rule alone; all together for mixed food.
    CHECK(estimator.estimate_from_label(10, "cereal")->estimate.low_mg_per_100g == 110.0);
    CHECK(estimator.estimate_from_label(10, "maize")->estimate.mid_mg_per_100g == 70.0);
    CHECK(estimator.estimate_from_label(10, "mixed")->estimate.n == 21);
}

TEST_CASE("a kind can do without a middle, and one with too few foods without an estimate") {
    const Catalogue catalogue = catalogue_of_kinds();
    const LabelEstimator estimator{catalogue};
    const auto egg = estimator.estimate_from_label(10, "egg");
    REQUIRE(egg.has_value());
    CHECK_FALSE(egg->estimate.mid_mg_per_100g.has_value());
    CHECK_FALSE(egg->rank.has_value());
    CHECK(egg->estimate.high_mg_per_100g == 180.0);
    CHECK_FALSE(estimator.estimate_from_label(10, "pulses").has_value());
}

TEST_CASE("what is no amount of protein and no kind gives nothing") {
    const Catalogue catalogue = catalogue_of_kinds();
    const LabelEstimator estimator{catalogue};
    for (const double protein : {0.0, -1.0, 100.1, 0.0 / 0.0}) {
        CAPTURE(protein);
        CHECK_FALSE(estimator.estimate_from_label(protein, "dairy").has_value());
    }
    CHECK(estimator.estimate_from_label(100, "dairy").has_value());
    CHECK_FALSE(estimator.estimate_from_label(5, "cheese").has_value());
}

TEST_CASE("every shipped kind gives a fair range") {
    const LabelEstimator estimator{shipped_catalogue()};
    std::set<std::string_view> ids;
    for (const LabelKind& kind : estimator.kinds()) {
        CAPTURE(kind.id);
        ids.insert(kind.id);
        const auto found = estimator.estimate_from_label(8.5, kind.id);
        REQUIRE(found.has_value());
        CHECK(found->estimate.high_mg_per_100g > found->estimate.low_mg_per_100g);
        CHECK(found->estimate.mid_mg_per_100g.has_value() == (kind.id != "fruit"));
    }
    for (const char* id : {"mixed", "meat", "fish", "dairy", "egg", "cereal", "pulses", "nuts",
                           "vegetables", "fruit", "gelatin", "maize"}) {
        CAPTURE(id);
        CHECK(ids.contains(id));
    }
    const auto mixed = estimator.estimate_from_label(8.5, "mixed");
    CHECK(mixed->estimate.n == 4694);
    CHECK(mixed->estimate.low_mg_per_100g == 58.0);
    CHECK(mixed->estimate.mid_mg_per_100g == 95.0);
    CHECK(mixed->estimate.high_mg_per_100g == 120.0);
    const auto middle = [&](std::string_view kind) {
        return *estimator.estimate_from_label(10, kind)->estimate.mid_mg_per_100g;
    };
    CHECK(middle("gelatin") == 0.0);
    CHECK(middle("maize") < 80);
    CHECK(middle("maize") < 0.65 * middle("cereal"));
    CHECK(middle("dairy") > 130);
}
