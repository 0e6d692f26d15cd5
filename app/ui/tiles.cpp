#include "app/ui/tiles.h"

#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr float gap = 8;
constexpr float lowest = 68;
constexpr float badge_radius = 12;
constexpr float badge_distance = 6;

void put_badge(Context& ui, const Rect& box, std::size_t number) {
    const std::string count = std::to_string(number);
    const float half = ui.fonts().width(Type::navigation_strong, count) / 2;
    const float radius = std::max(badge_radius, half + space::xs);
    const Point centre{box.right() - radius - badge_distance, box.y + radius + badge_distance};
    ui.paint().disc(centre, radius, Role::ink);
    line_of_text(ui, Type::navigation_strong, centre.x,
                 centre.y - ui.line_height(Type::navigation_strong) / 2, count, Role::page,
                 Align::centre);
}

Response put_tile(Context& ui, const Tile& tile, const Rect& box) {
    const Response response = pressable(ui, ui.id(tile.id), NodeRole::button, tile.name, box, {},
                                        {.long_press = AreaOptions::LongPress::tell});
    const float icon = ui.fonts().em(Type::icon_large);
    const float label = text_height(ui, Type::caption, tile.label, box.width - space::s);
    const float top = box.centre().y - (icon + label) / 2;
    ui.paint().fill(box, Role::surface, radius::tile);
    ui.paint().outline(box, Role::outline, ui.paint().border(stroke::control), radius::tile);
    ui.paint().icon(tile.icon, Type::icon, {box.centre().x, top + icon / 2}, Role::primary);
    text_in(ui, Type::caption, {box.x + space::xs, top + icon, box.width - space::s, label},
            tile.label, Role::ink, Align::centre);
    if (tile.count > 0) put_badge(ui, box, tile.count);
    show_feedback(ui, box, response, Role::ink, radius::tile);
    return response;
}

} // namespace

TilePress tiles(Context& ui, std::span<const Tile> tiles) {
    const std::size_t columns = ui.large_text() ? 2 : 3;
    const auto count = static_cast<float>(columns);
    const float width = (ui.width() - gap * (count - 1)) / count;
    TilePress press;
    for (std::size_t start = 0; start < tiles.size(); start += columns) {
        const std::size_t end = std::min(tiles.size(), start + columns);
        float highest = lowest;
        for (std::size_t i = start; i < end; ++i) {
            highest = std::max(
                highest, ui.fonts().em(Type::icon_large) + space::l
                             + text_height(ui, Type::caption, tiles[i].label, width - space::s));
        }
        const Rect row = ui.take(highest);
        for (std::size_t i = start; i < end; ++i) {
            const float x = row.x + static_cast<float>(i - start) * (width + gap);
            const Response response = put_tile(ui, tiles[i], {x, row.y, width, highest});
            if (response.clicked || response.kept_down) {
                press = {static_cast<int>(i), response.kept_down};
            }
        }
        if (end < tiles.size()) ui.space(gap);
    }
    return press;
}

} // namespace zebra::ui
