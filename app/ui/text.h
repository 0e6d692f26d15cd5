// Text that is read, not pressed. Wraps to the column; nothing is cut.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

// A paragraph at the cursor. Returns its rectangle.
Rect text(Context& ui, Type type, std::string_view content, Role role = Role::ink);

// The same, announced as a heading.
Rect heading(Context& ui, Type type, std::string_view content, Role role = Role::ink);

// A heading in the first of these types in which its longest word fits the column; words are not
// broken while there is a smaller type.
Rect fitted_heading(Context& ui, std::span<const Type> types, std::string_view content, Role role);

// Drawn into a rectangle from its top, without taking room in the column; registers no node. For
// controls, whose name stands in their own node. Returns the height used.
float text_in(Context& ui, Type type, const Rect& area, std::string_view content, Role role,
              bool centred = false);

// The height that text_in() would use.
float text_height(Context& ui, Type type, std::string_view content, float width);

} // namespace zebra::ui
