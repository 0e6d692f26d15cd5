// The days of a year as a clock that runs through it tells them, in time zones that change theirs.
#include "core/habits/day.h"
#include "platform/clock.h"
#include "tests/support/scoped_env.h"

#include <doctest/doctest.h>

#include <ctime>
#include <set>
#include <string>
#include <vector>

using namespace zebra;
using test::ScopedEnv;

namespace {

struct Year {
    std::set<Date> days;
    int back = 0; // how often the day became an earlier one
};

LocalTime local_at(std::int64_t unix_seconds) {
    const platform::CivilTime civil = platform::to_civil_time(unix_seconds);
    return {
        make_date(civil.year, static_cast<unsigned>(civil.month), static_cast<unsigned>(civil.day)),
        civil.minute_of_day};
}

// From noon of 1 January to noon of 31 December, every five minutes.
Year run_through(int year, int day_end_minute) {
    constexpr std::int64_t step_s = 300;
    const std::int64_t last = platform::to_unix_seconds({year, 12, 31, 12 * 60});
    Year found;
    Date before{};
    for (std::int64_t at = platform::to_unix_seconds({year, 1, 1, 12 * 60}); at <= last;
         at += step_s) {
        const Date day = habits::habit_day(local_at(at), day_end_minute);
        if (before.ok() && day < before) ++found.back;
        found.days.insert(day);
        before = day;
    }
    return found;
}

} // namespace

TEST_CASE("no day is lost and none comes twice when clocks change") {
    struct Row {
        const char* zone;
        int year;
        int day_end_minute;
        std::size_t days;
        int back;
    };
    for (const Row& row : std::vector<Row>{
             {"UTC", 2026, 180, 365, 0},
             {"Europe/Berlin", 2026, 180, 365, 0}, // 02:00 to 03:00, and back
             {"Europe/Berlin", 2026, 0, 365, 0},
             {"Europe/Berlin", 2028, 180, 366, 0},
             {"America/New_York", 2026, 180, 365, 0},
             {"America/New_York", 2026, 0, 365, 0},
             {"Australia/Lord_Howe", 2026, 180, 365, 0}, // half an hour
             {"Asia/Kathmandu", 2026, 180, 365, 0},      // 05:45 from UTC
             {"America/Havana", 2026, 180, 365, 0},      // from midnight to 01:00, and back
             {"America/Havana", 2026, 0, 365, 0},
             {"Asia/Beirut", 2026, 180, 365, 0},
             {"Asia/Beirut", 2026, 0, 365, 0}, // its clocks go back at midnight, to 23:00
             // A day end within the hour that comes again: the evening before is back for it.
             {"Europe/Berlin", 2026, 150, 365, 1},
             // There was no 30 December; the small hours of the 31st belong to it.
             {"Pacific/Apia", 2011, 180, 365, 0},
             {"Pacific/Apia", 2011, 0, 364, 0},
             {"Europe/Berlin", 1980, 180, 366, 0},
             {"Europe/Berlin", 2099, 180, 365, 0},
         }) {
        CAPTURE(row.zone);
        CAPTURE(row.year);
        CAPTURE(row.day_end_minute);
        const ScopedEnv zone{"TZ", row.zone};
        tzset();
        const Year year = run_through(row.year, row.day_end_minute);
        CHECK(year.days.size() == row.days);
        CHECK(year.back == row.back);
        CHECK(*year.days.begin() == make_date(row.year, 1, 1));
        CHECK(*year.days.rbegin() == make_date(row.year, 12, 31));
    }
    tzset();
}
