// Finding a food by its name.
#include "app/screens/common.h"
#include "app/screens/food_row.h"
#include "app/screens/food_tools.h"
#include "app/screens/own_food_row.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/headers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/figure.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::app {

namespace {

using ui::Type;

// Builds a row and hands it to `use`, for measuring and for drawing alike.
template <class Use>
auto with_row(Stage& stage, std::size_t row, Use use) {
    const std::vector<foods::Hit>& hits = stage.model.foods.hits();
    const std::string& understood = stage.model.foods.understood();
    const FoodRow made{stage, *stage.model.foods.catalogue(), *hits[row].food,
                       understood.empty() ? stage.view.query : understood};
    return use(made.look(ui::row_place(row, hits.size())));
}

void put_row(Stage& stage, std::size_t row) {
    const bool pressed =
        with_row(stage, row, [&](const ui::ListRow& look) { return ui::list_row(stage.ui, look); });
    if (pressed) open_food(stage, *stage.model.foods.hits()[row].food);
}

// `own`: foods of one's own were found.
void put_none(Stage& stage, bool own) {
    ui::Context& ui = stage.ui;
    const std::string& title = stage.say(own ? "foods.none_else" : "foods.none_title");
    ui::card(ui, title, [&] {
        ui::heading(ui, Type::title, title);
        ui.space(ui::space::xs);
        ui::text(ui, Type::body,
                 stage.say.filled("foods.none", {{"query", excerpt(stage.view.query)}}));
        for (const char* step : {"foods.none.fewer", "foods.none.plainer", "foods.none.part"}) {
            ui.space(ui::space::xs);
            ui::note(ui, ui::Icon::magnify, Type::body, stage.say(step));
        }
        ui.space(ui::space::m);
        put_label_offer(stage);
    });
}

// Which of the foods that were found are listed.
void put_filter(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodFilter& filter = stage.view.food_filter;
    const auto chips =
        std::to_array<ui::Chip>({{"all", stage.say("foods.filter.all"), filter == FoodFilter::all},
                                 {"with-figure", stage.say("foods.filter.with_figure"),
                                  filter == FoodFilter::with_figure}});
    const int pressed = ui::chips(ui, chips);
    if (pressed >= 0) filter = pressed == 0 ? FoodFilter::all : FoodFilter::with_figure;
    ui.space(ui::space::s);
}

void put_all_filtered_out(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::card(ui, stage.say("foods.none_here"), [&] {
        ui::text(ui, Type::body, stage.say("foods.none_here"));
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "show-all",
                            .label = stage.say("foods.show_all"),
                            .look = ui::ButtonLook::outlined})) {
            stage.view.food_filter = FoodFilter::all;
        }
    });
}

// How many were found, and the order they stand in, which can be changed.
void put_count_and_order(Stage& stage, const std::string& found) {
    ui::Context& ui = stage.ui;
    const ui::Button order{.id = "order",
                           .label = stage.say(order_key(stage.view.food_order)),
                           .look = ui::ButtonLook::plain,
                           .icon = ui::Icon::sort,
                           .name = stage.say("foods.order"),
                           .least_height = ui::size::target};
    const float width = ui::compact_button_width(ui, order);
    const float text = ui.fonts().width(Type::caption_strong, found);
    const ui::Rect column = ui.column();
    const bool room = text + ui::space::m + width <= column.width;
    const float top = ui.cursor();
    const float line = ui.line_height(Type::caption_strong);
    bool pressed = false;
    if (room) {
        ui::in_column(ui, {column.x, top + (ui::size::target - line) / 2, column.width - width, 0},
                      [&] { ui::heading(ui, Type::caption_strong, found); });
        pressed = ui::button_in(ui, order, {column.right() - width, top, width, ui::size::target});
        ui.space(ui::size::target);
    } else {
        ui::heading(ui, Type::caption_strong, found);
        pressed = ui::button(ui, order);
    }
    if (pressed) stage.open(ScreenName::food_list);
}

