// One food of one's own: what it is estimated to have, and what was said of it.
#include "app/screens/common.h"
#include "app/screens/estimate_card.h"
#include "app/screens/food_parts.h"
#include "app/screens/food_row.h"
#include "app/screens/label_parts.h"
#include "app/screens/screens.h"
#include "app/screens/shopping_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/kept/own_foods.h"

#include <fmt/format.h>

#include <array>

namespace zebra::app {

namespace {

using foods::OwnFood;
using foods::OwnFoodReport;
using ui::Role;
using ui::Type;

// 100 g, or the person's own portion where they have said one.
Amount put_amount(Stage& stage, const OwnFoodReport& report) {
    const Amount hundred{stage.say("food.hundred_grams"), hundred_grams};
    if (!report.portion_grams) return hundred;
    const Amount portion{stage.say.filled("own_food.portion_amount",
                                          {{"amount", with_unit(*report.portion_grams, "g")}}),
                         *report.portion_grams};
    const bool own = stage.view.portion == 1;
    const auto chips = std::to_array<ui::Chip>(
        {{"hundred-grams", hundred.name, !own}, {"portion", portion.name, own}});
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed >= 0) stage.view.portion = static_cast<std::size_t>(pressed);
    stage.ui.space(ui::space::m);
    return stage.view.portion == 1 ? portion : hundred;
}

void put_figures(Stage& stage, const foods::LabelEstimate& found, const Amount& amount) {
    ui::Context& ui = stage.ui;
    const foods::PortionEstimate portion = estimate_in(found.estimate, amount.grams);
    put_figure(stage, estimate_in_mg(portion));
    if (amount.grams != hundred_grams) {
        ui::text(ui, Type::caption,
                 stage.say.filled(
                     "food.per_100g",
                     {{"amount", estimate_in_mg(estimate_in(found.estimate, hundred_grams))}}),
                 Role::ink_soft);
    }
    put_estimate_range(stage, portion, found.rank);
    ui.space(ui::space::m);
    ui::divider(ui);
    ui.space(ui::space::m);
    ui::note(ui, ui::Icon::information, Type::caption, found.method);
}

void put_estimate(Stage& stage, const OwnFood& food) {
    ui::Context& ui = stage.ui;
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) {
        catalogue_problem(stage);
        return;
    }
    const auto found = estimate_of(food, *estimator);
    if (!found) {
        ui::card(ui, stage.say("foods.estimated"),
                 [&] { ui::text(ui, Type::body, stage.say("own_food.cannot")); });
        return;
    }
    const Amount amount = put_amount(stage, food.report);
    const std::string title = stage.say.filled("food.tryptophan_in", {{"amount", amount.name}});
    ui::card(ui, title, [&] {
        put_title_with_tag(stage, title);
        put_figures(stage, *found, amount);
    });
}

void put_facts(Stage& stage, const OwnFoodReport& report) {
    ui::Context& ui = stage.ui;
    ui::list_card(ui, stage.say("own_food.about"), [&] {
        ui::text_row(ui, with_unit(report.protein_g_per_100g, "g"), stage.say("label.protein"));
        ui::divider(ui);
        ui::text_row(ui, kind_in_words(stage, report.kind), stage.say("label.kind"));
        if (report.portion_grams) {
            ui::divider(ui);
            ui::text_row(ui, with_unit(*report.portion_grams, "g"), stage.say("own_food.portion"));
        }
        if (report.barcode) {
            ui::divider(ui);
            ui::text_row(ui, *report.barcode, stage.say("own_food.barcode"));
        }
        if (!report.note.empty()) {
            ui::divider(ui);
            ui::text_row(ui, report.note, stage.say("own_food.note"));
        }
    });
}

void remove(Stage& stage, const OwnFood& food) {
    if (const auto removed = stage.model.own_foods.remove(stage.model.data, food.id); !removed) {
        stage.refused(removed.error());
        return;
    }
    stage.done(
        stage.say.filled("own_food.removed", {{"food", food.report.name}}),
        [&model = stage.model, id = food.id] { return model.own_foods.restore(model.data, id); });
    stage.back();
}

void put_actions(Stage& stage, const OwnFood& food) {
    ui::Context& ui = stage.ui;
    put_on_shopping_list(stage, food.report.name, code_of(food));
    ui.space(ui::space::s);
    if (ui::button(ui, {.id = "edit",
                        .label = stage.say("own_food.edit"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::pencil})) {
        open_own_food_form(stage, food.id);
    }
    // Apart from what stands before it.
    ui.space(ui::space::xl);
    if (ui::button(ui, {.id = "remove",
                        .label = stage.say("own_food.remove"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::delete_bin})) {
        remove(stage, food);
    }
}

} // namespace

void show_own_food(Stage& stage, const ui::Rect& view) {
    const OwnFood* found = stage.model.own_foods.all(stage.model.data).find_code(stage.view.food);
    if (found == nullptr) {
        page(stage, view, {.title = stage.say("own_foods.title")},
             [&] { ui::text(stage.ui, Type::body, stage.say("own_food.not_there")); });
        return;
    }
    const OwnFood food = *found; // it may be changed or removed here
    page(stage, view, {.title = food.report.name, .caption = stage.say("own_foods.tag")}, [&] {
        ui::Context& ui = stage.ui;
        put_estimate(stage, food);
        ui.space(ui::space::m);
        put_facts(stage, food.report);
        ui.space(ui::space::m);
        put_actions(stage, food);
        ui.space(ui::space::l);
        SourceList sources{stage.model.content};
        ui::banner(ui, ui::BannerLook::information, {},
                   sources.text(stage, "food.tryptophan.view"));
        ui.space(ui::space::s);
        sources.show(stage);
    });
}

} // namespace zebra::app
