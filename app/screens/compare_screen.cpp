// Two to four foods side by side.
#include "app/screens/common.h"
#include "app/screens/food_parts.h"
#include "app/screens/food_row.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/figure_table.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/compare.h"
#include "core/foods/estimate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

using foods::ComparedRow;
using foods::Comparison;
using foods::Food;
using ui::Type;

std::string amount_in_words(const Stage& stage, const foods::FoodPortion& one) {
    if (!stage.view.compare.per_portion || one.food->portions.empty()) {
        return stage.say("food.hundred_grams");
    }
    return portion_in_words(stage, *one.food, one.food->portions.front());
}

// The chosen foods, each with a way to take it out.
void put_chosen(Stage& stage, std::span<const foods::FoodPortion> chosen) {
    ui::Context& ui = stage.ui;
    ui::list_card(ui, stage.say("compare.chosen"), [&] {
        bool first = true;
        for (const foods::FoodPortion& one : chosen) {
            if (!first) ui::divider(ui);
            first = false;
            const std::string name{one.food->display_name};
            std::string caption = amount_in_words(stage, one);
            if (is_own(*one.food)) {
                caption += fmt::format(" \u00B7 {}", stage.say("own_foods.word"));
            }
            for (const ui::Tag& mark : preparation_tags(stage, *one.food)) {
                caption += fmt::format(" \u00B7 {}", mark.label);
            }
            if (ui::removable_row(
                    ui, {.id = code_of(*one.food),
                         .title = name,
                         .caption = caption,
                         .remove_name = stage.say.filled("compare.remove", {{"food", name}}),
                         .remove_icon = ui::Icon::close})) {
                std::vector<std::string>& codes = stage.view.compare.foods;
                const std::vector<std::string> before = codes;
                std::erase(codes, code_of(*one.food));
                stage.done(stage.say.filled("compare.removed", {{"food", name}}),
                           [&codes, before]() -> Outcome<void> {
                               codes = before;
                               return {};
                           });
            }
        }
    });
}

// What stands for a figure that is not known; serotonin is "not measured".
std::string not_known(const Stage& stage, const ComparedRow& row) {
    const bool serotonin = row.key == "serotonin";
    return stage.say(serotonin ? "compare.not_measured" : "food.not_known");
}

// The row as it is drawn. An estimate stands where there is no published figure, and says so.
ui::FigureRow figures_of(const Stage& stage, const Comparison& comparison, const ComparedRow& row) {
    const bool per_portion = stage.view.compare.per_portion;
    ui::FigureRow out;
    out.label =
        stage.say.filled("compare.label", {{"what", stage.say("compare." + std::string{row.key})},
                                           {"unit", std::string{row.unit}}});
    for (std::size_t i = 0; i < comparison.foods.size(); ++i) {
        const std::optional<double>& figure = per_portion ? row.per_portion[i] : row.per_100g[i];
        const foods::Estimate* estimate =
            row.key == "tryptophan" ? comparison.tryptophan_estimates[i] : nullptr;
        if (figure) {
            const bool doubted =
                row.key == "tryptophan" && comparison.foods[i].food->doubt.has_value();
            out.cells.push_back({plain_number(*figure),
                                 doubted ? stage.say("foods.in_doubt") : std::string{}, *figure,
                                 doubted});
        } else if (estimate != nullptr) {
            const double grams = per_portion ? comparison.foods[i].grams : foods::hundred_grams;
            const foods::PortionEstimate found = estimate_in(*estimate, grams);
            out.cells.push_back({estimate_in_words(found), stage.say("foods.origin.estimated"),
                                 found.mid_mg, true});
        } else {
            out.cells.push_back({not_known(stage, row), {}, std::nullopt, false});
        }
    }
    return out;
}

// Whether there is anything to compare: a row of which nothing is above 0 is left out.
bool tells_something(const ComparedRow& row) {
    if (row.key == "tryptophan") return true;
    return std::any_of(row.per_100g.begin(), row.per_100g.end(),
                       [](const std::optional<double>& figure) { return figure.value_or(0) > 0; });
}

void put_comparison(Stage& stage, const Comparison& comparison) {
    ui::Context& ui = stage.ui;
    const auto segments = std::to_array<ui::Segment>(
        {{.id = "per-100g", .label = stage.say("compare.per_100g")},
         {.id = "per-portion", .label = stage.say("compare.per_portion")}});
    bool& per_portion = stage.view.compare.per_portion;
    const int pressed = ui::segmented(ui, stage.say("compare.per"), segments, per_portion ? 1 : 0);
    if (pressed >= 0) per_portion = pressed == 1;
    ui.space(ui::space::m);
    std::vector<std::string> names;
    for (const foods::FoodPortion& one : comparison.foods) {
        names.emplace_back(one.food->display_name);
    }
    std::vector<ui::FigureRow> rows;
    for (const ComparedRow& row : comparison.rows) {
        if (tells_something(row)) rows.push_back(figures_of(stage, comparison, row));
    }
    ui::card(ui, stage.say("compare.title"),
             [&] { ui::figure_table(ui, stage.say("compare.title"), names, rows); });
    ui.space(ui::space::m);
    ui::note(ui, ui::Icon::information, Type::caption,
             stage.model.content.text("food.figures.inform"));
}

} // namespace

void show_compare(Stage& stage, const ui::Rect& view) {
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    page(stage, view, {.title = stage.say("compare.title")}, [&] {
        ui::Context& ui = stage.ui;
        if (catalogue == nullptr) {
            catalogue_problem(stage);
            return;
        }
        std::vector<foods::FoodPortion> chosen;
        for (const std::string& code : stage.view.compare.foods) {
            if (const Food* food = stage.model.find_food(code))
                chosen.push_back(foods::usual_portion(*food));
        }
        if (!chosen.empty()) {
            put_chosen(stage, chosen);
            ui.space(ui::space::m);
        }
        if (chosen.size() < foods::fewest_compared) {
            ui::text(ui, Type::body,
                     stage.say(chosen.empty() ? "compare.none" : "compare.one_more"));
            ui.space(ui::space::m);
        }
        if (chosen.size() < foods::most_compared) {
            if (ui::button(ui, {.id = "add",
                                .label = stage.say("compare.choose"),
                                .look = chosen.size() < foods::fewest_compared
                                            ? ui::ButtonLook::filled
                                            : ui::ButtonLook::outlined,
                                .icon = ui::Icon::plus})) {
                stage.view.compare.choosing = true;
                stage.view.query.clear();
                stage.view.focus_search = true;
                stage.open(ScreenName::foods);
            }
            ui.space(ui::space::m);
        }
        if (const auto comparison = foods::compare(*catalogue, chosen)) {
            put_comparison(stage, *comparison);
        }
    });
}

} // namespace zebra::app
