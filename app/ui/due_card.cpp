#include "app/ui/due_card.h"

#include "app/ui/containers.h"
#include "app/ui/feedback.h"
#include "app/ui/row_layout.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float tile_side = 48;

struct Texts {
    float title = 0;
    float caption = 0;
    float detail = 0;

    float all() const { return title + caption + detail; }
};

Texts measure(Context& ui, const DueCard& card, float width) {
    const auto height = [&](Type type, std::string_view text) {
        return text.empty() ? 0 : text_height(ui, type, text, width);
    };
    return {height(Type::strong, card.title), height(Type::caption, card.caption),
            height(Type::caption, card.detail)};
}

void put_tile(Context& ui, Icon icon, const Rect& rect) {
    const float side = std::max(tile_side, ui.fonts().em(Type::icon_large) + space::s);
    const Rect tile{rect.x, rect.centre().y - side / 2, side, side};
    ui.paint().fill(tile, Role::amber, radius::control);
    if (ui.paint().high_contrast()) {
        ui.paint().outline(tile, Role::ink, ui.paint().border(stroke::control), radius::control);
    }
    ui.paint().icon(icon, Type::icon_large, tile.centre(), Role::on_amber);
}

} // namespace

DuePress due_card(Context& ui, const DueCard& card) {
    DuePress press = DuePress::none;
    // The decoration is dropped where the text needs the room.
    const bool stacked = ui.large_text();
    const float padding = space::m;
    surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float inner = ui.width() - 2 * padding;
        const float button_width =
            stacked ? inner : std::min(inner / 2, compact_button_width(ui, card.action));
        const float tile = stacked ? 0 : tile_side + space::m;
        const float text_width = inner - tile - (stacked ? 0 : button_width + space::m);
        const Texts texts = measure(ui, card, text_width);
        const float row = std::max(stacked ? size::target : tile_side, texts.all());
        const float button = button_height(ui, card.action, button_width);
        const float height = stacked ? row : std::max(row, button);
        const Rect whole = ui.take(height + 2 * padding + (stacked ? button + space::s : 0));

        const Rect told{whole.x, whole.y,
                        stacked ? whole.width : whole.width - button_width - padding - space::s,
                        height + (stacked ? padding : 2 * padding)};
        const Response response =
            pressable(ui, ui.id(card.id), NodeRole::button,
                      spoken_parts({card.title, card.caption, card.detail}), told);
        const Rect line{whole.x + padding, whole.y + padding, inner, height};
        if (!stacked) put_tile(ui, card.icon, line);
        const float x = line.x + tile;
        float y = line.centre().y - texts.all() / 2;
        y += text_in(ui, Type::strong, {x, y, text_width, texts.title}, card.title, Role::ink);
        if (!card.caption.empty()) {
            y += text_in(ui, Type::caption, {x, y, text_width, texts.caption}, card.caption,
                         Role::ink_soft);
        }
        if (!card.detail.empty()) {
            text_in(ui, Type::caption, {x, y, text_width, texts.detail}, card.detail,
                    Role::ink_soft);
        }
        show_feedback(ui, told, response, Role::ink, radius::card);
        if (response.clicked) press = DuePress::card;

        const Rect place = stacked ? Rect{line.x, line.bottom() + space::s, button_width, button}
                                   : Rect{whole.right() - padding - button_width,
                                          line.centre().y - button / 2, button_width, button};
        if (button_in(ui, card.action, place)) press = DuePress::action;
    });
    return press;
}

} // namespace zebra::ui
