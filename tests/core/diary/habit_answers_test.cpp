#include "core/diary/habit_answers.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra;
using namespace zebra::diary;
using habits::DayAnswer;
using habits::Habit;
using habits::HabitKind;

TEST_CASE("a habit is asked from its first record on, and today only when something was noted") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    std::map<Date, DayTable::Values> ticks = {
        {november(1), {{"other", 1}}}, {november(2), {{"walk", 1}}}, {november(4), {{"walk", 0}}}};
    const Habit walk{.id = "walk", .name = "Walk", .kind = HabitKind::yes_no};
    using Answers = std::vector<DayAnswer>;
    CHECK(habit_answers(DayTable{november(1), november(5), ticks, {}}, walk, november(5))
          == Answers{DayAnswer::not_asked, DayAnswer::done, DayAnswer::not_done,
                     DayAnswer::not_done, DayAnswer::not_asked});
    ticks[november(5)] = {{"walk", 1}};
    CHECK(habit_answers(DayTable{november(1), november(5), ticks, {}}, walk, november(5)).back()
          == DayAnswer::done);
    const Habit never{.id = "never", .name = "Never", .kind = HabitKind::at_most};
    CHECK(habit_answers(DayTable{november(1), november(2), ticks, {}}, never, november(2))
          == Answers{DayAnswer::not_asked, DayAnswer::not_asked});
}

TEST_CASE("not today and other weekdays ask nothing, what was noted on them counts") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); }; // the 2nd: Monday
    const std::map<Date, DayTable::Values> ticks = {{november(2), {{"walk", 1}}},
                                                    {november(3), {{"walk", habits::not_today}}},
                                                    {november(6), {{"walk", 1}}}};
    const Habit walk{.id = "walk", .name = "Walk", .weekdays = 1 + 2 + 4}; // Monday to Wednesday
    CHECK(habit_answers(DayTable{november(2), november(7), ticks, {}}, walk, november(7))
          == std::vector{DayAnswer::done, DayAnswer::not_asked, DayAnswer::not_done,
                         DayAnswer::not_asked, DayAnswer::done, DayAnswer::not_asked});
}

TEST_CASE("a day that is over is asked, also at the end of the table") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    const std::map<Date, DayTable::Values> ticks = {{november(2), {{"walk", 1}}}};
    const Habit walk{.id = "walk", .name = "Walk"};
    const DayTable table{november(2), november(3), ticks, {}};
    CHECK(habit_answers(table, walk, november(3)).back() == DayAnswer::not_asked);
    CHECK(habit_answers(table, walk, november(4)).back() == DayAnswer::not_done);
}

TEST_CASE("the mean of a habit's values is of the days that have one") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    const std::map<Date, DayTable::Values> ticks = {{november(2), {{"tea", 1}}},
                                                    {november(3), {{"tea", habits::not_today}}},
                                                    {november(5), {{"tea", 0}}},
                                                    {november(9), {{"tea", 9}}}};
    const DayTable table{november(1), november(9), ticks, {}};
    CHECK(value_mean(table, "tea", november(1), november(8)).days == 2);
    CHECK(value_mean(table, "tea", november(1), november(8)).mean == 0.5);
    CHECK(value_mean(table, "milk", november(1), november(8)).days == 0);
}

TEST_CASE("days on which a habit was paused ask nothing, before and after they do") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    const std::map<Date, DayTable::Values> ticks = {{november(1), {{"walk", 1}}},
                                                    {november(4), {{"walk", 1}}}};
    const HabitTimes times{{{"walk", {{november(3), november(5)}, {november(7), {}}}}}, {}};
    const Habit walk{.id = "walk", .name = "Walk", .state = habits::HabitState::paused};
    const DayTable table{november(1), november(8), ticks, {}, times};
    CHECK(habit_answers(table, walk, november(9))
          == std::vector{DayAnswer::done, DayAnswer::not_done, DayAnswer::not_asked,
                         DayAnswer::done, // noted all the same
                         DayAnswer::not_asked, DayAnswer::not_done, DayAnswer::not_asked,
                         DayAnswer::not_asked});
    // One that is asked now is not paused without an end.
    const Habit asked{.id = "walk", .name = "Walk"};
    CHECK(habit_answers(table, asked, november(9)).back() == DayAnswer::not_done);
    CHECK(habit_answers(table, asked, november(9)).at(2) == DayAnswer::not_asked);
    CHECK(table.off_since_known("walk"));
    CHECK_FALSE(table.off_since_known("tea"));
}

TEST_CASE("a habit that was begun before the span is asked from its first day on") {
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    const std::map<Date, DayTable::Values> ticks = {{november(4), {{"walk", 1}}}};
    const Habit walk{.id = "walk", .name = "Walk"};
    const HabitTimes times{{}, {{"walk", make_date(2026, 10, 20)}}};
    CHECK(habit_answers(DayTable{november(2), november(4), ticks, {}, times}, walk, november(5))
          == std::vector{DayAnswer::not_done, DayAnswer::not_done, DayAnswer::done});
    CHECK(habit_answers(DayTable{november(2), november(4), ticks, {}}, walk, november(5))
          == std::vector{DayAnswer::not_asked, DayAnswer::not_asked, DayAnswer::done});
}
