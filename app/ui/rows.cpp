#include "app/ui/rows.h"

#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/feedback.h"
#include "app/ui/row_layout.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr float box_size = 28;
constexpr float ring_radius = 13;
constexpr float ring_hole = 5;
constexpr float selected_edge = 5;

// For the button at the end of a row.
constexpr float more_room = size::target + 2 * space::xs;

struct ListLayout {
    float left = 0;
    float right = 0;
    float text_width = 0;
    float title = 0; // heights
    float caption = 0;
    float tags = 0;
    float value_below = 0; // of a value that stands under the text
    float value_width = 0;
    float height = 0;
    Type title_type = Type::body;
};

std::vector<Run> title_of(const ListRow& row, Type type, Role role) {
    std::vector<Run> runs{row.title_runs.begin(), row.title_runs.end()};
    if (runs.empty()) runs.push_back({row.title, type, role});
    for (Run& run : runs) run.role = role;
    return runs;
}

// Between a value and its unit beside it.
float unit_gap(const Context& ui) { return std::max(space::xs, ui.fonts().em(Type::caption) / 4); }

ListLayout lay_out(Context& ui, const ListRow& row, float width) {
    ListLayout layout;
    layout.left = row.icon == Icon::none ? space::l : row_text_left(ui);
    layout.right = row.arrow == Icon::none ? space::l : row_arrow_column;
    const float value = ui.fonts().width(Type::title, row.value);
    const float unit = ui.fonts().width(Type::caption, row.unit);
    if (!row.value.empty()) {
        layout.value_width =
            row.unit_below ? std::max(value, unit) : value + (unit > 0 ? unit + unit_gap(ui) : 0);
    }
    const bool below = !row.value.empty() && ui.large_text();
    layout.text_width = width - layout.left - layout.right
                        - (layout.value_width > 0 && !below ? layout.value_width + space::m : 0);
    layout.title_type = row.strong || row.selected ? Type::strong : Type::body;
    layout.title = runs_height(ui, title_of(row, layout.title_type, Role::ink), layout.text_width);
    if (!row.caption.empty()) {
        layout.caption = text_height(ui, Type::caption, row.caption, layout.text_width);
    }
    if (!row.tags.empty()) {
        layout.tags = tags_height(ui, row.tags, layout.text_width) + space::xs + 2;
    }
    if (below) layout.value_below = ui.line_height(Type::title);
    layout.height = std::max(row.least_height, layout.title + layout.caption + layout.tags
                                                   + layout.value_below + space::l + space::xs);
    return layout;
}

void put_value(Context& ui, const ListRow& row, const ListLayout& layout, const Rect& rect,
               Role ink, Role soft) {
    const float title = ui.line_height(Type::title);
    const float caption = ui.line_height(Type::caption);
    const float gap = unit_gap(ui);
    // On the value's baseline.
    const auto unit_at = [&](float x, float y) {
        const float down = ui.fonts().baseline(Type::title) - ui.fonts().baseline(Type::caption);
        ui.paint().text(Type::caption, {x, y + down}, row.unit, soft);
    };
    const float value_width = ui.fonts().width(Type::title, row.value);
    if (layout.value_below > 0) {
        const float x = rect.x + layout.left;
        const float y = rect.bottom() - space::s - title;
        ui.paint().text(Type::title, {x, y}, row.value, ink);
        unit_at(x + value_width + gap, y);
        return;
    }
    const float right = rect.right() - layout.right;
    if (row.unit_below) {
        const float top = rect.centre().y - (title + caption) / 2;
        line_of_text(ui, Type::title, right, top, row.value, ink, Align::right);
        line_of_text(ui, Type::caption, right, top + title, row.unit, soft, Align::right);
        return;
    }
    const float y = rect.centre().y - title / 2;
    ui.paint().text(Type::title, {right - layout.value_width, y}, row.value, ink);
    unit_at(right - layout.value_width + value_width + gap, y);
}

