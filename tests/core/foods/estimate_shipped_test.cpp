// The estimates of the shipped catalogue: held against figures worked out elsewhere, and how far
// they go wrong.
#include "core/base/text.h"
#include "core/foods/decimal.h"
#include "core/foods/estimate.h"
#include "core/foods/name_path.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

namespace {

const Estimate& estimate_of(std::string_view ndb) {
    const Estimate* estimate = shipped_catalogue().tryptophan_estimate(shipped_food(ndb));
    REQUIRE_MESSAGE(estimate != nullptr, "there is no estimate for " << std::string{ndb});
    return *estimate;
}

std::string rule_of(std::string_view ndb) {
    const EstimateBasis& basis = *estimate_of(ndb).basis;
    return basis.rule == nullptr ? "" : std::string{basis.rule->id};
}

double middle(std::string_view ndb) { return estimate_of(ndb).mid_mg_per_100g.value_or(-1); }

// Fields of a line of comma-separated text, those in quotation marks with commas in them.
std::vector<std::string> csv_fields(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

// Group, and group with first word of the name, each with the ratios of its foods.
using Ratios = std::map<std::pair<std::string, std::string>, std::vector<double>>;

Ratios ratios_of_sets() {
    Ratios sets;
    for (const Food& food : shipped_catalogue().foods()) {
        const auto ratio = ratio_of(food);
        if (!ratio) continue;
        const std::string group{food.group};
        const std::string first = ascii_lower(food.name.substr(0, food.name.find_first_of(" ,")));
        sets[{group, ""}].push_back(*ratio);
        sets[{group, first}].push_back(*ratio);
    }
    for (auto& [set, ratios] : sets) std::ranges::sort(ratios);
    return sets;
}

// Compares n, median, p10 and p90, which start at `column` of each line; how many were compared.
std::size_t compare_with(const std::string& text, std::size_t column) {
    const Ratios sets = ratios_of_sets();
    std::size_t compared = 0;
    for (const std::string_view line : split(text, '\n')) {
        const std::vector<std::string> fields = csv_fields(trim(line));
        if (fields.size() < column + 4 || fields[0] == "food_group") continue;
        CAPTURE(std::string{line});
        const auto set = sets.find({fields[0], column == 2 ? "" : fields[1]});
        if (set == sets.end()) {
            FAIL_CHECK("there is no such set");
            continue;
        }
        const std::vector<double>& ratios = set->second;
        const auto number = [&](std::size_t place) { return parse_decimal(fields[place]).value(); };
        CHECK(static_cast<double>(ratios.size()) == number(column));
        CHECK(std::abs(quantile_of(ratios, 0.5) - number(column + 1))
              < 0.0051); // it has two decimals
        CHECK(std::abs(quantile_of(ratios, 0.1) - number(column + 2))
              < 0.0051); // it has two decimals
        CHECK(std::abs(quantile_of(ratios, 0.9) - number(column + 3))
              < 0.0051); // it has two decimals
        ++compared;
    }
    return compared;
}

} // namespace

TEST_CASE("tryptophan per gram of protein is what others found in the same foods") {
    const auto sources = test::food_sources();
    if (!sources || !std::filesystem::exists(*sources / "trp_ratio_by_group.csv")) {
        MESSAGE("The sources are not at hand; a fixed sample stands for them.");
        CHECK(compare_with("Dairy and Egg Products,283,180,13.93,6.36,16.16\n"
                           "\"Lamb, Veal, and Game Products\",464,433,11.06,10.1,11.7\n",
                           2)
              == 2);
        CHECK(compare_with("Dairy and Egg Products,milk,53,48,14.09,12.7,14.18\n", 3) == 1);
        return;
    }
    CHECK(compare_with(test::read_file(*sources / "trp_ratio_by_group.csv"), 2) == 25);
    CHECK(compare_with(test::read_file(*sources / "trp_ratio_by_subgroup.csv"), 3) >= 80);
}

TEST_CASE("every food without a figure has an estimate, or a reason why not") {
    std::size_t estimated = 0;
    std::map<std::string, int> reasons;
    for (const Food& food : shipped_catalogue().foods()) {
        const Estimate* estimate = shipped_catalogue().tryptophan_estimate(food);
        if (food.tryptophan_mg_per_100g) {
            CHECK((estimate != nullptr) <= food.doubt.has_value());
            continue;
        }
        if (estimate == nullptr) {
            const NamePath name{food.name};
            const EstimateRule* rule =
                find_rule(shipped_catalogue().estimate_rules(), food.group_number, name);
            ++reasons[why_not_estimated(food, rule)];
            CHECK(shipped_catalogue().tryptophan_origin(food) == Origin::none);
            continue;
        }
        ++estimated;
        CAPTURE(std::string{food.name});
        CHECK(shipped_catalogue().tryptophan_origin(food) == Origin::estimated);
        CHECK(estimate->low_mg_per_100g <= estimate->high_mg_per_100g);
        if (estimate->mid_mg_per_100g) {
            CHECK(*estimate->mid_mg_per_100g >= estimate->low_mg_per_100g);
            CHECK(*estimate->mid_mg_per_100g <= estimate->high_mg_per_100g);
        }
        CHECK(estimate->n >= enough_foods_of_a_rule);
        // No protein known to nature has more than 4 parts in 100.
        CHECK(estimate->high_mg_per_100g <= 40 * *food.protein_g_per_100g + 1);
    }
    for (const auto& [reason, foods] : reasons) MESSAGE(foods << " foods: " << reason);
    CHECK(estimated > 3400);
    CHECK(reasons.size() == 4);
}

TEST_CASE("the special rules hold where they were made for") {
    // Gelatin: none, at 15.7 g of protein.
    CHECK(rule_of("19175") == "gelatin");
    CHECK(estimate_of("19175").high_mg_per_100g == 0.0);
    // Feet: 23.2 g of protein would be some 260 mg, were it meat.
    for (const char* feet : {"10102", "10173", "05335"}) {
        CAPTURE(feet);
        CHECK(rule_of(feet) == "collagen");
        CHECK(middle(feet) < 60);
    }
    // Maize: under 10 mg for each gram of protein.
    for (const char* maize : {"20015", "20018", "08019", "18952", "19056", "42259", "35134"}) {
        CAPTURE(maize);
        CHECK(rule_of(maize) == "maize");
        CHECK(middle(maize) > 0);
        CHECK(middle(maize) < 10 * *shipped_food(maize).protein_g_per_100g);
    }
    // Instant coffee: a range far below other drinks.
    CHECK(rule_of("14203") == "instant coffee");
    CHECK_FALSE(estimate_of("14203").mid_mg_per_100g.has_value());
    CHECK(estimate_of("14203").high_mg_per_100g < 40);
    // Yogurt: from what USDA prints for yogurts to what it prints for milk.
    CHECK(rule_of("01256") == "yogurt");
    CHECK_FALSE(estimate_of("01256").mid_mg_per_100g.has_value());
    CHECK(estimate_of("01256").low_mg_per_100g < 4 * 10.19);
    CHECK(estimate_of("01256").high_mg_per_100g > 14 * 10.19);
    // What is not maize or skin keeps to its group.
    for (const char* other : {"18616", "01260", "16560"}) {
        CAPTURE(other);
        CHECK(rule_of(other) == "");
    }
}

TEST_CASE("fruit, drinks, spices and mushrooms have a range and no middle") {
    const std::set<std::string_view> ranges = {"Fruits and Fruit Juices", "Beverages",
                                               "Spices and Herbs"};
    std::size_t found = 0;
    for (const Food& food : shipped_catalogue().foods()) {
        const Estimate* estimate = shipped_catalogue().tryptophan_estimate(food);
        if (estimate == nullptr) continue;
        const bool mushroom = food.name.starts_with("Mushroom");
        if (!ranges.contains(food.group) && !mushroom) continue;
        ++found;
        CAPTURE(std::string{food.name});
        CHECK_FALSE(estimate->mid_mg_per_100g.has_value());
    }
    CHECK(found > 400);
}

TEST_CASE("held out, half of the figures are met within a tenth, and 8 in 10 lie in the range") {
    const auto errors =
        held_out_errors(shipped_catalogue().foods(), shipped_catalogue().estimate_rules());
    std::string table = "each food with a figure estimated from the others:\n"
                        "method                            foods  median error  in range  range\n";
    for (const HeldOutError& one : errors) {
        const std::string error = one.median_error_percent
                                      ? fmt::format("{:.1f} %", *one.median_error_percent)
                                      : "no middle";
        table += fmt::format("{:<33} {:>5}  {:>12}  {:>6.1f} %  {:.0f} %\n", one.method, one.foods,
                             error, one.inside_percent, one.median_range_percent);
    }
    MESSAGE(table);
    REQUIRE_FALSE(errors.empty());
    const HeldOutError& all = errors.back();
    CHECK(all.method == "every method");
    CHECK(all.foods > 4600);
    CHECK(*all.median_error_percent < 5);
    CHECK(all.inside_percent > 80);
    CHECK(all.median_range_percent < 30);
    for (const HeldOutError& one : errors) {
        CAPTURE(one.method);
        if (one.foods >= 20) CHECK(one.inside_percent > 66);
        if (one.median_error_percent) CHECK(*one.median_error_percent < 16);
    }
}
