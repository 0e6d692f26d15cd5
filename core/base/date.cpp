#include "core/base/date.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

namespace zebra {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

constexpr int minutes_an_hour = 60;
constexpr int minutes_a_day = 24 * minutes_an_hour;

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 7> weekday_names = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::optional<int> parse_digits(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> checked_date(int y, int m, int d) {
    if (m < 1 || d < 1) return std::nullopt;
    const Date date = make_date(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
    if (!date.ok() || !is_plausible(date)) return std::nullopt;
    return date;
}

// "Nov", "nov.", "November": the number of the month, 1 .. 12.
std::optional<int> parse_month_word(std::string_view word) {
    std::string lower = ascii_lower(word);
    if (!lower.empty() && lower.back() == '.') lower.pop_back();
    if (lower.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        if (ascii_lower(month_names[i]).starts_with(lower)) return static_cast<int>(i) + 1;
    }
    if (lower == "sept") return 9;
    return std::nullopt;
}

// "22", "22nd", "22."
std::optional<int> parse_day_word(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th", "."}) {
        if (word.size() > ending.size() && ascii_lower(word).ends_with(ending)) {
            return parse_digits(word.substr(0, word.size() - ending.size()));
        }
    }
    return parse_digits(word);
}

std::optional<Date> parse_numeric_date(std::string_view text, char separator) {
    const std::vector<std::string_view> parts = split(text, separator);
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    const std::optional<int> first = parse_digits(trim(parts[0]));
    const std::optional<int> second = parse_digits(trim(parts[1]));
    const std::optional<int> y = parse_digits(parts[2]);
    if (!first || !second || !y) return std::nullopt;
    const std::optional<Date> day_first = checked_date(*y, *second, *first);
    if (separator == '.') return day_first; // with full stops the day always comes first
    const std::optional<Date> month_first = checked_date(*y, *first, *second);
    if (day_first && month_first && *day_first != *month_first) return std::nullopt;
    return day_first ? day_first : month_first;
}

} // namespace

bool is_plausible(Date date) {
    const int y = static_cast<int>(date.year());
    return y >= 1880 && y < 2200;
}

Date make_date(int y, unsigned m, unsigned d) { return Date{year{y}, month{m}, day{d}}; }

Date add_days(Date date, int days) { return Date{sys_days{date} + std::chrono::days{days}}; }

int days_between(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

int whole_years_between(Date from, Date to) {
    int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    if (to.month() < from.month() || (to.month() == from.month() && to.day() < from.day())) {
        --years;
    }
    return years;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::optional<int> y = parse_digits(text.substr(0, 4));
    const std::optional<int> m = parse_digits(text.substr(5, 2));
    const std::optional<int> d = parse_digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return checked_date(*y, *m, *d);
}

std::string to_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_typed_date(std::string_view typed) {
    const std::string_view text = trim(typed);
    if (const auto iso = parse_iso_date(text)) return iso;
    if (text.find('/') != std::string_view::npos) return parse_numeric_date(text, '/');

    std::vector<std::string_view> words;
    for (const std::string_view piece : split(text, ' ')) {
        std::string_view word = trim(piece);
        if (!word.empty() && word.back() == ',') word.remove_suffix(1);
        if (!word.empty()) words.push_back(word);
    }
    if (words.size() == 1) return parse_numeric_date(words[0], '.');
    if (words.size() != 3 || words[2].size() != 4) return std::nullopt;
    const std::optional<int> y = parse_digits(words[2]);
    if (!y) return std::nullopt;
    if (const auto m = parse_month_word(words[1])) {
        const std::optional<int> d = parse_day_word(words[0]);
        return d ? checked_date(*y, *m, *d) : std::nullopt;
    }
    if (const auto m = parse_month_word(words[0])) {
        const std::optional<int> d = parse_day_word(words[1]);
        return d ? checked_date(*y, *m, *d) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<int> parse_minute_of_day(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() != 2 || parts[0].size() > 2 || parts[1].size() != 2) return std::nullopt;
    const std::optional<int> hour = parse_digits(parts[0]);
    const std::optional<int> minute = parse_digits(parts[1]);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return *hour * minutes_an_hour + *minute;
}

std::string to_clock(int minute_of_day) {
    const int minute = minute_of_day % minutes_a_day;
    return fmt::format("{:02}:{:02}", minute / minutes_an_hour, minute % minutes_an_hour);
}

std::optional<LocalTime> parse_iso_local_time(std::string_view text) {
    if (text.size() != 16 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(text.substr(0, 10));
    const std::optional<int> minute = parse_minute_of_day(text.substr(11));
    if (!date || !minute) return std::nullopt;
    return LocalTime{*date, *minute};
}

std::string to_iso(const LocalTime& time) {
    return to_iso(time.date) + "T" + to_clock(time.minute_of_day);
}

int days_since_monday(Date date) {
    return static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding()) - 1;
}

std::string weekday_name(Date date) {
    const std::chrono::weekday weekday{sys_days{date}};
    return std::string{weekday_names[weekday.c_encoding()]};
}

std::string_view weekday_name(int since_monday) {
    return weekday_names[static_cast<std::size_t>(since_monday + 1) % weekday_names.size()];
}

std::string_view short_weekday_name(int since_monday) {
    constexpr std::size_t letters = 3;
    return weekday_name(since_monday).substr(0, letters);
}

std::string long_date(Date date) {
    return fmt::format("{} {} {}", weekday_name(date), static_cast<unsigned>(date.day()),
                       month_names[static_cast<unsigned>(date.month()) - 1]);
}

std::string long_date_with_year(Date date) {
    return fmt::format("{} {}", long_date(date), static_cast<int>(date.year()));
}

std::string day_and_month(Date date) {
    return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                       short_month_name(static_cast<unsigned>(date.month())));
}

std::string short_date(Date date) {
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       short_month_name(static_cast<unsigned>(date.month())),
                       static_cast<int>(date.year()));
}

std::string short_month_name(unsigned month) {
    return std::string{month_names[month - 1].substr(0, 3)};
}

std::string month_with_year(std::chrono::year_month month) {
    return fmt::format("{} {}", month_names[static_cast<unsigned>(month.month()) - 1],
                       static_cast<int>(month.year()));
}

} // namespace zebra
