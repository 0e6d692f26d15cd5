// Serotonin in a food: how much in a word, with figure, error, source and year, or that it was not
// measured, which is not "none".
#include "app/screens/food_parts.h"
#include "app/ui/containers.h"
#include "app/ui/percentile_bar.h"
#include "app/ui/text.h"
#include "core/base/figure.h"
#include "core/foods/serotonin_tier.h"

namespace zebra::app {

namespace {

using foods::Food;
using ui::Role;
using ui::Type;

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

// Where it stands among the three tiers, with their bounds.
void put_scale(Stage& stage, foods::SerotoninTier tier) {
    const std::string moderate = plain_number(foods::moderate_from_ug_per_g);
    const std::string high = plain_number(foods::high_from_ug_per_g);
    const std::string below = stage.say.filled("food.serotonin_below", {{"figure", moderate}});
    const std::string between =
        stage.say.filled("food.serotonin_between", {{"low", moderate}, {"high", high}});
    const std::string over = stage.say.filled("food.serotonin_over", {{"figure", high}});
    const std::string_view word =
        stage.say("food.serotonin_tier." + std::string{foods::to_word(tier)});
    const std::string name =
        stage.say.filled("food.serotonin_scale", {{"tier", std::string{word}}});
    ui::Context& ui = stage.ui;
    ui.space(ui::space::s);
    const bool drawn = ui::tier_scale(ui, name,
                                      {{{stage.say("food.serotonin_tier.low"), below},
                                        {stage.say("food.serotonin_tier.moderate"), between},
                                        {stage.say("food.serotonin_tier.high"), over}}},
                                      static_cast<std::size_t>(tier));
    if (!drawn) return;
    ui.space(ui::space::xs);
    ui::text(ui, Type::caption, stage.say("food.serotonin_unit"), Role::ink_soft);
    ui.space(ui::space::s);
}

} // namespace

// Micrograms in full, and what that makes in the portion, in milligrams.
void put_serotonin(Stage& stage, const FoodPage& page) {
    ui::Context& ui = stage.ui;
    const Food& food = page.food;
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
        const foods::SerotoninInsight& insight = page.insight.serotonin;
        if (insight.tier) {
            ui::text(ui, Type::body,
                     stage.say.filled("food.serotonin_in",
                                      {{"amount", page.amount.name},
                                       {"mg", with_unit(*insight.mg_in_portion, "mg")}}));
            put_scale(stage, *insight.tier);
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

} // namespace zebra::app
