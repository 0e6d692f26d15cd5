// All foods of one's own.
#include "app/screens/common.h"
#include "app/screens/food_listing.h"
#include "app/screens/label_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/empty_state.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <span>

namespace zebra::app {

namespace {

void put_list(Stage& stage, std::span<const foods::Food> all) {
    put_food_rows(stage, {.id = "own-foods",
                          .name = stage.say("own_foods.title"),
                          .count = all.size(),
                          .food = [&](std::size_t row) -> const foods::Food& { return all[row]; }});
}

} // namespace

void show_own_foods(Stage& stage, const ui::Rect& view) {
    const std::span<const foods::Food> all = stage.model.own_foods.as_foods(stage.model.data).all();
    page(stage, view, {.title = stage.say("own_foods.title")}, [&] {
        ui::Context& ui = stage.ui;
        if (all.empty()) {
            if (ui::empty_state(ui, {.title = stage.say("own_foods.empty_title"),
                                     .content = stage.say("own_foods.empty"),
                                     .button = stage.say("own_foods.add"),
                                     .icon = ui::Icon::barcode})) {
                open_label(stage);
            }
            return;
        }
        put_list(stage, all);
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "add",
                            .label = stage.say("own_foods.add"),
                            .look = ui::ButtonLook::outlined,
                            .icon = ui::Icon::plus})) {
            open_label(stage);
        }
    });
}

} // namespace zebra::app
