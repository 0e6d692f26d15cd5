// The foods of one group, to leaf through.
#include "app/screens/common.h"
#include "app/screens/food_listing.h"
#include "app/screens/screens.h"
#include "app/ui/text.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

// nullptr: there is no such group.
const foods::Group* find_group(const foods::Catalogue* catalogue, std::string_view code) {
    if (catalogue == nullptr) return nullptr;
    const auto groups = catalogue->groups();
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const foods::Group& group) { return group.code == code; });
    return found == groups.end() ? nullptr : &*found;
}

void put_group(Stage& stage, std::size_t number) {
    ui::Context& ui = stage.ui;
    const foods::BrowseOrder order = stage.view.browse_order;
    const auto foods = stage.model.foods.browse().foods(number, order);
    if (foods.empty()) {
        ui::text(ui, ui::Type::body, stage.say("foods.group.empty"), ui::Role::ink_soft);
        return;
    }
    const bool of_dishes = is_dish(*foods.front());
    put_count_and_order(stage,
                        stage.say.counted(of_dishes ? "foods.dishes_here" : "foods.found",
                                          static_cast<long>(foods.size())),
                        order);
    constexpr std::uint64_t orders = 4;
    put_food_rows(stage,
                  {.id = "group",
                   .name = stage.say("foods.results"),
                   .count = foods.size(),
                   .version = number * orders + static_cast<std::uint64_t>(order),
                   .food = [&](std::size_t row) -> const foods::Food& { return *foods[row]; }});
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, ui::Type::caption,
             stage.model.content.text("food.figures.inform"));
}

} // namespace

void show_food_group(Stage& stage, const ui::Rect& view) {
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    const foods::Group* group = find_group(catalogue, stage.view.food_group);
    const std::string title = group == nullptr ? stage.say("tab.foods") : group_name(stage, *group);
    if (std::exchange(stage.view.browse_from_top, false)) {
        if (ui::ScrollState* scroll = stage.ui.input().scroll_state(stage.ui.id(title))) {
            scroll->scroll_to(0);
        }
    }
    page(stage, view,
         {.title = title, .caption = group == nullptr ? std::string_view{} : group->name}, [&] {
             if (catalogue == nullptr) {
                 catalogue_problem(stage);
             } else if (group == nullptr) {
                 ui::text(stage.ui, ui::Type::body, stage.say("foods.group.empty"));
             } else {
                 put_choosing(stage);
                 put_group(stage, static_cast<std::size_t>(group - catalogue->groups().data()));
             }
         });
}

} // namespace zebra::app
