// Where a row stands in a card with round corners: what fills the row keeps to them.
#pragma once

#include "app/ui/painter.h"
#include "app/ui/tokens.h"

#include <cstddef>

namespace zebra::ui {

enum class RowPlace { first, middle, last, only };

constexpr RowPlace row_place(std::size_t row, std::size_t count) {
    if (count == 1) return RowPlace::only;
    if (row == 0) return RowPlace::first;
    return row + 1 == count ? RowPlace::last : RowPlace::middle;
}

constexpr Corners corners_of(RowPlace place) {
    switch (place) {
    case RowPlace::first: return Corners::top;
    case RowPlace::last: return Corners::bottom;
    case RowPlace::only: return Corners::all;
    case RowPlace::middle: break;
    }
    return Corners::none;
}

constexpr float row_radius(RowPlace place) { return place == RowPlace::middle ? 0 : radius::card; }

} // namespace zebra::ui
