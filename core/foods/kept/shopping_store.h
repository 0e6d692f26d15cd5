// The shopping list as it is kept. Every function is one transaction; what it returned well is
// durable. A removed line is only marked, so that removing can be undone.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct ShoppingItem {
    std::int64_t id = 0;                  // never used twice
    std::string text;                     // what is read in the shop
    std::optional<std::string> food = {}; // its code, where it was put on the list from a food
    bool ticked = false;

    friend bool operator==(const ShoppingItem&, const ShoppingItem&) = default;
};

class ShoppingStore {
  public:
    // The store must outlive this.
    explicit ShoppingStore(storage::Store& store) : store_{store} {}

    struct Added {
        ShoppingItem item;
        // The line as it stood, when it was on the list already. To undo, tick it as it was; else
        // remove the new one.
        std::optional<ShoppingItem> before = {};
    };
    // At the end. What is on the list already (the same food; of a text the same but for case and
    // accents) is not put there twice: its tick is taken off. `bad_input`: an empty text, one that
    // is too long (longest_food_name), what is no code of a food.
    Outcome<Added> add(std::string_view text, const std::optional<std::string>& food,
                       const Now& now);

    // `not_found` in all of these when there is no such line (any more).
    // Returns whether it was ticked before. A tick moves nothing.
    Outcome<bool> tick(std::int64_t id, bool ticked, const Now& now);
    // To this place, 0 is first, too large is the end. Returns the place before.
    Outcome<std::size_t> move(std::int64_t id, std::size_t to_index, const Now& now);
    Outcome<void> remove(std::int64_t id, const Now& now);

    // Returns which they were, for restore().
    Outcome<std::vector<std::int64_t>> remove_ticked(const Now& now);
    // Back in their places, all or none.
    Outcome<void> restore(const std::vector<std::int64_t>& ids, const Now& now);

    // In the person's order.
    Outcome<std::vector<ShoppingItem>> all() const;

  private:
    storage::Store& store_;
};

} // namespace zebra::foods
