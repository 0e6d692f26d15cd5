#include "core/base/calendar_file.h"

#include <ctime>
#include <libical/ical.h>
#include <memory>

namespace zebra {

namespace {

struct Release {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

icaltimetype date_of(Date day) {
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

// Twelve hours before the day begins.
icalcomponent* reminder(const std::string& title) {
    icaltriggertype trigger{};
    trigger.duration = icaldurationtype_from_int(-12 * 60 * 60);
    return icalcomponent_vanew(ICAL_VALARM_COMPONENT, icalproperty_new_action(ICAL_ACTION_DISPLAY),
                               icalproperty_new_description(title.c_str()),
                               icalproperty_new_trigger(trigger), nullptr);
}

constexpr std::int64_t seconds_a_minute = 60;

icalcomponent* event_of(const CalendarDay& day, std::int64_t made_unix_s) {
    const auto made = icaltime_from_timet_with_zone(static_cast<std::time_t>(made_unix_s), 0,
                                                    icaltimezone_get_utc_timezone());
    icalcomponent* event = icalcomponent_vanew(
        ICAL_VEVENT_COMPONENT, icalproperty_new_uid(day.id.c_str()), icalproperty_new_dtstamp(made),
        icalproperty_new_dtstart(date_of(day.day)), icalproperty_new_summary(day.title.c_str()),
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), icalproperty_new_lastmodified(made),
        icalproperty_new_sequence(static_cast<int>(made_unix_s / seconds_a_minute)), nullptr);
    if (!day.note.empty()) {
        icalcomponent_add_property(event, icalproperty_new_description(day.note.c_str()));
    }
    if (day.repeats_every_days && day.times > 1) {
        icalrecurrencetype rule;
        icalrecurrencetype_clear(&rule);
        rule.freq = ICAL_DAILY_RECURRENCE;
        rule.interval = static_cast<short>(*day.repeats_every_days);
        rule.count = day.times;
        icalcomponent_add_property(event, icalproperty_new_rrule(rule));
    }
    icalcomponent_add_component(event, reminder(day.title));
    return event;
}

} // namespace

std::string calendar_file(std::span<const CalendarDay> days, std::int64_t made_unix_s) {
    const std::unique_ptr<icalcomponent, Release> calendar{
        icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                            icalproperty_new_prodid("-//Zebra Pocket//EN"), nullptr)};
    for (const CalendarDay& day : days) {
        icalcomponent_add_component(calendar.get(), event_of(day, made_unix_s));
    }
    const std::unique_ptr<char, void (*)(void*)> text{
        icalcomponent_as_ical_string_r(calendar.get()), icalmemory_free_buffer};
    return text.get();
}

} // namespace zebra
