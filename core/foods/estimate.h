// Tryptophan of foods without a published figure, from the protein of the food and the tryptophan
// in the protein of the nearest foods that have one. Always called an estimate, never a figure.
//
// The nearest foods are the first of these sets that holds enough foods with both figures:
//
//   the same first three parts of the name, in the same group   5   "Pork, fresh, loin"
//   the same first two parts                                    5   "Cheese, cottage"
//   the same first part                                         5   "Cheese"
//   the same first word                                         5   "Cheese" for "Cheese spread"
//   the whole group                                             5   "Dairy and Egg Products"
//   all foods                                                   5
//
// Foods of a rule (estimate_rules.h) are a group of their own, in which 3 are enough, and never
// stand for others. Foods with a doubt, and those with under 1 g of protein, stand for none.
//
// The range holds the middle 8 in 10 of these foods, and all of them when they are under 10. There
// is no middle for all foods together, for foods with under 1 g of protein, where a rule says so,
// and where the middle misses half of its own foods, each left out in turn, by more than a quarter.
#pragma once

#include "core/foods/estimate_rules.h"
#include "core/foods/food.h"
#include "core/foods/protein_ratio.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

constexpr std::size_t enough_foods = 5;
constexpr std::size_t enough_foods_of_a_rule = 3;
constexpr double most_the_middle_may_miss = 0.25;

// In what the foods are alike that an estimate rests on.
enum class Likeness : std::uint8_t {
    three_parts,
    two_parts,
    one_part,
    first_word,
    group,
    rule,
    all
};

// The foods that an estimate rests on.
struct EstimateBasis {
    Likeness likeness = Likeness::all;
    const EstimateRule* rule = nullptr; // that the food falls under, whatever the likeness
    RatioSpread spread;
    HeldOutFit fit;
    bool has_middle = false;
};

// In whole milligrams, the range widened to them.
struct Estimate {
    double low_mg_per_100g = 0;
    std::optional<double> mid_mg_per_100g; // empty: nothing better than the range can be said
    double high_mg_per_100g = 0;
    std::size_t n = 0; // foods that it rests on
    const EstimateBasis* basis = nullptr;
};

// Of the foods without a published figure, and of those whose figure is in doubt.
class Estimates {
  public:
    Estimates() = default;
    Estimates(std::span<const Food> foods, const std::vector<EstimateRule>& rules);

    // nullptr: none. By the food's place among `foods`.
    const Estimate* of(std::size_t food) const;

  private:
    std::vector<std::uint32_t> place_; // by food, in estimates_, plus one; 0: none
    std::vector<Estimate> estimates_;
    std::deque<EstimateBasis> bases_; // a deque, so that pointers into it stay
};

// What the numbers are for a food with this much protein: whole milligrams, the range widened to
// them.
Estimate estimate_for(double protein_g_per_100g, const EstimateBasis& basis);

// The same for that many grams of the food; in whole milligrams, the range widened to them.
struct PortionEstimate {
    double low_mg = 0;
    std::optional<double> mid_mg;
    double high_mg = 0;
};
PortionEstimate estimate_in(const Estimate& estimate, double grams);

// How far the estimates go wrong: every food with a published figure is estimated as if it had
// none, from all the others.
struct HeldOutError {
    std::string method; // "same group", "rule maize"; "every method" for all together
    std::size_t foods = 0;
    // Of those with a middle: |middle - figure| / figure, the median, in percent. Figures below
    // 1 mg count as 1 mg. Empty: none has a middle.
    std::optional<double> median_error_percent;
    double inside_percent = 0;       // published figures within the range
    double median_range_percent = 0; // (high - low) / figure, the median
};
std::vector<HeldOutError> held_out_errors(std::span<const Food> foods,
                                          const std::vector<EstimateRule>& rules);

// "Estimated from its protein: 66 USDA foods named "Cheese" have ..."; `group` is the food's.
std::string how_estimated(const Food& food, const Estimate& estimate);
// Why a food with neither figure nor estimate has none.
std::string why_not_estimated(const Food& food, const EstimateRule* rule);

} // namespace zebra::foods
