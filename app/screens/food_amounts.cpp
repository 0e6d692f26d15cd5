// Choosing how much of a food the figures are for: 100 g, household portions, or any number of
// grams.
#include "app/screens/food_parts.h"
#include "app/ui/choices.h"
#include "app/ui/text_field.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/decimal.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

// Of the household portions, before the others are asked for.
constexpr std::size_t first_portions_wide = 3;
constexpr std::size_t first_portions = 2;
constexpr std::size_t first_portions_large = 1;
constexpr double most_grams = 5000;

std::optional<double> own_grams(const Stage& stage) {
    const auto grams = foods::typed_decimal(stage.view.own_grams);
    if (!grams || *grams <= 0 || *grams > most_grams) return std::nullopt;
    return grams;
}

std::vector<Amount> amounts(const Stage& stage, const foods::Food& food) {
    std::vector<Amount> list = {{stage.say("food.hundred_grams"), hundred_grams}};
    for (const foods::Portion& portion : food.portions) {
        list.push_back({portion_in_words(stage, food, portion), portion.grams});
    }
    if (const auto grams = own_grams(stage)) {
        list.push_back(
            {stage.say.filled("food.own_amount", {{"amount", with_unit(*grams, "g")}}), *grams});
    }
    return list;
}

// True when another amount was typed.
bool put_own_grams(Stage& stage) {
    const bool wrong = !trim(stage.view.own_grams).empty() && !own_grams(stage);
    const std::string problem =
        wrong ? stage.say.filled("food.own_grams_problem",
                                 {{"most", grouped(static_cast<long>(most_grams))}})
              : std::string{};
    return ui::text_field(stage.ui,
                          {.id = "own-grams",
                           .label = stage.say("food.own_grams"),
                           .problem = problem,
                           .keyboard = platform::KeyboardHint::number},
                          stage.view.own_grams)
        .changed;
}

} // namespace

std::string portion_in_words(const Stage& stage, const foods::Food& food,
                             const foods::Portion& portion) {
    const std::string grams = with_unit(portion.grams, "g");
    if (is_own(food)) return stage.say.filled("own_food.portion_amount", {{"amount", grams}});
    return fmt::format("{}, {}", portion.name, grams);
}

Amount put_amounts(Stage& stage, const foods::Food& food) {
    std::size_t& chosen = stage.view.portion;
    const std::vector<Amount> list = amounts(stage, food);
    if (chosen >= list.size()) chosen = 0;
    const bool all = stage.view.all_portions;
    const std::size_t first = stage.ui.large_text() ? first_portions_large
                              : stage.ui.wide()     ? first_portions_wide
                                                    : first_portions;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list.size(); ++i) ids.push_back(fmt::format("portion-{}", i));
    std::vector<ui::Chip> chips;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!all && i > first && i != chosen) continue;
        chips.push_back({ids[i], list[i].name, i == chosen});
    }
    if (!all) chips.push_back({"others", stage.say("food.other_portions")});
    const int pressed = ui::chips(stage.ui, chips);
    if (pressed >= 0) {
        const std::string_view id = chips[static_cast<std::size_t>(pressed)].id;
        if (id == "others") {
            stage.view.all_portions = true;
        } else {
            chosen = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
        }
    }
    if (all) {
        stage.ui.space(ui::space::s);
        // What is typed is what is wanted.
        if (put_own_grams(stage) && own_grams(stage)) chosen = food.portions.size() + 1;
    }
    const std::vector<Amount> now = amounts(stage, food);
    return now[std::min(chosen, now.size() - 1)];
}

} // namespace zebra::app
