#include "app/ui/headers.h"

#include "app/ui/buttons.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float bar_height = 60;

// The arrow stands in the margin; the title begins behind it.
constexpr float arrow_room = size::target + space::xs;

Type title_type(const BackBar& bar) { return bar.back_name.empty() ? Type::page : Type::title; }

float left_of(const Context& ui, const BackBar& bar) {
    const float margin = bar.margin > 0 ? bar.margin : ui.margin();
    return bar.back_name.empty() ? margin : space::s + arrow_room;
}

float text_width(const Context& ui, const BackBar& bar, float width) {
    return width - left_of(ui, bar) - std::max(ui.margin(), bar.trailing_width + space::s);
}

float texts(Context& ui, const BackBar& bar, float width) {
    float height = text_height(ui, title_type(bar), bar.title, width);
    if (!bar.caption.empty()) height += text_height(ui, Type::caption, bar.caption, width);
    return height;
}

} // namespace

void title_bar(Context& ui, const TitleBar& bar) {
    const float title = ui.fonts().width(Type::page, bar.title);
    const float beside = ui.fonts().width(Type::body, bar.beside);
    const float room = ui.width() - bar.trailing_width;
    const bool below = !bar.beside.empty() && title + space::m + beside > room;
    const float top = ui.cursor();
    const float height =
        std::max(size::row, text_height(ui, Type::page, bar.title, room) + space::s);
    const float title_top = top + (height - text_height(ui, Type::page, bar.title, room)) / 2;
    in_column(ui, {ui.column().x, title_top, room, 0}, [&] { heading(ui, Type::page, bar.title); });
    if (!bar.beside.empty() && !below) {
        const float y =
            title_top + ui.fonts().baseline(Type::page) - ui.fonts().baseline(Type::body) - 2;
        const Rect place{ui.column().x + room - beside, y, beside, ui.line_height(Type::body)};
        ui.paint().text(Type::body, {place.x, place.y}, bar.beside, Role::ink_soft);
        ui.add_node(0, NodeRole::text, bar.beside, place);
    }
    if (bar.trailing) {
        bar.trailing({ui.column().right() - bar.trailing_width, top, bar.trailing_width, height});
    }
    ui.space(height);
    if (below) {
        text(ui, Type::body, bar.beside, Role::ink_soft);
        ui.space(space::s);
    }
}

float back_bar_height(Context& ui, const BackBar& bar, const Rect& view) {
    return std::max(bar_height, texts(ui, bar, text_width(ui, bar, view.width)) + space::m);
}

bool back_bar(Context& ui, const BackBar& bar, const Rect& place) {
    bool back = false;
    if (!bar.back_name.empty()) {
        back = icon_button(ui, {.id = "back", .name = bar.back_name, .icon = Icon::arrow_left},
                           {place.x + space::s + size::target / 2, place.y + bar_height / 2});
    }
    const float width = text_width(ui, bar, place.width);
    const float top = place.y + (place.height - texts(ui, bar, width)) / 2;
    in_column(ui, {place.x + left_of(ui, bar), top, width, 0}, [&] {
        heading(ui, title_type(bar), bar.title);
        if (!bar.caption.empty()) text(ui, Type::caption, bar.caption, Role::ink_soft);
    });
    if (bar.trailing) {
        bar.trailing({place.right() - space::s - bar.trailing_width, place.y, bar.trailing_width,
                      bar_height});
    }
    return back;
}

} // namespace zebra::ui
