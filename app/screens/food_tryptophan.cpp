// How much tryptophan a food has: the published figure and how it stands among the others, or what
// it is estimated to be. The two never stand in each other's place.
#include "app/screens/estimate_card.h"
#include "app/screens/food_parts.h"
#include "app/screens/food_row.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/percentile_bar.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/estimate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zebra::app {

namespace {

using foods::TryptophanInsight;
using ui::Role;
using ui::Type;

std::string protein_line(const Stage& stage, const FoodPage& page) {
    return stage.say.filled("food.protein_per_100g",
                            {{"amount", with_unit(*page.food.protein_g_per_100g, "g")}});
}

// The figure for the amount, large; what it is per 100 g beside it or below.
void put_number(Stage& stage, const FoodPage& page, const std::string& number,
                const std::string& per_100g) {
    ui::Context& ui = stage.ui;
    std::vector<std::string> beside;
    if (page.amount.grams != hundred_grams) {
        beside.push_back(stage.say.filled("food.per_100g", {{"amount", per_100g}}));
    }
    if (page.food.protein_g_per_100g) beside.push_back(protein_line(stage, page));
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
        ui::figure_width(ui, Type::number, number) + ui::space::m + widest <= column.width;
    constexpr auto types = std::to_array<Type>({Type::number, Type::page, Type::large});
    ui::figure_heading(ui, types, number);
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

void put_rank(Stage& stage, const FoodPage& page) {
    const TryptophanInsight& insight = page.insight.tryptophan;
    if (!insight.rank) return;
    ui::Context& ui = stage.ui;
    const std::string percent = std::to_string(insight.rank->percent_with_less);
    const std::string sentence = stage.say.filled("food.rank", {{"percent", percent}});
    const std::string flag = with_unit(*insight.mg_per_100g, "mg");
    const std::string middle = stage.say.filled(
        "food.middle", {{"amount", with_unit(page.catalogue.middle_mg_per_100g(), "mg")}});
    ui.space(ui::space::s);
    ui::percentile_bar(ui, {.percent = static_cast<float>(insight.rank->percent_with_less),
                            .name = sentence,
                            .flag = flag,
                            .lowest = stage.say("food.lowest"),
                            .middle = middle,
                            .highest = stage.say("food.highest")});
    ui.space(ui::space::s);
    ui::text_runs(ui,
                  ui::runs_around(sentence, percent + "%", Type::body, Type::strong, Role::ink));
    if (insight.portion_rank && page.amount.grams != hundred_grams) {
        const std::string share = std::to_string(insight.portion_rank->percent_with_less);
        const std::string portion = stage.say.filled("food.rank_portion", {{"percent", share}});
        ui::text_runs(ui,
                      ui::runs_around(portion, share + "%", Type::body, Type::strong, Role::ink));
    }
    std::string among = stage.say.filled(
        "food.rank_among", {{"count", grouped(static_cast<long>(insight.rank->foods_compared))}});
    if (insight.rank_in_group && insight.rank_in_group->foods_compared > 1) {
        among += ' '
                 + stage.say.filled(
                     "food.rank_in_group",
                     {{"percent", std::to_string(insight.rank_in_group->percent_with_less)},
                      {"count", grouped(static_cast<long>(insight.rank_in_group->foods_compared))},
                      {"group", std::string{page.food.group}}});
    }
    ui::text(ui, Type::caption, among, Role::ink_soft);
}

struct SmallPrint {
    std::string_view id;
    std::string_view show; // what the button says
    std::string_view hide;
    std::string_view text;
};

// For those who want to know more: behind one press.
void put_small_print(ui::Context& ui, const SmallPrint& print, bool& open) {
    if (ui::button(ui, {.id = print.id,
                        .label = open ? print.hide : print.show,
                        .look = ui::ButtonLook::plain,
                        .icon = open ? ui::Icon::chevron_up : ui::Icon::chevron_down})) {
        open = !open;
    }
    if (open) ui::text(ui, Type::caption, print.text, Role::ink_soft);
}

// How an estimate was worked out.
void put_method(Stage& stage, const TryptophanInsight& insight) {
    put_small_print(stage.ui,
                    {.id = "method",
                     .show = stage.say("food.method_show"),
                     .hide = stage.say("food.method_hide"),
                     .text = insight.how_estimated},
                    stage.view.method_open);
}

void put_estimate(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    const TryptophanInsight& insight = page.insight.tryptophan;
    const foods::PortionEstimate& portion = *insight.estimate_in_portion;
    const foods::Estimate& estimate = *insight.estimate;
    put_number(stage, page, estimate_in_mg(portion),
               estimate_in_mg(estimate_in(estimate, hundred_grams)));
    put_estimate_range(stage, portion,
                       estimate.mid_mg_per_100g ? page.catalogue.rank_of(*estimate.mid_mg_per_100g)
                                                : std::nullopt);
    ui.space(ui::space::m);
    ui::divider(ui);
    ui.space(ui::space::m);
    ui::note(ui, ui::Icon::information, Type::caption, stage.say("food.estimate_means"));
    ui.space(ui::space::xs);
    put_method(stage, insight);
}

void put_nothing_known(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    ui::heading(ui, Type::large, stage.say("food.no_value"));
    ui::text(ui, Type::body, stage.say("food.no_value_means"));
    if (page.food.protein_g_per_100g) {
        ui::text(ui, Type::caption, protein_line(stage, page), Role::ink_soft);
    }
    if (page.insight.tryptophan.how_estimated.empty()) return;
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, Type::caption, page.insight.tryptophan.how_estimated);
}

// What speaks against the published figure, and what it would be by its protein.
void put_doubt(Stage& stage, const FoodPage& page) {
    const TryptophanInsight& insight = page.insight.tryptophan;
    if (insight.doubt.empty()) return;
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    ui::banner(ui, ui::BannerLook::caution, stage.say("food.doubt"), insight.doubt);
    if (insight.estimate != nullptr) {
        ui.space(ui::space::s);
        ui::note(ui, ui::Icon::calculator, Type::body,
                 stage.say.filled("food.doubt_estimate",
                                  {{"range", range_in_mg(insight.estimate->low_mg_per_100g,
                                                         insight.estimate->high_mg_per_100g)}}),
                 Role::ink);
        put_method(stage, insight);
    }
}

// In plain words; USDA's own words for its codes are small print. Of a dish there are none.
std::string plain_origin(const Stage& stage, const FoodPage& page) {
    const TryptophanInsight& insight = page.insight.tryptophan;
    if (is_dish(page.food)) return insight.how_obtained;
    std::string said = stage.say("food.obtained." + std::string{foods::to_word(insight.origin)});
    const int analyses = page.food.tryptophan_source.data_points;
    if (analyses > 0) said += ' ' + stage.say.counted("food.obtained_analyses", analyses);
    return said;
}

std::string how_to_read(const Stage& stage, const FoodPage& page) {
    const TryptophanInsight& insight = page.insight.tryptophan;
    std::string text;
    if (!insight.disagreeing.foods.empty()) {
        const foods::Neighbours& others = insight.disagreeing;
        text = stage.say.filled(
                   "food.neighbours",
                   {{"kind", std::string{others.kind}},
                    {"range", range_in_mg(others.low_mg_per_100g, others.high_mg_per_100g)}})
               + ' ';
    }
    // A figure in doubt is not said to be measured.
    if (!page.food.doubt) text += plain_origin(stage, page) + ' ';
    return text + std::string{stage.model.content.text("food.figures.vary")};
}

} // namespace

