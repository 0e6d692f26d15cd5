#include "app/ui/rows.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr float text_column = 56; // text of rows with an icon or a box starts here
constexpr float box_size = 28;
constexpr float counter_button = 48;
constexpr float counter_value = 52;

// Title and caption, their top at `y`. Returns the height.
float put_texts(Context& ui, const Rect& area, std::string_view title, std::string_view caption,
                Type title_type, Role role = Role::ink, Role soft = Role::ink_soft) {
    float height = text_in(ui, title_type, area, title, role);
    if (!caption.empty()) {
        height +=
            text_in(ui, Type::caption, {area.x, area.y + height, area.width, 0}, caption, soft);
    }
    return height;
}

float texts_height(Context& ui, float width, std::string_view title, std::string_view caption,
                   Type title_type) {
    float height = text_height(ui, title_type, title, width);
    if (!caption.empty()) height += text_height(ui, Type::caption, caption, width);
    return height;
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string name;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!name.empty()) name += ", ";
        name += part;
    }
    return name;
}

} // namespace

bool list_row(Context& ui, const ListRow& row) {
    const float left = row.icon == Icon::none ? space::l : text_column;
    const float right = row.arrow == Icon::none ? space::l : 40;
    const float value_width =
        row.value.empty()
            ? 0
            : ui.fonts().width(Type::title, row.value)
                  + (row.unit.empty() ? 0 : ui.fonts().width(Type::caption, row.unit) + space::xs);
    const bool below = !row.value.empty() && ui.large_text();
    const float text_width =
        ui.width() - left - right - (value_width > 0 && !below ? value_width + space::m : 0);
    const Type title_type = row.strong || row.selected ? Type::strong : Type::body;
    const float texts = texts_height(ui, text_width, row.title, row.caption, title_type);
    const float value_height = below ? ui.line_height(Type::title) : 0;
    const Rect rect = ui.take(std::max(size::row, texts + value_height + 2 * space::s));

    const std::string value = joined({std::string{row.value} + " " + std::string{row.unit}});
    const std::string name = joined({row.title, row.caption, row.value.empty() ? "" : value});
    const Response response = pressable(ui, ui.id(row.id), NodeRole::button, name, rect,
                                        {.selected = row.selected, .expanded = row.expanded});
    if (row.selected) ui.paint().fill(rect, Role::tonal);
    const Role ink = row.selected ? Role::on_tonal : Role::ink;
    const Role soft = row.selected ? Role::on_tonal : Role::ink_soft;

    const float top = rect.y + (rect.height - texts - value_height) / 2;
    if (row.icon != Icon::none) {
        ui.paint().icon(row.icon, Type::icon, {rect.x + text_column / 2, rect.centre().y}, ink);
    }
    put_texts(ui, {rect.x + left, top, text_width, texts}, row.title, row.caption, title_type, ink,
              soft);
    if (!row.value.empty()) {
        const float x = below ? rect.x + left : rect.right() - right - value_width;
        const float y = below ? top + texts : rect.centre().y - ui.line_height(Type::title) / 2;
        ui.paint().text(Type::title, {x, y}, row.value, ink);
        const float unit_x = x + ui.fonts().width(Type::title, row.value) + space::xs;
        const float lower = ui.line_height(Type::title) - ui.line_height(Type::caption) - 3;
        ui.paint().text(Type::caption, {unit_x, y + lower}, row.unit, soft);
    }
    ui.paint().icon(row.arrow, Type::icon, {rect.right() - right / 2, rect.centre().y}, ink);
    show_feedback(ui, rect, response, ink, 0);
    return response.clicked;
}

bool check_row(Context& ui, const CheckRow& row) {
    const float text_width = ui.width() - text_column - space::l;
    const float texts = texts_height(ui, text_width, row.title, row.caption, Type::body);
    const Rect rect = ui.take(std::max(size::row, texts + 2 * space::s));
    const NodeState state{.checked = !row.round && row.checked,
                          .selected = row.round && row.checked};
    const Response response =
        pressable(ui, ui.id(row.id), row.round ? NodeRole::radio : NodeRole::checkbox,
                  joined({row.title, row.caption}), rect, state);
    const Point centre{rect.x + space::l + box_size / 2, rect.centre().y};
    const Rect box{centre.x - box_size / 2, centre.y - box_size / 2, box_size, box_size};
    const float corner = row.round ? box_size / 2 : radius::tag;
    ui.paint().fill(box, row.checked ? Role::primary : Role::surface, corner);
    ui.paint().outline(box, row.checked ? Role::primary : Role::outline, 2, corner);
    if (row.checked) ui.paint().icon(Icon::check, Type::icon, centre, Role::on_primary);
    put_texts(ui, {rect.x + text_column, rect.centre().y - texts / 2, text_width, texts}, row.title,
              row.caption, Type::body);
    show_feedback(ui, rect, response, Role::ink, 0);
    return response.clicked;
}

