// What is due and when, with the one thing to do about it.
#pragma once

#include "app/ui/buttons.h"

#include <string_view>

namespace zebra::ui {

struct DueCard {
    std::string_view id;
    Icon icon = Icon::none;
    std::string_view title;
    std::string_view caption = {}; // under the title
    std::string_view detail = {};  // under that
    Button action;                 // at the right; below where the text is large
};

enum class DuePress { none, card, action };

// The card beside the button can be pressed, too.
DuePress due_card(Context& ui, const DueCard& card);

} // namespace zebra::ui
