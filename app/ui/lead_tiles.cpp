#include "app/ui/lead_tiles.h"

#include "app/ui/feedback.h"
#include "app/ui/row_layout.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float gap = 8;
constexpr float padding_large = 12;
constexpr float padding_small = 14;
constexpr float lowest_small = 64;
constexpr float square_side = 40;

struct TileLook {
    LeadLook look = LeadLook::large;
    bool beside = false; // the icon, of the texts
    float padding = 0;
    float icon_side = 0;
    Type title = Type::body;
};

TileLook look_of(Context& ui, LeadLook look, bool alone) {
    const float icon = ui.fonts().em(Type::icon);
    if (look == LeadLook::small) return {look, true, padding_small, icon, Type::body};
    return {look, alone, padding_large, std::max(square_side, icon + space::m), Type::strong};
}

float texts_width(const TileLook& look, float width) {
    return width - 2 * look.padding - (look.beside ? look.icon_side + space::m : 0);
}

float height_of(Context& ui, const LeadTile& tile, const TileLook& look, float width) {
    const float texts =
        texts_height(ui, texts_width(look, width), tile.title, tile.caption, look.title);
    if (look.look == LeadLook::small) {
        return std::max(lowest_small, texts + 2 * space::s + space::xs);
    }
    const float inner =
        look.beside ? std::max(look.icon_side, texts) : look.icon_side + space::s + texts;
    return 2 * look.padding + inner;
}

void put_icon(Context& ui, const LeadTile& tile, const TileLook& look, const Rect& place) {
    if (look.look == LeadLook::small) {
        ui.paint().icon(tile.icon, Type::icon, place.centre(), Role::primary);
        return;
    }
    ui.paint().fill(place, Role::tonal, radius::control);
    if (ui.paint().high_contrast()) {
        ui.paint().outline(place, Role::ink, ui.paint().border(stroke::hairline), radius::control);
    }
    ui.paint().icon(tile.icon, Type::icon, place.centre(), Role::on_tonal);
}

bool put_tile(Context& ui, const LeadTile& tile, const TileLook& look, const Rect& box) {
    const Response response = pressable(ui, ui.id(tile.id), NodeRole::button,
                                        spoken_parts({tile.title, tile.caption}), box);
    ui.paint().shadow(box, radius::tile);
    ui.paint().fill(box, Role::surface, radius::tile);
    ui.paint().outline(box, Role::divider, ui.paint().border(stroke::hairline), radius::tile);
    const float x = box.x + look.padding;
    const float side = look.icon_side;
    const Rect icon{x, look.beside ? box.centre().y - side / 2 : box.y + look.padding, side, side};
    put_icon(ui, tile, look, icon);
    const float width = texts_width(look, box.width);
    const float texts = texts_height(ui, width, tile.title, tile.caption, look.title);
    const float left = look.beside ? icon.right() + space::m : x;
    const float top = look.beside ? box.centre().y - texts / 2 : icon.bottom() + space::s;
    put_texts(ui, {left, top, width, texts}, tile.title, tile.caption, look.title);
    show_feedback(ui, box, response, Role::ink, radius::tile);
    return response.clicked;
}

} // namespace

int lead_tiles(Context& ui, std::span<const LeadTile> tiles, LeadLook look) {
    const std::size_t columns = ui.large_text() ? 1 : 2;
    int pressed = -1;
    for (std::size_t start = 0; start < tiles.size(); start += columns) {
        const std::size_t end = std::min(tiles.size(), start + columns);
        const bool alone = end - start == 1;
        const TileLook made = look_of(ui, look, alone);
        // A large one fills its row; small ones keep their columns.
        const std::size_t in_row = look == LeadLook::large ? end - start : columns;
        const auto count = static_cast<float>(in_row);
        const float width = (ui.width() - gap * (count - 1)) / count;
        float highest = 0;
        for (std::size_t i = start; i < end; ++i) {
            highest = std::max(highest, height_of(ui, tiles[i], made, width));
        }
        const Rect row = ui.take(highest);
        for (std::size_t i = start; i < end; ++i) {
            const float x = row.x + static_cast<float>(i - start) * (width + gap);
            if (put_tile(ui, tiles[i], made, {x, row.y, width, highest})) {
                pressed = static_cast<int>(i);
            }
        }
        if (end < tiles.size()) ui.space(gap);
    }
    return pressed;
}

} // namespace zebra::ui
