// A sheet over the screen: from the bottom on a phone, a dialog on a wide window. What lies below
// is out of reach. Closed by its button, by dragging it down, by a tap beside it, or by Escape (the
// app's). What was typed in it is the caller's to keep.
#pragma once

#include "app/ui/context.h"

#include <functional>
#include <string_view>

namespace zebra::ui {

struct Sheet {
    std::string_view id;
    std::string_view title;
    Icon icon = Icon::none;
    std::string_view close_name;       // of the button that closes it
    float footer_height = 0;           // 0: no footer
    std::function<void()> footer = {}; // always in view
};

// True when it is to be closed. Everything `fill` lays out belongs to it.
bool sheet(Context& ui, const Sheet& sheet, const std::function<void()>& fill);

} // namespace zebra::ui
