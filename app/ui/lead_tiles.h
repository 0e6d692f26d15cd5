// Where one can go from here: an icon, what it is called and a word or two about it; two tiles in a
// row, one where the text is large.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct LeadTile {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    Icon icon = Icon::none;
};

// A few large ones, each icon in a square above its texts, or beside them in a tile that has a row
// to itself; or many small ones, the icon beside the texts.
enum class LeadLook { large, small };

// Those of a row are as high as the highest of them. The index of the one that was pressed, or -1.
int lead_tiles(Context& ui, std::span<const LeadTile> tiles, LeadLook look);

} // namespace zebra::ui
