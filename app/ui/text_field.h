// A field to type in, over UTF-8: one line or several that wrap. Selection, clipboard, undo, a
// button that empties it. The label stands above, help or what is wrong below. put_problem() tells
// the latter as a field does.
#pragma once

#include "app/ui/context.h"

#include <string>
#include <string_view>

namespace zebra::ui {

struct TextField {
    std::string_view id;
    std::string_view label;
    bool strong_label = false; // one of the few that a screen asks for
    std::string_view help = {};
    std::string_view problem = {}; // shown in place of the help, with an icon
    std::string_view empty_hint = {};
    std::string_view short_hint = {}; // where the hint does not fit
    bool multi_line = false;
    Icon icon = Icon::none; // inside, at the left
    platform::KeyboardHint keyboard = platform::KeyboardHint::text;
    std::string_view clear_name = {}; // of the button that empties it; none without
    bool invalid = false;             // looks so; what is wrong is told by whoever lays it out
    bool large = false;               // a number: large and centred, its unit behind it
    std::string_view unit = {};
};

struct FieldChange {
    bool changed = false;
    bool submitted = false; // Enter in a single line
    bool left = false;      // lost the focus in this frame
};

FieldChange text_field(Context& ui, const TextField& field, std::string& value);

// What is wrong, with an icon.
void put_problem(Context& ui, std::string_view problem);

} // namespace zebra::ui
