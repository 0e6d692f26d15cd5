#include "app/ui/choices.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace zebra::ui {

namespace {

constexpr float chip_gap = 8;
constexpr float chip_padding = 14;
constexpr float chip_icon_gap = 6;
constexpr float tag_padding = 8;

constexpr float knob_radius = 13;
constexpr float stop_radius = 4;
constexpr float track_height = 3;

constexpr float switch_width = 52;
constexpr float switch_height = 32;
constexpr float switch_icon_column = 56;

struct ChipLayout {
    Icon first = Icon::none;
    float before = 0; // room for the icons
    float behind = 0;
    float text = 0; // its width and height
    float text_height = 0;
    float width = 0;
    float height = 0;
};

ChipLayout lay_out(Context& ui, const Chip& chip) {
    const float icon = ui.fonts().em(Type::icon_small) + chip_icon_gap;
    const Type type = chip.selected ? Type::strong : Type::body;
    ChipLayout layout;
    layout.first = chip.selected ? Icon::check : chip.icon;
    layout.before = layout.first == Icon::none ? 0 : icon;
    layout.behind = chip.last_icon == Icon::none ? 0 : icon;
    const float around = 2 * chip_padding + layout.before + layout.behind;
    const std::vector<TextLine> lines = ui.lines(type, chip.label, ui.width() - around);
    for (const TextLine& line : lines) layout.text = std::max(layout.text, line.width + 1);
    layout.text_height = static_cast<float>(lines.size()) * ui.line_height(type);
    layout.width = std::min(std::max(size::target, layout.text + around), ui.width());
    if (chip.keeps_width) {
        const float selected = ui.fonts().width(Type::strong, chip.label) + 1 + 2 * chip_padding
                               + icon + layout.behind;
        layout.width = std::max(layout.width, std::min(selected, ui.width()));
    }
    layout.height = std::max(size::chip, layout.text_height + space::s);
    return layout;
}

Response press_chip(Context& ui, const Chip& chip, const Rect& rect, ChipUse use) {
    NodeState state;
    NodeRole role = NodeRole::button;
    if (use == ChipUse::one) {
        role = NodeRole::radio;
        state.selected = chip.selected;
    } else if (use == ChipUse::several) {
        role = NodeRole::checkbox;
        state.checked = chip.selected;
    }
    // The room between two rows belongs to the chips, so that targets of 48 meet without overlap.
    const float reach = std::max(chip_gap / 2, (size::target - rect.height) / 2);
    return pressable(ui, ui.id(chip.id), role, chip.name.empty() ? chip.label : chip.name,
                     {rect.x, rect.y - reach, rect.width, rect.height + 2 * reach}, state);
}

bool put_chip(Context& ui, const Chip& chip, const ChipLayout& layout, const Rect& rect,
              ChipUse use) {
    const Response response = press_chip(ui, chip, rect, use);
    const float corner = std::min(rect.height, size::chip * ui.text_scale()) / 2;
    ui.paint().fill(rect, chip.selected ? Role::tonal : Role::surface, corner);
    ui.paint().outline(rect, chip.selected ? Role::primary : Role::outline,
                       chip.selected ? stroke::strong : ui.paint().border(stroke::hairline),
                       corner);
    const Role ink = chip.selected ? Role::on_tonal : Role::ink;
    const float half_icon = ui.fonts().em(Type::icon_small) / 2;
    if (layout.first != Icon::none) {
        ui.paint().icon(layout.first, Type::icon_small,
                        {rect.x + chip_padding + half_icon, rect.centre().y}, ink);
    }
    if (chip.last_icon != Icon::none) {
        ui.paint().icon(chip.last_icon, Type::icon_small,
                        {rect.right() - chip_padding - half_icon, rect.centre().y}, ink);
    }
    const bool alone = layout.before == 0 && layout.behind == 0;
    text_in(ui, chip.selected ? Type::strong : Type::body,
            {rect.x + chip_padding + layout.before, rect.centre().y - layout.text_height / 2,
             rect.width - 2 * chip_padding - layout.before - layout.behind, layout.text_height},
            chip.label, ink, alone ? Align::centre : Align::left);
    show_feedback(ui, rect, response, ink, corner);
    return response.clicked;
}

Corners corners_of(std::size_t place, std::size_t count, bool stacked) {
    if (place == 0) return stacked ? Corners::top : Corners::left;
    if (place + 1 == count) return stacked ? Corners::bottom : Corners::right;
    return Corners::none;
}

// Over the label of a segment.
float above_height(const Context& ui, const Segment& segment) {
    if (segment.icon != Icon::none) return ui.fonts().em(Type::icon) + 2;
    return segment.above.empty() ? 0 : ui.line_height(Type::title);
}

Type label_type(const Segment& segment, bool on) {
    const bool small = segment.icon != Icon::none || !segment.above.empty();
    if (small) return on ? Type::caption_strong : Type::caption;
    return on ? Type::strong : Type::body;
}

std::string spoken(const Segment& segment) {
    std::string name{segment.above};
    if (!name.empty()) name += ' ';
    name += segment.label;
    std::replace(name.begin(), name.end(), '\n', ' ');
    return name;
}

float tag_icon_room(Context& ui, Icon icon) {
    return icon == Icon::none ? 0 : ui.fonts().em(Type::icon_small) + space::xs;
}

} // namespace

