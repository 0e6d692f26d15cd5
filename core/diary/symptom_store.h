// The symptoms as they are kept. Every function is one transaction; what it returned well is
// durable. A removed entry is only marked, so that removing can be undone.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/diary/symptom.h"
#include "core/storage/store.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace zebra::diary {

class SymptomStore {
  public:
    // `known`: what may be logged, beside symptoms of one's own. The store must outlive this.
    SymptomStore(storage::Store& store, KnownSymptoms known);

    // `bad_input` as in checked_report; a symptom of one's own that is archived is unknown. The day
    // it counts for is fixed here, from the day's end as it is set now (habits::habit_day).
    Outcome<SymptomEntry> add(const SymptomReport& report, const Now& now, int day_end_minute);

    // Another report in the place of that of an entry; returns the one that stood there.
    // `not_found` when there is no such entry (any more).
    Outcome<SymptomEntry> change(std::int64_t id, const SymptomReport& report, const Now& now,
                                 int day_end_minute);

    // `not_found` when there is no such entry (any more, or to bring back).
    Outcome<void> remove(std::int64_t id, const Now& now);
    Outcome<void> restore(std::int64_t id, const Now& now);

    // Without removed ones, by time, then in the order in which they were logged.
    Outcome<std::vector<SymptomEntry>> day(Date day) const;
    // The same of every day from `first` to `last`, in the order of the days.
    Outcome<std::vector<SymptomEntry>> between(Date first, Date last) const;
    // The days on which something is logged, both ends included.
    Outcome<std::set<Date>> days_logged(Date first, Date last) const;

    // The first day on which something is recorded; nullopt: none yet.
    Outcome<std::optional<Date>> first_day() const;

  private:
    Outcome<void> mark(std::int64_t id, bool removed, const Now& now);

    storage::Store& store_;
    KnownSymptoms known_;
};

} // namespace zebra::diary
