#include "app/screens/food_row.h"

#include "app/screens/arrangement.h"
#include "app/screens/food_mark.h"
#include "app/screens/preparation_parts.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/kept/food_code.h"
#include "core/foods/matched_letters.h"
#include "core/foods/serotonin_tier.h"

#include <fmt/format.h>

#include <utility>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Type;

std::string origin_word(const Stage& stage, foods::Origin origin) {
    return stage.say("foods.origin." + std::string{foods::to_word(origin)});
}

// A figure in doubt is not said to be measured.
std::string said_of(const Stage& stage, const Food& food, foods::Origin origin) {
    return food.doubt ? stage.say("foods.in_doubt") : origin_word(stage, origin);
}

// The published figure, else what is estimated; per 100 g.
struct Figure {
    std::string words; // empty: neither
    foods::Origin origin = foods::Origin::none;
};

Figure figure_of(const Stage& stage, const Food& food) {
    if (food.tryptophan_mg_per_100g) {
        return {plain_number(*food.tryptophan_mg_per_100g), food.tryptophan_origin};
    }
    const foods::Estimate* estimate = estimate_of(stage, food);
    if (estimate == nullptr) return {{}, food.tryptophan_origin};
    return {estimate_in_words(*estimate), foods::Origin::estimated};
}

// "1.1 g protein · measured · serotonin high"; of serotonin only where it was measured.
std::string caption_of(const Stage& stage, const Food& food, foods::Origin origin, bool tags) {
    std::vector<std::string> parts;
    if (food.protein_g_per_100g) {
        parts.push_back(stage.say.filled("foods.protein",
                                         {{"amount", with_unit(*food.protein_g_per_100g, "g")}}));
    }
    // Where there is room tags say what it is, else words do.
    const bool is_estimate = origin == foods::Origin::estimated;
    if (is_own(food)) {
        if (is_estimate && !tags) parts.push_back(origin_word(stage, origin));
        if (!tags) parts.push_back(stage.say("own_foods.word"));
        return join(parts, " \u00B7 ");
    }
    const foods::Origin said = is_estimate && tags ? foods::Origin::none : origin;
    parts.push_back(said_of(stage, food, said));
    if (food.serotonin_ug_per_g) {
        parts.push_back(stage.say(
            "foods.serotonin."
            + std::string{foods::to_word(foods::serotonin_tier(*food.serotonin_ug_per_g))}));
    }
    return join(parts, " \u00B7 ");
}

// Whether the page of a food stands beside the list, and not something else.
bool shows_page(const ViewState& view) {
    const auto detail = arrange(view.path(), true).detail;
    return detail == ScreenName::food || detail == ScreenName::own_food;
}

} // namespace

std::vector<ui::Run> title_runs(std::string_view name, std::string_view query) {
    std::vector<ui::Run> runs;
    std::size_t at = 0;
    for (const foods::Span& span : foods::matched_letters(name, query)) {
        if (span.begin > at) runs.push_back({name.substr(at, span.begin - at), Type::body});
        runs.push_back({name.substr(span.begin, span.end - span.begin), Type::strong});
        at = span.end;
    }
    if (at < name.size()) runs.push_back({name.substr(at), Type::body});
    return runs;
}

std::string range_in_words(double low_mg, double high_mg) {
    if (low_mg == high_mg) return plain_number(low_mg);
    return fmt::format("{}\u2013{}", plain_number(low_mg), plain_number(high_mg));
}

std::string estimate_in_words(const foods::PortionEstimate& estimate) {
    if (estimate.mid_mg) return fmt::format("\u2248\u00A0{}", plain_number(*estimate.mid_mg));
    return range_in_words(estimate.low_mg, estimate.high_mg);
}

std::string estimate_in_words(const foods::Estimate& estimate) {
    return estimate_in_words(estimate_in(estimate, foods::hundred_grams));
}

std::string figure_in_words(const Stage& stage, const Food& food) {
    const Figure figure = figure_of(stage, food);
    if (figure.words.empty()) return {};
    return stage.say.filled("shopping.figure", {{"figure", figure.words},
                                                {"origin", said_of(stage, food, figure.origin)}});
}

std::vector<ui::Tag> tags_of(const Stage& stage, const Food& food) {
    std::vector<ui::Tag> tags = mark_tags(stage, code_of(food));
    for (const ui::Tag& tag : preparation_tags(stage, food)) tags.push_back(tag);
    return tags;
}

const foods::Estimate* estimate_of(const Stage& stage, const Food& food) {
    if (is_own(food)) return food.own->estimate;
    return stage.model.foods.catalogue()->tryptophan_estimate(food);
}

FoodRow::FoodRow(const Stage& stage, const Food& food, std::string_view query)
    : code_(code_of(food)), name_(food.display_name), runs_(title_runs(food.display_name, query)),
      beside_page_(stage.pane == Pane::list),
      selected_(beside_page_ && code_ == stage.view.food && shows_page(stage.view)) {
    Figure figure = figure_of(stage, food);
    value_ = std::move(figure.words);
    if (figure.origin == foods::Origin::estimated && !beside_page_) {
        tags_.push_back({ui::Icon::calculator, stage.say("foods.estimated")});
    }
    caption_ = caption_of(stage, food, figure.origin, !beside_page_);
    if (!value_.empty()) unit_ = stage.say("foods.per_100g");
    if (is_own(food) && !beside_page_) {
        tags_.push_back({ui::Icon::account, stage.say("own_foods.tag")});
    }
    for (const ui::Tag& tag : tags_of(stage, food)) tags_.push_back(tag);
}

ui::ListRow FoodRow::look(ui::RowPlace place) const {
    return {.id = code_,
            .title = name_,
            .title_runs = runs_,
            .caption = caption_,
            .value = value_,
            .unit = unit_,
            .unit_below = true,
            .tags = tags_,
            .arrow = beside_page_ ? ui::Icon::none : ui::Icon::chevron_right,
            .selected = selected_,
            .place = place};
}

void open_food(Stage& stage, const Food& food) {
    if (std::exchange(stage.view.compare.choosing, false)) {
        stage.view.compare.add(code_of(food));
        stage.open(ScreenName::compare);
        return;
    }
    open_food_page(stage, code_of(food));
}

void open_food_page(Stage& stage, std::string_view code) {
    stage.view.show_food(code);
    stage.open(foods::own_food_id(code) ? ScreenName::own_food : ScreenName::food);
}

} // namespace zebra::app
