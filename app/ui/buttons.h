// What is pressed to do something: buttons, icon buttons, chips, segmented choices.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

enum class ButtonLook { filled, outlined, tonal, plain, danger };

struct Button {
    std::string_view id;
    std::string_view label;
    ButtonLook look = ButtonLook::filled;
    Icon icon = Icon::none;
    bool disabled = false;
    std::string_view second_line = {}; // in caption, under the label
    std::string_view name = {};        // for a screen reader, where the label alone does not tell
};

// Full width of the column, at least size::button high; grows with its text. True when pressed.
bool button(Context& ui, const Button& button);

// The height that button() takes in a column of that width.
float button_height(Context& ui, const Button& button, float width);

struct IconButton {
    std::string_view id;
    std::string_view name; // always: an icon says nothing to who does not see it
    Icon icon = Icon::none;
    bool disabled = false;
    bool in_tab_order = true;
};

// 48 x 48 with its centre there; takes no room in the column.
bool icon_button(Context& ui, const IconButton& button, Point centre);

struct Chip {
    std::string_view id;
    std::string_view label;
    bool selected = false;
};

// Chips in rows, wrapping. The index of the one that was pressed, or -1. `multiple` makes check
// boxes of them, otherwise one is chosen.
int chips(Context& ui, std::span<const Chip> chips, bool multiple = false);

struct Segment {
    std::string_view id;
    std::string_view label;
};

// One of two to four; a label may have two lines. `selected` -1 for none. The index that was
// pressed, or -1. Stacked when a label would not fit. `name` is what is being chosen.
int segmented(Context& ui, std::string_view name, std::span<const Segment> segments, int selected);

} // namespace zebra::ui
