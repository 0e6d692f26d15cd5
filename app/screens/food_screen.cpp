// What is known, and not known, of one food.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/percentile_bar.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/serotonin_tier.h"

#include <fmt/format.h>

#include <array>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

constexpr double hundred_grams = 100;

// A household portion or 100 g.
struct Amount {
    std::string name;
    double grams = hundred_grams;
};

std::vector<Amount> amounts(const Stage& stage, const Food& food) {
    std::vector<Amount> list = {{stage.say("food.hundred_grams"), hundred_grams}};
    for (const foods::Portion& portion : food.portions) {
        list.push_back(
            {fmt::format("{}, {}", portion.name, with_unit(portion.grams, "g")), portion.grams});
    }
    return list;
}

void put_tryptophan(Stage& stage, const Food& food, const foods::Catalogue& catalogue,
                    const Amount& amount) {
    ui::Context& ui = stage.ui;
    ui::card(ui, [&] {
        ui::text(ui, Type::body, stage.say.filled("food.tryptophan_in", {{"amount", amount.name}}),
                 Role::ink_soft);
        if (!food.tryptophan_mg_per_100g) {
            ui::heading(ui, Type::large, stage.say("food.no_value"));
            ui::text(ui, Type::body, stage.say("food.no_value_means"));
            if (food.protein_g_per_100g) {
                ui::text(ui, Type::caption,
                         stage.say.filled("food.protein_per_100g",
                                          {{"amount", with_unit(*food.protein_g_per_100g, "g")}}),
                         Role::ink_soft);
            }
            return;
        }
        const double per_100g = *food.tryptophan_mg_per_100g;
        ui::heading(ui, Type::number, with_unit(per_100g * amount.grams / hundred_grams, "mg"));
        if (amount.grams != hundred_grams) {
            ui::text(ui, Type::strong,
                     stage.say.filled("food.per_100g", {{"amount", with_unit(per_100g, "mg")}}));
        }
        if (food.protein_g_per_100g) {
            ui::text(ui, Type::caption,
                     stage.say.filled("food.protein_per_100g",
                                      {{"amount", with_unit(*food.protein_g_per_100g, "g")}}),
                     Role::ink_soft);
        }
        if (const auto rank = catalogue.rank(food)) {
            const std::string percent = std::to_string(rank->percent_with_less);
            const std::string sentence = stage.say.filled("food.rank", {{"percent", percent}});
            ui.space(ui::space::m);
            ui::percentile_bar(ui, rank->percent_with_less, sentence, stage.say("food.lowest"),
                               stage.say("food.highest"));
            ui.space(ui::space::xs);
            ui::text(ui, Type::body, sentence);
            ui::text(
                ui, Type::caption,
                stage.say.filled("food.rank_among",
                                 {{"count", grouped(static_cast<long>(rank->foods_compared))}}),
                Role::ink_soft);
        }
        ui.space(ui::space::s);
        if (food.doubt) {
            ui::banner(ui, ui::BannerLook::caution, stage.say("food.doubt"), *food.doubt);
            ui.space(ui::space::s);
        }
        ui::text(ui, Type::caption, catalogue.how_obtained(food), Role::ink_soft);
        ui::text(ui, Type::caption, stage.model.content.text("food.figures.vary"), Role::ink_soft);
    });
}

// The tiers of the 1985 paper.
// Micrograms in full, and what that makes in the portion, in milligrams.
void put_serotonin(Stage& stage, const Food& food, const Amount& amount) {
    ui::Context& ui = stage.ui;
    ui::card(ui, [&] {
        if (food.serotonin.empty()) {
            ui::text(ui, Type::strong, stage.say("food.serotonin_not_measured"));
            ui::text(ui, Type::caption, stage.model.content.text("food.serotonin.not_measured"),
                     Role::ink_soft);
            return;
        }
        if (food.serotonin_ug_per_g) {
            ui::heading(ui, Type::title,
                        stage.say("food.serotonin_tier."
                                  + std::string{foods::to_word(
                                      foods::serotonin_tier(*food.serotonin_ug_per_g))}));
            ui::text(
                ui, Type::body,
                stage.say.filled(
                    "food.serotonin_in",
                    {{"amount", amount.name},
                     {"mg", with_unit(*food.serotonin_ug_per_g * amount.grams / 1000, "mg")}}));
        } else {
            ui::heading(ui, Type::title, stage.say("food.serotonin_relatives"));
        }
        for (const foods::SerotoninMeasurement& measured : food.serotonin) {
            std::string figure = plain_number(measured.serotonin_ug_per_g);
            if (measured.standard_error_ug_per_g) {
                figure += " \u00B1 " + plain_number(*measured.standard_error_ug_per_g);
            }
            ui::text(ui, Type::caption,
                     stage.say.filled("food.serotonin_measured", {{"food", measured.measured_food},
                                                                  {"figure", figure},
                                                                  {"source", measured.source}}),
                     Role::ink_soft);
        }
        ui::text(ui, Type::body, stage.model.content.text("food.serotonin.test"));
        ui::text(ui, Type::caption, stage.model.content.text("food.serotonin.varies"),
                 Role::ink_soft);
    });
}

