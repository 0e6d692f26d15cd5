// A person's marks as they are kept. Every function is one transaction; what it returned well is
// durable.
#pragma once

#include "core/base/date.h"
#include "core/foods/kept/mark.h"
#include "core/storage/store.h"

#include <optional>
#include <string_view>

namespace zebra::foods {

class MarkStore {
  public:
    // The store must outlive this.
    explicit MarkStore(storage::Store& store) : store_{store} {}

    // A food has one mark. Both return what stood before, which put_back() takes. `bad_input`: what
    // is no code, and as in checked_mark.
    Outcome<std::optional<FoodMark>> set(std::string_view code, const FoodMark& typed,
                                         const Now& now);
    Outcome<std::optional<FoodMark>> clear(std::string_view code, const Now& now);
    Outcome<void> put_back(std::string_view code, const std::optional<FoodMark>& before,
                           const Now& now);

    // Without those of own foods that were removed.
    Outcome<FoodMarks> all() const;

  private:
    Outcome<std::optional<FoodMark>> replace(std::string_view code,
                                             const std::optional<FoodMark>& mark, const Now& now);

    storage::Store& store_;
};

} // namespace zebra::foods
