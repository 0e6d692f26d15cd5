// How the foods that were found are listed: in what order, with or without dishes.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/sheet.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::app {

namespace {

using foods::BrowseOrder;

struct Choice {
    FoodOrder order;
    std::string_view id;
    std::string_view label_key;
};

constexpr auto choices = std::to_array<Choice>({
    {std::nullopt, "best-match", "foods.order.best_match"},
    {BrowseOrder::most_tryptophan_first, "most-first", "foods.order.most_first"},
    {BrowseOrder::least_tryptophan_first, "least-first", "foods.order.least_first"},
    {BrowseOrder::by_name, "name", "foods.order.name"},
});

} // namespace

std::string_view order_key(FoodOrder order) {
    for (const Choice& choice : choices) {
        if (choice.order == order) return choice.label_key;
    }
    return choices.front().label_key;
}

namespace {

// A group, or what is listed with nothing typed: there is no best match.
bool leafs_through(const Stage& stage) {
    const std::vector<ScreenName> path = stage.view.path();
    return std::find(path.begin(), path.end(), ScreenName::food_group) != path.end()
           || trim(stage.view.query).empty();
}

void put_dishes(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui.space(ui::space::m);
    ui::list_card(ui, stage.say("foods.dishes"), [&] {
        const bool shown = stage.model.preferences.dishes;
        if (ui::switch_row(ui, {.id = "dishes",
                                .title = stage.say("foods.dishes"),
                                .caption = stage.say("foods.dishes_means"),
                                .on = shown})) {
            keep_preference(stage,
                            [&](storage::Store& store) { return keep_dishes(store, !shown); });
        }
    });
}

} // namespace

void show_food_list(Stage& stage) {
    ui::Context& ui = stage.ui;
    const bool leafing = leafs_through(stage);
    const FoodOrder order = leafing ? stage.view.browse_order : stage.view.food_order;
    const bool closed = ui::sheet(
        ui,
        {.id = "food-list", .title = stage.say("foods.order"), .close_name = stage.say("close")},
        [&] {
            ui::list_card(ui, stage.say("foods.order"), [&] {
                bool first = true;
                for (const Choice& choice : choices) {
                    if (leafing && !choice.order) continue;
                    if (!std::exchange(first, false)) ui::divider(ui);
                    if (ui::check_row(ui, {.id = choice.id,
                                           .title = stage.say(choice.label_key),
                                           .checked = order == choice.order,
                                           .round = true})) {
                        if (leafing) {
                            stage.view.browse_order = *choice.order;
                        } else {
                            stage.view.food_order = choice.order;
                        }
                    }
                }
            });
            ui.space(ui::space::xs);
            ui::text(ui, ui::Type::caption, stage.say("foods.order_means"), ui::Role::ink_soft);
            if (!leafing) put_dishes(stage);
        });
    if (closed) stage.back();
}

} // namespace zebra::app
