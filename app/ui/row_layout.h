// What the rows share: where their columns are, and a title with a caption under it.
#pragma once

#include "app/ui/context.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace zebra::ui {

// Where the text of rows with an icon or a box starts: 56 at the usual text size.
float row_text_left(const Context& ui);
inline constexpr float row_arrow_column = 44;

// Title and caption in an area, from its top.
void put_texts(Context& ui, const Rect& area, std::string_view title, std::string_view caption,
               Type title_type = Type::body, Role role = Role::ink, Role soft = Role::ink_soft);
float texts_height(Context& ui, float width, std::string_view title, std::string_view caption,
                   Type title_type = Type::body);

// The icon in its column, centred on the row.
void put_row_icon(Context& ui, const Rect& row, Icon icon, Role role);

// "Fluids, of 8 glasses": what a screen reader says; empty parts are left out.
std::string spoken_parts(std::initializer_list<std::string_view> parts);

} // namespace zebra::ui
