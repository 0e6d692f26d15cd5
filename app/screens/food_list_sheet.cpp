// How the foods that were found are listed: in what order, with or without dishes.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"

#include <array>

namespace zebra::app {

namespace {

struct Choice {
    FoodOrder order;
    std::string_view id;
    std::string_view label_key;
};

constexpr auto choices = std::to_array<Choice>({
    {FoodOrder::best_match, "best-match", "foods.order.best_match"},
    {FoodOrder::most_first, "most-first", "foods.order.most_first"},
    {FoodOrder::least_first, "least-first", "foods.order.least_first"},
    {FoodOrder::name, "name", "foods.order.name"},
});

} // namespace

std::string_view order_key(FoodOrder order) {
    for (const Choice& choice : choices) {
        if (choice.order == order) return choice.label_key;
    }
    return choices.front().label_key;
}

void show_food_list(Stage& stage) {
    ui::Context& ui = stage.ui;
    const bool closed = ui::sheet(
        ui,
        {.id = "food-list", .title = stage.say("foods.order"), .close_name = stage.say("close")},
        [&] {
            ui::list_card(ui, stage.say("foods.order"), [&] {
                for (const Choice& choice : choices) {
                    if (choice.order != choices.front().order) ui::divider(ui);
                    if (ui::check_row(ui, {.id = choice.id,
                                           .title = stage.say(choice.label_key),
                                           .checked = stage.view.food_order == choice.order,
                                           .round = true})) {
                        stage.view.food_order = choice.order;
                    }
                }
            });
            ui.space(ui::space::xs);
            ui::text(ui, ui::Type::caption, stage.say("foods.order_means"), ui::Role::ink_soft);
            ui.space(ui::space::m);
            ui::list_card(ui, stage.say("foods.dishes"), [&] {
                const bool shown = stage.model.preferences.dishes;
                if (ui::switch_row(ui, {.id = "dishes",
                                        .title = stage.say("foods.dishes"),
                                        .caption = stage.say("foods.dishes_means"),
                                        .on = shown})) {
                    keep_preference(
                        stage, [&](storage::Store& store) { return keep_dishes(store, !shown); });
                }
            });
        });
    if (closed) stage.back();
}

} // namespace zebra::app
