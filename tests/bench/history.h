// A data folder as it is after years of daily use: a filled card, a checklist that was changed here
// and there, every day's ticks and symptoms, the backup of the last day. The same request gives the
// same data on every machine.
#pragma once

#include "core/base/outcome.h"
#include "core/content/content.h"
#include "tests/bench/history_rows.h"

#include <filesystem>

namespace zebra::bench {

struct HistoryRequest {
    std::filesystem::path folder; // made when it is not there
    int years = 10;               // 1 .. 100
    Date last_day;
    int last_minute_of_day = 23 * 60; // when the person looked last
    float text_scale = 1;             // as the person set it; 1 .. 2
};

// The first of the days: 23 November 2016 for ten years that end on 22 November 2026.
Date first_day_of(const HistoryRequest& request);

// A folder that has a data file already is refused: what is in it may be somebody's.
Outcome<HistoryCounts> write_history(const HistoryRequest& request,
                                     const content::Content& content);

} // namespace zebra::bench
