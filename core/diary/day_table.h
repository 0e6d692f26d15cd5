// What was recorded on each day of a span, in a form that averages and comparisons can read. Built
// once, read only afterwards.
//
// The rule for days:
//   a day's value of a symptom is the highest severity logged on it, 0 (none) to 3 (severe);
//   on a day with any entry or tick, a symptom that was not logged counts 0;
//   a day with nothing at all is missing: it is left out, and counted as missing. "Not today" is no
//   tick: it counts for nothing.
#pragma once

#include "core/base/date.h"
#include "core/diary/symptom.h"
#include "core/habits/day_store.h"
#include "core/habits/habit.h"
#include "core/habits/pause.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::diary {

// What is known of the habits beside the span's own days.
struct HabitTimes {
    habits::Pauses pauses = {};
    habits::FirstDays first = {}; // on which something was recorded; else the span's own
};

class DayTable {
  public:
    using Values = std::map<std::string, int>; // habit id -> value, or habits::not_today

    // Both ends included; a span that ends before it begins has no days. Ticks and entries outside
    // of it count for nothing.
    DayTable(Date first, Date last, const std::map<Date, Values>& ticks,
             std::span<const SymptomEntry> entries, HabitTimes times = {});

    std::size_t days() const { return recorded_.size(); }
    Date date(std::size_t day) const { return add_days(first_, static_cast<int>(day)); }
    // The place of a date; nullopt outside of the span.
    std::optional<std::size_t> place(Date date) const;

    // Whether anything stands there.
    bool recorded(std::size_t day) const { return recorded_[day]; }
    std::size_t recorded_days() const { return recorded_days_; }

    // By the rule for days; nullopt: the day is missing.
    std::optional<int> severity(std::string_view symptom, std::size_t day) const;
    // Of the days from `first` to `last`: on how many something is recorded, and on how many the
    // symptom was felt, which is more than none.
    int recorded_days(Date first, Date last) const;
    int days_felt(std::string_view symptom, Date first, Date last) const;
    // As it was recorded; nullopt: nothing was, or "not today".
    std::optional<int> value(std::string_view habit, std::size_t day) const;
    // Whether "not today" was recorded.
    bool not_today(std::string_view habit, std::size_t day) const;
    // Whether the habit was not asked then, paused or off the list; false where that is not known.
    // One that is asked now is not paused without an end, whatever two merged files say.
    bool paused(const habits::Habit& habit, std::size_t day) const;
    // Whether something was recorded for the habit then or on any day before.
    bool begun(std::string_view habit, std::size_t day) const;
    // Whether it is known since when a habit that is off is so.
    bool off_since_known(std::string_view habit) const;

    // Those with at least one record in the span, in alphabetical order.
    std::vector<std::string> symptoms() const;
    std::vector<std::string> habits() const;

  private:
    static constexpr std::int16_t none = -2;  // below everything that is recorded
    using Column = std::vector<std::int16_t>; // a number or none for every day

    static void take(std::map<std::string, Column, std::less<>>& columns, const std::string& id,
                     std::size_t days, std::size_t day, int number);
    void mark(std::size_t day);

    Date first_;
    std::vector<bool> recorded_;
    std::size_t recorded_days_ = 0;
    std::map<std::string, Column, std::less<>> severities_;
    std::map<std::string, Column, std::less<>> values_;
    HabitTimes times_;
};

} // namespace zebra::diary
