// What stands on the foods' screen while nothing is typed: what the person has at hand.
#include "app/screens/food_listing.h"
#include "app/screens/food_mark.h"
#include "app/screens/food_row.h"
#include "app/screens/foods_parts.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <algorithm>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Type;

constexpr std::size_t most_recents_shown = 5;
constexpr std::size_t most_favourites_shown = 12;

// Those that are there; what was kept of another food stays unseen.
std::vector<const Food*> foods_of(Stage& stage, const std::vector<std::string>& codes) {
    std::vector<const Food*> found;
    for (const std::string& code : codes) {
        if (const Food* food = stage.model.find_food(code)) found.push_back(food);
    }
    return found;
}

void clear_recents(Stage& stage) {
    Model& model = stage.model;
    auto cleared = model.kept_foods.clear_recents(model.data);
    if (!cleared) {
        stage.refused(cleared.error());
        return;
    }
    stage.done(stage.say("foods.recent_cleared"), [&model, before = std::move(*cleared)] {
        return model.kept_foods.put_recents_back(model.data, before);
    });
}

} // namespace

void put_recents(Stage& stage) {
    ui::Context& ui = stage.ui;
    std::vector<const Food*> recents =
        foods_of(stage, stage.model.kept_foods.recents(stage.model.data));
    if (recents.empty()) return;
    recents.resize(std::min(recents.size(), most_recents_shown));
    const bool clear = put_heading_and_button(ui, Type::title, stage.say("foods.recent"),
                                              {.id = "clear-recent",
                                               .label = stage.say("foods.recent_clear"),
                                               .look = ui::ButtonLook::plain,
                                               .name = stage.say("foods.recent_clear_name"),
                                               .least_height = ui::size::target});
    const Food* opened = nullptr;
    ui::list_card(ui, stage.say("foods.recent"), [&] {
        for (std::size_t row = 0; row < recents.size(); ++row) {
            if (row > 0) ui::divider(ui);
            const FoodRow made{stage, *recents[row]};
            if (ui::list_row(ui, made.look(ui::row_place(row, recents.size())))) {
                opened = recents[row];
            }
        }
    });
    ui.space(ui::space::l);
    if (opened != nullptr) open_food(stage, *opened);
    if (clear) clear_recents(stage);
}

void put_favourites(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::vector<const Food*> favourites =
        foods_of(stage, stage.model.kept_foods.favourites(stage.model.data));
    if (favourites.empty()) return;
    const std::size_t shown = stage.view.all_favourites
                                  ? favourites.size()
                                  : std::min(favourites.size(), most_favourites_shown);
    // The names live longer than the chips that show them.
    std::vector<std::string> names;
    std::vector<ui::Chip> chips;
    names.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const Food& food = *favourites[i];
        const std::vector<ui::Tag> tags = tags_of(stage, food);
        names.emplace_back(food.display_name);
        for (const ui::Tag& tag : tags) names.back().append(", ").append(tag.label);
        chips.push_back({.id = code_of(food),
                         .label = food.display_name,
                         .name = names.back(),
                         .icon = ui::Icon::star,
                         .last_icon = tags.empty() ? ui::Icon::none : tags.front().icon});
    }
    ui::heading(ui, Type::title, stage.say("foods.favourites"));
    ui.space(ui::space::xs);
    ui.push_scope("favourites"); // the same food may stand above
    const int pressed = ui::chips(ui, chips, ui::ChipUse::press);
    ui.pop_scope();
    if (shown < favourites.size()) {
        const auto count = static_cast<long>(favourites.size());
        if (ui::button(ui, {.id = "all-favourites",
                            .label = stage.say.counted("foods.favourites_all", count),
                            .look = ui::ButtonLook::plain,
                            .least_height = ui::size::target})) {
            stage.view.all_favourites = true;
        }
    }
    ui.space(ui::space::l);
    if (pressed >= 0) open_food(stage, *favourites[static_cast<std::size_t>(pressed)]);
}

void put_marked_foods(Stage& stage) {
    ui::Context& ui = stage.ui;
    const foods::FoodMarks& marks = stage.model.kept_foods.marks(stage.model.data);
    const auto count = std::count_if(marks.begin(), marks.end(), [&](const auto& marked) {
        return stage.model.find_food(marked.first) != nullptr;
    });
    if (count == 0) return;
    ui::list_card(ui, stage.say("foods.filter.marked"), [&] {
        const std::string caption = stage.say.counted("foods.found", static_cast<long>(count));
        if (ui::list_row(ui, {.id = "marked",
                              .title = stage.say("foods.filter.marked"),
                              .caption = caption,
                              .icon = ui::Icon::flag})) {
            stage.view.food_filter = FoodFilter::marked;
        }
    });
    ui.space(ui::space::l);
}

} // namespace zebra::app
