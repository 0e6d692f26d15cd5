#include "app/ui/buttons.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

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
    case ButtonLook::danger: return {Role::surface, Role::danger, Role::danger};
    }
    return {};
}

constexpr float padding = 16;
constexpr float icon_gap = 8;
constexpr float chip_height = 40;
constexpr float chip_gap = 8;

float icon_room(const Context& ui, const Button& button) {
    return button.icon == Icon::none ? 0 : type_size(Type::icon, ui.text_scale()).em + icon_gap;
}

// Where the dashes of a straight edge start, with a dash's length between them.
std::vector<float> dash_starts(float from, float to, float dash) {
    std::vector<float> starts;
    const int count = static_cast<int>(std::ceil((to - dash - from) / (2 * dash)));
    for (int i = 0; i < count; ++i) starts.push_back(from + static_cast<float>(2 * i) * dash);
    return starts;
}

// Dashes along the straight edges; the rounded corners stay open.
void dashed_outline(Context& ui, const Rect& rect) {
    constexpr float dash = 6;
    constexpr float corner = radius::control;
    const auto put = [&](Point from, Point to) { ui.paint().line(from, to, Role::outline, 1.5F); };
    for (const float x : dash_starts(rect.x + corner, rect.right() - corner, dash)) {
        put({x, rect.y + 1}, {x + dash, rect.y + 1});
        put({x, rect.bottom() - 1}, {x + dash, rect.bottom() - 1});
    }
    for (const float y : dash_starts(rect.y + corner, rect.bottom() - corner, dash)) {
        put({rect.x + 1, y}, {rect.x + 1, y + dash});
        put({rect.right() - 1, y}, {rect.right() - 1, y + dash});
    }
}

} // namespace

float button_height(Context& ui, const Button& button, float width) {
    const float text_width = width - 2 * padding - icon_room(ui, button);
    const float second = button.second_line.empty()
                             ? 0
                             : text_height(ui, Type::caption, button.second_line, text_width);
    return std::max(size::button, text_height(ui, Type::strong, button.label, text_width) + second
                                      + 2 * space::m);
}

bool button(Context& ui, const Button& button) {
    const float icon_width = icon_room(ui, button);
    const float text_width = ui.width() - 2 * padding - icon_width;
    const float label_height = text_height(ui, Type::strong, button.label, text_width);
    const float second_height =
        button.second_line.empty() ? 0
                                   : text_height(ui, Type::caption, button.second_line, text_width);
    const Rect rect = ui.take(button_height(ui, button, ui.width()));

    const std::string name = !button.name.empty()         ? std::string{button.name}
                             : button.second_line.empty() ? std::string{button.label}
                                                          : std::string{button.label} + ", "
                                                                + std::string{button.second_line};
    const NodeState state{.disabled = button.disabled};
    const Response response = pressable(ui, ui.id(button.id), NodeRole::button, name, rect, state);

    const Colours colours = button.disabled ? Colours{Role::sunken, Role::ink_soft, Role::none}
                                            : colours_of(button.look);
    ui.paint().fill(rect, colours.fill, radius::control);
    if (button.disabled) dashed_outline(ui, rect);
    const Role border =
        ui.paint().high_contrast() && colours.border == Role::tonal ? Role::ink : colours.border;
    ui.paint().outline(rect, border, ui.paint().border(1.5F), radius::control);

    const std::vector<TextLine> lines = ui.lines(Type::strong, button.label, text_width);
    float widest = 0;
    for (const TextLine& line : lines) widest = std::max(widest, line.width);
    for (const TextLine& line : ui.lines(Type::caption, button.second_line, text_width)) {
        widest = std::max(widest, line.width);
    }
    const float left = rect.x + (rect.width - icon_width - widest) / 2;
    if (button.icon != Icon::none) {
        ui.paint().icon(button.icon, Type::icon,
                        {left + (icon_width - icon_gap) / 2, rect.centre().y}, colours.text);
    }
    const float top = rect.y + (rect.height - label_height - second_height) / 2;
    const Rect label{left + icon_width, top, widest + 1, label_height};
    text_in(ui, Type::strong, label, button.label, colours.text, button.icon == Icon::none);
    if (!button.second_line.empty()) {
        text_in(ui, Type::caption, {label.x, top + label_height, label.width, second_height},
                button.second_line, colours.text, button.icon == Icon::none);
    }
    show_feedback(ui, rect, response, colours.text, radius::control);
    return response.clicked;
}

bool icon_button(Context& ui, const IconButton& button, Point centre) {
    const Rect rect{centre.x - size::target / 2, centre.y - size::target / 2, size::target,
                    size::target};
    const NodeState state{.disabled = button.disabled};
    const Response response = pressable(ui, ui.id(button.id), NodeRole::button, button.name, rect,
                                        state, button.in_tab_order);
    ui.paint().icon(button.icon, Type::icon, centre, button.disabled ? Role::outline : Role::ink);
    show_feedback(ui, rect, response, Role::ink, size::target / 2);
    return response.clicked;
}

