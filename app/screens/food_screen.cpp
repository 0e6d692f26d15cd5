// What is known, and not known, of one food.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/percentile_bar.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/serotonin_tier.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

constexpr double hundred_grams = 100;
constexpr std::size_t first_portions = 3; // shown before the others are asked for
constexpr float left_column = 0.565F;     // of two columns, 1.3 : 1
constexpr float widest_page = 1040;       // with two columns

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

// The figure for the amount, large; what it is per 100 g beside it or below.
void put_number(Stage& stage, const Food& food, const Amount& amount) {
    ui::Context& ui = stage.ui;
    const double per_100g = *food.tryptophan_mg_per_100g;
    const std::string number = with_unit(per_100g * amount.grams / hundred_grams, "mg");
    std::vector<std::string> beside;
    if (amount.grams != hundred_grams) {
        beside.push_back(
            stage.say.filled("food.per_100g", {{"amount", with_unit(per_100g, "mg")}}));
    }
    if (food.protein_g_per_100g) {
        beside.push_back(stage.say.filled("food.protein_per_100g",
                                          {{"amount", with_unit(*food.protein_g_per_100g, "g")}}));
    }
    const auto type_of = [&](std::size_t line) {
        return line == 0 && beside.size() > 1 ? Type::caption_strong : Type::caption;
    };
    float widest = 0;
    for (std::size_t i = 0; i < beside.size(); ++i) {
        widest = std::max(widest, ui.fonts().width(type_of(i), beside[i]));
    }
    const float top = ui.cursor();
    const ui::Rect column = ui.column();
    const bool room =
        ui.fonts().width(Type::number, number) + ui::space::m + widest <= column.width;
    ui::heading(ui, Type::number, number);
    if (room) {
        const float line = ui.line_height(Type::caption);
        const float bottom = top + ui.line_height(Type::number) - ui::space::xs;
        for (std::size_t i = 0; i < beside.size(); ++i) {
            const float y = bottom - line * static_cast<float>(beside.size() - i);
            ui::in_column(ui, {column.right() - widest - 1, y, widest + 1, 0}, [&] {
                const ui::Rect place = ui.take(line);
                ui::text_in(ui, type_of(i), place, beside[i], i == 0 ? Role::ink : Role::ink_soft,
                            ui::Align::right);
                ui.add_node(0, ui::NodeRole::text, beside[i], place);
            });
        }
        return;
    }
    for (std::size_t i = 0; i < beside.size(); ++i) {
        ui::text(ui, type_of(i), beside[i], i == 0 ? Role::ink : Role::ink_soft);
    }
}

void put_rank(Stage& stage, const Food& food, const foods::Catalogue& catalogue) {
    const auto rank = catalogue.rank(food);
    if (!rank) return;
    ui::Context& ui = stage.ui;
    const std::string percent = std::to_string(rank->percent_with_less);
    const std::string sentence = stage.say.filled("food.rank", {{"percent", percent}});
    const std::string flag = with_unit(*food.tryptophan_mg_per_100g, "mg");
    const std::string middle = stage.say.filled(
        "food.middle", {{"amount", with_unit(catalogue.middle_mg_per_100g(), "mg")}});
    ui.space(ui::space::s);
    ui::percentile_bar(ui, {.percent = static_cast<float>(rank->percent_with_less),
                            .name = sentence,
                            .flag = flag,
                            .lowest = stage.say("food.lowest"),
                            .middle = middle,
                            .highest = stage.say("food.highest")});
    ui.space(ui::space::s);
    ui::text_runs(ui,
                  ui::runs_around(sentence, percent + "%", Type::body, Type::strong, Role::ink));
    ui::text(ui, Type::caption,
             stage.say.filled("food.rank_among",
                              {{"count", grouped(static_cast<long>(rank->foods_compared))}}),
             Role::ink_soft);
}

void put_tryptophan(Stage& stage, const Food& food, const foods::Catalogue& catalogue,
                    const Amount& amount) {
    ui::Context& ui = stage.ui;
    const std::string title = stage.say.filled("food.tryptophan_in", {{"amount", amount.name}});
    ui::card(ui, title, [&] {
        ui::text(ui, Type::body, title, Role::ink_soft);
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
        put_number(stage, food, amount);
        put_rank(stage, food, catalogue);
        ui.space(ui::space::m);
        ui::divider(ui);
        ui.space(ui::space::m);
        if (food.doubt) {
            ui::banner(ui, ui::BannerLook::caution, stage.say("food.doubt"), *food.doubt);
            ui.space(ui::space::s);
        }
        ui::note(ui, ui::Icon::information, Type::caption,
                 fmt::format("{} {}", catalogue.how_obtained(food),
                             stage.model.content.text("food.figures.vary")));
    });
}

