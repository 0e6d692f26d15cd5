// What holds other things: cards, banners, scroll areas, columns side by side, what is pinned.
#pragma once

#include "app/ui/context.h"

#include <functional>
#include <span>
#include <string_view>

namespace zebra::ui {

struct Surface {
    Role fill = Role::surface;
    Role border = Role::divider;
    float border_width = stroke::hairline;
    float corner_radius = radius::card;
    Corners corners = Corners::all;
    float padding_x = space::l; // 0: rows that reach the edges
    float padding_y = space::l;
    bool raised = false; // lies on the paper and throws a shadow
};

// A filled, bordered rectangle behind whatever `fill` lays out; as high as that.
void surface(Context& ui, const Surface& look, const std::function<void()>& fill);

// surface() as a card with padding, or without for lists of rows. `name` is what a screen reader
// calls it.
void card(Context& ui, std::string_view name, const std::function<void()>& fill);
void list_card(Context& ui, std::string_view name, const std::function<void()>& fill);

// What will be printed, as it will be: a white sheet with an edge.
void paper_sheet(Context& ui, std::string_view name, const std::function<void()>& fill);

enum class BannerLook { information, caution };

// An icon, a bold line (may be empty) and text; announced as an alert when it is a caution.
// `actions` may lay out buttons under the text.
void banner(Context& ui, BannerLook look, std::string_view title, std::string_view content,
            const std::function<void()>& actions = {});

struct ScrollArea {
    std::string_view name;
    std::string_view id = {}; // where the name may change while one looks at it
    Rect view;
    float margin = space::l;
    float widest = size::content_column; // of the column, which is centred
    float below = space::l;              // room under the end of the content
};

// Returns whether something lies below what is seen.
bool scroll_area(Context& ui, const ScrollArea& area, const std::function<void()>& fill);

// Lays `fill` out at the bottom of the view, in `height` and on the page's ground, with a hairline
// above while something lies under it.
struct PinnedBar {
    Rect view;
    float height = 0; // of the content
    float margin = space::l;
    float widest = size::content_column;
    bool edge = false;
    Role ground = Role::page;
};

inline constexpr float pinned_padding = space::s;
void pinned_bar(Context& ui, const PinnedBar& bar, const std::function<void()>& fill);

// Cells side by side with `gap` between them, of equal width; stacked when `stack` is set. The row
// is as high as its highest cell.
void side_by_side(Context& ui, float gap, bool stack, std::span<const std::function<void()>> cells);

// A row of rows whose heights differ and of which only those in view are built. The heights are
// measured once for each `version` of the list and width of the column.
struct VirtualList {
    std::string_view id;
    std::string_view name;
    std::size_t count = 0;
    std::uint64_t version = 0;
    std::function<float(std::size_t row)> height;
    std::function<void(std::size_t row)> put;
};

void virtual_list(Context& ui, const VirtualList& list);

} // namespace zebra::ui
