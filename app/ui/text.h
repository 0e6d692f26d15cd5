// Text that is read, not pressed. Wraps to the column; nothing is cut. Source marks ("[1,2]" behind
// a no-break space) are set smaller.
#pragma once

#include "app/ui/context.h"

#include <span>
#include <string_view>

namespace zebra::ui {

// A paragraph at the cursor. Returns its rectangle.
Rect text(Context& ui, Type type, std::string_view content, Role role = Role::ink);

// A paragraph in several styles; its line height is that of the first.
Rect text_runs(Context& ui, std::span<const Run> runs);

// The same, announced as a heading.
Rect heading(Context& ui, Type type, std::string_view content, Role role = Role::ink);

// A heading in the first of these types in which its longest word fits the column; words are not
// broken while there is a smaller type.
Rect fitted_heading(Context& ui, std::span<const Type> types, std::string_view content, Role role);

// A figure with its unit behind a no-break space, "153 mg", announced as a heading: the figure in
// the first of these types in which both fit the column, the unit smaller.
Rect figure_heading(Context& ui, std::span<const Type> types, std::string_view figure);
float figure_width(Context& ui, Type type, std::string_view figure);

// A title at the left and a word or two at the right end of the same line, or below it where there
// is no room.
void heading_with(Context& ui, Type type, std::string_view content, std::string_view beside,
                  Type beside_type = Type::caption);

// An icon before a paragraph that tells how to read what stands above.
void note(Context& ui, Icon icon, Type type, std::string_view content, Role role = Role::ink_soft);

// A small icon before a line or two in several styles.
void marked_line(Context& ui, Icon icon, std::span<const Run> runs);

// --- for controls, whose name stands in their own node: no room taken, no node registered

enum class Align { left, centre, right };

// Drawn into a rectangle from its top. Returns the height used.
float text_in(Context& ui, Type type, const Rect& area, std::string_view content, Role role,
              Align align = Align::left);
// The height that text_in() would use.
float text_height(Context& ui, Type type, std::string_view content, float width);
// One line, its box's top at `y`, that begins, is centred or ends at `x`.
void line_of_text(Context& ui, Type type, float x, float y, std::string_view content, Role role,
                  Align align);

float runs_in(Context& ui, const Rect& area, std::span<const Run> runs);
float runs_height(Context& ui, std::span<const Run> runs, float width);

} // namespace zebra::ui
