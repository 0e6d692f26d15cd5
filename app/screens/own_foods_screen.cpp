// All foods of one's own.
#include "app/screens/common.h"
#include "app/screens/label_parts.h"
#include "app/screens/own_food_row.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/empty_state.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <span>

namespace zebra::app {

namespace {

template <class Use>
auto with_row(Stage& stage, std::span<const foods::OwnFood> all, std::size_t row, const Use& use) {
    const OwnFoodRow made{stage, all[row]};
    return use(made.look(ui::row_place(row, all.size())));
}

void put_list(Stage& stage, std::span<const foods::OwnFood> all) {
    ui::Context& ui = stage.ui;
    ui::surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float width = ui.width();
        ui::virtual_list(
            ui, {.id = "own-foods",
                 .name = stage.say("own_foods.title"),
                 .count = all.size(),
                 .version = stage.model.own_foods.version(),
                 .height =
                     [&](std::size_t row) {
                         return with_row(stage, all, row, [&](const ui::ListRow& look) {
                             return ui::list_row_height(ui, look, width)
                                    + (row > 0 ? ui.paint().border(ui::stroke::hairline) : 0);
                         });
                     },
                 .put =
                     [&](std::size_t row) {
                         if (row > 0) ui::divider(ui);
                         const bool pressed =
                             with_row(stage, all, row, [&](const ui::ListRow& look) {
                                 return ui::list_row(ui, look);
                             });
                         if (pressed) open_own_food(stage, all[row]);
                     }});
    });
}

} // namespace

void show_own_foods(Stage& stage, const ui::Rect& view) {
    const std::span<const foods::OwnFood> all = stage.model.own_foods.all(stage.model.data).all();
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
