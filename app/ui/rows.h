// Rows of a list: something to open, to tick, to count.
#pragma once

#include "app/ui/context.h"

#include <optional>
#include <string_view>

namespace zebra::ui {

struct ListRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    std::string_view value = {}; // at the right, with its unit; under the text when it is large
    std::string_view unit = {};
    Icon icon = Icon::none;
    Icon arrow = Icon::chevron_right; // what pressing does; none for rows that only tell
    bool selected = false;
    bool strong = false;   // the title in semibold
    bool expanded = false; // shows what belongs to it below
};

bool list_row(Context& ui, const ListRow& row);

struct CheckRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    bool checked = false;
    bool round = false; // one of several (a radio row)
};

// True when pressed; the caller flips the state.
bool check_row(Context& ui, const CheckRow& row);

struct CounterRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    std::string_view shown; // "5", "5/8", "–" when nothing is noted
    int value = 0;
    bool noted = true; // false: nothing has been noted, which is not zero
    bool can_less = true;
    // What a screen reader says for the two buttons.
    std::string_view less = {};
    std::string_view more = {};
};

enum class CounterPress { none, less, more };
CounterPress counter_row(Context& ui, const CounterRow& row);

// Text with a caption under it; tells, cannot be pressed.
void text_row(Context& ui, std::string_view title, std::string_view caption);

// A label and its value; tells, cannot be pressed.
void value_row(Context& ui, std::string_view label, std::string_view value, std::string_view unit);

// A hairline across the column.
void divider(Context& ui);

} // namespace zebra::ui
