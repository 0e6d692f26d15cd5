#include "core/card/calendar.h"

#include "core/card/fhir_parts.h"
#include "core/card/upkeep.h"
#include "core/card/view.h"
#include "core/diary/injection.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::card {

namespace {

constexpr int days_a_year = 365;

CalendarDay injection_day(const Card& card, const CalendarWords& words, Date next, Date today) {
    CalendarDay day{.id = "injection", .day = next, .title = words.injection};
    if (card.has("analogue")) day.title = words.injection_of;
    const auto interval = diary::parse_interval(card.value("analogue_interval"));
    if (interval) {
        day.repeats_every_days = diary::days_of(*interval);
        // To a year from now, also when the first is overdue.
        const int ahead = days_between(next, std::max(next, today)) + days_a_year;
        day.times = std::max(1, ahead / *day.repeats_every_days);
    }
    return day;
}

} // namespace

std::vector<CalendarDay> calendar_days(const Card& card, const CalendarWords& words, Date today) {
    std::vector<CalendarDay> days;
    if (const auto next = card.date("next_injection")) {
        days.push_back(injection_day(card, words, *next, today));
    }
    if (const auto reviewed = card.date("last_reviewed")) {
        days.push_back(
            {.id = "review", .day = std::max(today, review_due(*reviewed)), .title = words.review});
    }
    if (const auto last = last_day_of_precautions(card); last && *last >= today) {
        days.push_back({.id = "precautions", .day = *last, .title = words.precautions_end});
    }
    // Two persons' days in one calendar are told apart. Of a person whose name or date of birth has
    // changed since, the old days stay beside the new ones.
    const std::string whose = fmt::format("{}\n{}", card.value("name"), card.value("birth_date"));
    for (CalendarDay& day : days) {
        day.id = fhir::uuid_of(whose, day.id);
        day.note = words.note;
    }
    return days;
}

} // namespace zebra::card
