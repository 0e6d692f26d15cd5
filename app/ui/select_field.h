// A field that is not typed in: it shows what was chosen, and pressing it shows what there is to
// choose from, which the caller lays out below it, or leads to where it is chosen.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

struct SelectField {
    std::string_view id;
    std::string_view label;
    bool strong_label = false;        // one of the few that a screen asks for
    std::string_view shown = {};      // what was chosen, in as many lines as it needs
    std::string_view empty_hint = {}; // stands there while nothing is chosen
    bool open = false;
    bool leads_on = false; // to another screen
};

// True when pressed; the caller flips the state.
bool select_field(Context& ui, const SelectField& field);

} // namespace zebra::ui
