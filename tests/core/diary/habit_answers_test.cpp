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
    CHECK(habit_answers(DayTable{november(1), november(5), ticks, {}}, walk)
          == Answers{DayAnswer::not_asked, DayAnswer::done, DayAnswer::not_done,
                     DayAnswer::not_done, DayAnswer::not_asked});
    ticks[november(5)] = {{"walk", 1}};
    CHECK(habit_answers(DayTable{november(1), november(5), ticks, {}}, walk).back()
          == DayAnswer::done);
    const Habit never{.id = "never", .name = "Never", .kind = HabitKind::at_most};
    CHECK(habit_answers(DayTable{november(1), november(2), ticks, {}}, never)
          == Answers{DayAnswer::not_asked, DayAnswer::not_asked});
}