void put_box(Context& ui, const CheckRow& row, Point centre) {
    const float on =
        ui.motion().towards(make_id(ui.id(row.id), "mark"), row.checked, motion::check_ms);
    if (row.round) {
        ui.paint().disc(centre, ring_radius, row.checked ? Role::primary : Role::outline);
        ui.paint().disc(centre, row.checked ? ring_hole : ring_radius - stroke::strong,
                        Role::surface);
        return;
    }
    const Rect box{centre.x - box_size / 2, centre.y - box_size / 2, box_size, box_size};
    ui.paint().fill(box, Role::surface, radius::tag);
    if (on > 0) ui.paint().veil(box, Role::primary, on, radius::tag);
    ui.paint().outline(box, row.checked ? Role::primary : Role::outline, stroke::strong,
                       radius::tag);
    if (row.checked) ui.paint().icon(Icon::check, Type::icon, centre, Role::on_primary);
    if (row.left_out) ui.paint().icon(Icon::minus, Type::icon, centre, Role::ink_soft);
}

// A rule through each line of a title.
void cross_out(Context& ui, std::string_view title, const Rect& area) {
    const float line_height = ui.line_height(Type::body);
    float y = area.y + line_height / 2;
    for (const TextLine& line : ui.lines(Type::body, title, area.width)) {
        ui.paint().rule({area.x, y}, line.width, Role::ink_soft, stroke::control);
        y += line_height;
    }
}

} // namespace

float list_row_height(Context& ui, const ListRow& row, float width) {
    return lay_out(ui, row, width).height;
}

namespace {

struct PutListRow {
    bool pressed = false;
    Rect free; // at the right end
};

// `room`: how much of the right end is kept free.
PutListRow put_list_row(Context& ui, const ListRow& row, float room) {
    const ListLayout layout = lay_out(ui, row, ui.width() - room);
    Rect rect = ui.take(layout.height);
    rect.width -= room;
    const Rect free{rect.right(), rect.y, room, rect.height};
    std::string value{row.value};
    if (!row.value.empty() && !row.unit.empty()) value += " " + std::string{row.unit};
    std::string tags;
    for (const Tag& one : row.tags) tags = spoken_parts({tags, one.label});
    const Response response = pressable(ui, ui.id(row.id), NodeRole::button,
                                        spoken_parts({row.title, row.caption, tags, value}), rect,
                                        {.selected = row.selected, .expanded = row.expanded});
    const Role ink = row.selected ? Role::on_tonal : Role::ink;
    const Role soft = row.selected ? Role::on_tonal : Role::ink_soft;
    if (row.selected) {
        const Role edge = ui.paint().high_contrast() ? Role::ink : Role::primary;
        const Corners corners = corners_of(row.place);
        const Rect whole{rect.x, rect.y, rect.width + room, rect.height};
        ui.paint().fill(whole, edge, radius::card, corners);
        ui.paint().fill(
            {whole.x + selected_edge, whole.y, whole.width - selected_edge, whole.height},
            Role::tonal, radius::card, corners);
    }
    if (row.icon != Icon::none) {
        put_row_icon(ui, rect, row.icon, row.selected ? ink : row.icon_role);
    }
    const float content = layout.title + layout.caption + layout.tags + layout.value_below;
    const float left = rect.x + layout.left;
    float y = rect.centre().y - content / 2;
    runs_in(ui, {left, y, layout.text_width, layout.title}, title_of(row, layout.title_type, ink));
    y += layout.title;
    if (layout.caption > 0) {
        text_in(ui, Type::caption, {left, y, layout.text_width, layout.caption}, row.caption, soft);
        y += layout.caption;
    }
    if (layout.tags > 0) {
        tags_in(ui, row.tags, {left, y + space::xs, layout.text_width, layout.tags});
    }
    if (!row.value.empty()) put_value(ui, row, layout, rect, ink, soft);
    if (row.arrow != Icon::none) {
        ui.paint().icon(row.arrow, Type::icon,
                        {rect.right() - row_arrow_column / 2, rect.centre().y}, ink);
    }
    show_feedback(ui, rect, response, ink, row_radius(row.place), corners_of(row.place));
    return {response.clicked, free};
}

} // namespace

