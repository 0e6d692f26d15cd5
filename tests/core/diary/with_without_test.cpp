#include "core/diary/with_without.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::diary;
using habits::Habit;
using habits::HabitKind;

namespace {

constexpr int nothing = -1;
const Date over = make_date(2027, 1, 1); // behind every table

struct Day {
    int value = nothing;    // of the habit
    int severity = nothing; // of flushing
    bool ticked = false;    // another habit, so that the day is not missing
};

DayTable table_of(const std::vector<Day>& days, HabitTimes times = {}) {
    const Date first = make_date(2026, 1, 1);
    std::map<Date, DayTable::Values> ticks;
    std::vector<SymptomEntry> entries;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Date date = add_days(first, static_cast<int>(i));
        if (days[i].value != nothing) ticks[date]["h"] = days[i].value;
        if (days[i].ticked) ticks[date]["other"] = 1;
        if (days[i].severity == nothing) continue;
        SymptomEntry entry;
        entry.day = date;
        entry.report.symptom = "flushing";
        entry.report.severity = days[i].severity;
        entries.push_back(entry);
    }
    return {first, add_days(first, static_cast<int>(days.size()) - 1), ticks, entries,
            std::move(times)};
}

Habit habit(HabitKind kind, std::optional<int> target = std::nullopt) {
    return {.id = "h", .name = "Habit", .kind = kind, .target = target};
}

} // namespace

TEST_CASE("days with, without, and after: worked by hand") {
    const DayTable table = table_of({
        {nothing, 3, false},       // before the habit was asked
        {1, 2, false},             // with
        {0, 1, false},             // without; after
        {nothing, 0, true},        // without: nothing noted for it
        {1, 3, false},             // with
        {1, 1, false},             // with; after
        {nothing, nothing, false}, // missing, and the day after one with it
        {0, 2, false},             // without
        {nothing, 3, false},       // not over
    });
    const Date today = make_date(2026, 1, 9);
    const WithWithout found = with_without(table, habit(HabitKind::yes_no), "flushing", today);
    CHECK(found.with.days == 3);
    CHECK(found.with.mean == doctest::Approx(2)); // 2, 3, 1
    CHECK(found.without.days == 3);
    CHECK(found.without.mean == doctest::Approx(1)); // 1, 0, 2
    CHECK(found.day_after.days == 2);
    CHECK(found.day_after.mean == doctest::Approx(1)); // 1, 1
    CHECK_FALSE(found.enough());

    // On the day after, that day is over: without.
    const WithWithout later =
        with_without(table, habit(HabitKind::yes_no), "flushing", add_days(today, 1));
    CHECK(later.without.days == 4);
    CHECK(later.without.mean == doctest::Approx(1.5)); // 1, 0, 2, 3
    CHECK(later.with.days == 3);
}

TEST_CASE("days before the span count for when a habit was begun") {
    const std::vector<Day> days = {{nothing, 3, false}, {1, 1, false}};
    const auto without = [&](HabitTimes times) {
        return with_without(table_of(days, std::move(times)), habit(HabitKind::yes_no), "flushing",
                            over)
            .without.days;
    };
    CHECK(without({}) == 0);
    CHECK(without({{}, {{"h", make_date(2025, 12, 31)}}}) == 1);
}

TEST_CASE("the day that is not over still comes after one with the habit") {
    const WithWithout found =
        with_without(table_of({{0, 0, false}, {1, 1, false}, {nothing, 3, false}}),
                     habit(HabitKind::yes_no), "flushing", make_date(2026, 1, 3));
    CHECK(found.day_after.days == 1);
    CHECK(found.day_after.mean == 3);
    CHECK(found.without.days == 1);
}

TEST_CASE("with is done, but for an at-most habit any amount") {
    const DayTable table = table_of({{1, 1, false}, {3, 2, false}, {0, 0, false}});
    const auto days_with = [&](const Habit& asked) {
        return with_without(table, asked, "flushing", over).with.days;
    };
    CHECK(days_with(habit(HabitKind::at_most)) == 2);
    CHECK(days_with(habit(HabitKind::at_most, 2)) == 2); // whether the limit was kept or not
    CHECK(days_with(habit(HabitKind::at_least)) == 2);
    CHECK(days_with(habit(HabitKind::at_least, 3)) == 1);
    CHECK(days_with(habit(HabitKind::yes_no)) == 1);
}

