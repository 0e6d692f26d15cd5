// Civil dates and times, without a time zone and without a clock: whoever needs to know what time
// it is is told. A Date is a local civil date of the proleptic Gregorian calendar; a LocalTime is a
// local civil date and a minute of that day. Everything here is a pure function.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zebra {

using Date = std::chrono::year_month_day;

struct LocalTime {
    Date date;
    int minute_of_day = 0; // 0 .. 1439

    friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

// A reading of the clock, taken by the platform and handed in.
struct Now {
    LocalTime local;
    std::int64_t unix_seconds = 0;
};

// The years in which a date is accepted: 1880 .. 2199. Outside of them a date is a typing error.
bool is_plausible(Date date);

Date make_date(int year, unsigned month, unsigned day);
Date add_days(Date date, int days);
int days_between(Date from, Date to); // negative when `to` is earlier
int whole_years_between(Date from, Date to);
int days_since_monday(Date date); // 0 .. 6

// "2026-11-22", exactly. Nothing else is accepted; impossible and implausible dates are nullopt.
std::optional<Date> parse_iso_date(std::string_view text);
std::string to_iso(Date date);

// What a person types: "2026-11-22", "22 Nov 2026", "22 November 2026", "Nov 22, 2026",
// "22.11.2026", and "22/11/2026" only where no other reading exists (25/3/1961, not 4/3/1961).
std::optional<Date> parse_typed_date(std::string_view typed);

// "14:05"; nullopt for anything else.
std::optional<int> parse_minute_of_day(std::string_view text);
std::string to_clock(int minute_of_day); // "14:05"

// "2026-11-22T14:05" or with a blank in place of the T.
std::optional<LocalTime> parse_iso_local_time(std::string_view text);
std::string to_iso(const LocalTime& time);

// English words, British order: "Sunday 22 November", "Sunday 22 November 2026", "22 Nov 2026".
std::string weekday_name(Date date);
std::string_view weekday_name(int since_monday); // 0 .. 6; likewise "Mon"
std::string_view short_weekday_name(int since_monday);
std::string long_date(Date date);
std::string long_date_with_year(Date date);
std::string short_date(Date date);
std::string day_and_month(Date date);                       // "22 Nov"
std::string short_month_name(unsigned month);               // 1 .. 12: "Nov"
std::string month_with_year(std::chrono::year_month month); // "November 2026"

} // namespace zebra
