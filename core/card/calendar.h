// The days that the card knows ahead, for the person's own calendar. Pure.
#pragma once

#include "core/base/calendar_file.h"
#include "core/base/date.h"
#include "core/card/card.h"

#include <string>
#include <vector>

namespace zebra::card {

// What the days are called.
struct CalendarWords {
    std::string injection;
    std::string injection_of; // the medicine on the card, where it names one
    std::string review;
    std::string precautions_end;
    std::string note;
};

// The next injection, again at its interval for a year where one is known; the day on which the
// card wants to be looked through again, today when that is past; the last day of a PRRT's
// precautions. Only days that are known; an injection that is overdue stands on its own day.
std::vector<CalendarDay> calendar_days(const Card& card, const CalendarWords& words, Date today);

} // namespace zebra::card
