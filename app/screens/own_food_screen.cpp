// One food of one's own: what it is estimated to have, and what was said of it.
#include "app/screens/common.h"
#include "app/screens/estimate_card.h"
#include "app/screens/food_parts.h"
#include "app/screens/food_row.h"
#include "app/screens/label_parts.h"
#include "app/screens/screens.h"
#include "app/screens/shopping_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/kept/own_foods.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::app {

namespace {

using foods::Food;
using foods::OwnFood;
using foods::OwnFoodReport;
using ui::Role;
using ui::Type;

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

void put_estimate(Stage& stage, const std::optional<foods::LabelEstimate>& found,
                  const Amount& amount) {
    ui::Context& ui = stage.ui;
    if (!found) {
        ui::card(ui, stage.say("foods.estimated"),
                 [&] { ui::text(ui, Type::body, stage.say("own_food.cannot")); });
        return;
    }
    const std::string title = stage.say.filled("food.tryptophan_in", {{"amount", amount.name}});
    ui::card(ui, title, [&] {
        put_title_with_tag(stage, title);
        put_figures(stage, *found, amount);
    });
}

void put_facts(Stage& stage, const OwnFoodReport& report) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("own_food.about"));
    ui.space(ui::space::s);
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
    std::vector<std::string>& compared = stage.view.compare.foods;
    const std::vector<std::string> before = compared;
    std::erase(compared, code_of(food));
    stage.done(stage.say.filled("own_food.removed", {{"food", food.report.name}}),
               [&model = stage.model, &compared, before, id = food.id]() -> Outcome<void> {
                   if (auto back = model.own_foods.restore(model.data, id); !back) return back;
                   compared = before;
                   return {};
               });
    stage.back();
}

// Of one's own: to change it, to remove it.
void put_upkeep(Stage& stage, const OwnFood& own) {
    ui::Context& ui = stage.ui;
    if (ui::button(ui, {.id = "edit",
                        .label = stage.say("own_food.edit"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::pencil})) {
        open_own_food_form(stage, own.id);
    }
    // Apart from what stands before it.
    ui.space(ui::space::xl);
    if (ui::button(ui, {.id = "remove",
                        .label = stage.say("own_food.remove"),
                        .look = ui::ButtonLook::outlined,
                        .icon = ui::Icon::delete_bin})) {
        remove(stage, own);
    }
}

// In the order of every food's page. `own` is a copy: it may be changed or removed here.
void put_own_food(Stage& stage, const Food& food, const OwnFood& own) {
    ui::Context& ui = stage.ui;
    const foods::LabelEstimator* estimator = stage.model.own_foods.estimator();
    if (estimator == nullptr) {
        catalogue_problem(stage);
        return;
    }
    const auto found = estimate_of(own, *estimator);
    Amount amount;
    if (found) {
        amount = put_amounts(stage, food);
        ui.space(ui::space::m);
    }
    SourceList sources{stage.model.content};
    const auto put_view = [&] {
        ui::banner(ui, ui::BannerLook::information, {},
                   sources.text(stage, "food.tryptophan.view"));
    };
    const auto put_rest = [&] {
        put_mark(stage, food);
        put_facts(stage, own.report);
        ui.space(ui::space::m);
        put_compare(stage, food);
        ui.space(ui::space::s);
        put_on_shopping_list(stage, food);
        ui.space(ui::space::s);
        put_upkeep(stage, own);
    };
    if (has_columns(stage)) {
        put_columns(
            stage,
            [&] {
                put_estimate(stage, found, amount);
                ui.space(ui::space::m);
                put_view();
            },
            put_rest);
        ui.space(ui::space::m);
    } else {
        put_estimate(stage, found, amount);
        ui.space(ui::space::m);
        put_rest();
        ui.space(ui::space::l);
        put_view();
        ui.space(ui::space::s);
    }
    sources.show(stage);
}

} // namespace

void show_own_food(Stage& stage, const ui::Rect& view) {
    const Food* food = stage.model.find_food(stage.view.food);
    const OwnFood* found = stage.model.own_foods.all(stage.model.data).find_code(stage.view.food);
    if (food == nullptr || found == nullptr) {
        page(stage, view, {.title = stage.say("own_foods.title")},
             [&] { ui::text(stage.ui, Type::body, stage.say("own_food.not_there")); });
        return;
    }
    note_opened(stage, *food);
    const OwnFood own = *found;
    page(stage, view,
         {.title = own.report.name,
          .caption = stage.say("own_foods.tag"),
          .trailing_width = ui::size::target,
          .trailing = [&](const ui::Rect& place) { put_star(stage, *food, place); },
          .widest = widest_food_page},
         [&] { put_own_food(stage, *food, own); });
}

} // namespace zebra::app
