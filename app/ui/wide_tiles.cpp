#include "app/ui/wide_tiles.h"

#include "app/ui/feedback.h"
#include "app/ui/row_layout.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float gap = 8;
constexpr float padding = 14;
constexpr float lowest = 64;

float text_left(Context& ui) { return padding + ui.fonts().em(Type::icon) + space::m; }

float texts_of(Context& ui, const WideTile& tile, float width) {
    return texts_height(ui, width - text_left(ui) - space::s, tile.label, tile.caption);
}

bool put_tile(Context& ui, const WideTile& tile, const Rect& box) {
    const Response response = pressable(ui, ui.id(tile.id), NodeRole::button,
                                        spoken_parts({tile.label, tile.caption}), box);
    ui.paint().shadow(box, radius::tile);
    ui.paint().fill(box, Role::surface, radius::tile);
    ui.paint().outline(box, Role::divider, ui.paint().border(stroke::hairline), radius::tile);
    ui.paint().icon(tile.icon, Type::icon,
                    {box.x + padding + ui.fonts().em(Type::icon) / 2, box.centre().y},
                    Role::primary);
    const float left = text_left(ui);
    const float texts = texts_of(ui, tile, box.width);
    put_texts(ui, {box.x + left, box.centre().y - texts / 2, box.width - left - space::s, texts},
              tile.label, tile.caption);
    show_feedback(ui, box, response, Role::ink, radius::tile);
    return response.clicked;
}

} // namespace

int wide_tiles(Context& ui, std::span<const WideTile> tiles) {
    const std::size_t columns = ui.large_text() ? 1 : 2;
    const auto count = static_cast<float>(columns);
    const float width = (ui.width() - gap * (count - 1)) / count;
    int pressed = -1;
    for (std::size_t start = 0; start < tiles.size(); start += columns) {
        const std::size_t end = std::min(tiles.size(), start + columns);
        float highest = lowest;
        for (std::size_t i = start; i < end; ++i) {
            highest = std::max(highest, texts_of(ui, tiles[i], width) + 2 * space::s + space::xs);
        }
        const Rect row = ui.take(highest);
        for (std::size_t i = start; i < end; ++i) {
            const float x = row.x + static_cast<float>(i - start) * (width + gap);
            if (put_tile(ui, tiles[i], {x, row.y, width, highest})) pressed = static_cast<int>(i);
        }
        if (end < tiles.size()) ui.space(gap);
    }
    return pressed;
}

} // namespace zebra::ui
