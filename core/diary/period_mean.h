// Means of a symptom over weeks, months and any days. Pure functions.
#pragma once

#include "core/base/date.h"
#include "core/diary/day_table.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace zebra::diary {

// By the rule for days (day_table.h).
struct PeriodMean {
    Date first; // both ends included
    Date last;
    std::optional<double> severity; // the mean, 0 .. 3; nullopt: every day is missing
    int days = 0;                   // that are not missing
    int missing = 0;

    friend bool operator==(const PeriodMean&, const PeriodMean&) = default;
};

// Of the days of `table` among these.
PeriodMean mean_between(const DayTable& table, std::string_view symptom, Date first, Date last);

// Weeks from Monday to Sunday, calendar months, and calendar years, in their order. The first and
// the last reach only as far as the table.
std::vector<PeriodMean> weekly_means(const DayTable& table, std::string_view symptom);
std::vector<PeriodMean> monthly_means(const DayTable& table, std::string_view symptom);
std::vector<PeriodMean> yearly_means(const DayTable& table, std::string_view symptom);

enum class Period { week, month, year };
// The shortest of them of which a chart can show every one: weeks up to a year, months up to ten.
Period period_for(std::size_t days);
std::vector<PeriodMean> means_by(Period period, const DayTable& table, std::string_view symptom);

} // namespace zebra::diary
