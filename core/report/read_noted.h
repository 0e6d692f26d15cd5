// What the report is made of, read from the data file. Changes nothing.
#pragma once

#include "core/base/outcome.h"
#include "core/content/content.h"
#include "core/habits/habit.h"
#include "core/report/report.h"
#include "core/storage/store.h"

#include <vector>

namespace zebra::report {

// `store` is nullptr while nothing has been kept. `habits`: the person's list, archived ones too.
// `today`: a day that is not over. Problems of the store.
Outcome<Noted> read_noted(storage::Store* store, const content::Content& content,
                          std::vector<habits::Habit> habits, const Span& span, Date today);

} // namespace zebra::report
