#include "core/habits/day.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::habits;

TEST_CASE("an evening belongs to its day until the day's end") {
    struct Row {
        const char* time;
        int day_end_minute;
        const char* day;
    };
    for (const Row& row : std::vector<Row>{
             {"2026-11-22T12:00", 180, "2026-11-22"},
             {"2026-11-22T23:59", 180, "2026-11-22"},
             {"2026-11-23T00:00", 180, "2026-11-22"},
             {"2026-11-23T02:59", 180, "2026-11-22"},
             {"2026-11-23T03:00", 180, "2026-11-23"},
             {"2026-11-23T00:00", 0, "2026-11-23"},
             {"2026-11-22T23:59", 0, "2026-11-22"},
             {"2026-11-23T11:59", 720, "2026-11-22"},
             {"2026-11-23T12:00", 720, "2026-11-23"},
             {"2024-02-29T01:00", 180, "2024-02-28"},
             {"2024-03-01T01:00", 180, "2024-02-29"},
             {"2026-03-01T01:00", 180, "2026-02-28"},
             {"2027-01-01T00:30", 180, "2026-12-31"},
             {"2026-12-31T23:30", 180, "2026-12-31"},
             // out of range counts as the nearest that is allowed
             {"2026-11-23T00:00", -60, "2026-11-23"},
             {"2026-11-23T12:00", 900, "2026-11-23"},
             {"2026-11-23T11:59", 900, "2026-11-22"},
         }) {
        CAPTURE(row.time);
        CAPTURE(row.day_end_minute);
        CHECK(to_iso(habit_day(*parse_iso_local_time(row.time), row.day_end_minute)) == row.day);
    }
}

TEST_CASE("the day's end is typed as a clock time until noon") {
    CHECK(parse_day_end("03:00") == default_day_end_minute);
    CHECK(parse_day_end("0:00") == 0);
    CHECK(parse_day_end(" 12:00 ") == 720);
    for (const char* bad : {"", "12:01", "23:00", "3", "-1:00", "noon"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_day_end(bad).has_value());
    }
}

TEST_CASE("nothing is recorded for a day to come or out of all reason") {
    const Now now{{make_date(2026, 11, 22), 30}, 0}; // half past midnight: yesterday's evening
    CHECK(check_day(make_date(2026, 11, 22), now));
    CHECK(check_day(make_date(2026, 11, 21), now));
    CHECK(check_day(make_date(1961, 3, 14), now));
    for (const Date& bad : {make_date(2026, 11, 23), make_date(2100, 1, 1), make_date(1879, 1, 1),
                            make_date(2026, 2, 30), Date{}}) {
        CHECK_FALSE(check_day(bad, now).has_value());
    }
    CHECK(check_day(make_date(2026, 11, 23), now).error().sentence
          == "Monday 23 November 2026 is still to come; today is Sunday 22 November 2026.");
}
