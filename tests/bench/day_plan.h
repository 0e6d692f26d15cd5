// What a made-up person notes on a day: ticks, counters tapped up one by one, symptoms, some with a
// note. A pure function of the date, so that a day is the same in a history of any length.
#pragma once

#include "core/base/date.h"
#include "core/diary/symptom.h"
#include "core/habits/habit.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::bench {

// One tap.
struct PlannedChange {
    std::string habit;
    std::optional<int> before; // nullopt: nothing noted
    int after = 0;
    int minute_of_day = 0;

    friend bool operator==(const PlannedChange&, const PlannedChange&) = default;
};

struct DayPlan {
    std::vector<PlannedChange> changes; // those of one habit in their order
    std::vector<diary::SymptomReport> symptoms;

    friend bool operator==(const DayPlan&, const DayPlan&) = default;
};

// Everything happens between 08:00 and 23:00. Only active habits are noted. `symptoms` are ids and
// must not be empty.
DayPlan plan_day(Date day, const std::vector<habits::Habit>& list,
                 const std::vector<std::string>& symptoms);

} // namespace zebra::bench