// "Serotonin", how much in a word and in bars.
void put_serotonin_line(Stage& stage, const Food& food, bool plain) {
    ui::Context& ui = stage.ui;
    int bars = 0;
    std::string_view word = "food.serotonin_not_measured";
    std::string key;
    if (food.serotonin_ug_per_g) {
        const foods::SerotoninTier tier = foods::serotonin_tier(*food.serotonin_ug_per_g);
        bars = tier == foods::SerotoninTier::high       ? 3
               : tier == foods::SerotoninTier::moderate ? 2
                                                        : 1;
        key = "food.serotonin_tier." + std::string{foods::to_word(tier)};
        word = key;
    } else if (!food.serotonin.empty()) {
        word = "food.serotonin_relatives";
    } else if (food.named_by_laboratories) {
        word = "food.serotonin_named";
    }
    const float top = ui.cursor();
    const float line = ui.line_height(Type::title);
    const float left = ui::tier_bars_width + ui::space::m;
    ui::tier_bars(ui, bars, {ui.column().x, top + line / 2});
    ui.space(ui::in_column(ui, {ui.column().x + left, top, ui.width() - left, 0}, [&] {
        ui::heading_with(ui, plain ? Type::strong : Type::title, stage.say("food.serotonin"),
                         stage.say(word), Type::strong);
    }));
}

// Micrograms in full, and what that makes in the portion, in milligrams.
void put_serotonin(Stage& stage, const Food& food, const Amount& amount) {
    ui::Context& ui = stage.ui;
    ui::card(ui, stage.say("food.serotonin"), [&] {
        put_serotonin_line(stage, food, food.serotonin.empty());
        ui.space(ui::space::xs);
        if (food.serotonin.empty() && food.named_by_laboratories) {
            ui::text(ui, Type::body, stage.model.content.text("food.serotonin.named"));
            ui::text(ui, Type::caption, *food.named_by_laboratories, Role::ink_soft);
            return;
        }
        if (food.serotonin.empty()) {
            ui::text(ui, Type::caption, stage.model.content.text("food.serotonin.not_measured"),
                     Role::ink_soft);
            return;
        }
        if (food.serotonin_ug_per_g) {
            ui::text(
                ui, Type::body,
                stage.say.filled(
                    "food.serotonin_in",
                    {{"amount", amount.name},
                     {"mg", with_unit(*food.serotonin_ug_per_g * amount.grams / 1000, "mg")}}));
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
        ui.space(ui::space::xs);
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

const Amount& put_portions(Stage& stage, const std::vector<Amount>& list) {
    std::size_t& chosen = stage.view.portion;
    if (chosen >= list.size()) chosen = 0;
    const bool all = stage.view.all_portions || list.size() <= first_portions + 1;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list.size(); ++i) ids.push_back(fmt::format("portion-{}", i));
    std::vector<ui::Chip> chips;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!all && i >= first_portions && i != chosen) continue;
        chips.push_back({ids[i], list[i].name, i == chosen});
    }
    if (!all) chips.push_back({"others", stage.say("food.other_portions")});
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed < 0) return list[chosen];
    const std::string_view id = chips[static_cast<std::size_t>(pressed)].id;
    if (id == "others") {
        stage.view.all_portions = true;
    } else {
        chosen = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }
    return list[chosen];
}

void put_food(Stage& stage, const Food& food, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    if (food.display_name != food.name) {
        ui::text(ui, Type::caption, stage.say.filled("food.usda_name", {{"name", food.name}}),
                 Role::ink_soft);
        ui.space(ui::space::s);
    }
    const std::vector<Amount> list = amounts(stage, food);
    const Amount& amount = put_portions(stage, list);
    ui.space(ui::space::m);
    const auto put_view = [&] {
        SourceList sources{stage.model.content};
        ui::banner(ui, ui::BannerLook::information, {},
                   sources.text(stage, "food.tryptophan.view"));
        ui.space(ui::space::s);
        ui::text(ui, Type::caption,
                 stage.say.filled(is_dish(food) ? "food.source_dish" : "food.source",
                                  {{"ndb", food.ndb}, {"fndds", food.fndds}}),
                 Role::ink_soft);
        sources.show(stage);
    };
    const auto put_rest = [&] {
        put_serotonin(stage, food, amount);
        ui.space(ui::space::m);
        put_other_figures(stage, food, amount);
    };
    const bool columns = stage.pane == Pane::detail && !ui.large_text()
                         && ui.frame().width >= ui::size::columns_from;
    if (!columns) {
        put_tryptophan(stage, food, catalogue, amount);
        ui.space(ui::space::m);
        put_rest();
        ui.space(ui::space::m);
        put_view();
        return;
    }
    const float gap = ui::space::l;
    const float left = (ui.width() - gap) * left_column;
    const ui::Rect whole = ui.column();
    const float top = ui.cursor();
    const float left_height = ui::in_column(ui, {whole.x, top, left, 0}, [&] {
        put_tryptophan(stage, food, catalogue, amount);
        ui.space(ui::space::m);
        put_view();
    });
    const float right_height =
        ui::in_column(ui, {whole.x + left + gap, top, whole.width - left - gap, 0}, put_rest);
    ui.space(std::max(left_height, right_height));
}

} // namespace

void show_food(Stage& stage, const ui::Rect& view) {
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    const Food* food = catalogue == nullptr ? nullptr : catalogue->find(stage.view.food);
    if (stage.pane == Pane::detail && catalogue != nullptr && food == nullptr) {
        page(stage, view, {.title = stage.say("food.choose_title")},
             [&] { ui::text(stage.ui, Type::body, stage.say("food.choose"), Role::ink_soft); });
        return;
    }
    const std::string title =
        food == nullptr ? stage.say("tab.foods") : std::string{food->display_name};
    const std::string caption = food == nullptr ? std::string{} : std::string{food->group};
    page(stage, view, {.title = title, .caption = caption, .widest = widest_page}, [&] {
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
