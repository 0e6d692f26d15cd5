// When something happened, as a person types it: `log SYMPTOM --at WHEN`. Pure.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <string_view>

namespace zebra::diary {

// "now", "HH:MM" (today), "YYYY-MM-DD HH:MM", "YYYY-MM-DDTHH:MM". A time of day that is still to
// come is `bad_input`: the sentence asks for the date. Anything else: it names the forms.
// Whether a moment with a date lies ahead is for checked_report to say.
Outcome<LocalTime> parse_log_time(std::string_view typed, const LocalTime& now);

} // namespace zebra::diary
