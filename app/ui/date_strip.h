// A week of days to choose from, with a step to earlier and later weeks.
#pragma once

#include "app/ui/context.h"
#include "core/base/date.h"

#include <optional>
#include <string_view>

namespace zebra::ui {

struct DateStrip {
    Date shown;
    Date last;  // the day at the right end
    Date today; // later days cannot be chosen
    std::string_view earlier_name;
    std::string_view later_name;
};

struct DateChoice {
    std::optional<Date> day; // chosen; nullopt when only the week changed
    Date last;
};

std::optional<DateChoice> date_strip(Context& ui, const DateStrip& strip);

} // namespace zebra::ui
