// A month of severities, 0 to 3: the fill says how strong, and as many dots say the same without
// colour. Weeks begin on Monday.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace zebra::ui {

struct HeatMonth {
    std::chrono::year_month month;
    Date today;                                    // framed
    std::function<std::optional<int>(Date)> level; // nullopt: not known, a number without a cell
    std::span<const std::string> level_names;      // "none", "mild", ...
    std::string_view unknown_name;                 // "not noted"
};

void heat_month(Context& ui, const HeatMonth& heat);

// What the fills mean: the lowest and the highest with a word for each.
void heat_legend(Context& ui, std::string_view lowest, std::string_view highest,
                 std::string_view name);

} // namespace zebra::ui
