// A month of severities, 0 to 3: the fill says how strong, and as many dots say the same without
// colour. Weeks begin on Monday. A press, a finger or the arrow keys read a day.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zebra::ui {

struct HeatMonth {
    std::string_view id;
    std::string_view name; // what is drawn
    std::chrono::year_month month;
    Date today;                                    // framed
    Date at;                                       // the day that is read, of that month
    std::function<std::optional<int>(Date)> level; // nullopt: not known, a number without a cell
    std::function<std::string(Date)> reading;      // "Thursday 19 November: moderate"
};

// The day that was chosen, or nullopt.
std::optional<Date> heat_month(Context& ui, const HeatMonth& heat);

// What the fills mean: the lowest and the highest with a word for each.
void heat_legend(Context& ui, std::string_view lowest, std::string_view highest,
                 std::string_view name);

} // namespace zebra::ui
