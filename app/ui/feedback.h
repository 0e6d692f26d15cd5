// How every control shows that it is hovered, pressed or focused.
#pragma once

#include "app/ui/context.h"

namespace zebra::ui {

// Over the control's own drawing; `role` is the colour of its text.
void show_feedback(Context& ui, const Rect& rect, const Response& response, Role role,
                   float corner_radius, Corners corners = Corners::all);

// Area and node of something that is pressed, in one. The name is what a screen reader says.
Response pressable(Context& ui, Id id, NodeRole role, std::string_view name, const Rect& rect,
                   const NodeState& state = {}, const AreaOptions& options = {});

} // namespace zebra::ui
