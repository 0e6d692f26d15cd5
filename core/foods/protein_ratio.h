// How tryptophan goes with protein over a set of foods: milligrams of tryptophan for each gram of
// protein. Pure functions.
#pragma once

#include "core/foods/food.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace zebra::foods {

// Below this much protein a figure rounded to 1 mg says nothing about the ratio.
constexpr double least_protein_g_per_100g = 1;

// Of a food that counts for others: with both figures published, protein enough, and no doubt about
// the tryptophan figure. Empty for the others.
std::optional<double> ratio_of(const Food& food);

// Of fewer ratios than this the tenth at either end is not told from the rest.
constexpr std::size_t enough_for_tenths = 10;

// All in mg of tryptophan per g of protein. What lies between two values is in proportion.
struct RatioSpread {
    double low = 0;    // 1 in 10 has less; the lowest, when there are too few
    double middle = 0; // half have less
    double high = 0;   // 1 in 10 has more; the highest, when there are too few
    std::size_t n = 0;
};

// Of ratios in ascending order, at least one; `left_out`, where given, is the place of one that
// does not count, and then there are at least two.
RatioSpread spread_of(std::span<const double> ascending,
                      std::optional<std::size_t> left_out = std::nullopt);

// What spread_of says of a food that it does not know: each ratio in turn is left out, and held
// against the spread of the rest. At least two ratios, ascending.
struct HeldOutFit {
    double middle_misses_by = 0; // the median of |middle - ratio| / ratio, as a share
    double inside = 0;           // the share of ratios within low and high
};
HeldOutFit held_out_fit(std::span<const double> ascending);

// A `share` of the values lies below it; ascending, at least one.
double quantile_of(std::span<const double> ascending, double share);
// The median of values in any order, at least one.
double median_of(std::vector<double> values);

} // namespace zebra::foods