void put_tryptophan(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    const TryptophanInsight& insight = page.insight.tryptophan;
    const std::string title =
        stage.say.filled("food.tryptophan_in", {{"amount", page.amount.name}});
    ui::card(ui, title, [&] {
        if (!insight.mg_in_portion && insight.estimate != nullptr) {
            put_title_with_tag(stage, title);
            put_estimate(stage, page);
            return;
        }
        ui::text(ui, Type::body, title, Role::ink_soft);
        if (!insight.mg_in_portion) {
            put_nothing_known(stage, page);
            return;
        }
        put_number(stage, page, with_unit(*insight.mg_in_portion, "mg"),
                   with_unit(*insight.mg_per_100g, "mg"));
        put_doubt(stage, page);
        // A figure that is most likely wrong has no place among the others.
        if (!page.food.doubt) put_rank(stage, page);
        ui.space(ui::space::m);
        ui::divider(ui);
        ui.space(ui::space::m);
        ui::note(ui, ui::Icon::information, Type::caption, how_to_read(stage, page));
        if (is_dish(page.food)) return;
        put_small_print(ui,
                        {.id = "obtained",
                         .show = stage.say("food.obtained_show"),
                         .hide = stage.say("food.obtained_hide"),
                         .text = insight.how_obtained},
                        stage.view.obtained_open);
    });
}

} // namespace zebra::app
