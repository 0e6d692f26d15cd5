// Large things to press, three or two in a row.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct Tile {
    std::string_view id;
    std::string_view label;
    std::string_view name; // what a screen reader says
    Icon icon = Icon::none;
    std::size_t count = 0; // in a badge; none for 0
};

struct TilePress {
    int tile = -1;     // -1: none
    bool held = false; // kept down, which is something else than a press
};

TilePress tiles(Context& ui, std::span<const Tile> tiles);

} // namespace zebra::ui
