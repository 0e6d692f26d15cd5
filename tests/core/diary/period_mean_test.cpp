#include "core/diary/period_mean.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::diary;

namespace {

// Flushing from a day on, one severity a day; -1: nothing was recorded.
DayTable flushing(Date first, const std::vector<int>& severities) {
    std::vector<SymptomEntry> entries;
    for (std::size_t i = 0; i < severities.size(); ++i) {
        if (severities[i] < 0) continue;
        SymptomEntry entry;
        entry.day = add_days(first, static_cast<int>(i));
        entry.report.symptom = "flushing";
        entry.report.severity = severities[i];
        entries.push_back(entry);
    }
    return {first, add_days(first, static_cast<int>(severities.size()) - 1), {}, entries};
}

} // namespace

TEST_CASE("weeks go from Monday to Sunday, and missing days are left out and counted") {
    // 18 November 2026 is a Wednesday.
    const DayTable table =
        flushing(make_date(2026, 11, 18), {3, 1, -1, 2, 0, /* Monday */ 1, -1, -1, -1, -1, -1, 1,
                                           /* Monday */ -1});
    const std::vector<PeriodMean> weeks = weekly_means(table, "flushing");
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0] == PeriodMean{make_date(2026, 11, 18), make_date(2026, 11, 22), 1.5, 4, 1});
    CHECK(weeks[1] == PeriodMean{make_date(2026, 11, 23), make_date(2026, 11, 29), 1., 2, 5});
    CHECK(weeks[2]
          == PeriodMean{make_date(2026, 11, 30), make_date(2026, 11, 30), std::nullopt, 0, 1});
}

TEST_CASE("months are those of the calendar") {
    const DayTable table = flushing(make_date(2026, 11, 29), {2, 1, 3, 3});
    const std::vector<PeriodMean> months = monthly_means(table, "flushing");
    REQUIRE(months.size() == 2);
    CHECK(months[0] == PeriodMean{make_date(2026, 11, 29), make_date(2026, 11, 30), 1.5, 2, 0});
    CHECK(months[1] == PeriodMean{make_date(2026, 12, 1), make_date(2026, 12, 2), 3., 2, 0});
}

TEST_CASE("the mean of any days, as far as the table reaches") {
    const DayTable table = flushing(make_date(2026, 11, 1), {0, 3, -1, 3});
    CHECK(mean_between(table, "flushing", make_date(2026, 11, 2), make_date(2026, 11, 30))
          == PeriodMean{make_date(2026, 11, 2), make_date(2026, 11, 4), 3., 2, 1});
    // A symptom that was never logged is 0 on every day that is not missing.
    CHECK(mean_between(table, "stress", make_date(2026, 11, 1), make_date(2026, 11, 4)).severity
          == 0.);
    CHECK_FALSE(mean_between(table, "flushing", make_date(2027, 1, 1), make_date(2027, 1, 2))
                    .severity.has_value());
    const DayTable nothing{make_date(2026, 11, 2), make_date(2026, 11, 1), {}, {}};
    CHECK(weekly_means(nothing, "flushing").empty());
    CHECK(mean_between(nothing, "flushing", make_date(2026, 11, 1), make_date(2026, 11, 4)).days
          == 0);
}

TEST_CASE("years are calendar years, and the period grows with the time") {
    std::vector<SymptomEntry> entries;
    SymptomEntry entry;
    entry.report.symptom = "flushing";
    for (const auto& [day, severity] :
         {std::pair{make_date(2024, 12, 31), 3}, std::pair{make_date(2025, 1, 1), 1},
          std::pair{make_date(2025, 7, 1), 2}}) {
        entry.day = day;
        entry.report.severity = severity;
        entries.push_back(entry);
    }
    const DayTable table{make_date(2024, 12, 30), make_date(2026, 1, 2), {}, entries};
    const auto years = yearly_means(table, "flushing");
    REQUIRE(years.size() == 3);
    CHECK(years[0] == PeriodMean{make_date(2024, 12, 30), make_date(2024, 12, 31), 3.0, 1, 1});
    CHECK(years[1] == PeriodMean{make_date(2025, 1, 1), make_date(2025, 12, 31), 1.5, 2, 363});
    CHECK_FALSE(years[2].severity.has_value());
    CHECK(period_for(371) == Period::week);
    CHECK(period_for(372) == Period::month);
    CHECK(period_for(3653) == Period::month);
    CHECK(period_for(3654) == Period::year);
    CHECK(means_by(Period::year, table, "flushing") == years);
}
