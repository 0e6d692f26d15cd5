// What is known, and not known, of one food.
#include "app/screens/common.h"
#include "app/screens/food_parts.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/screens/shopping_parts.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/foods/kept/food_code.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

constexpr float left_column = 0.565F; // of two columns, 1.3 : 1

void put_view(Stage& stage, const Food& food, SourceList& sources) {
    ui::Context& ui = stage.ui;
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    ui::text(ui, Type::caption,
             stage.say.filled(is_dish(food) ? "food.source_dish" : "food.source",
                              {{"ndb", food.ndb}, {"fndds", food.fndds}}),
             Role::ink_soft);
}

void put_one_column(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    SourceList sources{stage.model.content};
    // What was measured of serotonin is what such a food is looked up for.
    const bool serotonin_first = !page.food.serotonin.empty();
    if (serotonin_first) {
        put_serotonin(stage, page);
        ui.space(ui::space::m);
    }
    put_tryptophan(stage, page);
    ui.space(ui::space::m);
    if (!serotonin_first) {
        put_serotonin(stage, page);
        ui.space(ui::space::m);
    }
    put_mark(stage, page.food);
    put_lower(stage, page);
    put_other_figures(stage, page, sources);
    ui.space(ui::space::m);
    put_compare(stage, page.food);
    ui.space(ui::space::s);
    put_on_shopping_list(stage, page.food);
    ui.space(ui::space::m);
    put_leaflets(stage, page, sources);
    put_view(stage, page.food, sources);
    sources.show(stage);
}

void put_two_columns(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    SourceList sources{stage.model.content};
    put_columns(
        stage,
        [&] {
            put_tryptophan(stage, page);
            ui.space(ui::space::m);
            put_leaflets(stage, page, sources);
            put_view(stage, page.food, sources);
        },
        [&] {
            put_mark(stage, page.food);
            put_serotonin(stage, page);
            ui.space(ui::space::m);
            put_lower(stage, page);
            put_other_figures(stage, page, sources);
            ui.space(ui::space::m);
            put_compare(stage, page.food);
            ui.space(ui::space::s);
            put_on_shopping_list(stage, page.food);
        });
    ui.space(ui::space::m);
    sources.show(stage);
}

void put_food(Stage& stage, const Food& food, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    if (food.display_name != food.name) {
        ui::text(ui, Type::caption, stage.say.filled("food.usda_name", {{"name", food.name}}),
                 Role::ink_soft);
        ui.space(ui::space::s);
    }
    const Amount amount = put_amounts(stage, food);
    ui.space(ui::space::m);
    put_preparation_banner(stage, food);
    const FoodPage page{catalogue, food, stage.model.foods.insight(food, amount.grams), amount};
    if (has_columns(stage)) {
        put_two_columns(stage, page);
    } else {
        put_one_column(stage, page);
    }
}

} // namespace

bool has_columns(const Stage& stage) {
    return stage.pane == Pane::detail && !stage.ui.large_text()
           && stage.ui.frame().width >= ui::size::columns_from;
}

void put_columns(Stage& stage, const std::function<void()>& left,
                 const std::function<void()>& right) {
    ui::Context& ui = stage.ui;
    const float gap = ui::space::l;
    const ui::Rect whole = ui.column();
    const float width = (whole.width - gap) * left_column;
    const float top = ui.cursor();
    const float left_height = ui::in_column(ui, {whole.x, top, width, 0}, left);
    const float right_height =
        ui::in_column(ui, {whole.x + width + gap, top, whole.width - width - gap, 0}, right);
    ui.space(std::max(left_height, right_height));
}

// Whatever comes of it: that a food was looked at is not worth a word.
void note_opened(Stage& stage, const Food& food) {
    DataSession& data = stage.model.data;
    if (!std::exchange(stage.view.food_opened, false) || data.read_only()) return;
    (void)stage.model.kept_foods.note_recent(data, code_of(food));
}

void show_food(Stage& stage, const ui::Rect& view) {
    // What stands beside the list may be of one's own.
    if (foods::own_food_id(stage.view.food) && stage.model.find_food(stage.view.food) != nullptr) {
        show_own_food(stage, view);
        return;
    }
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    const Food* food = catalogue == nullptr ? nullptr : catalogue->find(stage.view.food);
    if (stage.pane == Pane::detail && catalogue == nullptr) return; // the list says why
    if (stage.pane == Pane::detail && food == nullptr) {
        page(stage, view, {.title = stage.say("food.choose_title")},
             [&] { ui::text(stage.ui, Type::body, stage.say("food.choose"), Role::ink_soft); });
        return;
    }
    const std::string title =
        food == nullptr ? stage.say("tab.foods") : std::string{food->display_name};
    const std::string caption = food == nullptr ? std::string{} : std::string{food->group};
    Page look{.title = title, .caption = caption, .widest = widest_food_page};
    if (food != nullptr) {
        note_opened(stage, *food);
        look.trailing_width = ui::size::target;
        look.trailing = [&](const ui::Rect& place) { put_star(stage, *food, place); };
    }
    page(stage, view, look, [&] {
        if (catalogue == nullptr) {
            catalogue_problem(stage);
        } else if (food == nullptr) {
            ui::text(stage.ui, Type::body, stage.say("food.not_found"));
        } else {
            put_food(stage, *food, *catalogue);
        }
    });
}

} // namespace zebra::app
