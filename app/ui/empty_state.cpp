#include "app/ui/empty_state.h"

#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"

#include <array>

namespace zebra::ui {

namespace {

constexpr float drawing_width = 180;
constexpr float drawing_height = 80;
constexpr float point_radius = 5.5F;

// A line with three points that are there and two that are still to come.
void draw_line(Context& ui, const Rect& area) {
    constexpr auto points = std::to_array<Point>(
        {{0.12F, 0.66F}, {0.31F, 0.47F}, {0.5F, 0.58F}, {0.69F, 0.35F}, {0.88F, 0.41F}});
    constexpr std::size_t noted = 3;
    Painter& paint = ui.paint();
    const float ground = area.y + 0.88F * area.height;
    paint.rule({area.x, ground}, area.width, Role::ink, stroke::strong);
    for (const float height : {0.16F, 0.52F}) {
        paint.rule({area.x, area.y + height * area.height}, area.width, Role::divider,
                   stroke::control);
    }
    const auto at = [&](std::size_t i) {
        return Point{area.x + points[i].x * area.width, area.y + points[i].y * area.height};
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (i < noted) {
            paint.line(at(i - 1), at(i), Role::primary, 3);
        } else {
            paint.dashed_line(at(i - 1), at(i), Role::outline, 2.5F);
        }
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i < noted) {
            paint.disc(at(i), point_radius, Role::primary);
        } else {
            paint.disc(at(i), point_radius, Role::surface);
            paint.circle(at(i), point_radius, Role::outline, 2);
        }
    }
}

void draw_icon(Context& ui, Icon icon, const Rect& area) {
    ui.paint().disc(area.centre(), area.height / 2, Role::tonal);
    ui.paint().icon(icon, Type::icon_large, area.centre(), Role::on_tonal);
}

void put_centred(Context& ui, Type type, NodeRole role, std::string_view content) {
    const Rect rect = ui.take(text_height(ui, type, content, ui.width()));
    text_in(ui, type, rect, content, Role::ink, Align::centre);
    ui.add_node(0, role, content, rect);
}

} // namespace

bool empty_state(Context& ui, const EmptyState& state) {
    bool pressed = false;
    card(ui, state.title, [&] {
        ui.space(space::xs);
        const Rect place = ui.take(drawing_height);
        if (state.icon == Icon::none) {
            draw_line(ui,
                      {place.centre().x - drawing_width / 2, place.y, drawing_width, place.height});
        } else {
            draw_icon(ui, state.icon, place);
        }
        ui.space(space::s);
        put_centred(ui, Type::large, NodeRole::heading, state.title);
        ui.space(space::xs);
        put_centred(ui, Type::body, NodeRole::text, state.content);
        if (state.button.empty()) return;
        ui.space(space::l);
        pressed = button(ui, {.id = "empty-state-button", .label = state.button});
        ui.space(space::xs);
    });
    return pressed;
}

} // namespace zebra::ui
