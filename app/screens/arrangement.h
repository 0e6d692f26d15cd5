// Which screens are drawn at once: one on a phone; on a wide window a list and, beside it, what was
// chosen from it; over both a sheet. Pure.
#pragma once

#include "app/screens/screen_name.h"

#include <optional>
#include <span>

namespace zebra::app {

struct Arrangement {
    ScreenName main = ScreenName::card;
    std::optional<ScreenName> detail = {}; // beside it
    std::optional<ScreenName> sheet = {};  // over it
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

// `path`: from the tab's first screen to the one opened last, not empty. `panes`: the window has
// room for two.
Arrangement arrange(std::span<const ScreenName> path, bool panes);

} // namespace zebra::app
