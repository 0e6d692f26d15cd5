// The days of a table as answers to a habit, for its rate (core/habits/rate.h). Pure.
#pragma once

#include "core/diary/day_table.h"
#include "core/habits/habit.h"
#include "core/habits/rate.h"

#include <vector>

namespace zebra::diary {

// One answer a day. A day counts as asked from the first on which something was recorded for the
// habit; only when something was: the last day of the table, which is not over, and the weekdays
// that are not the habit's. "Not today" asks nothing. Done as in habits::done().
std::vector<habits::DayAnswer> habit_answers(const DayTable& table, const habits::Habit& habit);

} // namespace zebra::diary