void put_results(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodModel& model = stage.model.foods;
    const OwnFound own = put_own_foods_found(stage);
    if (model.hits().empty() && model.filtered_out() == 0) {
        if (!own.by_number) put_none(stage, own.any);
        return;
    }
    put_filter(stage);
    if (model.hits().empty()) {
        put_all_filtered_out(stage);
        return;
    }
    const auto count = static_cast<long>(model.hits().size());
    const std::string found = model.more() ? stage.say.counted("foods.first_of_many", count)
                                           : stage.say.counted("foods.found", count);
    if (!model.understood().empty()) {
        ui::text(ui, Type::body,
                 stage.say.filled("foods.understood", {{"words", model.understood()}}));
        ui.space(ui::space::s);
    }
    put_count_and_order(stage, found);
    ui::surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float width = ui.width();
        ui::virtual_list(
            ui, {.id = "results",
                 .name = stage.say("foods.results"),
                 .count = model.hits().size(),
                 // A mark makes a row higher.
                 .version = (stage.model.preparation.marks_version() << 32) + model.version(),
                 .height =
                     [&](std::size_t row) {
                         return with_row(stage, row, [&](const ui::ListRow& look) {
                             return ui::list_row_height(ui, look, width)
                                    + (row > 0 ? ui.paint().border(ui::stroke::hairline) : 0);
                         });
                     },
                 .put =
                     [&](std::size_t row) {
                         if (row > 0) ui::divider(ui);
                         put_row(stage, row);
                     }});
    });
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, Type::caption,
             stage.model.content.text("food.figures.inform"));
}

void put_nothing_typed(Stage& stage, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    put_food_tools(stage);
    ui::card(ui, stage.say("foods.start_title"), [&] {
        ui::heading(ui, Type::title, stage.say("foods.start_title"));
        ui.space(ui::space::xs);
        const std::string count = grouped(static_cast<long>(catalogue.foods().size()));
        ui::text(ui, Type::body, stage.say.filled("foods.start", {{"count", count}}));
    });
    ui.space(ui::space::m);
    SourceList sources{stage.model.content};
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    sources.show(stage);
}

// A food is being chosen to compare with others.
void put_choosing(Stage& stage) {
    if (!stage.view.compare.choosing) return;
    ui::banner(stage.ui, ui::BannerLook::information, {}, stage.say("compare.choosing"), [&] {
        if (ui::button(stage.ui, {.id = "stop-choosing",
                                  .label = stage.say("compare.stop"),
                                  .look = ui::ButtonLook::outlined})) {
            stage.view.compare.choosing = false;
            stage.open(ScreenName::compare);
        }
    });
    stage.ui.space(ui::space::m);
}

// Title and field stay where they are while the results are scrolled. Returns their height.
float put_search(Stage& stage, const ui::Rect& view, const foods::Catalogue* catalogue) {
    ui::Context& ui = stage.ui;
    const float width = std::min(view.width - 2 * ui.margin(), ui::size::content_column);
    return ui::in_column(ui, {view.x + (view.width - width) / 2, view.y, width, view.height}, [&] {
        ui::title_bar(ui, {.title = stage.say("tab.foods")});
        if (catalogue == nullptr) return;
        const std::string count = grouped(static_cast<long>(catalogue->foods().size()));
        const std::string hint = stage.say.filled("foods.search", {{"count", count}});
        if (std::exchange(stage.view.focus_search, false)) ui.input().focus(ui.id("search"));
        ui::text_field(ui,
                       {.id = "search",
                        .label = {},
                        .empty_hint = hint,
                        .short_hint = stage.say("foods.search_short"),
                        .icon = ui::Icon::magnify,
                        .clear_name = stage.say("clear")},
                       stage.view.query);
        ui.space(ui::space::m);
    });
}

} // namespace

void show_foods(Stage& stage, const ui::Rect& view) {
    ui::Context& ui = stage.ui;
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    const float top = put_search(stage, view, catalogue);
    const bool nothing_typed = trim(stage.view.query).empty();
    if (!nothing_typed) {
        stage.model.foods.search(stage.view.query,
                                 {.dishes = stage.model.preferences.dishes ? foods::Dishes::shown
                                                                           : foods::Dishes::hidden,
                                  .filter = stage.view.food_filter,
                                  .order = stage.view.food_order});
    }
    // Other results begin at their beginning.
    const std::uint64_t version = stage.model.foods.version();
    if (std::exchange(stage.view.results_shown, version) != version) {
        if (ui::ScrollState* scroll = ui.input().scroll_state(ui.id("list"))) scroll->scroll_to(0);
    }
    ui::scroll_area(ui,
                    {.name = stage.say("foods.results"),
                     .id = nothing_typed ? std::string_view{"start"} : std::string_view{"list"},
                     .view = {view.x, view.y + top, view.width, view.height - top},
                     .margin = ui.margin(),
                     .below = ui::space::l + ui::Snackbar::room},
                    [&] {
                        if (catalogue == nullptr) {
                            catalogue_problem(stage);
                            return;
                        }
                        put_choosing(stage);
                        if (nothing_typed) {
                            put_nothing_typed(stage, *catalogue);
                        } else {
                            put_results(stage);
                        }
                    });
}

} // namespace zebra::app
