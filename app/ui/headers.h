// The top of a page: its title, a way back, and what else stands there.
#pragma once

#include "app/ui/context.h"

#include <functional>
#include <string_view>

namespace zebra::ui {

// A tab's first screen: a large title that scrolls with the page.
struct TitleBar {
    std::string_view title;
    std::string_view beside = {}; // at the right, on the title's line; below it where it must be
    float trailing_width = 0;     // of what `trailing` puts at the right end
    std::function<void(const Rect& place)> trailing = {};
};

void title_bar(Context& ui, const TitleBar& bar);

// A screen that was opened from another: stays at the top while the page scrolls.
struct BackBar {
    std::string_view title;
    std::string_view caption = {};
    std::string_view back_name = {}; // empty: what it came from stands beside it
    float trailing_width = 0;
    std::function<void(const Rect& place)> trailing = {};
    float margin = 0; // of the page; 0: the usual one
};

float back_bar_height(Context& ui, const BackBar& bar, const Rect& view);
// True when the way back was pressed.
bool back_bar(Context& ui, const BackBar& bar, const Rect& place);

} // namespace zebra::ui
