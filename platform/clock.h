// What time it is. The only place that asks; everybody else is told.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::platform {

// A local civil time, proleptic Gregorian.
struct CivilTime {
    int year = 1970;
    int month = 1; // 1 .. 12
    int day = 1;   // 1 .. 31
    int minute_of_day = 0;

    friend bool operator==(const CivilTime&, const CivilTime&) = default;
};

struct ClockReading {
    CivilTime local;
    std::int64_t unix_seconds = 0;
};

// "2026-11-22T14:20", exactly; nullopt for anything else and for dates that do not exist.
std::optional<CivilTime> parse_civil_time(std::string_view text);

// In the time zone of this process. A time that does not exist (clocks go forward) is the one an
// hour later.
std::int64_t to_unix_seconds(const CivilTime& local);
CivilTime to_civil_time(std::int64_t unix_seconds);

class Clock {
  public:
    Clock() = default; // the real time
    explicit Clock(const CivilTime& frozen) : frozen_(frozen) {}

    // ZEBRA_POCKET_NOW=2026-11-22T14:20 stops the civil time there, for tests and pictures.
    // Anything else in it is a sentence, not silently the real time.
    static tl::expected<Clock, std::string> from_environment();

    ClockReading now() const;
    bool frozen() const { return frozen_.has_value(); }

  private:
    std::optional<CivilTime> frozen_;
};

// Milliseconds since some moment in the past. Never goes back, never frozen: for waiting and
// animations.
std::int64_t monotonic_ms();

} // namespace zebra::platform
