// The foods that a person looked at last. Every function is one transaction; what it returned well
// is durable.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// The data file holds no more: its schema drops the oldest.
constexpr std::size_t most_recents = 30;

class RecentStore {
  public:
    using Codes = std::vector<std::string>; // what was looked at last first, each food once

    // The store must outlive this.
    explicit RecentStore(storage::Store& store) : store_{store} {}

    // To the front. Nothing is written when it is there already. `bad_input`: what is no code.
    Outcome<void> note(std::string_view code);

    // Without own foods that were removed.
    Outcome<Codes> all() const;

    // Both return what stood before, which put_back() takes.
    Outcome<Codes> forget(std::string_view code);
    Outcome<Codes> clear();
    // Behind what was looked at since.
    Outcome<void> put_back(const Codes& before);

  private:
    storage::Store& store_;
};

} // namespace zebra::foods
