// What holds other things: cards, banners, scroll areas, columns side by side.
#pragma once

#include "app/ui/context.h"

#include <functional>
#include <span>
#include <string_view>

namespace zebra::ui {

struct Surface {
    Role fill = Role::surface;
    Role border = Role::divider;
    float border_width = 1;
    float corner_radius = radius::card;
    Corners corners = Corners::all;
    float padding = space::l; // 0: rows that reach the edges
};

// A filled, bordered rectangle behind whatever `fill` lays out; as high as that.
void surface(Context& ui, const Surface& look, const std::function<void()>& fill);

// surface() as a card with padding, or without for lists of rows.
void card(Context& ui, const std::function<void()>& fill);
void list_card(Context& ui, std::string_view name, const std::function<void()>& fill);

enum class BannerLook { information, caution };

// An icon, a bold line (may be empty) and text; announced as an alert when it is a caution.
// `actions` may lay out buttons under the text.
void banner(Context& ui, BannerLook look, std::string_view title, std::string_view content,
            const std::function<void()>& actions = {});

// A scroll area that fills `view`; its content is laid out in a column inset by `margin` at both
// sides and at most `widest` wide, centred. `id` where the name may change while one looks at it.
void scroll_area(Context& ui, std::string_view name, const Rect& view, float margin, float widest,
                 const std::function<void()>& fill, std::string_view id = {});

// Cells side by side with `gap` between them, of equal width; stacked when `stack` is set. The row
// is as high as its highest cell.
void side_by_side(Context& ui, float gap, bool stack, std::span<const std::function<void()>> cells);

// A title with an icon button to go back (unless `back_name` is empty); true when that was pressed.
bool page_header(Context& ui, std::string_view title, std::string_view back_name);

} // namespace zebra::ui
