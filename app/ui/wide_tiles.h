// Where one can go from here: an icon, a word or two and a caption, two tiles in a row.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct WideTile {
    std::string_view id;
    std::string_view label;
    std::string_view caption = {};
    Icon icon = Icon::none;
};

// One in a row where the text is large. Those of a row are as high as the highest of them. The
// index of the one that was pressed, or -1.
int wide_tiles(Context& ui, std::span<const WideTile> tiles);

} // namespace zebra::ui
