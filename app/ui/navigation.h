// Where in the app one is: a bar at the bottom of a phone, a rail at the left of a wide window.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

struct Tab {
    std::string_view id;
    std::string_view label;
    Icon icon = Icon::none;
};

struct Navigation {
    std::string_view name; // what a screen reader calls it
    std::span<const Tab> tabs;
    int selected = 0;
    std::string_view rail_foot = {}; // a word or two at the rail's foot
};

// Draws the bar or rail into the window and returns the index of the tab that was pressed, or -1.
int navigation(Context& ui, const Navigation& navigation);

// The part of the window that navigation() leaves to the screen.
Rect beside_navigation(const Context& ui);

} // namespace zebra::ui
