#include "core/card/calendar.h"

#include "core/card/upkeep.h"
#include "core/card/view.h"
#include "core/diary/injection.h"

#include <algorithm>

namespace zebra::card {

namespace {

constexpr int days_a_year = 365;

CalendarDay injection_day(const Card& card, const CalendarWords& words, Date next) {
    CalendarDay day{.id = "injection@zebra-pocket", .day = next, .title = words.injection};
    if (card.has("analogue")) day.title = words.injection_of;
    const auto interval = diary::parse_interval(card.value("analogue_interval"));
    if (interval) {
        day.repeats_every_days = diary::days_of(*interval);
        day.times = std::max(1, days_a_year / *day.repeats_every_days);
    }
    return day;
}

} // namespace

std::vector<CalendarDay> calendar_days(const Card& card, const CalendarWords& words, Date today) {
    std::vector<CalendarDay> days;
    if (const auto next = card.date("next_injection")) {
        days.push_back(injection_day(card, words, *next));
    }
    if (const auto reviewed = card.date("last_reviewed")) {
        days.push_back({.id = "review@zebra-pocket",
                        .day = std::max(today, review_due(*reviewed)),
                        .title = words.review});
    }
    if (const auto last = last_day_of_precautions(card); last && *last >= today) {
        days.push_back(
            {.id = "precautions@zebra-pocket", .day = *last, .title = words.precautions_end});
    }
    for (CalendarDay& day : days) day.note = words.note;
    return days;
}

} // namespace zebra::card
