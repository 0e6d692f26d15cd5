// A person's own foods as they are kept. Every function is one transaction; what it returned well
// is durable. A removed one is only marked, so that removing can be undone, and its number is not
// used again.
#pragma once

#include "core/base/date.h"
#include "core/foods/kept/own_food.h"
#include "core/storage/store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace zebra::foods {

class OwnFoodStore {
  public:
    // `kinds`: Catalogue::label_kinds(). Both must outlive this.
    OwnFoodStore(storage::Store& store, std::span<const LabelKind> kinds)
        : store_{store}, kinds_{kinds} {}

    // `bad_input` as in checked_own_food, and for a barcode that another own food has: the sentence
    // says which one.
    Outcome<OwnFood> add(const TypedOwnFood& typed, const Now& now);

    // `not_found` in all of these when there is no such own food (any more, or to bring back).
    // Returns what stood before, which put_back() takes.
    Outcome<OwnFood> change(std::int64_t id, const TypedOwnFood& typed, const Now& now);
    Outcome<void> put_back(const OwnFood& before, const Now& now);
    // Its mark, its star and its place among the recents go with it and come back with it. A line
    // of the shopping list stays.
    Outcome<void> remove(std::int64_t id, const Now& now);
    // Refused, like adding, when another own food has got its barcode meanwhile.
    Outcome<void> restore(std::int64_t id, const Now& now);

    // Without removed ones, in the order in which they were added.
    Outcome<std::vector<OwnFood>> all() const;
    Outcome<OwnFood> find(std::int64_t id) const;

  private:
    storage::Store& store_;
    std::span<const LabelKind> kinds_;
};

} // namespace zebra::foods
