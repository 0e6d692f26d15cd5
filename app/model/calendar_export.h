// The days that the card knows ahead, as a file for the person's own calendar.
#pragma once

#include "app/strings.h"
#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"

#include <string>

namespace zebra::app {

// Whether there is a day to put into it.
bool has_calendar_days(const card::Card& card, Date today);

// `not_found`: the card knows no day ahead; the sentence says what to enter.
Outcome<std::string> export_calendar(const card::Card& card, const Strings& say, const Now& now);

// "zebra-pocket-dates-20261122.ics"
std::string calendar_file_name(Date made_on);

} // namespace zebra::app
