// The last days to choose from, each with how much of it is done. Older ones are in the calendar.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

#include <functional>
#include <optional>

namespace zebra::ui {

struct DateStrip {
    Date shown;
    Date last;                           // the day at the right end
    Date today;                          // later days cannot be chosen
    std::function<float(Date)> progress; // 0 .. 1
};

// The day that was chosen.
std::optional<Date> date_strip(Context& ui, const DateStrip& strip);

// A month with its days, weeks beginning on Monday.
struct MonthGrid {
    std::chrono::year_month month;
    Date shown;
    Date today;                       // later days cannot be chosen
    std::function<bool(Date)> marked; // something was noted on it: a dot
};

std::optional<Date> month_grid(Context& ui, const MonthGrid& grid);

} // namespace zebra::ui
