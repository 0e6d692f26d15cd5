#include "app/ui/tiles.h"

#include "app/ui/buttons.h"
#include "app/ui/feedback.h"
#include "app/ui/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr float gap = 8;
constexpr float corner = 14;
constexpr float lowest = 68;
constexpr float badge_radius = 11;

} // namespace

int tiles(Context& ui, std::span<const Tile> tiles) {
    const int columns = ui.large_text() ? 2 : 3;
    const float width =
        (ui.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float icon = type_size(Type::icon, ui.text_scale()).line_height;
    int pressed = -1;
    for (std::size_t start = 0; start < tiles.size(); start += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(tiles.size(), start + static_cast<std::size_t>(columns));
        float highest = lowest;
        for (std::size_t i = start; i < end; ++i) {
            const float label =
                text_height(ui, Type::caption, tiles[i].label, width - 2 * space::xs);
            highest = std::max(highest, icon + label + 2 * space::s);
        }
        const Rect row = ui.take(highest);
        for (std::size_t i = start; i < end; ++i) {
            const Tile& tile = tiles[i];
            const Rect box{row.x + static_cast<float>(i - start) * (width + gap), row.y, width,
                           highest};
            const Response response =
                pressable(ui, ui.id(tile.id), NodeRole::button, tile.name, box);
            ui.paint().fill(box, Role::surface, corner);
            ui.paint().outline(box, Role::outline, ui.paint().border(1.5F), corner);
            const float label = text_height(ui, Type::caption, tile.label, width - 2 * space::xs);
            const float top = box.centre().y - (icon + label) / 2;
            ui.paint().icon(tile.icon, Type::icon, {box.centre().x, top + icon / 2}, Role::primary);
            text_in(ui, Type::caption,
                    {box.x + space::xs, top + icon, width - 2 * space::xs, label}, tile.label,
                    Role::ink, true);
            if (tile.count > 0) {
                const std::string count = std::to_string(tile.count);
                const float radius = std::max(
                    badge_radius, ui.fonts().width(Type::navigation_strong, count) / 2 + space::xs);
                const Point centre{box.right() - radius - 6, box.y + radius + 6};
                ui.paint().disc(centre, radius, Role::ink);
                ui.paint().text(Type::navigation_strong,
                                {centre.x - ui.fonts().width(Type::navigation_strong, count) / 2,
                                 centre.y - ui.line_height(Type::navigation_strong) / 2},
                                count, Role::page);
            }
            show_feedback(ui, box, response, Role::ink, corner);
            if (response.clicked) pressed = static_cast<int>(i);
        }
        if (end < tiles.size()) ui.space(gap);
    }
    return pressed;
}

bool removable_row(Context& ui, const RemovableRow& row) {
    const float text_width = ui.width() - 2 * space::l - size::target;
    float texts = text_height(ui, Type::body, row.title, text_width);
    if (!row.caption.empty()) texts += text_height(ui, Type::caption, row.caption, text_width);
    const Rect rect = ui.take(std::max(size::row, texts + 2 * space::s));
    std::string name{row.title};
    if (!row.caption.empty()) name += ", " + std::string{row.caption};
    ui.semantics().open(ui.add_node(ui.id(row.id), NodeRole::list_item, name, rect));
    const Rect area{rect.x + space::l, rect.centre().y - texts / 2, text_width, texts};
    const float title = text_in(ui, Type::body, area, row.title, Role::ink);
    if (!row.caption.empty()) {
        text_in(ui, Type::caption, {area.x, area.y + title, area.width, 0}, row.caption,
                Role::ink_soft);
    }
    ui.push_scope(row.id);
    const bool removed =
        icon_button(ui, {.id = "remove", .name = row.remove_name, .icon = Icon::delete_bin},
                    {rect.right() - size::target / 2 - space::xs, rect.centre().y});
    ui.pop_scope();
    ui.semantics().close();
    return removed;
}

} // namespace zebra::ui
