#include "core/foods/estimate_rules.h"

#include <algorithm>

namespace zebra::foods {

std::optional<EstimateRule::Action> action_of(std::string_view word) {
    if (word == "own") return EstimateRule::Action::own;
    if (word == "range") return EstimateRule::Action::range;
    if (word == "span") return EstimateRule::Action::span;
    if (word == "none") return EstimateRule::Action::none;
    return std::nullopt;
}

const EstimateRule* find_rule(const std::vector<EstimateRule>& rules, std::size_t group_number,
                              const NamePath& name) {
    const auto rule = std::ranges::find_if(
        rules, [&](const EstimateRule& one) { return one.filter.matches(group_number, name); });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace zebra::foods