bool list_row(Context& ui, const ListRow& row) { return put_list_row(ui, row, 0).pressed; }

GripRow list_row_with_grip(Context& ui, const ListRow& row, std::string_view grip_name) {
    ListRow shown = row;
    shown.arrow = Icon::none;
    const PutListRow put = put_list_row(ui, shown, more_room);
    ui.push_scope(row.id);
    const Id id = ui.id("grip");
    const Response response = pressable(ui, id, NodeRole::button, grip_name, put.free, {},
                                        {.drags = true, .moves = true});
    ui.paint().icon(Icon::drag, Type::icon, put.free.centre(),
                    response.drag ? Role::primary : Role::ink_soft);
    show_feedback(ui, put.free, response, Role::ink, 0);
    ui.pop_scope();
    GripRow result{.opened = put.pressed, .rect = put.free};
    if (response.drag) result.held_y = response.drag->y;
    if (response.drop) result.dropped_y = response.drop->y;
    result.step = response.step;
    return result;
}

namespace {

struct PutCheckRow {
    bool pressed = false;
    Rect free; // at the right end
};

// `room`: how much of the right end is kept free.
PutCheckRow put_check_row(Context& ui, const CheckRow& row, float room) {
    const float tag_room =
        row.tag.empty() ? 0 : ui.fonts().width(Type::caption, row.tag) + 2 * space::xl;
    const bool tag_below = tag_room > 0 && ui.large_text();
    const float text_width =
        ui.width() - row_text_left(ui) - (room > 0 ? room : space::l) - (tag_below ? 0 : tag_room);
    const Type type = row.round && row.checked ? Type::strong : Type::body;
    const float texts = texts_height(ui, text_width, row.title, row.caption, type);
    const float below = tag_below ? tag_height(ui) + space::xs : 0;
    Rect rect = ui.take(std::max(row.least_height, texts + below + space::l));
    rect.width -= room;
    const Rect free{rect.right(), rect.y, room, rect.height};
    const NodeState state{.checked = !row.round && row.checked,
                          .selected = row.round && row.checked};
    const Response response =
        pressable(ui, ui.id(row.id), row.round ? NodeRole::radio : NodeRole::checkbox,
                  spoken_parts({row.title, row.caption, row.tag}), rect, state);
    put_box(ui, row, {rect.x + space::l + box_size / 2, rect.centre().y});
    const float top = rect.centre().y - (texts + below) / 2;
    const bool crossed = row.crosses_out && row.checked;
    put_texts(ui, {rect.x + row_text_left(ui), top, text_width, texts}, row.title, row.caption,
              type, crossed ? Role::ink_soft : Role::ink);
    if (crossed) cross_out(ui, row.title, {rect.x + row_text_left(ui), top, text_width, texts});
    if (tag_below) {
        tag(ui, row.tag_icon, row.tag, {rect.x + row_text_left(ui), top + texts + below / 2});
    } else if (tag_room > 0) {
        tag(ui, row.tag_icon, row.tag, {rect.right() - tag_room, rect.centre().y});
    }
    show_feedback(ui, rect, response, Role::ink, 0);
    return {response.clicked, free};
}

} // namespace

bool check_row(Context& ui, const CheckRow& row) { return put_check_row(ui, row, 0).pressed; }

RowPress check_row_with_more(Context& ui, const CheckRow& row, std::string_view more_name) {
    const PutCheckRow put = put_check_row(ui, row, more_room);
    ui.push_scope(row.id);
    const bool more = icon_button(ui, {.id = "details", .name = more_name, .icon = Icon::dots},
                                  put.free.centre());
    ui.pop_scope();
    return put.pressed ? RowPress::row : more ? RowPress::more : RowPress::none;
}

