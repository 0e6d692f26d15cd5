// The foods that do not go with their group (assets/foods/estimate_rules.tsv): collagen and maize
// have far less tryptophan in their protein, and of fruit, drinks, spices and mushrooms no middle
// can be told. Immutable after reading.
#pragma once

#include "core/foods/food_filter.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct EstimateRule {
    enum class Action : std::uint8_t {
        own,   // estimated from each other, and left out of what the rest is estimated from
        range, // the same, and without a middle
        span,  // a range from the low end of these foods to the high end of those of `span_with`
        none   // no estimate
    };

    std::string_view id; // "maize"
    Action action = Action::own;
    FoodFilter filter;
    FoodFilter span_with;  // only for span
    std::string_view note; // a sentence that stands with the estimate, or says why there is none
    std::string_view of_value; // a sentence that stands with a published value; may be empty
};

std::optional<EstimateRule::Action> action_of(std::string_view word);

// The first rule that matches; nullptr: none.
const EstimateRule* find_rule(const std::vector<EstimateRule>& rules, std::size_t group_number,
                              const NamePath& name);

} // namespace zebra::foods
