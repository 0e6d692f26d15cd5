// The last days to choose from, each with how much of it is done. Older ones are in the calendar.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

#include <functional>
#include <optional>
#include <string_view>

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
    bool ahead = false;               // the other way round: earlier days cannot be chosen
};

std::optional<Date> month_grid(Context& ui, const MonthGrid& grid);

// The month's name between the ways to the one before and the one after.
struct MonthBar {
    std::chrono::year_month month;
    std::chrono::year_month earliest;
    std::chrono::year_month latest;
    std::string_view earlier_name;
    std::string_view later_name;
};

// The month to be shown now.
std::chrono::year_month month_bar(Context& ui, const MonthBar& bar);

} // namespace zebra::ui
