// Large things to press, three in a row, and rows that can be taken away.
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

// The index of the one that was pressed, or -1.
int tiles(Context& ui, std::span<const Tile> tiles);

struct RemovableRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption;
    std::string_view remove_name;
};

// True when its button was pressed.
bool removable_row(Context& ui, const RemovableRow& row);

} // namespace zebra::ui
