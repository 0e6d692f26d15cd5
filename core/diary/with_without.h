// What goes with a symptom: its mean on the days with a habit, on those without, and on the days
// after one with it. That two things go together does not say that one is the cause. Pure
// functions.
#pragma once

#include "core/diary/day_table.h"
#include "core/habits/habit.h"

#include <string_view>

namespace zebra::diary {

constexpr int fewest_days_a_side = 14; // below this nothing is shown

// The mean of the days' severities and its 95 % confidence interval by Student's t, which is cut to
// 0 .. 3. Both are 0 .. 3 without a day, and the interval is so with one day.
struct DayGroup {
    int days = 0;
    double mean = 0;
    double low = 0;
    double high = 3;
};

struct WithWithout {
    DayGroup with;
    DayGroup without;
    DayGroup day_after; // one with it, whether that day has it or not

    bool enough() const {
        return with.days >= fewest_days_a_side && without.days >= fewest_days_a_side;
    }
};

// A day is with the habit when it was done (habits::done), for an at-most habit when its value is
// above 0. Only days that are not missing count, from the first on which something was ever
// recorded for the habit, up to `today`: before, it was not asked. A day on which nothing was
// recorded for it is without; but today, which is not over, "not today", and nothing on a weekday
// that is not the habit's or while it was paused or off the list, are neither. Of a habit that is
// off since nobody knows when, only days on which something was recorded count.
WithWithout with_without(const DayTable& table, const habits::Habit& habit,
                         std::string_view symptom, Date today);

} // namespace zebra::diary
