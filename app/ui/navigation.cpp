#include "app/ui/navigation.h"

#include "app/ui/feedback.h"

#include <algorithm>

namespace zebra::ui {

namespace {

constexpr float pill_width = 56;
constexpr float pill_height = 32;
constexpr float rail_item_height = 72;

float bar_height(const Context& ui) {
    return size::navigation_bar + (ui.text_scale() > 1 ? 8.0F : 0.0F);
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

int navigation(Context& ui, std::string_view name, std::span<const Tab> tabs, int selected) {
    const Rect window = ui.window();
    const Rect bar =
        ui.wide() ? Rect{window.x, window.y, size::rail, window.height}
                  : Rect{window.x, window.bottom() - bar_height(ui), window.width, bar_height(ui)};
    // The bar reaches under the gesture area, its items do not.
    ui.paint().fill({bar.x, bar.y, bar.width, ui.frame().height - bar.y}, Role::surface);
    if (ui.wide()) {
        ui.paint().line({bar.right() - 0.5F, bar.y}, {bar.right() - 0.5F, bar.bottom()},
                        Role::divider, ui.paint().border(1));
    } else {
        ui.paint().line({bar.x, bar.y + 0.5F}, {bar.right(), bar.y + 0.5F}, Role::divider,
                        ui.paint().border(1));
    }
    ui.semantics().open(ui.add_node(ui.id("navigation"), NodeRole::navigation, name, bar));
    int pressed = -1;
    const auto count = static_cast<float>(tabs.size());
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const auto step = static_cast<float>(i);
        const Rect item =
            ui.wide()
                ? Rect{bar.x + space::s, bar.y + space::l + step * (rail_item_height + space::s),
                       bar.width - 2 * space::s, rail_item_height}
                : Rect{bar.x + bar.width / count * step, bar.y, bar.width / count, bar.height};
        const bool on = static_cast<int>(i) == selected;
        const Response response =
            pressable(ui, ui.id(tabs[i].id), NodeRole::tab, tabs[i].label, item, {.selected = on});
        const Type type = on ? Type::navigation_strong : Type::navigation;
        const float text_width = ui.fonts().width(type, tabs[i].label);
        const float text_height = ui.line_height(type);
        const float top = item.centre().y - (pill_height + text_height) / 2;
        const Rect pill{item.centre().x - pill_width / 2, top, pill_width, pill_height};
        if (on) ui.paint().fill(pill, Role::tonal, pill_height / 2);
        ui.paint().icon(tabs[i].icon, Type::icon, pill.centre(),
                        on ? Role::on_tonal : Role::ink_soft);
        ui.paint().text(type, {item.centre().x - text_width / 2, pill.bottom()}, tabs[i].label,
                        on ? Role::ink : Role::ink_soft);
        show_feedback(ui, item.grown(-2), response, Role::ink, radius::control);
        if (response.clicked) pressed = static_cast<int>(i);
    }
    ui.semantics().close();
    return pressed;
}

} // namespace zebra::ui