TEST_CASE("the interval is Student's, 95 %, within the scale") {
    // Fourteen days with it: seven of 1 and seven of 2, so the mean is 1.5, the variance 7 * 0.25 *
    // 2 / 13 = 0.26923, and t with 13 degrees is 2.16037: 1.5 +- 2.16037 * sqrt(0.26923 / 14).
    std::vector<Day> days;
    for (int i = 0; i < 14; ++i) days.push_back({1, 1 + i % 2, false});
    for (int i = 0; i < 14; ++i) days.push_back({0, 0, false});
    const WithWithout found =
        with_without(table_of(days), habit(HabitKind::yes_no), "flushing", over);
    CHECK(found.enough());
    CHECK(found.with.mean == doctest::Approx(1.5));
    CHECK(found.with.low == doctest::Approx(1.2004).epsilon(0.0001));
    CHECK(found.with.high == doctest::Approx(1.7996).epsilon(0.0001));
    CHECK(found.without.mean == 0);
    CHECK(found.without.low == 0);
    CHECK(found.without.high == 0);

    days.resize(27);
    CHECK_FALSE(with_without(table_of(days), habit(HabitKind::yes_no), "flushing", over).enough());
}

TEST_CASE("what was never recorded goes with nothing") {
    const WithWithout found =
        with_without(table_of({{nothing, 3, false}}), habit(HabitKind::yes_no), "flushing", over);
    CHECK(found.with.days == 0);
    CHECK(found.without.days == 0);
    CHECK(found.with.low == 0);
    CHECK(found.with.high == 3);
}

TEST_CASE("not today and a weekday that is not the habit's are neither with nor without") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); }; // the 2nd: Monday
    std::map<Date, DayTable::Values> ticks;
    for (unsigned day = 2; day <= 8; ++day) ticks[november(day)] = {{"other", 1}};
    ticks[november(2)]["walk"] = 1;
    ticks[november(4)]["walk"] = habits::not_today;
    ticks[november(8)]["walk"] = 1; // on a Sunday, though it is not asked then
    const habits::Habit walk{.id = "walk", .name = "Walk", .weekdays = 31};
    const WithWithout found =
        with_without(DayTable{november(2), november(8), ticks, {}}, walk, "flushing", over);
    CHECK(found.with.days == 2);    // Monday, Sunday
    CHECK(found.without.days == 3); // Tuesday, Thursday, Friday
    CHECK(found.day_after.days == 1);
}

TEST_CASE("days on which the habit was paused are neither with nor without") {
    const std::vector<Day> days = {
        {1, 2, false},      // with
        {nothing, 3, true}, // paused; after
        {nothing, 3, true}, // paused
        {nothing, 1, true}, // without
        {1, 0, false},      // with
    };
    const HabitTimes times{{{"h", {{make_date(2026, 1, 2), make_date(2026, 1, 3)}}}}, {}};
    const WithWithout found =
        with_without(table_of(days, times), habit(HabitKind::yes_no), "flushing", over);
    CHECK(found.with.days == 2);
    CHECK(found.with.mean == 1);
    CHECK(found.without.days == 1);
    CHECK(found.without.mean == 1);
    CHECK(found.day_after.days == 1);
    CHECK(found.day_after.mean == 3);
}

TEST_CASE("of a habit that is off since nobody knows when, only what was recorded counts") {
    const DayTable table =
        table_of({{1, 2, false}, {nothing, 3, true}, {0, 1, false}, {nothing, 3, true}});
    Habit off = habit(HabitKind::yes_no);
    CHECK(with_without(table, off, "flushing", over).without.days == 3);
    off.state = habits::HabitState::archived;
    const WithWithout found = with_without(table, off, "flushing", over);
    CHECK(found.with.days == 1);
    CHECK(found.without.days == 1);
    CHECK(found.without.mean == 1);
}