int chips(Context& ui, std::span<const Chip> chips, ChipUse use) {
    int pressed = -1;
    float x = 0;
    float row_height = 0;
    ui.space(std::max(0.0F, (size::target - size::chip) / 2));
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const ChipLayout layout = lay_out(ui, chips[i]);
        if (x > 0 && x + layout.width > ui.width()) {
            ui.space(row_height + chip_gap);
            x = 0;
            row_height = 0;
        }
        const Rect rect{ui.column().x + x, ui.cursor(), layout.width, layout.height};
        if (put_chip(ui, chips[i], layout, rect, use)) pressed = static_cast<int>(i);
        x += layout.width + chip_gap;
        row_height = std::max(row_height, layout.height);
    }
    ui.space(row_height + std::max(0.0F, (size::target - size::chip) / 2));
    return pressed;
}

float tag_height(const Context& ui) { return ui.line_height(Type::caption) + 6; }

float tag(Context& ui, Icon icon, std::string_view label, Point left_middle) {
    const float icon_room = tag_icon_room(ui, icon);
    const float width = tag_width(ui, {icon, label});
    const float height = tag_height(ui);
    const Rect rect{left_middle.x, left_middle.y - height / 2, width, height};
    ui.paint().fill(rect, Role::sunken, radius::tag);
    if (ui.paint().high_contrast()) {
        ui.paint().outline(rect, Role::outline, stroke::strong, radius::tag);
    }
    if (icon != Icon::none) {
        ui.paint().icon(
            icon, Type::icon_small,
            {rect.x + tag_padding + ui.fonts().em(Type::icon_small) / 2, rect.centre().y},
            Role::ink);
    }
    ui.paint().text(
        Type::caption,
        {rect.x + tag_padding + icon_room, rect.centre().y - ui.line_height(Type::caption) / 2},
        label, Role::ink);
    return width;
}

namespace {

// Places tags in rows and hands each place to `put`. Returns the height.
template <class Put>
float place_tags(Context& ui, std::span<const Tag> tags, const Rect& area, Put put) {
    const float height = tag_height(ui);
    float x = area.x;
    float y = area.y;
    for (const Tag& one : tags) {
        const float width = tag_width(ui, one);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + space::xs;
        }
        put(one, Rect{x, y, width, height});
        x += width + space::s;
    }
    return tags.empty() ? 0 : y + height - area.y;
}

} // namespace

float tag_width(Context& ui, const Tag& tag) {
    return ui.fonts().width(Type::caption, tag.label) + tag_icon_room(ui, tag.icon)
           + 2 * tag_padding;
}

