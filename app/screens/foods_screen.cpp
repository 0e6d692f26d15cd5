// Finding a food by its name.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/serotonin_tier.h"

#include <utility>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

// "1.1 g protein · measured · serotonin high"; of serotonin only where it was measured.
std::string row_caption(const Stage& stage, const Food& food) {
    std::vector<std::string> parts;
    if (food.protein_g_per_100g) {
        parts.push_back(stage.say.filled("foods.protein",
                                         {{"amount", with_unit(*food.protein_g_per_100g, "g")}}));
    }
    parts.push_back(
        stage.say("foods.origin." + std::string{foods::to_word(food.tryptophan_origin)}));
    if (food.serotonin_ug_per_g) {
        parts.push_back(stage.say(
            "foods.serotonin."
            + std::string{foods::to_word(foods::serotonin_tier(*food.serotonin_ug_per_g))}));
    }
    return join(parts, " \u00B7 ");
}

void put_results(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodModel& model = stage.model.foods;
    model.search(stage.view.query);
    const auto count = static_cast<long>(model.hits().size());
    ui::text(ui, Type::caption,
             model.more() ? stage.say.counted("foods.first_of_many", count)
                          : stage.say.counted("foods.found", count),
             Role::ink_soft);
    if (!model.hits().empty()) {
        ui::text(ui, Type::caption, stage.say("foods.figures_are_tryptophan"), Role::ink_soft);
    }
    ui.space(ui::space::s);
    if (model.hits().empty()) {
        ui::heading(ui, Type::large, stage.say("foods.none_title"));
        ui::text(ui, Type::body,
                 stage.say.filled("foods.none", {{"query", excerpt(stage.view.query)}}));
        return;
    }
    ui::list_card(ui, stage.say("foods.results"), [&] {
        bool first = true;
        for (const foods::Hit& hit : model.hits()) {
            if (!first) ui::divider(ui);
            first = false;
            const Food& food = *hit.food;
            const std::string caption = row_caption(stage, food);
            const bool known = food.tryptophan_mg_per_100g.has_value();
            const std::string value = known ? plain_number(*food.tryptophan_mg_per_100g) : "";
            if (ui::list_row(ui, {.id = food.ndb,
                                  .title = food.name,
                                  .caption = caption,
                                  .value = value,
                                  .unit = known ? std::string_view{stage.say("foods.per_100g")}
                                                : std::string_view{},
                                  .arrow = ui::Icon::none})) {
                stage.view.food = food.ndb;
                stage.view.portion = 0;
                stage.open(ScreenName::food);
            }
        }
    });
    ui.space(ui::space::s);
    ui::text(ui, Type::caption, stage.model.content.text("food.figures.inform"), Role::ink_soft);
}

void put_nothing_typed(Stage& stage, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::large, stage.say("foods.start_title"));
    ui::text(ui, Type::body,
             stage.say.filled("foods.start",
                              {{"count", grouped(static_cast<long>(catalogue.foods().size()))}}));
    ui.space(ui::space::m);
    SourceList sources{stage.model.content};
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    sources.show(stage);
}

} // namespace

void show_foods(Stage& stage, const ui::Rect& view) {
    page(stage, view, stage.say("tab.foods"), true, [&] {
        ui::Context& ui = stage.ui;
        const foods::Catalogue* catalogue = stage.model.foods.catalogue();
        if (catalogue == nullptr) {
            catalogue_problem(stage);
            return;
        }
        const std::string hint = stage.say.filled(
            "foods.search", {{"count", grouped(static_cast<long>(catalogue->foods().size()))}});
        if (std::exchange(stage.view.focus_search, false)) ui.input().focus(ui.id("search"));
        ui::text_field(ui,
                       {.id = "search",
                        .label = {},
                        .empty_hint = hint,
                        .short_hint = stage.say("foods.search_short"),
                        .icon = ui::Icon::magnify,
                        .clear_name = stage.say("clear")},
                       stage.view.query);
        ui.space(ui::space::m);
        if (trim(stage.view.query).empty()) {
            put_nothing_typed(stage, *catalogue);
        } else {
            put_results(stage);
        }
    });
}

} // namespace zebra::app
