#include "core/base/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;

TEST_CASE("an ISO date is read exactly or not at all") {
    CHECK(parse_iso_date("2026-11-22") == make_date(2026, 11, 22));
    CHECK(parse_iso_date("2024-02-29") == make_date(2024, 2, 29));
    for (const char* bad :
         {"", "2026-1-2", "2026-02-29", "2026-13-01", "2026-00-10", "26-11-22", "2026-11-22 ",
          "2026/11/22", "1061-03-14", "9999-01-01", "2026-11-2x"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_iso_date(bad).has_value());
    }
    CHECK(to_iso(make_date(1961, 3, 4)) == "1961-03-04");
}

TEST_CASE("each day from 1970 to 2100 is the one after the day before, in every form") {
    Date day = make_date(1970, 1, 1); // a Thursday
    for (int number = 0; day < make_date(2101, 1, 1); ++number) {
        const std::string iso = to_iso(day);
        CAPTURE(iso);
        REQUIRE(parse_iso_date(iso) == day);
        REQUIRE(parse_typed_date(short_date(day)) == day);
        REQUIRE(days_since_monday(day) == (3 + number) % 7);
        const Date next = add_days(day, 1);
        REQUIRE(days_between(day, next) == 1);
        REQUIRE(to_iso(next) > iso);
        REQUIRE(days_between(make_date(1970, 1, 1), day) == number);
        day = next;
    }
}

TEST_CASE("a typed date is read when it has one reading") {
    struct Row {
        const char* typed;
        const char* iso; // "" means: not accepted
    };
    for (const Row& row : std::vector<Row>{
             {"14 Mar 1961", "1961-03-14"},
             {" 14 march 1961 ", "1961-03-14"},
             {"14th March 1961", "1961-03-14"},
             {"March 14, 1961", "1961-03-14"},
             {"1 Sept 2020", "2020-09-01"},
             {"14.3.1961", "1961-03-14"},
             {"25/3/1961", "1961-03-25"},
             {"3/25/1961", "1961-03-25"},
             {"5/5/1961", "1961-05-05"},
             {"4/3/1961", ""}, // 4 March or 3 April?
             {"14 Mar 61", ""},
             {"31 Apr 1961", ""},
             {"14 M 1961", ""},
             {"tomorrow", ""},
             {"", ""},
         }) {
        CAPTURE(row.typed);
        const auto date = parse_typed_date(row.typed);
        CHECK((date ? to_iso(*date) : "") == row.iso);
    }
}

TEST_CASE("days and years are counted over leap days and year ends") {
    CHECK(to_iso(add_days(make_date(2024, 2, 28), 1)) == "2024-02-29");
    CHECK(to_iso(add_days(make_date(2026, 1, 1), -1)) == "2025-12-31");
    CHECK(days_between(make_date(2026, 11, 2), make_date(2026, 11, 30)) == 28);
    CHECK(days_between(make_date(2026, 11, 30), make_date(2026, 11, 2)) == -28);
    CHECK(whole_years_between(make_date(1961, 3, 14), make_date(2026, 3, 13)) == 64);
    CHECK(whole_years_between(make_date(1961, 3, 14), make_date(2026, 3, 14)) == 65);
    CHECK(whole_years_between(make_date(2000, 2, 29), make_date(2026, 2, 28)) == 25);
}

TEST_CASE("weeks begin on Monday") {
    CHECK(days_since_monday(make_date(2026, 11, 23)) == 0);
    CHECK(days_since_monday(make_date(2026, 11, 29)) == 6);
    CHECK(days_since_monday(make_date(2028, 2, 29)) == 1);
}

TEST_CASE("clock times") {
    CHECK(parse_minute_of_day("00:00") == 0);
    CHECK(parse_minute_of_day("23:59") == 1439);
    CHECK(parse_minute_of_day("7:05") == 425);
    for (const char* bad : {"24:00", "12:60", "12", "1205", "12:5", "-1:00", "12:05:00"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_minute_of_day(bad).has_value());
    }
    CHECK(to_clock(425) == "07:05");
    CHECK(to_iso(*parse_iso_local_time("2026-11-22 14:20")) == "2026-11-22T14:20");
    CHECK_FALSE(parse_iso_local_time("2026-11-22").has_value());
}

TEST_CASE("dates in words") {
    CHECK(long_date(make_date(2026, 11, 22)) == "Sunday 22 November");
    CHECK(long_date_with_year(make_date(2026, 11, 22)) == "Sunday 22 November 2026");
    CHECK(short_date(make_date(1961, 3, 4)) == "4 Mar 1961");
}
