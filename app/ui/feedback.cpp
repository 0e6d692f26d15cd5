#include "app/ui/feedback.h"

namespace zebra::ui {

namespace {

constexpr float pressed_opacity = 0.12F;
constexpr float hovered_opacity = 0.05F;
constexpr float ring_width = 3;
constexpr float ring_distance = 2;

} // namespace

void show_feedback(Context& ui, const Rect& rect, const Response& response, Role role,
                   float corner_radius) {
    if (response.pressed) {
        ui.paint().veil(rect, role, pressed_opacity, corner_radius);
    } else if (response.hovered) {
        ui.paint().veil(rect, role, hovered_opacity, corner_radius);
    }
    if (response.hovered) ui.request_cursor(platform::CursorShape::hand);
    if (response.focus_ring) {
        const float distance = ring_distance + ring_width;
        ui.paint().outline(rect.grown(distance), Role::primary, ring_width,
                           corner_radius + distance);
    }
}

Response pressable(Context& ui, Id id, NodeRole role, std::string_view name, const Rect& rect,
                   const NodeState& state, bool in_tab_order) {
    const Response response =
        ui.input().area(id, rect, {.focusable = in_tab_order, .disabled = state.disabled});
    Node& node = ui.semantics().node(ui.add_node(id, role, name, rect, state));
    if (!state.disabled) node.actions.emplace_back("press");
    return response;
}

} // namespace zebra::ui
