#include "app/ui/feedback.h"

namespace zebra::ui {

namespace {

constexpr float pressed_opacity = 0.1F;
constexpr float pressed_opacity_in_contrast = 0.3F;
constexpr float hovered_opacity = 0.05F;
constexpr float ring_distance = 2;

} // namespace

void show_feedback(Context& ui, const Rect& rect, const Response& response, Role role,
                   float corner_radius, Corners corners) {
    const float most = ui.paint().high_contrast() ? pressed_opacity_in_contrast : pressed_opacity;
    // Seen at once, gone softly.
    const float fading =
        ui.motion().towards(response.id, response.pressed, response.pressed ? 0 : motion::press_ms);
    if (fading > 0) {
        ui.paint().veil(rect, role, most * fading, corner_radius, corners);
    } else if (response.hovered) {
        ui.paint().veil(rect, role, hovered_opacity, corner_radius, corners);
    }
    if (response.hovered) ui.request_cursor(platform::CursorShape::hand);
    if (response.focus_ring) ui.request_focus_ring(rect, corner_radius + ring_distance);
}

Response pressable(Context& ui, Id id, NodeRole role, std::string_view name, const Rect& rect,
                   const NodeState& state, const AreaOptions& options) {
    AreaOptions wanted = options;
    wanted.disabled = state.disabled;
    const Response response = ui.input().area(id, rect, wanted);
    Node& node = ui.semantics().node(ui.add_node(id, role, name, rect, state));
    if (!state.disabled) {
        node.actions.emplace_back("press");
        if (wanted.long_press == AreaOptions::LongPress::tell) node.actions.emplace_back("hold");
        node.focusable = wanted.focusable;
    }
    return response;
}

} // namespace zebra::ui
