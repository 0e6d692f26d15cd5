// What a food with a label can mostly be made of, and the foods of the catalogue that stand for it
// (assets/foods/label_kinds.tsv).
#pragma once

#include "core/foods/food_filter.h"

#include <string_view>
#include <vector>

namespace zebra::foods {

struct LabelKind {
    std::string_view id;   // "dairy"
    std::string_view name; // "Milk, cheese"
    bool has_middle = true;
    bool takes_all = false; // every food, whatever its rule
    FoodFilter filter;      // of foods that fall under no rule of estimate_rules.tsv
    // Ids of those rules, instead of the filter: the foods that fall under them.
    std::vector<std::string_view> rules;
};

} // namespace zebra::foods
