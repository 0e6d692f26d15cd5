// Settings by key, as text or as a whole number. A key that was never set is nullopt; what it then
// means is decided by whoever owns the key.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::storage {

class Settings {
  public:
    // The store must outlive this.
    explicit Settings(Store& store) : store_{store} {}

    Outcome<std::optional<std::string>> text(std::string_view key) const;
    // A stored text that is not a whole number is `damaged`.
    Outcome<std::optional<int>> number(std::string_view key) const;
    // Every setting whose key begins so, by key.
    Outcome<std::map<std::string, std::string>> beginning_with(std::string_view prefix) const;

    Outcome<void> set_text(std::string_view key, std::string_view value);
    Outcome<void> set_number(std::string_view key, int value);
    // Removing what is not there is done.
    Outcome<void> remove(std::string_view key);

  private:
    Store& store_;
};

} // namespace zebra::storage
