#include "app/ui/text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace zebra::ui {

namespace {

constexpr float note_gap = space::s;

bool has_marks(std::string_view content) { return content.find("\u00A0[") != std::string::npos; }

std::string whole_text(std::span<const Run> runs) {
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

Rect put(Context& ui, Type type, std::string_view content, Role role, NodeRole node) {
    const Rect rect = ui.take(text_height(ui, type, content, ui.width()));
    text_in(ui, type, rect, content, role);
    ui.add_node(0, node, content, rect);
    return rect;
}

float offset(Align align, float room, float width) {
    if (align == Align::left) return 0;
    return align == Align::centre ? (room - width) / 2 : room - width;
}

} // namespace

Rect text(Context& ui, Type type, std::string_view content, Role role) {
    return put(ui, type, content, role, NodeRole::text);
}

Rect text_runs(Context& ui, std::span<const Run> runs) {
    const Rect rect = ui.take(runs_height(ui, runs, ui.width()));
    runs_in(ui, rect, runs);
    ui.add_node(0, NodeRole::text, whole_text(runs), rect);
    return rect;
}

Rect heading(Context& ui, Type type, std::string_view content, Role role) {
    return put(ui, type, content, role, NodeRole::heading);
}

namespace {

std::vector<Run> figure_runs(Type type, std::string_view figure) {
    const std::size_t unit = figure.rfind("\u00A0");
    if (unit == std::string_view::npos) return {{figure, type, Role::ink}};
    return {{figure.substr(0, unit), type, Role::ink},
            {figure.substr(unit), Type::title, Role::ink}};
}

} // namespace

float figure_width(Context& ui, Type type, std::string_view figure) {
    float width = 0;
    for (const Run& run : figure_runs(type, figure)) {
        width += ui.fonts().width(run.type, run.text);
    }
    return width;
}

Rect figure_heading(Context& ui, std::span<const Type> types, std::string_view figure) {
    const auto fits = [&](Type type) { return figure_width(ui, type, figure) <= ui.width(); };
    const auto found = std::find_if(types.begin(), types.end(), fits);
    const std::vector<Run> runs = figure_runs(found == types.end() ? types.back() : *found, figure);
    const Rect rect = ui.take(runs_height(ui, runs, ui.width()));
    runs_in(ui, rect, runs);
    ui.add_node(0, NodeRole::heading, figure, rect);
    return rect;
}

Rect fitted_heading(Context& ui, std::span<const Type> types, std::string_view content, Role role) {
    Type chosen = types.back();
    for (const Type type : types) {
        if (widest_word(ui.fonts(), type, content) <= ui.width()) {
            chosen = type;
            break;
        }
    }
    return heading(ui, chosen, content, role);
}

void heading_with(Context& ui, Type type, std::string_view content, std::string_view beside,
                  Type beside_type) {
    const float beside_width = ui.fonts().width(beside_type, beside);
    const float title_width = ui.fonts().width(type, content);
    const bool below = title_width + beside_width + space::m > ui.width();
    const float top = ui.cursor();
    const Rect rect = heading(ui, type, content);
    if (below) {
        text(ui, beside_type, beside, Role::ink_soft);
        return;
    }
    const float baseline = top + ui.fonts().baseline(type);
    const Rect place{rect.right() - beside_width, baseline - ui.fonts().baseline(beside_type),
                     beside_width, ui.line_height(beside_type)};
    ui.paint().text(beside_type, {place.x, place.y}, beside, Role::ink_soft);
    ui.add_node(0, NodeRole::text, beside, place);
}

void note(Context& ui, Icon icon, Type type, std::string_view content, Role role) {
    const float side = ui.fonts().em(Type::icon);
    const float top = ui.cursor();
    ui.paint().icon(icon, Type::icon,
                    {ui.column().x + side / 2, top + std::max(side, ui.line_height(type)) / 2},
                    role);
    const float left = side + note_gap;
    const float down = std::max(0.0F, (side - ui.line_height(type)) / 2);
    const Rect beside{ui.column().x + left, top + down, ui.width() - left, 0};
    const float height = in_column(ui, beside, [&] { text(ui, type, content, role); });
    ui.space(std::max(side, down + height));
}

void marked_line(Context& ui, Icon icon, std::span<const Run> runs) {
    if (runs.empty()) return;
    const float side = ui.fonts().em(Type::icon_small);
    const float first_line = std::max(side, ui.line_height(runs.front().type));
    ui.paint().icon(icon, Type::icon_small,
                    {ui.column().x + side / 2, ui.cursor() + first_line / 2}, runs.front().role);
    const float left = side + note_gap;
    const Rect beside{ui.column().x + left, ui.cursor(), ui.width() - left, 0};
    ui.space(std::max(first_line, in_column(ui, beside, [&] { text_runs(ui, runs); })));
}

float text_in(Context& ui, Type type, const Rect& area, std::string_view content, Role role,
              Align align) {
    if (align == Align::left && has_marks(content)) {
        return runs_in(ui, area, runs_with_marks(type, content, role));
    }
    const float line_height = ui.line_height(type);
    float y = area.y;
    for (const TextLine& line : ui.lines(type, content, area.width)) {
        ui.paint().text(type, {area.x + offset(align, area.width, line.width), y}, line.text, role);
        y += line_height;
    }
    return y - area.y;
}

float text_height(Context& ui, Type type, std::string_view content, float width) {
    if (has_marks(content)) {
        return runs_height(ui, runs_with_marks(type, content, Role::ink), width);
    }
    return static_cast<float>(ui.line_breaks(std::array{Run{content, type}}, width).size())
           * ui.line_height(type);
}

void line_of_text(Context& ui, Type type, float x, float y, std::string_view content, Role role,
                  Align align) {
    const float width = align == Align::left ? 0 : ui.fonts().width(type, content);
    ui.paint().text(type, {x + offset(align, 0, width), y}, content, role);
}

float runs_in(Context& ui, const Rect& area, std::span<const Run> runs) {
    if (runs.empty()) return 0;
    const Type base = runs.front().type;
    float y = area.y;
    for (const LineBreak& line : ui.line_breaks(runs, area.width)) {
        const float baseline = y + ui.fonts().baseline(base);
        for (const PlacedRun& placed : runs_on_line(ui.fonts(), runs, line)) {
            const Run& run = placed.run;
            ui.paint().text(run.type, {area.x + placed.x, baseline - ui.fonts().baseline(run.type)},
                            run.text, run.role);
        }
        y += ui.line_height(base);
    }
    return y - area.y;
}

float runs_height(Context& ui, std::span<const Run> runs, float width) {
    if (runs.empty()) return 0;
    return static_cast<float>(ui.line_breaks(runs, width).size())
           * ui.line_height(runs.front().type);
}

} // namespace zebra::ui
