// Which day an evening belongs to. Pure functions.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <string_view>

namespace zebra::habits {

constexpr int default_day_end_minute = 3 * 60; // 03:00
constexpr int latest_day_end_minute = 12 * 60; // 12:00

// The setting under which the minute is kept (core/storage/settings.h).
constexpr std::string_view day_end_setting = "day_end_minute";

// Before the day's end (minutes after midnight, 0 .. 720; others count as the nearest of these) it
// is still yesterday.
Date habit_day(const LocalTime& time, int day_end_minute);

// "03:00": a clock time from 00:00 to 12:00.
Outcome<int> parse_day_end(std::string_view typed);

// Whether something may be recorded for this day: plausible, and not after today's civil date.
Outcome<void> check_day(Date day, const Now& now);

} // namespace zebra::habits
