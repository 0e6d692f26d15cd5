#include "core/diary/period_mean.h"

#include <algorithm>

namespace zebra::diary {

namespace {

PeriodMean mean_of(const DayTable& table, std::string_view symptom, std::size_t first,
                   std::size_t behind) {
    PeriodMean mean{table.date(first), table.date(behind - 1), {}, 0, 0};
    int sum = 0;
    for (std::size_t day = first; day < behind; ++day) {
        if (const auto severity = table.severity(symptom, day)) {
            sum += *severity;
            ++mean.days;
        } else {
            ++mean.missing;
        }
    }
    if (mean.days > 0) mean.severity = static_cast<double>(sum) / mean.days;
    return mean;
}

// `is_first`: whether a period begins on this date.
template <class IsFirst>
std::vector<PeriodMean> means(const DayTable& table, std::string_view symptom, IsFirst is_first) {
    std::vector<PeriodMean> out;
    std::size_t first = 0;
    for (std::size_t day = 1; day <= table.days(); ++day) {
        if (day < table.days() && !is_first(table.date(day))) continue;
        out.push_back(mean_of(table, symptom, first, day));
        first = day;
    }
    return out;
}

} // namespace

PeriodMean mean_between(const DayTable& table, std::string_view symptom, Date first, Date last) {
    if (table.days() == 0) return {first, last, {}, 0, 0};
    const Date begin = std::max(first, table.date(0));
    const Date end = std::min(last, table.date(table.days() - 1));
    if (end < begin) return {first, last, {}, 0, 0};
    return mean_of(table, symptom, *table.place(begin), *table.place(end) + 1);
}

std::vector<PeriodMean> weekly_means(const DayTable& table, std::string_view symptom) {
    return means(table, symptom, [](Date date) { return days_since_monday(date) == 0; });
}

std::vector<PeriodMean> monthly_means(const DayTable& table, std::string_view symptom) {
    return means(table, symptom, [](Date date) { return date.day() == std::chrono::day{1}; });
}

std::vector<PeriodMean> yearly_means(const DayTable& table, std::string_view symptom) {
    return means(table, symptom, [](Date date) {
        return date.month() == std::chrono::January && date.day() == std::chrono::day{1};
    });
}

Period period_for(std::size_t days) {
    constexpr std::size_t days_by_week = 53 * 7;
    constexpr std::size_t days_by_month = 3653; // ten years
    if (days <= days_by_week) return Period::week;
    return days <= days_by_month ? Period::month : Period::year;
}

std::vector<PeriodMean> means_by(Period period, const DayTable& table, std::string_view symptom) {
    switch (period) {
    case Period::week: return weekly_means(table, symptom);
    case Period::month: return monthly_means(table, symptom);
    case Period::year: return yearly_means(table, symptom);
    }
    return {};
}

} // namespace zebra::diary