void tags(Context& ui, std::span<const Tag> tags) {
    const Rect area{ui.column().x, ui.cursor(), ui.width(), 0};
    ui.space(place_tags(ui, tags, area, [&](const Tag& one, const Rect& place) {
        tag(ui, one.icon, one.label, {place.x, place.centre().y});
        ui.add_node(0, NodeRole::text, one.label, place);
    }));
}

void tags_in(Context& ui, std::span<const Tag> tags, const Rect& area) {
    place_tags(ui, tags, area, [&](const Tag& one, const Rect& place) {
        tag(ui, one.icon, one.label, {place.x, place.centre().y});
    });
}

float tags_height(Context& ui, std::span<const Tag> tags, float width) {
    return place_tags(ui, tags, {0, 0, width, 0}, [](const Tag&, const Rect&) {});
}

int segmented(Context& ui, std::string_view name, std::span<const Segment> segments, int selected) {
    const auto count = static_cast<float>(segments.size());
    float width = ui.width() / count;
    bool stacked = false;
    for (const Segment& segment : segments) {
        for (const std::string_view line : split(segment.label, '\n')) {
            for (const std::string_view word : split(line, ' ')) {
                if (ui.fonts().width(label_type(segment, true), word) + space::s > width) {
                    stacked = true;
                }
            }
        }
    }
    if (stacked) width = ui.width();
    float height = size::segment;
    for (const Segment& segment : segments) {
        const float label =
            text_height(ui, label_type(segment, true),
                        stacked ? spoken(segment) : std::string{segment.label}, width - space::s);
        const float above = stacked ? 0 : above_height(ui, segment);
        if (above > 0) height = std::max(height, size::tall_segment);
        height = std::max(height, above + label + space::m);
    }
    const Rect whole = ui.take(stacked ? height * count : height);
    ui.semantics().open(ui.add_node(ui.id(name), NodeRole::group, name, whole));
    ui.paint().fill(whole, Role::surface, radius::control);
    int pressed = -1;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const auto step = static_cast<float>(i);
        const Rect rect = stacked ? Rect{whole.x, whole.y + step * height, width, height}
                                  : Rect{whole.x + step * width, whole.y, width, height};
        const bool on = static_cast<int>(i) == selected;
        const std::string all = spoken(segment);
        const Response response =
            pressable(ui, ui.id(segment.id), NodeRole::radio, all, rect, {.selected = on});
        const Corners corners = corners_of(i, segments.size(), stacked);
        const Role ink = on ? Role::on_primary : Role::ink;
        if (on) ui.paint().fill(rect, Role::primary, radius::control, corners);
        if (i > 0 && stacked) {
            ui.paint().rule({rect.x, rect.y}, rect.width, Role::outline, 1);
        } else if (i > 0) {
            ui.paint().upright_rule({rect.x, rect.y}, rect.height, Role::outline, 1);
        }
        const Type type = label_type(segment, on);
        const std::string_view label = stacked ? std::string_view{all} : segment.label;
        const float above = stacked ? 0 : above_height(ui, segment);
        const float own = text_height(ui, type, label, width - space::s);
        const float top = rect.centre().y - (above + own) / 2;
        if (above > 0 && segment.icon != Icon::none) {
            ui.paint().icon(segment.icon, Type::icon,
                            {rect.centre().x, top + ui.fonts().em(Type::icon) / 2}, ink);
        } else if (above > 0) {
            line_of_text(ui, Type::title, rect.centre().x, top, segment.above, ink, Align::centre);
        }
        text_in(ui, type, {rect.x + space::xs, top + above, width - space::s, own}, label, ink,
                Align::centre);
        show_feedback(ui, rect, response, ink, radius::control, corners);
        if (response.clicked) pressed = static_cast<int>(i);
    }
    ui.paint().outline(whole, Role::outline, ui.paint().border(stroke::control), radius::control);
    ui.semantics().close();
    return pressed;
}

