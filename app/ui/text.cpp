#include "app/ui/text.h"

#include "core/base/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

Rect put(Context& ui, Type type, std::string_view content, Role role, NodeRole node) {
    const Rect rect = ui.take(text_height(ui, type, content, ui.width()));
    text_in(ui, type, rect, content, role);
    ui.add_node(0, node, content, rect);
    return rect;
}

} // namespace

Rect text(Context& ui, Type type, std::string_view content, Role role) {
    return put(ui, type, content, role, NodeRole::text);
}

Rect heading(Context& ui, Type type, std::string_view content, Role role) {
    return put(ui, type, content, role, NodeRole::heading);
}

Rect fitted_heading(Context& ui, std::span<const Type> types, std::string_view content, Role role) {
    Type chosen = types.back();
    for (const Type type : types) {
        float widest = 0;
        for (const std::string_view word : split(content, ' ')) {
            widest = std::max(widest, ui.fonts().width(type, word));
        }
        if (widest <= ui.width()) {
            chosen = type;
            break;
        }
    }
    return heading(ui, chosen, content, role);
}

float text_in(Context& ui, Type type, const Rect& area, std::string_view content, Role role,
              bool centred) {
    const float line_height = ui.line_height(type);
    float y = area.y;
    for (const TextLine& line : ui.lines(type, content, area.width)) {
        const float x = centred ? area.x + (area.width - line.width) / 2 : area.x;
        ui.paint().text(type, {x, y}, line.text, role);
        y += line_height;
    }
    return y - area.y;
}

float text_height(Context& ui, Type type, std::string_view content, float width) {
    return static_cast<float>(ui.lines(type, content, width).size()) * ui.line_height(type);
}

} // namespace zebra::ui
