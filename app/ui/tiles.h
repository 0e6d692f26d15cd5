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

// What leads to something of its own: an icon, what it is called, a word or two about it.
struct ToolTile {
    std::string_view id;
    std::string_view title;
    std::string_view caption;
    Icon icon = Icon::none;
};

// Two in a row, stacked where text is large; one that has a row to itself has its texts beside the
// icon. The index of the one that was pressed, or -1.
int tool_tiles(Context& ui, std::span<const ToolTile> tiles);

} // namespace zebra::ui
