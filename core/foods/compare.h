// Two to four foods side by side.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/catalogue.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zebra::foods {

constexpr std::size_t fewest_compared = 2;
constexpr std::size_t most_compared = 4;

struct FoodPortion {
    const Food* food = nullptr;
    double grams = 0; // above 0
};

// Its first household portion, or 100 g.
FoodPortion usual_portion(const Food& food);

// One figure of all foods. What is not known of one is empty.
struct ComparedRow {
    std::string_view key;  // "tryptophan", "protein", "fat", "energy", "niacin", "caffeine",
                           // "alcohol", "serotonin"
    std::string_view unit; // "mg", "g", "kcal"
    std::vector<std::optional<double>> per_100g; // in the order of the foods
    std::vector<std::optional<double>> per_portion;
};

struct Comparison {
    std::vector<FoodPortion> foods;
    std::vector<ComparedRow> rows; // always all of them, in this order
    // For foods without a published tryptophan figure; nullptr: none. Per 100 g.
    std::vector<const Estimate*> tryptophan_estimates;
};

// A Problem when there are fewer or more foods than can be compared, or one stands twice.
Outcome<Comparison> compare(const Catalogue& catalogue, std::span<const FoodPortion> foods);

} // namespace zebra::foods