CounterPress counter_row(Context& ui, const CounterRow& row) {
    const float value_width =
        std::max(counter_value, ui.fonts().width(Type::title, row.shown) + space::s);
    const float controls = 2 * counter_button + value_width;
    const bool stacked = ui.large_text();
    const float text_width = stacked ? ui.width() - 2 * space::l
                                     : ui.width() - space::l - space::m - controls - space::m;
    const float texts = texts_height(ui, text_width, row.title, row.caption, Type::body);
    const float height = stacked ? texts + counter_button + 3 * space::s
                                 : std::max(size::counter_row, texts + 2 * space::s);
    const Rect rect = ui.take(height);

    Node node;
    node.id = ui.id(row.id);
    node.role = NodeRole::spin_button;
    node.name = joined({row.title, row.caption});
    node.value = row.noted ? std::to_string(row.value) : "";
    node.rect = rect;
    node.visible = intersection(rect, ui.input().clip());
    node.actions = {"increment", "decrement"};
    ui.semantics().open(ui.semantics().add(std::move(node)));

    const float text_y = stacked ? rect.y + space::s : rect.centre().y - texts / 2;
    put_texts(ui, {rect.x + space::l, text_y, text_width, texts}, row.title, row.caption,
              Type::body);

    const float y = stacked ? rect.bottom() - space::s - counter_button / 2 : rect.centre().y;
    const float right = stacked ? rect.x + space::l + controls : rect.right() - space::m;
    CounterPress press = CounterPress::none;
    ui.push_scope(row.id);
    const auto put_button = [&](std::string_view id, std::string_view name, Icon icon, float x,
                                bool tonal, bool disabled) {
        const Rect box{x, y - counter_button / 2, counter_button, counter_button};
        const Response response =
            pressable(ui, ui.id(id), NodeRole::button, name, box, {.disabled = disabled});
        const Role ink = disabled ? Role::outline : (tonal ? Role::on_tonal : Role::ink);
        ui.paint().fill(box, tonal ? Role::tonal : Role::surface, radius::control);
        ui.paint().outline(box, tonal && !ui.paint().high_contrast() ? Role::tonal : Role::outline,
                           ui.paint().border(1.5F), radius::control);
        ui.paint().icon(icon, Type::icon, box.centre(), ink);
        show_feedback(ui, box, response, ink, radius::control);
        return response.clicked;
    };
    if (put_button("less", row.less, Icon::minus, right - controls, false, !row.can_less)) {
        press = CounterPress::less;
    }
    const float shown = ui.fonts().width(Type::title, row.shown);
    ui.paint().text(
        Type::title,
        {right - counter_button - value_width / 2 - shown / 2, y - ui.line_height(Type::title) / 2},
        row.shown, Role::ink);
    if (put_button("more", row.more, Icon::plus, right - counter_button, true, false)) {
        press = CounterPress::more;
    }
    ui.pop_scope();
    ui.semantics().close();
    return press;
}

void text_row(Context& ui, std::string_view title, std::string_view caption) {
    const float text_width = ui.width() - 2 * space::l;
    const float texts = texts_height(ui, text_width, title, caption, Type::body);
    const Rect rect = ui.take(std::max(size::target, texts + 2 * space::s));
    ui.add_node(0, NodeRole::list_item, joined({title, caption}), rect);
    put_texts(ui, {rect.x + space::l, rect.centre().y - texts / 2, text_width, texts}, title,
              caption, Type::body);
}

void value_row(Context& ui, std::string_view label, std::string_view value, std::string_view unit) {
    const float unit_width = unit.empty() ? 0 : ui.fonts().width(Type::caption, unit) + space::xs;
    const float value_width = ui.fonts().width(Type::strong, value) + unit_width;
    const bool below = ui.large_text();
    const float text_width = ui.width() - 2 * space::l - (below ? 0 : value_width + space::m);
    const float texts = text_height(ui, Type::body, label, text_width);
    const float value_height = below ? ui.line_height(Type::strong) : 0;
    const Rect rect = ui.take(std::max(size::target, texts + value_height + 2 * space::s));
    ui.add_node(0, NodeRole::list_item,
                joined({label, std::string{value} + " " + std::string{unit}}), rect);
    const float top = rect.centre().y - (texts + value_height) / 2;
    text_in(ui, Type::body, {rect.x + space::l, top, text_width, texts}, label, Role::ink);
    const Point at{below ? rect.x + space::l : rect.right() - space::l - value_width,
                   below ? top + texts : rect.centre().y - ui.line_height(Type::strong) / 2};
    ui.paint().text(Type::strong, at, value, Role::ink);
    if (unit.empty()) return;
    const float lower = (ui.line_height(Type::strong) - ui.line_height(Type::caption)) / 2 + 1;
    ui.paint().text(Type::caption, {at.x + value_width - unit_width + space::xs, at.y + lower},
                    unit, Role::ink_soft);
}

void divider(Context& ui) {
    const float y = ui.cursor();
    ui.paint().line({ui.column().x, y + 0.5F}, {ui.column().right(), y + 0.5F}, Role::divider,
                    ui.paint().border(1));
    ui.space(1);
}

} // namespace zebra::ui
