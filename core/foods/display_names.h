// Display names for a whole list of foods, none like another (capitals do not count).
//
// A phrase of noise is left out only where what remains is the only such name. Of foods that would
// be called the same, each shows again the phrases that not all of them have, the most telling
// first (rank 3, then 2, then 1) and no more than needed; those that are still alike keep USDA's
// order and words. Exceptions are taken as they are; others make way for them.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/display_rules.h"
#include "core/foods/letter_case.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct NamedFood {
    std::string_view code; // NDB number, or that of a dish
    std::string_view name; // official
};

using NameExceptions = std::map<std::string, std::string, std::less<>>; // by code
using TakenNames = std::set<std::string, std::less<>>;                  // without capitals

// The content of display_names.tsv. A Problem when a food stands twice or has no name.
Outcome<NameExceptions> parse_name_exceptions(std::string_view table);

// In the order of the foods. `taken`: what something else is already called.
// Official names that differ give display names that differ.
std::vector<std::string> display_names(std::span<const NamedFood> foods, NameStyle style,
                                       const DisplayRules& rules,
                                       const NameExceptions& exceptions = {},
                                       const TakenNames& taken = {});

} // namespace zebra::foods
