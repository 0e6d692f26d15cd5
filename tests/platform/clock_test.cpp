#include "platform/clock.h"
#include "tests/support/scoped_env.h"

#include <doctest/doctest.h>

#include <ctime>
#include <vector>

using namespace zebra::platform;
using zebra::test::ScopedEnv;

TEST_CASE("a civil time is read exactly or not at all") {
    CHECK(parse_civil_time("2026-11-22T14:20") == CivilTime{2026, 11, 22, 14 * 60 + 20});
    CHECK(parse_civil_time("2024-02-29T00:00") == CivilTime{2024, 2, 29, 0});
    CHECK(parse_civil_time("2026-12-31T23:59") == CivilTime{2026, 12, 31, 1439});
    for (const char* bad :
         {"", "2026-11-22", "2026-11-22 14:20", "2026-11-22T24:00", "2026-11-22T14:60",
          "2026-02-29T10:00", "2026-13-01T10:00", "2026-00-01T10:00", "2026-11-22T14:20:00",
          "2026-11-22T1 :20", "2026-11-22T-1:20", "26-11-22T014:20", "+026-11-22T14:20"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_civil_time(bad).has_value());
    }
}

TEST_CASE("seconds and civil time in a time zone with summer time") {
    const ScopedEnv zone{"TZ", "Europe/Berlin"};
    tzset();
    struct Row {
        const char* local;
        std::int64_t unix_seconds;
    };
    for (const Row& row : std::vector<Row>{
             {"2026-11-22T14:20", 1795353600}, // 13:20 UTC
             {"2026-07-01T00:00", 1782856800}, // 22:00 UTC of the day before
             {"2026-03-29T01:59", 1774745940}, // the minute before the clocks go forward
             {"2026-03-29T03:00", 1774746000}, // and the next
         }) {
        CAPTURE(row.local);
        const CivilTime local = parse_civil_time(row.local).value();
        CHECK(to_unix_seconds(local) == row.unix_seconds);
        CHECK(to_civil_time(row.unix_seconds) == local);
    }
    const CivilTime skipped = parse_civil_time("2026-03-29T02:30").value();
    CHECK(to_civil_time(to_unix_seconds(skipped)) == parse_civil_time("2026-03-29T03:30").value());
}

TEST_CASE("the clock stands still where it is told to") {
    const ScopedEnv zone{"TZ", "UTC"};
    tzset();
    const ScopedEnv now{"ZEBRA_POCKET_NOW", "2026-11-22T14:20"};
    const Clock clock = Clock::from_environment().value();
    CHECK(clock.frozen());
    CHECK(clock.now().local == CivilTime{2026, 11, 22, 860});
    CHECK(clock.now().unix_seconds == 1795357200);
}

TEST_CASE("without a setting it is now, also after a change of the time zone") {
    const ScopedEnv none{"ZEBRA_POCKET_NOW", std::nullopt};
    const Clock clock = Clock::from_environment().value();
    CHECK_FALSE(clock.frozen());
    for (const char* name : {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
        CAPTURE(name);
        const ScopedEnv zone{"TZ", name};
        const std::int64_t before = std::time(nullptr);
        const ClockReading reading = clock.now();
        CHECK(reading.unix_seconds >= before);
        CHECK(reading.unix_seconds <= before + 60);
        CHECK(reading.local == to_civil_time(reading.unix_seconds));
    }
    const auto minute_in = [&clock](const char* name) {
        const ScopedEnv zone{"TZ", name};
        return clock.now().local.minute_of_day;
    };
    // 14 hours and -11 hours from UTC: an hour apart on the clock, within the minute that may pass.
    const int apart =
        (minute_in("Pacific/Kiritimati") - minute_in("Pacific/Pago_Pago") + 1440) % 1440;
    CHECK(apart >= 59);
    CHECK(apart <= 60);
}

TEST_CASE("a setting that is no time is told") {
    const ScopedEnv now{"ZEBRA_POCKET_NOW", "yesterday"};
    const auto clock = Clock::from_environment();
    REQUIRE_FALSE(clock.has_value());
    CHECK(clock.error().find("ZEBRA_POCKET_NOW") != std::string::npos);
    CHECK(clock.error().find("yesterday") != std::string::npos);
}

TEST_CASE("monotonic time does not go back") {
    const std::int64_t first = monotonic_ms();
    CHECK(monotonic_ms() >= first);
    CHECK(first > 0);
}
