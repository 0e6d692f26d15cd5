#include "app/ui/buttons.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

struct Colours {
    Role fill = Role::none;
    Role text = Role::ink;
    Role border = Role::none;
};

Colours colours_of(ButtonLook look) {
    switch (look) {
    case ButtonLook::filled: return {Role::primary, Role::on_primary, Role::primary};
    case ButtonLook::outlined: return {Role::surface, Role::primary, Role::primary};
    case ButtonLook::tonal: return {Role::tonal, Role::on_tonal, Role::tonal};
    case ButtonLook::plain: return {Role::none, Role::primary, Role::none};
    case ButtonLook::ink: return {Role::ink, Role::surface, Role::ink};
    case ButtonLook::danger: return {Role::surface, Role::danger, Role::danger};
    }
    return {};
}

constexpr float padding = 16;
constexpr float least_padding = 8;
constexpr float icon_gap = 10;
constexpr float call_padding = 12;
constexpr float call_icon_gap = 8;

float icon_room(const Context& ui, const Button& button) {
    return button.icon == Icon::none ? 0 : ui.fonts().em(Type::icon) + icon_gap;
}

float widest_line(Context& ui, Type type, std::string_view text, float width) {
    float widest = 0;
    for (const TextLine& line : ui.lines(type, text, width)) widest = std::max(widest, line.width);
    return widest;
}

std::string spoken_name(const Button& button) {
    if (!button.name.empty()) return std::string{button.name};
    std::string name{button.label};
    if (!button.second_line.empty()) name += ", " + std::string{button.second_line};
    return name;
}

struct LabelLayout {
    float icon = 0;  // 0: it is left out
    float width = 0; // of the texts
};

// Where a word has no room beside the padding and the icon, these give before it is cut in two.
LabelLayout lay_out(Context& ui, const Button& button, float width) {
    const float word = std::max(widest_word(ui.fonts(), Type::strong, button.label),
                                widest_word(ui.fonts(), Type::caption, button.second_line));
    const float icon = icon_room(ui, button);
    LabelLayout layout;
    for (const float room : {icon, 0.0F}) {
        for (const float beside : {padding, least_padding}) {
            layout = {room, width - 2 * beside - room};
            if (word <= layout.width) return layout;
        }
    }
    return layout;
}

void put_label(Context& ui, const Button& button, const Rect& rect, Role ink) {
    const LabelLayout layout = lay_out(ui, button, rect.width);
    const float icon_width = layout.icon;
    const float text_width = layout.width;
    const bool two = !button.second_line.empty();
    const float label_height = text_height(ui, Type::strong, button.label, text_width);
    const float second_height =
        two ? text_height(ui, Type::caption, button.second_line, text_width) : 0;
    const float widest =
        std::max(widest_line(ui, Type::strong, button.label, text_width),
                 two ? widest_line(ui, Type::caption, button.second_line, text_width) : 0);
    const float left = rect.x + (rect.width - icon_width - widest) / 2;
    if (icon_width > 0) {
        ui.paint().icon(button.icon, Type::icon,
                        {left + ui.fonts().em(Type::icon) / 2, rect.centre().y}, ink);
    }
    const float top = rect.y + (rect.height - label_height - second_height) / 2;
    const Rect label{left + icon_width, top, widest + 1, label_height};
    const Align align = icon_width > 0 ? Align::left : Align::centre;
    text_in(ui, Type::strong, label, button.label, ink, align);
    if (!two) return;
    text_in(ui, Type::caption, {label.x, top + label_height, label.width, second_height},
            button.second_line, ink, align);
}

} // namespace

float button_height(Context& ui, const Button& button, float width) {
    const float text_width = lay_out(ui, button, width).width;
    const float second = button.second_line.empty()
                             ? 0
                             : text_height(ui, Type::caption, button.second_line, text_width);
    return std::max(button.least_height,
                    text_height(ui, Type::strong, button.label, text_width) + second + space::l);
}

bool button(Context& ui, const Button& button) {
    return button_in(ui, button, ui.take(button_height(ui, button, ui.width())));
}

float compact_button_width(Context& ui, const Button& button) {
    return std::max(size::target, ui.fonts().width(Type::strong, button.label)
                                      + icon_room(ui, button) + 2 * padding + 1);
}

bool button_in(Context& ui, const Button& button, const Rect& rect) {
    const Response response = pressable(ui, ui.id(button.id), NodeRole::button, spoken_name(button),
                                        rect, {.disabled = button.disabled});
    const Colours colours = button.disabled ? Colours{Role::sunken, Role::ink_soft, Role::none}
                                            : colours_of(button.look);
    ui.paint().fill(rect, colours.fill, radius::control);
    if (button.disabled) {
        ui.paint().dashed_outline(rect, Role::outline, stroke::control, radius::control);
    }
    const Role border =
        ui.paint().high_contrast() && colours.border == Role::tonal ? Role::ink : colours.border;
    ui.paint().outline(rect, border, ui.paint().border(stroke::control), radius::control);
    put_label(ui, button, rect, colours.text);
    show_feedback(ui, rect, response, colours.text, radius::control);
    return response.clicked;
}

