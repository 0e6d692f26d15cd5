// Rows of a list: something to open, to tick, to move, to remove.
#pragma once

#include "app/ui/choices.h"
#include "app/ui/context.h"
#include "app/ui/row_place.h"

#include <optional>
#include <span>
#include <string_view>

namespace zebra::ui {

struct ListRow {
    std::string_view id;
    std::string_view title;
    std::span<const Run> title_runs = {}; // instead of the title's one style; the same text
    std::string_view caption = {};
    std::string_view value = {}; // at the right; under the text when that is large
    std::string_view unit = {};
    bool unit_below = false; // under the value, not behind it
    std::span<const Tag> tags = {};
    Icon icon = Icon::none;
    Role icon_role = Role::primary;
    Icon arrow = Icon::chevron_right; // what pressing does
    bool selected = false;
    RowPlace place = RowPlace::middle;
    bool strong = false;   // the title in semibold
    bool expanded = false; // shows what belongs to it below
    float least_height = size::row;
};

bool list_row(Context& ui, const ListRow& row);
// The height that list_row() takes in a column of that width.
float list_row_height(Context& ui, const ListRow& row, float width);

// Where a row stands that can be moved among others, and what is done with its grip: held by a
// pointer at that height, let go there, or moved by the up and down keys.
struct GripRow {
    bool opened = false;
    Rect rect;
    std::optional<float> held_y = {};
    std::optional<float> dropped_y = {};
    int step = 0; // -1 up, 1 down
};

// A list row with a grip, named so, in the place of its arrow.
GripRow list_row_with_grip(Context& ui, const ListRow& row, std::string_view grip_name);

struct CheckRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption = {};
    bool checked = false;
    bool round = false; // one of several (a radio row)
    std::string_view tag = {};
    Icon tag_icon = Icon::none;
    bool crosses_out = false; // the title, when it is checked
    bool left_out = false;    // neither yes nor no: a dash in the box
    float least_height = size::row;
};

// True when pressed; the caller flips the state.
bool check_row(Context& ui, const CheckRow& row);

enum class RowPress { none, row, more };
// With a way to more about it at the right end, named so.
RowPress check_row_with_more(Context& ui, const CheckRow& row, std::string_view more_name);

struct RemovableRow {
    std::string_view id;
    std::string_view title;
    std::string_view caption;
    std::string_view remove_name;
    Icon icon = Icon::none;
    Icon remove_icon = Icon::delete_bin; // a cross where nothing is lost
};

// True when its button was pressed.
bool removable_row(Context& ui, const RemovableRow& row);

// The same, whose text is a button of that name: `row` for it, `more` for the other one.
RowPress removable_row_that_opens(Context& ui, const RemovableRow& row, std::string_view name);

// Text with a caption under it; tells, cannot be pressed.
void text_row(Context& ui, std::string_view title, std::string_view caption);

// A label and its value; tells, cannot be pressed.
void value_row(Context& ui, std::string_view label, std::string_view value, std::string_view unit);

// A hairline across the column.
void divider(Context& ui);

} // namespace zebra::ui
