// Writes many planned days at once. The stores of core/ make every tap a synced transaction of its
// own, which is right for a person and takes an hour for fifty years. Here the same rows are
// written in one transaction; a test holds them against what the stores write.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"
#include "tests/bench/day_plan.h"

#include <cstddef>
#include <vector>

namespace zebra::bench {

struct DatedPlan {
    Date day;
    DayPlan plan;
};

struct HistoryCounts {
    std::size_t days = 0;
    std::size_t values = 0;  // what a habit has on a day
    std::size_t changes = 0; // taps
    std::size_t entries = 0; // symptoms
    std::size_t notes = 0;
    std::size_t injections = 0;

    friend bool operator==(const HistoryCounts&, const HistoryCounts&) = default;
};

// The moment of a minute of a day, for a person who lives by UTC.
Now moment(Date day, int minute_of_day);

// All of it or nothing. Adds to `counts` what was written.
Outcome<void> write_days(storage::Store& store, const std::vector<DatedPlan>& days,
                         HistoryCounts& counts);

// One every four weeks from the first day to the last, left and right in turn. All or nothing.
Outcome<void> write_injections(storage::Store& store, Date first, Date last, HistoryCounts& counts);

} // namespace zebra::bench
