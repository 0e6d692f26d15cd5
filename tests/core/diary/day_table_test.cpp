#include "core/diary/day_table.h"
#include "core/habits/habit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::diary;

namespace {

SymptomEntry entry(Date day, const std::string& symptom, int severity) {
    SymptomEntry made;
    made.day = day;
    made.report.symptom = symptom;
    made.report.at = {day, 600};
    made.report.severity = severity;
    return made;
}

Date november(unsigned day) { return make_date(2026, 11, day); }

} // namespace

TEST_CASE(
    "the rule for days: the highest counts, unlogged is 0 on a day with a record, else missing") {
    const std::map<Date, DayTable::Values> ticks = {{november(3), {{"calm", 1}}},
                                                    {november(5), {}}};
    const std::vector<SymptomEntry> entries = {
        entry(november(1), "flushing", 1), entry(november(1), "flushing", 3),
        entry(november(1), "flushing", 2), entry(november(2), "wheeze", 0)};
    const DayTable table{november(1), november(5), ticks, entries};
    REQUIRE(table.days() == 5);
    CHECK(table.severity("flushing", 0) == 3);              // the highest of three
    CHECK(table.severity("flushing", 1) == 0);              // another one was logged as none
    CHECK(table.severity("flushing", 2) == 0);              // only a tick
    CHECK_FALSE(table.severity("flushing", 3).has_value()); // nothing at all
    CHECK_FALSE(table.severity("flushing", 4).has_value()); // a day without a value is none
    CHECK(table.severity("wheeze", 1) == 0);
    CHECK(table.severity("stress", 0) == 0); // never logged
    CHECK(table.recorded_days() == 3);
    CHECK(table.days_felt("flushing", november(1), november(5)) == 1);
    CHECK(table.days_felt("flushing", november(2), november(5)) == 0);
    CHECK(table.days_felt("wheeze", november(1), november(5)) == 0); // logged as none
    CHECK(table.days_felt("stress", november(1), november(5)) == 0);
    CHECK(table.recorded_days(november(2), november(9)) == 2);
    CHECK(table.symptoms() == std::vector<std::string>{"flushing", "wheeze"});
}

TEST_CASE("a value that was not recorded is not 0") {
    const std::map<Date, DayTable::Values> ticks = {{november(1), {{"coffee", 0}, {"calm", 1}}},
                                                    {november(2), {{"coffee", 3}}}};
    const DayTable table{november(1), november(3), ticks, {}};
    CHECK(table.value("coffee", 0) == 0);
    CHECK(table.value("coffee", 1) == 3);
    CHECK_FALSE(table.value("calm", 1).has_value());
    CHECK_FALSE(table.value("coffee", 2).has_value());
    CHECK_FALSE(table.value("walk", 0).has_value());
    CHECK(table.habits() == std::vector<std::string>{"calm", "coffee"});
}

TEST_CASE("what lies outside of the span counts for nothing") {
    const std::map<Date, DayTable::Values> ticks = {{november(1), {{"calm", 1}}},
                                                    {november(9), {{"calm", 1}}}};
    const std::vector<SymptomEntry> entries = {entry(november(1), "flushing", 3),
                                               entry(november(9), "flushing", 3)};
    const DayTable table{november(2), november(8), ticks, entries};
    CHECK(table.days() == 7);
    CHECK(table.recorded_days() == 0);
    CHECK(table.symptoms().empty());
    CHECK_FALSE(table.place(november(1)).has_value());
    CHECK_FALSE(table.place(november(9)).has_value());
    CHECK(table.place(november(8)) == 6);
    CHECK(table.date(6) == november(8));
    CHECK(DayTable{november(2), november(1), ticks, entries}.days() == 0);
}

TEST_CASE("a leap day is a day, and a span may go over it") {
    const std::vector<SymptomEntry> entries = {entry(make_date(2028, 2, 29), "flushing", 2)};
    const DayTable table{make_date(2028, 2, 28), make_date(2028, 3, 1), {}, entries};
    REQUIRE(table.days() == 3);
    CHECK(table.severity("flushing", 1) == 2);
    CHECK(table.date(2) == make_date(2028, 3, 1));
}

TEST_CASE("not today counts for nothing: no value, and no record of the day") {
    const std::map<Date, DayTable::Values> ticks = {
        {november(1), {{"calm", habits::not_today}}},
        {november(2), {{"calm", habits::not_today}, {"walk", 0}}}};
    const DayTable table{november(1), november(3), ticks, {}};
    CHECK_FALSE(table.recorded(0));
    CHECK(table.recorded(1));
    CHECK(table.recorded_days() == 1);
    CHECK_FALSE(table.severity("flushing", 0).has_value());
    CHECK(table.severity("flushing", 1) == 0);
    CHECK_FALSE(table.value("calm", 0).has_value());
    CHECK(table.not_today("calm", 0));
    CHECK_FALSE(table.not_today("calm", 2));
    CHECK_FALSE(table.not_today("walk", 1));
    CHECK_FALSE(table.not_today("never", 1));
}