struct Figure {
    std::string_view label_key;
    std::optional<double> per_100g;
    std::string_view unit;
};

void put_other_figures(Stage& stage, const Food& food, const Amount& amount) {
    ui::Context& ui = stage.ui;
    const auto figures = std::to_array<Figure>({
        {"food.caffeine", food.caffeine_mg_per_100g, "mg"},
        {"food.alcohol", food.alcohol_g_per_100g, "g"},
        {"food.niacin", food.niacin_mg_per_100g, "mg"},
        {"food.protein", food.protein_g_per_100g, "g"},
        {"food.fat", food.fat_g_per_100g, "g"},
        {"food.energy", food.energy_kcal_per_100g, "kcal"},
    });
    ui::heading(ui, Type::title, stage.say.filled("food.also_in", {{"amount", amount.name}}));
    ui.space(ui::space::s);
    ui::list_card(ui, stage.say("food.also"), [&] {
        bool first = true;
        for (const Figure& figure : figures) {
            if (!first) ui::divider(ui);
            first = false;
            const std::string shown =
                figure.per_100g ? plain_number(*figure.per_100g * amount.grams / hundred_grams)
                                : stage.say("food.not_known");
            ui::value_row(ui, stage.say(figure.label_key), shown,
                          figure.per_100g ? figure.unit : std::string_view{});
        }
    });
    if (food.caffeine_mg_per_100g.value_or(0) > 0) {
        ui.space(ui::space::xs);
        ui::text(ui, Type::caption, stage.model.content.text("food.caffeine.no_limit"),
                 Role::ink_soft);
    }
    if (food.alcohol_g_per_100g.value_or(0) > 0) {
        ui.space(ui::space::xs);
        ui::text(ui, Type::caption, stage.model.content.text("food.alcohol.no_level"),
                 Role::ink_soft);
    }
}

void put_food(Stage& stage, const Food& food, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    ui::text(ui, Type::caption, food.group, Role::ink_soft);
    ui.space(ui::space::s);
    const std::vector<Amount> list = amounts(stage, food);
    std::size_t& chosen = stage.view.portion;
    if (chosen >= list.size()) chosen = 0;
    std::vector<ui::Chip> chips;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list.size(); ++i) ids.push_back(fmt::format("portion-{}", i));
    for (std::size_t i = 0; i < list.size(); ++i) {
        chips.push_back({ids[i], list[i].name, i == chosen});
    }
    if (const int pressed = ui::chips(ui, chips); pressed >= 0) {
        chosen = static_cast<std::size_t>(pressed);
    }
    const Amount& amount = list[chosen];
    ui.space(ui::space::s);
    put_tryptophan(stage, food, catalogue, amount);
    ui.space(ui::space::m);
    put_serotonin(stage, food, amount);
    ui.space(ui::space::m);
    put_other_figures(stage, food, amount);
    ui.space(ui::space::m);
    SourceList sources{stage.model.content};
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    ui::text(ui, Type::caption, stage.say.filled("food.source", {{"ndb", food.ndb}}),
             Role::ink_soft);
    sources.show(stage);
}

} // namespace

void show_food(Stage& stage, const ui::Rect& view) {
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    const Food* food = catalogue == nullptr ? nullptr : catalogue->find(stage.view.food);
    const std::string title = food == nullptr ? stage.say("tab.foods") : std::string{food->name};
    page(stage, view, title, false, [&] {
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
