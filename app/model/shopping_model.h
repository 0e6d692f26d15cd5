// The shopping list: what stands on it, and changing that.
#pragma once

#include "app/model/data_session.h"
#include "core/foods/kept/shopping_store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class ShoppingModel {
  public:
    using Ids = std::vector<std::int64_t>;
    using Added = foods::ShoppingStore::Added;

    // In the person's order. Read when first asked for after a change.
    const std::vector<foods::ShoppingItem>& items(DataSession& data);
    // The line that was put there from this food; nullptr: none.
    const foods::ShoppingItem* find(DataSession& data, std::string_view food);
    std::size_t ticked(DataSession& data);

    // Each is durable when it returns well. Without a data file nothing is changed, and the problem
    // says why.
    Outcome<Added> add(DataSession& data, std::string_view text,
                       const std::optional<std::string>& food = {});
    Outcome<void> undo(DataSession& data, const Added& added);
    Outcome<void> tick(DataSession& data, std::int64_t id, bool ticked);
    // Which they were, for restore().
    Outcome<Ids> remove_ticked(DataSession& data);
    Outcome<void> restore(DataSession& data, const Ids& ids);

  private:
    std::vector<foods::ShoppingItem> items_;
    std::optional<std::uint64_t> read_at_; // the revision of items_
};

} // namespace zebra::app
