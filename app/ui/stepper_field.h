// A number to type, with a button for less at its left and one for more at its right.
#pragma once

#include "app/ui/context.h"

#include <string>
#include <string_view>

namespace zebra::ui {

struct StepperField {
    std::string_view id;
    std::string_view label;
    std::string_view unit = {};
    std::string_view problem = {}; // below, over the whole width
    // What a screen reader says for the two buttons.
    std::string_view less = {};
    std::string_view more = {};
    bool can_less = true;
    bool can_more = true;
};

enum class StepperPress { none, typed, less, more };

// The caller steps the value.
StepperPress stepper_field(Context& ui, const StepperField& field, std::string& value);

} // namespace zebra::ui
