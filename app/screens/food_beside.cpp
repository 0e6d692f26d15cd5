// What else is said of a food: its other figures, what leaflets say, and foods to look at beside
// it.
#include "app/screens/food_mark.h"
#include "app/screens/food_parts.h"
#include "app/screens/food_row.h"
#include "app/screens/preparation_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"

#include <fmt/format.h>

#include <array>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

struct Figure {
    std::string_view label_key;
    std::optional<double> in_amount;
    std::string_view unit;
};

// Statements as one caption, with the marks of their sources.
void put_statements(Stage& stage, const std::vector<std::string_view>& statements,
                    SourceList& sources) {
    if (statements.empty()) return;
    std::string text;
    for (const std::string_view id : statements) {
        text += (text.empty() ? "" : " ") + sources.text(stage, id);
    }
    stage.ui.space(ui::space::xs);
    ui::text(stage.ui, Type::caption, text, Role::ink_soft);
}

} // namespace

void put_other_figures(Stage& stage, const FoodPage& page, SourceList& sources) {
    ui::Context& ui = stage.ui;
    const auto in_amount = [&](const std::optional<double>& per_100g) -> std::optional<double> {
        if (!per_100g) return std::nullopt;
        return *per_100g * page.amount.grams / hundred_grams;
    };
    const auto figures = std::to_array<Figure>({
        {"food.caffeine", page.insight.caffeine_mg.in_portion, "mg"},
        {"food.alcohol", page.insight.alcohol_g.in_portion, "g"},
        {"food.niacin", page.insight.niacin_mg.in_portion, "mg"},
        {"food.protein", page.insight.protein_g.in_portion, "g"},
        {"food.fat", in_amount(page.food.fat_g_per_100g), "g"},
        {"food.energy", in_amount(page.food.energy_kcal_per_100g), "kcal"},
    });
    ui::heading(ui, Type::title, stage.say.filled("food.also_in", {{"amount", page.amount.name}}));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("food.also"), [&] {
        bool first = true;
        for (const Figure& figure : figures) {
            if (!first) ui::divider(ui);
            first = false;
            const std::string shown =
                figure.in_amount ? plain_number(*figure.in_amount) : stage.say("food.not_known");
            ui::value_row(ui, stage.say(figure.label_key), shown,
                          figure.in_amount ? figure.unit : std::string_view{});
        }
    });
    put_statements(stage, page.insight.caffeine_mg.statements, sources);
    put_statements(stage, page.insight.alcohol_g.statements, sources);
}

void put_leaflets(Stage& stage, const FoodPage& page, SourceList& sources) {
    ui::Context& ui = stage.ui;
    for (const foods::LeafletNaming& naming : page.insight.leaflets) {
        const std::string title =
            stage.say.filled("food.leaflet", {{"food", std::string{naming.food}}});
        ui::card(ui, title, [&] {
            ui::heading(ui, Type::strong, title);
            ui.space(ui::space::xs);
            ui::text(ui, Type::body, sources.text(stage, naming.says));
            ui.space(ui::space::s);
            ui::divider(ui);
            ui.space(ui::space::s);
            ui::text(ui, Type::body, sources.text(stage, naming.beside));
        });
        ui.space(ui::space::m);
    }
}

void put_lower(Stage& stage, const FoodPage& page) {
    if (page.insight.lower.empty()) return;
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::title, stage.say("food.lower"));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("food.lower"), [&] {
        const std::vector<const Food*>& lower = page.insight.lower;
        for (std::size_t row = 0; row < lower.size(); ++row) {
            if (row > 0) ui::divider(ui);
            const std::string figure = plain_number(*lower[row]->tryptophan_mg_per_100g);
            const std::vector<ui::Tag> tags = tags_of(stage, *lower[row]);
            if (ui::list_row(ui, {.id = code_of(*lower[row]),
                                  .title = lower[row]->display_name,
                                  .value = figure,
                                  .unit = stage.say("foods.per_100g"),
                                  .tags = tags,
                                  .arrow = ui::Icon::none,
                                  .place = ui::row_place(row, lower.size())})) {
                stage.view.lead_to_food(code_of(*lower[row]));
            }
        }
    });
    ui.space(ui::space::m);
}

void put_compare(Stage& stage, const Food& food) {
    CompareState& compare = stage.view.compare;
    const std::string_view code = code_of(food);
    const bool is_in = compare.has(code);
    const bool only_it = compare.foods.empty() || (is_in && compare.foods.size() == 1);
    std::string_view label = "compare.add";
    if (only_it) {
        label = "compare.begin";
    } else if (is_in || compare.full()) {
        label = "compare.look";
    }
    if (ui::button(stage.ui, {.id = "compare",
                              .label = stage.say(label),
                              .look = ui::ButtonLook::outlined,
                              .icon = ui::Icon::compare})) {
        compare.add(code);
        stage.open(ScreenName::compare);
    }
}

} // namespace zebra::app
