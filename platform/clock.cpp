#include "platform/clock.h"

#include "platform/environment.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

namespace zebra::platform {

namespace {

constexpr const char* variable_name = "ZEBRA_POCKET_NOW";
constexpr int minutes_an_hour = 60;

// All of `text` as digits.
std::optional<int> parse_number(std::string_view text) {
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    int value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

} // namespace

std::optional<CivilTime> parse_civil_time(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd";
    if (text.size() != shape.size()) return std::nullopt;
    for (const std::size_t at : {4U, 7U, 10U, 13U}) {
        if (text[at] != shape[at]) return std::nullopt;
    }
    const auto year = parse_number(text.substr(0, 4));
    const auto month = parse_number(text.substr(5, 2));
    const auto day = parse_number(text.substr(8, 2));
    const auto hour = parse_number(text.substr(11, 2));
    const auto minute = parse_number(text.substr(14, 2));
    if (!year || !month || !day || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return CivilTime{*year, *month, *day, *hour * minutes_an_hour + *minute};
}

std::int64_t to_unix_seconds(const CivilTime& local) {
    std::tm parts = {};
    parts.tm_year = local.year - 1900;
    parts.tm_mon = local.month - 1;
    parts.tm_mday = local.day;
    parts.tm_min = local.minute_of_day;
    parts.tm_isdst = -1; // the time zone knows
    return std::mktime(&parts);
}

CivilTime to_civil_time(std::int64_t unix_seconds) {
    const std::time_t seconds = unix_seconds;
    std::tm parts = {};
    localtime_r(&seconds, &parts);
    return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
            parts.tm_hour * minutes_an_hour + parts.tm_min};
}

tl::expected<Clock, std::string> Clock::from_environment() {
    const std::string value = environment_variable(variable_name).value_or("");
    if (value.empty()) return Clock{};
    if (const auto frozen = parse_civil_time(value)) return Clock{*frozen};
    return tl::unexpected(
        fmt::format("{} is \"{}\"; a time like 2026-11-22T14:20 is needed.", variable_name, value));
}

ClockReading Clock::now() const {
    if (frozen_) return {*frozen_, to_unix_seconds(*frozen_)};
    tzset(); // the person may have travelled since the last reading
    const std::int64_t seconds = std::time(nullptr);
    return {to_civil_time(seconds), seconds};
}

std::int64_t monotonic_ms() {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

} // namespace zebra::platform
