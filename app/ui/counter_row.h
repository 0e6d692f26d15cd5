// A row of a list that counts, with one less and one more.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

struct CounterRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    std::string_view shown; // "5", "5/8", "–" when nothing is noted
    Icon icon = Icon::none;
    int value = 0;
    bool noted = true; // false: nothing has been noted, which is not zero
    bool can_less = true;
    // What a screen reader says for the two buttons.
    std::string_view less = {};
    std::string_view more = {};
    // What leads to more about it: its text is a button of that name. Empty: it is none.
    std::string_view details = {};
};

enum class CounterPress { none, less, more, details };
// Held, a button presses again and again, slowly.
CounterPress counter_row(Context& ui, const CounterRow& row);

} // namespace zebra::ui
