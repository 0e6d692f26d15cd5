// Chips that do something when they are pressed, each by itself: what is at hand.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct ChipButton {
    std::string_view id;
    std::string_view label;
    std::string_view name = {};  // for a screen reader, where the label alone does not tell
    Icon icon = Icon::none;      // before the label
    Icon last_icon = Icon::none; // behind it
};

// In rows, wrapping; a long label has several lines. The index of the one that was pressed, or -1.
int chip_buttons(Context& ui, std::span<const ChipButton> chips);

} // namespace zebra::ui
