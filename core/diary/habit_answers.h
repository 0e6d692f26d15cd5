// The days of a table as answers to a habit, for its rate (core/habits/rate.h). Pure.
#pragma once

#include "core/diary/day_table.h"
#include "core/habits/habit.h"
#include "core/habits/rate.h"

#include <string_view>
#include <vector>

namespace zebra::diary {

// One answer a day. A day counts as asked from the first on which something was ever recorded for
// the habit; only when something was: days from `today` on, which are not over, the weekdays that
// are not the habit's, and days on which it was paused or off the list. "Not today" asks nothing.
// Done as in habits::done(), by the target and the weekdays that the habit has now.
std::vector<habits::DayAnswer> habit_answers(const DayTable& table, const habits::Habit& habit,
                                             Date today);

// The mean of what was recorded; 0 without a day.
struct ValueMean {
    int days = 0; // with a value
    double mean = 0;
};
ValueMean value_mean(const DayTable& table, std::string_view habit, Date first, Date last);

} // namespace zebra::diary
