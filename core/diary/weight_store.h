// The weights as they are kept. Every function is one transaction; what it returned well is
// durable.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/diary/weight.h"
#include "core/storage/store.h"

#include <optional>
#include <vector>

namespace zebra::diary {

class WeightStore {
  public:
    // The store must outlive this.
    explicit WeightStore(storage::Store& store) : store_{store} {}

    // nullopt takes the day's weight back. Returns what stood there before. `bad_input`: a date to
    // come or an implausible one, a weight outside of least_kilograms .. most_kilograms.
    Outcome<std::optional<double>> set(Date day, std::optional<double> kilograms, const Now& now);

    // Both ends included, in the order of the days.
    Outcome<std::vector<WeightEntry>> between(Date first, Date last) const;
    // The latest one up to this day.
    Outcome<std::optional<WeightEntry>> latest(Date day) const;

  private:
    storage::Store& store_;
};

} // namespace zebra::diary
