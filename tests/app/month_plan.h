// A month of a made-up person, and what it must come to: reckoned here from the plan alone, without
// a look at the program's own arithmetic.
#pragma once

#include "core/base/date.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

inline const char* severity_name(int severity) {
    constexpr std::array names = {"none", "mild", "moderate", "severe"};
    return names[static_cast<std::size_t>(severity)];
}

struct ReportRow {
    std::string name;
    std::vector<std::string> cells;
};

// The report's tables of the four weeks from the 3rd to the 30th, beside the four before, of which
// the 1st and the 2nd are noted.
inline std::vector<ReportRow> report_rows() {
    const int noted = mean_of(flushing_on, 3, 30).count;
    const auto symptom = [&](const char* name, const std::function<int(int)>& severity) {
        const Mean mean = mean_of(severity, 3, 30);
        return ReportRow{name,
                         {mean_of(severity, 1, 2).text(), mean.text(),
                          fmt::format("{} of {}", mean.felt, noted)}};
    };
    const int said = days_with(3, 30, [](const Plan& plan) { return plan.drinks.has_value(); });
    return {
        symptom("Flushing", flushing_on),
        symptom("Diarrhoea", diarrhoea_on),
        // Asked until yesterday; medicines not on the 10th and the 20th.
        {"Gentle exercise",
         {fmt::format("{} of 27", days_with(3, 29, [](const Plan& p) { return p.exercise; }))}},
        {"Medicines and vitamins as prescribed",
         {fmt::format("{} of 25", days_with(3, 29,
                                            [](const Plan& p) {
                                                return !p.nothing && !p.medicines_not_today;
                                            }))}},
        {"Fluids, no target entered",
         {one_decimal_of(sum_of(3, 30, [](const Plan& p) { return p.glasses; }), noted)
          + "\u00A0glasses"}},
        {"Less alcohol",
         {one_decimal_of(sum_of(3, 30, [](const Plan& p) { return p.drinks.value_or(0); }), said)
          + "\u00A0drinks"}}};
}

// The days with the highest sum of severities, the newest first among equals.
inline std::vector<std::string> worst_days() {
    std::vector<std::pair<int, int>> sums;
    for (int day = 3; day <= month_days; ++day) {
        const int sum = flushing_on(day) + diarrhoea_on(day);
        if (sum > 0) sums.emplace_back(-sum, -day);
    }
    std::sort(sums.begin(), sums.end());
    std::vector<std::string> leads;
    for (std::size_t i = 0; i < 5; ++i) {
        const int day = -sums.at(i).second;
        std::string text = short_date(day_at(day)) + ": ";
        const int flushing = flushing_on(day);
        const bool both = flushing > 0 && diarrhoea_on(day) > 0;
        // The stronger first, in alphabetical order where they are alike.
        if (both && flushing == 1) text += "diarrhoea mild, flushing mild";
        if (both && flushing > 1) {
            text += fmt::format("flushing {}, diarrhoea mild", severity_name(flushing));
        }
        if (!both) {
            text += flushing > 0 ? fmt::format("flushing {}", severity_name(flushing))
                                 : "diarrhoea mild";
        }
        leads.push_back(text);
    }
    return leads;
}

inline std::vector<std::string> report_sentences() {
    const int noted = mean_of(flushing_on, 3, 30).count;
    std::vector<std::string> sentences = {
        fmt::format("A symptom or a tick is noted on {} of 28 days, neither on {}.", noted,
                    28 - noted),
        "In the 4 weeks before: on 2 of 28 days, neither on 26.",
        "Not logged: wheeze, palpitations, abdominal pain, stress.",
        "71.2\u00A0kg on 28 Nov 2026.",
        "\u201Cbad day 27\u201D",
        "\u201Cbad day 3\u201D"};
    for (const std::string& lead : worst_days()) sentences.push_back(lead);
    return sentences;
}

} // namespace zebra::test
