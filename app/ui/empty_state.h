// What stands where there is nothing yet: a small drawing, what will appear and when, one button.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

struct EmptyState {
    std::string_view title;
    std::string_view content;
    std::string_view button = {}; // none without
    Icon icon = Icon::none;       // instead of the drawing, which is a line of a chart
};

// True when the button was pressed.
bool empty_state(Context& ui, const EmptyState& state);

} // namespace zebra::ui
