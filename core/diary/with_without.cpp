#include "core/diary/with_without.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace zebra::diary {

namespace {

constexpr double most_severe = 3;
constexpr double z = 1.959963984540054; // leaves 2.5 % of the normal distribution on each side

// The same of Student's t, by its expansion around the normal distribution (Abramowitz and Stegun
// 26.7.5): three decimals from 5 degrees on, and far too little below, where nothing is shown.
double student_t(int degrees) {
    const double n = degrees;
    const double z3 = std::pow(z, 3);
    const double z5 = std::pow(z, 5);
    const double z7 = std::pow(z, 7);
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
           + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
}

// Severities and their squares are whole, so the sums are exact.
class Sum {
  public:
    void add(int severity) {
        ++days_;
        sum_ += severity;
        squares_ += static_cast<long>(severity) * severity;
    }
    DayGroup group() const {
        DayGroup group{days_, 0, 0, most_severe};
        if (days_ == 0) return group;
        const double mean = static_cast<double>(sum_) / days_;
        group.mean = mean;
        if (days_ == 1) return group;
        const double variance =
            std::max(0.0, (static_cast<double>(squares_) - days_ * mean * mean) / (days_ - 1));
        const double half = student_t(days_ - 1) * std::sqrt(variance / days_);
        group.low = std::max(0.0, mean - half);
        group.high = std::min(most_severe, mean + half);
        return group;
    }

  private:
    int days_ = 0;
    long sum_ = 0;
    long squares_ = 0;
};

bool is_with(const habits::Habit& habit, std::optional<int> value) {
    if (habit.kind == habits::HabitKind::at_most) return value.value_or(0) > 0;
    return habits::done(habit.kind, habit.target, value);
}

} // namespace

WithWithout with_without(const DayTable& table, const habits::Habit& habit,
                         std::string_view symptom, Date today) {
    Sum with;
    Sum without;
    Sum day_after;
    bool was_with = false;
    // It is not known since when it is off: then only what was recorded counts.
    const bool off = habit.state != habits::HabitState::active && !table.off_since_known(habit.id);
    for (std::size_t day = 0; day < table.days(); ++day) {
        if (!table.begun(habit.id, day)) continue;
        const Date date = table.date(day);
        const auto severity = table.severity(symptom, day);
        const auto value = table.value(habit.id, day);
        const bool with_it = is_with(habit, value);
        const bool neither =
            !value
            && (date >= today || table.not_today(habit.id, day) || table.paused(habit, day) || off
                || !habits::asked_on(habit.weekdays, date));
        if (severity) {
            if (was_with) day_after.add(*severity);
            if (!neither) (with_it ? with : without).add(*severity);
        }
        was_with = with_it;
    }
    return {with.group(), without.group(), day_after.group()};
}

} // namespace zebra::diary
