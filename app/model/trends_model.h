// What the days have in common: the table of the days of a span, read when first asked for after a
// change.
#pragma once

#include "app/model/data_session.h"
#include "core/base/date.h"
#include "core/diary/day_table.h"
#include "core/diary/habit_answers.h"
#include "core/diary/period_mean.h"
#include "core/diary/with_without.h"
#include "core/habits/habit.h"
#include "core/habits/rate.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class TrendsModel {
  public:
    // The days of that many weeks, the last of which is that of `today`: from a Monday to `today`;
    // `all_time`: from the week of the first day that is recorded. Empty while nothing can be read.
    static constexpr int all_time = 0;
    const diary::DayTable& table(DataSession& data, Date today, int weeks);

    // Of the table that was asked for last. Symptoms that were logged with more than "none", those
    // on the most days first.
    const std::vector<std::string>& symptoms() const { return symptoms_; }
    // Averages over weeks, or over what period() says when the time is longer.
    diary::Period period() const { return diary::period_for(table_.days()); }
    const std::vector<diary::PeriodMean>& weeks(std::string_view symptom);
    const diary::WithWithout& beside(const habits::Habit& habit, std::string_view symptom);
    // The days with an injection, in their order.
    const std::vector<Date>& injections() const { return injections_; }
    // How a habit goes: the last seven days, and its rate (core/habits/rate.h).
    struct HabitRate {
        habits::RecentDays recent;
        std::optional<double> rate = {}; // nullopt: it was asked on fewer than 14 days
        diary::ValueMean amount = {};    // of the last seven days
    };
    const HabitRate& rate(const habits::Habit& habit);

  private:
    struct Key {
        std::uint64_t revision = 0;
        Date today;
        int weeks = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    std::optional<Key> key_;
    diary::DayTable table_{make_date(2000, 1, 2), make_date(2000, 1, 1), {}, {}};
    std::vector<std::string> symptoms_;
    std::vector<Date> injections_;
    std::map<std::string, std::vector<diary::PeriodMean>, std::less<>> weeks_;
    std::map<std::string, diary::WithWithout> beside_; // by symptom and habit
    std::map<std::string, HabitRate, std::less<>> rates_;
};

} // namespace zebra::app
