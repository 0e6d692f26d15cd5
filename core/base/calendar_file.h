// Days for another calendar: an iCalendar file (RFC 5545). Pure.
#pragma once

#include "core/base/date.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace zebra {

// A day without an hour.
struct CalendarDay {
    std::string id; // told again later, the day takes the place of the one with this id
    Date day;
    std::string title;
    std::string note = {};
    std::optional<int> repeats_every_days = {};
    int times = 1; // in all, when it repeats
};

// UTF-8 with CRLF, lines folded at 75 octets, each day with a reminder on the day before at noon;
// takes no time, so that nobody is shown as busy. `made` is when it was made, UTC.
std::string calendar_file(std::span<const CalendarDay> days, std::int64_t made_unix_s);

} // namespace zebra
