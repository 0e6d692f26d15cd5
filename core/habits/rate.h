// How a habit goes, in numbers that forgive. Pure functions.
//
// The rate of a day is the mean of all answers up to it, in which an answer counts half as much for
// every 14 asked days that have passed since (exponential smoothing):
//
//   rate(d) = sum of done(i) * k^(d - i) / sum of k^(d - i),   k = 2^(-1/14),
//
// over the asked days i up to d, numbered one after the other; done(i) is 1 or 0. One missed day
// after a long good time takes 5 points in 100, and a missed week does not undo a month. The sum
// below makes the first days count in full, so that a new habit does not begin at 0.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace zebra::habits {

constexpr double rate_half_life_days = 14;

enum class DayAnswer {
    not_asked, // off, paused, not on this weekday, or "not today": counts for nothing
    not_done,  // also when nothing was recorded
    done
};

// For each day, 0 .. 1; nullopt while nothing was asked. `answers` one a day, in their order.
std::vector<std::optional<double>> rates(std::span<const DayAnswer> answers);

// "5 of the last 7 days".
struct RecentDays {
    int done = 0;
    int asked = 0;

    friend bool operator==(const RecentDays&, const RecentDays&) = default;
};
// Of the last `days` answers, fewer if there are fewer.
RecentDays recent(std::span<const DayAnswer> answers, int days);

} // namespace zebra::habits
