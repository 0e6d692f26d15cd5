#include "core/diary/symptom.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::diary {

namespace {

constexpr int most_watery_stool_form = 7;

int minutes_ahead(const LocalTime& at, const LocalTime& now) {
    constexpr int minutes_a_day = 24 * 60;
    return days_between(now.date, at.date) * minutes_a_day + at.minute_of_day - now.minute_of_day;
}

Outcome<void> check_time(const LocalTime& at, const LocalTime& now) {
    constexpr int last_minute = 24 * 60 - 1;
    if (!at.date.ok() || !is_plausible(at.date) || at.minute_of_day < 0
        || at.minute_of_day > last_minute) {
        return fail(Problem::Kind::bad_input, "This is not a date and time of the calendar, or one "
                                              "too far away. Write it like 2026-11-22 14:20.");
    }
    if (minutes_ahead(at, now) > tolerated_minutes_ahead) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} {} is still to come; it is {} {} now.",
                                long_date_with_year(at.date), to_clock(at.minute_of_day),
                                long_date_with_year(now.date), to_clock(now.minute_of_day)));
    }
    return {};
}

} // namespace

Outcome<SymptomReport> checked_report(SymptomReport typed, const KnownSymptoms& known,
                                      const Now& now) {
    if (std::ranges::find(known.ids, typed.symptom) == known.ids.end()) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("There is no symptom \"{}\". Choose one of: {}.",
                                clean_line(typed.symptom).value_or("?"), join(known.ids, ", ")));
    }
    if (auto time = check_time(typed.at, now.local); !time) return fail(time.error());
    if (typed.severity < 0 || typed.severity > 3) {
        return fail(Problem::Kind::bad_input,
                    "The severity is 0 (none), 1 (mild), 2 (moderate) or 3 (severe).");
    }
    if (typed.stool_form && (*typed.stool_form < 1 || *typed.stool_form > most_watery_stool_form)) {
        return fail(Problem::Kind::bad_input,
                    "The form of the stool is a number from 1 (hard lumps) to 7 (watery).");
    }
    std::vector<std::string> before;
    for (const std::string& id : known.before) {
        if (std::ranges::find(typed.before, id) != typed.before.end()) before.push_back(id);
    }
    for (const std::string& id : typed.before) {
        if (std::ranges::find(known.before, id) != known.before.end()) continue;
        return fail(Problem::Kind::bad_input,
                    fmt::format("\"{}\" is nothing that can come before a symptom. Choose among: "
                                "{}.",
                                clean_line(id).value_or("?"), join(known.before, ", ")));
    }
    typed.before = std::move(before);
    auto note = checked_text("note", clean_lines(typed.note), longest_note);
    if (!note) return fail(note.error());
    typed.note = std::move(*note);
    return typed;
}

} // namespace zebra::diary
