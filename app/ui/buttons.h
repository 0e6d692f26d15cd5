// What is pressed to do something: buttons, call buttons, icon buttons.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

// One filled button a screen, at the thumb. `ink` is for what must be done now, `danger` for what
// cannot be undone.
enum class ButtonLook { filled, outlined, tonal, plain, ink, danger };

struct Button {
    std::string_view id;
    std::string_view label;
    ButtonLook look = ButtonLook::filled;
    Icon icon = Icon::none;
    bool disabled = false;             // say why, above or below it
    std::string_view second_line = {}; // in caption, under the label
    std::string_view name = {};        // for a screen reader, where the label alone does not tell
    float least_height = size::button;
};

// Full width of the column, at least `least_height` high; grows with its text. True when pressed.
bool button(Context& ui, const Button& button);
// The height that button() takes in a column of that width.
float button_height(Context& ui, const Button& button, float width);

// As wide as its label, for the end of a row.
float compact_button_width(Context& ui, const Button& button);
// Into a rectangle; takes no room in the column.
bool button_in(Context& ui, const Button& button, const Rect& rect);

// Who is called, and the number. The first is filled.
struct CallButton {
    std::string_view id;
    std::string_view who;
    std::string_view number;
    std::string_view name; // for a screen reader
    Icon icon = Icon::phone;
    bool filled = true;
};

bool call_button(Context& ui, const CallButton& button, const Rect& rect);
// Whether `who` stands on one line there.
bool call_button_fits(Context& ui, std::string_view who, float width);
// Whether its icon has room beside the texts; left out otherwise.
bool call_button_shows_icon(Context& ui, const CallButton& button, float width);
float call_button_height(Context& ui, const CallButton& button, float width);

struct IconButton {
    std::string_view id;
    std::string_view name; // always: an icon says nothing to who does not see it
    Icon icon = Icon::none;
    bool disabled = false;
    bool in_tab_order = true;
};

// 48 x 48 with its centre there; takes no room in the column.
bool icon_button(Context& ui, const IconButton& button, Point centre);
// As large as that.
bool icon_button_in(Context& ui, const IconButton& button, const Rect& rect);

// The same, but what it does asks to be held down.
enum class HoldPress { none, pressed, held };
HoldPress hold_button(Context& ui, const IconButton& button, Point centre);

// One more or one less. Held, it presses again and again, slowly.
struct StepButton {
    std::string_view id;
    std::string_view name;
    Icon icon = Icon::none;
    bool tonal = false;
    bool disabled = false;
};

bool step_button(Context& ui, const StepButton& button, const Rect& box);

} // namespace zebra::ui
