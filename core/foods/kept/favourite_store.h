// The foods that a person wants at hand. Every function is one transaction; what it returned well
// is durable.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

class FavouriteStore {
  public:
    // The store must outlive this.
    explicit FavouriteStore(storage::Store& store) : store_{store} {}

    // Both return whether it was one before. `bad_input`: what is no code.
    Outcome<bool> add(std::string_view code, const Now& now);
    Outcome<bool> remove(std::string_view code, const Now& now);
    // One that was removed, in the place that it had. `not_found` when there is none to put back.
    Outcome<void> put_back(std::string_view code, const Now& now);

    // Their codes, what was added last first; without own foods that were removed.
    Outcome<std::vector<std::string>> all() const;

  private:
    storage::Store& store_;
};

} // namespace zebra::foods