int step_slider(Context& ui, const StepSlider& slider) {
    const Rect rect = ui.take(size::target);
    const Id id = ui.id(slider.id);
    const Response response = ui.input().area(id, rect, {.drags = true, .steps = true});
    const std::size_t place = ui.add_node(id, NodeRole::slider, slider.name, rect);
    Node& node = ui.semantics().node(place);
    node.value = slider.value;
    node.actions = {"increment", "decrement"};
    node.focusable = true;

    const float left = rect.x + knob_radius;
    const float way = (rect.width - 2 * knob_radius) / static_cast<float>(slider.stops - 1);
    const auto stop_at = [&](float x) {
        return std::clamp(static_cast<int>(std::lround((x - left) / way)), 0, slider.stops - 1);
    };
    int chosen = -1;
    if (response.drop) chosen = stop_at(response.drop->x);
    if (response.step != 0) chosen = std::clamp(slider.at + response.step, 0, slider.stops - 1);
    const int shown = response.drag ? stop_at(response.drag->x) : slider.at;

    const float y = rect.centre().y;
    ui.paint().fill({left, y - track_height / 2, rect.width - 2 * knob_radius, track_height},
                    Role::outline);
    for (int i = 0; i < slider.stops; ++i) {
        ui.paint().disc({left + static_cast<float>(i) * way, y}, stop_radius, Role::outline);
    }
    const Point knob{left + static_cast<float>(shown) * way, y};
    ui.paint().disc(knob, knob_radius, Role::primary);
    show_feedback(
        ui, {knob.x - size::target / 2, knob.y - size::target / 2, size::target, size::target},
        response, Role::primary, size::target / 2);
    return chosen == slider.at ? -1 : chosen;
}

bool switch_row(Context& ui, const SwitchRow& row) {
    const float left = row.icon == Icon::none ? space::l : switch_icon_column;
    const float text_width = ui.width() - left - switch_width - 2 * space::l;
    const float title = text_height(ui, Type::body, row.title, text_width);
    const float caption =
        row.caption.empty() ? 0 : text_height(ui, Type::caption, row.caption, text_width);
    const Rect rect = ui.take(std::max(size::row, title + caption + space::l));
    std::string name{row.title};
    if (!row.caption.empty()) name += ", " + std::string{row.caption};
    const Response response =
        pressable(ui, ui.id(row.id), NodeRole::toggle, name, rect, {.checked = row.on});
    if (row.icon != Icon::none) {
        ui.paint().icon(row.icon, Type::icon,
                        {rect.x + space::l + ui.fonts().em(Type::icon) / 2, rect.centre().y},
                        Role::primary);
    }
    const float top = rect.centre().y - (title + caption) / 2;
    text_in(ui, Type::body, {rect.x + left, top, text_width, title}, row.title, Role::ink);
    if (caption > 0) {
        text_in(ui, Type::caption, {rect.x + left, top + title, text_width, caption}, row.caption,
                Role::ink_soft);
    }
    const Rect track{rect.right() - space::l - switch_width, rect.centre().y - switch_height / 2,
                     switch_width, switch_height};
    ui.paint().fill(track, row.on ? Role::primary : Role::surface, switch_height / 2);
    ui.paint().outline(track, row.on ? Role::primary : Role::outline, stroke::strong,
                       switch_height / 2);
    const float on = ui.motion().towards(make_id(ui.id(row.id), "mark"), row.on, motion::check_ms);
    const float radius = 8 + 3 * on;
    const float from = track.x + switch_height / 2;
    const float to = track.right() - switch_height / 2;
    const Point knob{from + (to - from) * on, track.centre().y};
    ui.paint().disc(knob, radius, row.on ? Role::on_primary : Role::outline);
    if (row.on) ui.paint().icon(Icon::check, Type::icon_small, knob, Role::primary);
    show_feedback(ui, rect, response, Role::ink, row_radius(row.place), corners_of(row.place));
    return response.clicked;
}

} // namespace zebra::ui
