// A month of a made-up person, and what it must come to: reckoned here from the plan alone, without
// a look at the program's own arithmetic.
#pragma once

#include "core/base/date.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>

namespace zebra::test {

constexpr int month_days = 30; // of November 2026, which begins on a Sunday

inline Date day_at(int day) { return make_date(2026, 11, static_cast<unsigned>(day)); }

// What the person does on a day. On the 15th nothing at all.
struct Plan {
    bool nothing = false;
    bool exercise = false;
    bool medicines_not_today = false; // else taken
    int glasses = 0;
    std::optional<int> drinks; // nullopt: not said
    std::optional<int> flushing;
    bool diarrhoea = false; // mild
    std::string note;
    const char* kilograms = nullptr; // as typed
};

inline Plan plan_of(int day) {
    Plan plan;
    plan.nothing = day == 15;
    if (plan.nothing) return plan;
    plan.exercise = day % 2 == 1;
    plan.medicines_not_today = day % 10 == 0;
    plan.glasses = day % 5 + 3;
    if (day % 4 == 0) plan.drinks = 2;
    if (day % 4 == 1) plan.drinks = 0;
    if (day % 3 == 0) plan.flushing = day % 4;
    plan.diarrhoea = day % 5 == 1;
    if (plan.flushing == 3) plan.note = fmt::format("bad day {}", day);
    if (day == 2) plan.kilograms = "70.5";
    if (day == 28) plan.kilograms = "71.2";
    return plan;
}

// One decimal, halves up, in whole numbers: no float can fall on the wrong side.
inline std::string one_decimal_of(int sum, int count) {
    const int tenths = (20 * sum + count) / (2 * count);
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

// By the rule for days: the highest logged; 0 on a day with anything else; the 15th is missing.
inline int flushing_on(int day) { return plan_of(day).flushing.value_or(0); }
inline int diarrhoea_on(int day) { return plan_of(day).diarrhoea ? 1 : 0; }

struct Mean {
    int sum = 0;
    int squares = 0;
    int count = 0;
    int felt = 0;

    void add(int severity) {
        sum += severity;
        squares += severity * severity;
        ++count;
        if (severity > 0) ++felt;
    }
    std::string text() const { return one_decimal_of(sum, count); }
    // Student's 95 % of 14 days, from a table; cut to 0 .. 3.
    std::string interval() const {
        REQUIRE(count == 14);
        constexpr double t_of_13_degrees = 2.1604;
        const double mean = static_cast<double>(sum) / count;
        const double variance = (squares - count * mean * mean) / (count - 1);
        const double half = t_of_13_degrees * std::sqrt(variance / count);
        return fmt::format("{:.1f}\u2013{:.1f}", std::max(0.0, mean - half),
                           std::min(3.0, mean + half));
    }
};

inline Mean mean_of(const std::function<int(int)>& severity, int first, int last) {
    Mean mean;
    for (int day = first; day <= last; ++day) {
        if (!plan_of(day).nothing) mean.add(severity(day));
    }
    return mean;
}

// On how many of these days the condition holds.
inline int days_with(int first, int last, const std::function<bool(const Plan&)>& condition) {
    int found = 0;
    for (int day = first; day <= last; ++day) {
        if (condition(plan_of(day))) ++found;
    }
    return found;
}

inline int sum_of(int first, int last, const std::function<int(const Plan&)>& amount) {
    int sum = 0;
    for (int day = first; day <= last; ++day) sum += amount(plan_of(day));
    return sum;
}

// The rate of exercise on the 30th, by its formula: asked from the 1st to the 29th, an answer
// counts half as much for every 14 days that have passed since.
inline double rate_of_exercise() {
    double done = 0;
    double all = 0;
    for (int day = 1; day <= 29; ++day) {
        const double weight = std::pow(0.5, (29 - day) / 14.0);
        all += weight;
        if (plan_of(day).exercise) done += weight;
    }
    return done / all;
}

} // namespace zebra::test