namespace {

// Where there is little room the number is left out (its place is in the text above), then the
// icon.
struct CallLayout {
    float icon = 0;
    float width = 0; // of the texts
    float who = 0;   // heights
    float number = 0;
};

float call_icon_room(Context& ui) { return ui.fonts().em(Type::icon_large) + call_icon_gap; }

CallLayout lay_out(Context& ui, const CallButton& button, float width) {
    CallLayout layout;
    const float inner = width - 2 * call_padding;
    const float number = ui.fonts().width(Type::caption, button.number);
    const float icon = call_icon_room(ui);
    const bool with_number = number <= inner;
    const float needed =
        with_number ? std::min(number, inner) : ui.fonts().width(Type::strong, button.who);
    layout.icon = button.icon != Icon::none && needed + icon <= inner ? icon : 0;
    layout.width = inner - layout.icon;
    layout.who = text_height(ui, Type::strong, button.who, layout.width);
    if (with_number) layout.number = text_height(ui, Type::caption, button.number, layout.width);
    return layout;
}

} // namespace

bool call_button_fits(Context& ui, std::string_view who, float width) {
    return ui.fonts().width(Type::strong, who) + call_icon_room(ui) <= width - 2 * call_padding;
}

bool call_button_shows_icon(Context& ui, const CallButton& button, float width) {
    return lay_out(ui, button, width).icon > 0;
}

float call_button_height(Context& ui, const CallButton& button, float width) {
    const CallLayout layout = lay_out(ui, button, width);
    return std::max(size::call_button, layout.who + layout.number + space::l);
}

bool call_button(Context& ui, const CallButton& button, const Rect& rect) {
    const Response response = pressable(ui, ui.id(button.id), NodeRole::button, button.name, rect);
    const Role ink = button.filled ? Role::on_primary : Role::ink;
    ui.paint().fill(rect, button.filled ? Role::primary : Role::surface, radius::card);
    ui.paint().outline(rect, button.filled ? Role::primary : Role::ink, stroke::strong,
                       radius::card);
    const CallLayout layout = lay_out(ui, button, rect.width);
    if (layout.icon > 0) {
        ui.paint().icon(
            button.icon, Type::icon_large,
            {rect.x + call_padding + ui.fonts().em(Type::icon_large) / 2, rect.centre().y}, ink);
    }
    const float top = rect.centre().y - (layout.who + layout.number) / 2;
    const float left = rect.x + call_padding + layout.icon;
    text_in(ui, Type::strong, {left, top, layout.width, layout.who}, button.who, ink);
    if (layout.number > 0) {
        text_in(ui, Type::caption, {left, top + layout.who, layout.width, layout.number},
                button.number, ink);
    }
    show_feedback(ui, rect, response, ink, radius::card);
    return response.clicked;
}

namespace {

Rect around(Point centre) {
    return {centre.x - size::target / 2, centre.y - size::target / 2, size::target, size::target};
}

Response put_icon_button(Context& ui, const IconButton& button, const Rect& rect,
                         AreaOptions::LongPress long_press) {
    const Response response = pressable(
        ui, ui.id(button.id), NodeRole::button, button.name, rect, {.disabled = button.disabled},
        {.focusable = button.in_tab_order, .long_press = long_press});
    ui.paint().icon(button.icon, Type::icon, rect.centre(),
                    button.disabled ? Role::outline : Role::ink);
    show_feedback(ui, rect, response, Role::ink, std::min(rect.width, rect.height) / 2);
    return response;
}

} // namespace

bool icon_button_in(Context& ui, const IconButton& button, const Rect& rect) {
    return put_icon_button(ui, button, rect, AreaOptions::LongPress::none).clicked;
}

bool icon_button(Context& ui, const IconButton& button, Point centre) {
    return put_icon_button(ui, button, around(centre), AreaOptions::LongPress::none).clicked;
}

HoldPress hold_button(Context& ui, const IconButton& button, Point centre) {
    const Response response =
        put_icon_button(ui, button, around(centre), AreaOptions::LongPress::tell);
    if (response.kept_down) return HoldPress::held;
    return response.clicked ? HoldPress::pressed : HoldPress::none;
}

bool step_button(Context& ui, const StepButton& button, const Rect& box) {
    const Response response =
        pressable(ui, ui.id(button.id), NodeRole::button, button.name, box,
                  {.disabled = button.disabled}, {.long_press = AreaOptions::LongPress::repeat});
    Role ink = button.tonal ? Role::on_tonal : Role::ink;
    if (button.disabled) ink = Role::ink_soft;
    const Role fill = button.tonal ? Role::tonal : Role::surface;
    ui.paint().fill(box, button.disabled ? Role::sunken : fill, radius::control);
    if (button.disabled) {
        ui.paint().dashed_outline(box, Role::outline, stroke::control, radius::control);
    } else {
        ui.paint().outline(
            box, button.tonal && !ui.paint().high_contrast() ? Role::tonal : Role::outline,
            ui.paint().border(stroke::control), radius::control);
    }
    ui.paint().icon(button.icon, Type::icon, box.centre(), ink);
    show_feedback(ui, box, response, ink, radius::control);
    return response.clicked;
}

} // namespace zebra::ui
