#include "app/model/calendar_export.h"

#include "core/card/calendar.h"

namespace zebra::app {

bool has_calendar_days(const card::Card& card, Date today) {
    return !card::calendar_days(card, {}, today).empty();
}

Outcome<std::string> export_calendar(const card::Card& card, const Strings& say, const Now& now) {
    const card::CalendarWords words{
        .injection = say("calendar_file.injection"),
        .injection_of = say.filled("calendar_file.injection_of",
                                   {{"medicine", std::string{card.value("analogue")}}}),
        .review = say("calendar_file.review"),
        .precautions_end = say("calendar_file.precautions_end"),
        .note = say("calendar_file.note")};
    const auto days = card::calendar_days(card, words, now.local.date);
    if (days.empty()) return fail(Problem::Kind::not_found, say("calendar_file.no_days"));
    return calendar_file(days, now.unix_seconds);
}

std::string calendar_file_name(Date made_on) {
    std::string date = to_iso(made_on);
    std::erase(date, '-');
    return "zebra-pocket-dates-" + date + ".ics";
}

} // namespace zebra::app