int chips(Context& ui, std::span<const Chip> chips, bool multiple) {
    const float check_width = type_size(Type::icon, ui.text_scale()).em;
    const float height = std::max(chip_height, ui.line_height(Type::body) + space::l);
    // 4 above and below belong to the chip, so that targets of 48 meet without overlap
    const float step = height + chip_gap;
    float x = 0;
    float y = 0;
    int pressed = -1;
    const Rect origin{ui.column().x, ui.cursor(), ui.width(), 0};
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const Chip& chip = chips[i];
        const Type type = chip.selected ? Type::strong : Type::body;
        const float room = ui.width() - 2 * space::l - check_width;
        const std::vector<TextLine> lines = ui.lines(Type::strong, chip.label, room);
        float text_width = 0;
        for (const TextLine& line : lines) text_width = std::max(text_width, line.width);
        const float width =
            std::max(size::target, text_width + 2 * space::l + (chip.selected ? check_width : 0));
        const float tall = height + static_cast<float>(lines.size() - 1) * ui.line_height(type);
        if (x > 0 && x + width > ui.width()) {
            x = 0;
            y += step;
        }
        const Rect rect{origin.x + x, origin.y + y + chip_gap / 2, width, tall};
        const NodeState state{.checked = multiple && chip.selected,
                              .selected = !multiple && chip.selected};
        const Response response = pressable(
            ui, ui.id(chip.id), multiple ? NodeRole::checkbox : NodeRole::radio, chip.label,
            {rect.x, rect.y - chip_gap / 2, rect.width, rect.height + chip_gap}, state);
        const float corner = height / 2;
        ui.paint().fill(rect, chip.selected ? Role::tonal : Role::surface, corner);
        ui.paint().outline(rect, chip.selected ? Role::primary : Role::outline,
                           chip.selected ? 2 : ui.paint().border(1), corner);
        const Role ink = chip.selected ? Role::on_tonal : Role::ink;
        float text_x = rect.x + space::l;
        if (chip.selected) {
            ui.paint().icon(Icon::check, Type::icon,
                            {rect.x + space::m + check_width / 2, rect.centre().y}, ink);
            text_x = rect.x + space::m + check_width + space::xs;
        }
        const float lines_height = static_cast<float>(lines.size()) * ui.line_height(type);
        text_in(ui, type, {text_x, rect.centre().y - lines_height / 2, room, lines_height},
                chip.label, ink);
        show_feedback(ui, rect, response, ink, corner);
        if (response.clicked) pressed = static_cast<int>(i);
        x += width + chip_gap;
        y += tall - height;
    }
    ui.space(y + step);
    return pressed;
}

int segmented(Context& ui, std::string_view name, std::span<const Segment> segments, int selected) {
    const auto count = static_cast<float>(segments.size());
    float width = ui.width() / count;
    bool stacked = false;
    float text = 0;
    for (const Segment& segment : segments) {
        for (const std::string_view line : split(segment.label, '\n')) {
            if (ui.fonts().width(Type::strong, line) + space::s > width) stacked = true;
        }
        text = std::max(text, text_height(ui, Type::strong, segment.label, ui.width()));
    }
    if (stacked) {
        width = ui.width();
        text = ui.line_height(Type::strong);
    }
    const float height = std::max(size::button, text + space::m);
    const Rect whole = ui.take(stacked ? height * count : height);
    ui.semantics().open(ui.add_node(ui.id(name), NodeRole::group, name, whole));
    ui.paint().fill(whole, Role::surface, radius::control);
    int pressed = -1;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto step = static_cast<float>(i);
        const Rect rect = stacked ? Rect{whole.x, whole.y + step * height, width, height}
                                  : Rect{whole.x + step * width, whole.y, width, height};
        const bool on = static_cast<int>(i) == selected;
        std::string spoken{segments[i].label};
        std::replace(spoken.begin(), spoken.end(), '\n', ' ');
        const Response response =
            pressable(ui, ui.id(segments[i].id), NodeRole::radio, spoken, rect, {.selected = on});
        Corners corners = Corners::none;
        if (i == 0) corners = stacked ? Corners::top : Corners::left;
        if (i + 1 == segments.size()) corners = stacked ? Corners::bottom : Corners::right;
        if (on) ui.paint().fill(rect, Role::primary, radius::control, corners);
        if (i > 0) {
            const Point to = stacked ? Point{rect.right(), rect.y} : Point{rect.x, rect.bottom()};
            ui.paint().line({rect.x, rect.y}, to, Role::outline, 1);
        }
        const Type type = on ? Type::strong : Type::body;
        const std::string_view label = stacked ? std::string_view{spoken} : segments[i].label;
        const float own = text_height(ui, type, label, rect.width);
        text_in(ui, type, {rect.x, rect.centre().y - own / 2, rect.width, own}, label,
                on ? Role::on_primary : Role::ink, true);
        show_feedback(ui, rect, response, on ? Role::on_primary : Role::ink, radius::control);
        if (response.clicked) pressed = static_cast<int>(i);
    }
    ui.paint().outline(whole, Role::outline, ui.paint().border(1.5F), radius::control);
    ui.semantics().close();
    return pressed;
}

} // namespace zebra::ui
