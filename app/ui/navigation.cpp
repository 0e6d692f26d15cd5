#include "app/ui/navigation.h"

#include "app/ui/feedback.h"
#include "app/ui/motif.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float pill_width = 56;
constexpr float pill_height = 32;
constexpr float rail_item_height = 72;
constexpr float rail_mark = 52;
constexpr float rail_top = 90; // the mark with the room around it
constexpr float rail_foot_height = 80;

float bar_height(const Context& ui) {
    return size::navigation_bar + (ui.text_scale() > 1 ? space::s : 0);
}

Rect item_place(const Context& ui, const Rect& bar, std::size_t place, std::size_t count) {
    const auto step = static_cast<float>(place);
    if (!ui.wide()) {
        const float width = bar.width / static_cast<float>(count);
        return {bar.x + width * step, bar.y, width, bar.height};
    }
    // A low window has no room for the mark.
    const float needed = rail_top + static_cast<float>(count) * rail_item_height;
    const float top = needed <= bar.height ? rail_top : space::s;
    const float height = std::min(rail_item_height, (bar.height - top) / static_cast<float>(count));
    return {bar.x + space::s, bar.y + top + step * height, bar.width - space::l, height};
}

bool put_tab(Context& ui, const Tab& tab, bool on, const Rect& item) {
    const Response response =
        pressable(ui, ui.id(tab.id), NodeRole::tab, tab.label, item, {.selected = on});
    const Type type = on ? Type::navigation_strong : Type::navigation;
    const float text_height = ui.line_height(type);
    const float top = item.centre().y - (pill_height + text_height) / 2;
    const Rect pill{item.centre().x - pill_width / 2, top, pill_width, pill_height};
    if (on) {
        ui.paint().fill(pill, Role::tonal, pill_height / 2);
        if (ui.paint().high_contrast()) {
            ui.paint().outline(pill, Role::ink, stroke::strong, pill_height / 2);
        }
    }
    ui.paint().icon(tab.icon, Type::icon, pill.centre(), on ? Role::on_tonal : Role::ink_soft);
    line_of_text(ui, type, item.centre().x, pill.bottom() + 1, tab.label,
                 on ? Role::ink : Role::ink_soft, Align::centre);
    show_feedback(ui, item.grown(-2), response, Role::ink, radius::control);
    return response.clicked;
}

void put_rail_ends(Context& ui, const Navigation& navigation, const Rect& rail) {
    const std::size_t count = navigation.tabs.size();
    if (item_place(ui, rail, 0, count).y < rail.y + rail_top) return;
    app_mark(ui, {rail.centre().x - rail_mark / 2, rail.y + space::l}, rail_mark);
    const float items_end = item_place(ui, rail, count - 1, count).bottom();
    if (navigation.rail_foot.empty() || items_end + rail_foot_height > rail.bottom()) return;
    const float width = rail.width - space::s;
    const float words = text_height(ui, Type::navigation, navigation.rail_foot, width);
    const Rect place{rail.x + space::xs, rail.bottom() - space::l - words, width, words};
    text_in(ui, Type::navigation, place, navigation.rail_foot, Role::ink_soft, Align::centre);
    ui.paint().icon(Icon::harddisk, Type::icon,
                    {rail.centre().x, place.y - ui.fonts().em(Type::icon) / 2 - 2}, Role::ink_soft);
    ui.add_node(0, NodeRole::text, navigation.rail_foot, place);
}

} // namespace

Rect beside_navigation(const Context& ui) {
    Rect rest = ui.window();
    if (ui.wide()) {
        rest.x += size::rail;
        rest.width -= size::rail;
    } else {
        rest.height -= bar_height(ui);
    }
    return rest;
}

int navigation(Context& ui, const Navigation& navigation) {
    const Rect window = ui.window();
    const Rect bar =
        ui.wide() ? Rect{window.x, window.y, size::rail, window.height}
                  : Rect{window.x, window.bottom() - bar_height(ui), window.width, bar_height(ui)};
    const float edge = ui.paint().border(stroke::hairline);
    // The bar reaches under the gesture area, its items do not.
    ui.paint().fill({bar.x, bar.y, bar.width, ui.frame().height - bar.y}, Role::surface);
    if (ui.wide()) {
        ui.paint().upright_rule({bar.right() - edge, bar.y}, ui.frame().height, Role::divider,
                                edge);
    } else {
        ui.paint().rule({bar.x, bar.y}, bar.width, Role::divider, edge);
    }
    ui.semantics().open(
        ui.add_node(ui.id("navigation"), NodeRole::navigation, navigation.name, bar));
    int pressed = -1;
    for (std::size_t i = 0; i < navigation.tabs.size(); ++i) {
        const bool on = static_cast<int>(i) == navigation.selected;
        const Rect item = item_place(ui, bar, i, navigation.tabs.size());
        if (put_tab(ui, navigation.tabs[i], on, item)) pressed = static_cast<int>(i);
    }
    if (ui.wide()) put_rail_ends(ui, navigation, bar);
    ui.semantics().close();
    return pressed;
}

} // namespace zebra::ui