namespace {

// `opens`: the name of its text as a button; empty: it is none.
RowPress put_removable_row(Context& ui, const RemovableRow& row, std::string_view opens) {
    const float left = row.icon == Icon::none ? space::l : row_text_left(ui);
    const float text_width = ui.width() - left - more_room;
    const float texts = texts_height(ui, text_width, row.title, row.caption);
    const Rect rect = ui.take(std::max(size::row, texts + space::l));
    const Rect text{rect.x, rect.y, rect.width - more_room, rect.height};
    ui.semantics().open(ui.add_node(ui.id(row.id), NodeRole::list_item,
                                    spoken_parts({row.title, row.caption}), rect));
    ui.push_scope(row.id);
    Response response;
    if (!opens.empty()) response = pressable(ui, ui.id("open"), NodeRole::button, opens, text);
    if (row.icon != Icon::none) put_row_icon(ui, rect, row.icon, Role::primary);
    put_texts(ui, {rect.x + left, rect.centre().y - texts / 2, text_width, texts}, row.title,
              row.caption);
    if (!opens.empty()) show_feedback(ui, text, response, Role::ink, 0);
    const bool removed =
        icon_button(ui, {.id = "remove", .name = row.remove_name, .icon = row.remove_icon},
                    {text.right() + more_room / 2, rect.centre().y});
    ui.pop_scope();
    ui.semantics().close();
    return response.clicked ? RowPress::row : removed ? RowPress::more : RowPress::none;
}

} // namespace

bool removable_row(Context& ui, const RemovableRow& row) {
    return put_removable_row(ui, row, {}) == RowPress::more;
}

RowPress removable_row_that_opens(Context& ui, const RemovableRow& row, std::string_view name) {
    return put_removable_row(ui, row, name);
}

void text_row(Context& ui, std::string_view title, std::string_view caption) {
    const float text_width = ui.width() - 2 * space::l;
    const float texts = texts_height(ui, text_width, title, caption);
    const Rect rect = ui.take(std::max(size::target, texts + space::l));
    ui.add_node(0, NodeRole::list_item, spoken_parts({title, caption}), rect);
    put_texts(ui, {rect.x + space::l, rect.centre().y - texts / 2, text_width, texts}, title,
              caption);
}

void value_row(Context& ui, std::string_view label, std::string_view value, std::string_view unit) {
    const float gap = unit_gap(ui);
    const float unit_width = unit.empty() ? 0 : ui.fonts().width(Type::caption, unit) + gap;
    const float value_width = ui.fonts().width(Type::strong, value) + unit_width;
    const bool below = ui.large_text();
    const float text_width = ui.width() - 2 * space::l - (below ? 0 : value_width + space::m);
    const float texts = text_height(ui, Type::body, label, text_width);
    const float value_height = below ? ui.line_height(Type::strong) : 0;
    const Rect rect = ui.take(std::max(size::target, texts + value_height + space::l));
    ui.add_node(0, NodeRole::list_item,
                spoken_parts({label, std::string{value} + " " + std::string{unit}}), rect);
    const float top = rect.centre().y - (texts + value_height) / 2;
    text_in(ui, Type::body, {rect.x + space::l, top, text_width, texts}, label, Role::ink);
    const Point at{below ? rect.x + space::l : rect.right() - space::l - value_width,
                   below ? top + texts : rect.centre().y - ui.line_height(Type::strong) / 2};
    ui.paint().text(Type::strong, at, value, Role::ink);
    if (unit.empty()) return;
    const float down = ui.fonts().baseline(Type::strong) - ui.fonts().baseline(Type::caption);
    ui.paint().text(Type::caption, {at.x + value_width - unit_width + gap, at.y + down}, unit,
                    Role::ink_soft);
}

void divider(Context& ui) {
    ui.paint().rule({ui.column().x, ui.cursor()}, ui.width(), Role::divider,
                    ui.paint().border(stroke::hairline));
    ui.space(1);
}

} // namespace zebra::ui
