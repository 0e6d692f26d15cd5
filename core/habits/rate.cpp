#include "core/habits/rate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace zebra::habits {

std::vector<std::optional<double>> rates(std::span<const DayAnswer> answers) {
    const double keeps = std::exp2(-1 / rate_half_life_days);
    double done = 0;
    double asked = 0;
    std::vector<std::optional<double>> out;
    out.reserve(answers.size());
    for (const DayAnswer answer : answers) {
        if (answer != DayAnswer::not_asked) {
            done = done * keeps + (answer == DayAnswer::done ? 1 : 0);
            asked = asked * keeps + 1;
        }
        out.push_back(asked > 0 ? std::optional{done / asked} : std::nullopt);
    }
    return out;
}

RecentDays recent(std::span<const DayAnswer> answers, int days) {
    RecentDays out;
    const auto count = std::min(answers.size(), static_cast<std::size_t>(std::max(days, 0)));
    for (const DayAnswer answer : answers.last(count)) {
        if (answer == DayAnswer::not_asked) continue;
        ++out.asked;
        if (answer == DayAnswer::done) ++out.done;
    }
    return out;
}

} // namespace zebra::habits
