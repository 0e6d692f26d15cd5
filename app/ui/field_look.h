// What the fields share: the room around what stands in them, and the label above.
#pragma once

#include "app/ui/context.h"

#include <string_view>

namespace zebra::ui {

inline constexpr float field_padding_x = 14;
inline constexpr float field_padding_y = 12;

// Nothing where there is none. `strong`: one of the few that a screen asks for. It takes no node:
// the field has its name.
void put_field_label(Context& ui, std::string_view label, bool strong);

} // namespace zebra::ui
