#include "core/diary/log_time.h"

#include "core/base/text.h"

#include <fmt/format.h>

namespace zebra::diary {

Outcome<LocalTime> parse_log_time(std::string_view typed, const LocalTime& now) {
    const std::string_view text = trim(typed);
    if (ascii_lower(text) == "now") return now;
    if (const auto moment = parse_iso_local_time(text)) return *moment;
    const auto minute = parse_minute_of_day(text);
    if (!minute) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("\"{}\" is not a time. Write now, 14:20, 2026-11-22 14:20 or "
                                "2026-11-22T14:20.",
                                clean_line(text).value_or("This")));
    }
    if (*minute > now.minute_of_day) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is still to come today. For another day write the date too: "
                                "{} {}.",
                                to_clock(*minute), to_iso(add_days(now.date, -1)),
                                to_clock(*minute)));
    }
    return LocalTime{now.date, *minute};
}

} // namespace zebra::diary
