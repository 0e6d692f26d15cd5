#include "core/habits/day.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::habits {

Date habit_day(const LocalTime& time, int day_end_minute) {
    const int day_end = std::clamp(day_end_minute, 0, latest_day_end_minute);
    return time.minute_of_day < day_end ? add_days(time.date, -1) : time.date;
}

Outcome<int> parse_day_end(std::string_view typed) {
    const auto minute = parse_minute_of_day(trim(typed));
    if (!minute || *minute > latest_day_end_minute) {
        return fail(Problem::Kind::bad_input,
                    "The day can end at a time from 00:00 to 12:00, written like 03:00.");
    }
    return *minute;
}

Outcome<void> check_day(Date day, const Now& now) {
    if (!day.ok() || !is_plausible(day)) {
        return fail(Problem::Kind::bad_input, "This is not a date of the calendar, or one too far "
                                              "away. Write it like 2026-11-22.");
    }
    if (day > now.local.date) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is still to come; today is {}.", long_date_with_year(day),
                                long_date_with_year(now.local.date)));
    }
    return {};
}

} // namespace zebra::habits
