// Finding a food by its name.
#include "app/screens/common.h"
#include "app/screens/food_listing.h"
#include "app/screens/food_mark.h"
#include "app/screens/food_tools.h"
#include "app/screens/foods_parts.h"
#include "app/screens/own_food_row.h"
#include "app/screens/screens.h"
#include "app/ui/buttons.h"
#include "app/ui/choices.h"
#include "app/ui/containers.h"
#include "app/ui/headers.h"
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

// How what is found is listed.
FoodListing listing_of(Stage& stage) {
    const bool typed = !trim(stage.view.query).empty();
    FoodListing listing{.dishes = stage.model.preferences.dishes ? foods::Dishes::shown
                                                                 : foods::Dishes::hidden,
                        .filter = stage.view.food_filter,
                        .order = typed ? stage.view.food_order : stage.view.browse_order};
    if (listing.filter == FoodFilter::marked) {
        Model& model = stage.model;
        const foods::FoodMarks& marks = model.kept_foods.marks(model.data); // as they are now
        listing.marks = stage.view.mark_filter;
        listing.marks_version = model.kept_foods.marks_version();
        for (const foods::Food* food : model.own_foods.find(model.data, stage.view.query)) {
            if (marks.contains(code_of(*food))) listing.own.push_back(food);
        }
        listing.own_version = model.own_foods.version();
    }
    return listing;
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
            ui::text(ui, Type::body, "\u2022 " + stage.say(step));
        }
        ui.space(ui::space::m);
        put_label_offer(stage);
    });
}

// Which marks are wanted; none chosen: any.
void put_mark_filter(Stage& stage) {
    foods::MarkFilter& wanted = stage.view.mark_filter;
    std::vector<ui::Chip> chips;
    std::vector<bool*> chosen;
    for (const MarkLook& look : mark_looks()) {
        bool& one = look.mark == foods::Mark::fine     ? wanted.fine
                    : look.mark == foods::Mark::unsure ? wanted.unsure
                                                       : wanted.triggers;
        chips.push_back({foods::to_name(look.mark), stage.say(look.label_key), one});
        chosen.push_back(&one);
    }
    const int pressed = ui::chips(stage.ui, chips, ui::ChipUse::several);
    if (pressed < 0) return;
    bool& changed = *chosen[static_cast<std::size_t>(pressed)];
    changed = !changed;
}

// Which of the foods that were found are listed.
void put_filter(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodFilter& filter = stage.view.food_filter;
    constexpr std::array filters = {FoodFilter::all, FoodFilter::with_figure, FoodFilter::marked};
    const auto chips = std::to_array<ui::Chip>(
        {{"all", stage.say("foods.filter.all"), filter == FoodFilter::all},
         {"with-figure", stage.say("foods.filter.with_figure"), filter == FoodFilter::with_figure},
         {"marked", stage.say("foods.filter.marked"), filter == FoodFilter::marked}});
    const int pressed = ui::chips(ui, chips);
    if (filter == FoodFilter::marked) put_mark_filter(stage);
    if (pressed >= 0) filter = filters[static_cast<std::size_t>(pressed)];
    ui.space(ui::space::s);
}

void put_all_filtered_out(Stage& stage) {
    ui::Context& ui = stage.ui;
    const bool typed = !trim(stage.view.query).empty();
    const std::string& why =
        stage.say(stage.view.food_filter == FoodFilter::with_figure ? "foods.none_here"
                  : typed                                           ? "foods.none_marked_here"
                  : stage.model.foods.filtered_out() > 0            ? "foods.none_marked_so"
                                                                    : "foods.none_marked");
    ui::card(ui, why, [&] {
        ui::text(ui, Type::body, why);
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "show-all",
                            .label = stage.say(typed ? "foods.show_all" : "foods.marked_leave"),
                            .look = ui::ButtonLook::outlined})) {
            stage.view.food_filter = FoodFilter::all;
        }
    });
}

void put_results(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodModel& model = stage.model.foods;
    const bool marked = stage.view.food_filter == FoodFilter::marked;
    const OwnFound own = put_own_foods_found(stage);
    if (model.hits().empty() && model.filtered_out() == 0 && !marked) {
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
    if (!model.unanswered().empty()) {
        ui::note(ui, ui::Icon::information, Type::body,
                 stage.say.filled("foods.unanswered", {{"words", join(model.unanswered(), " ")}}));
        ui.space(ui::space::s);
    }
    put_count_and_order(stage, found, listing_of(stage).order);
    put_food_rows(
        stage,
        {.id = "results",
         .name = stage.say("foods.results"),
         .count = model.hits().size(),
         .version = model.version(),
         .food = [&](std::size_t row) -> const foods::Food& { return *model.hits()[row].food; },
         .query = model.understood().empty() ? stage.view.query : model.understood()});
    ui.space(ui::space::s);
    ui::note(ui, ui::Icon::information, Type::caption,
             stage.model.content.text("food.figures.inform"));
}

void put_nothing_typed(Stage& stage, const foods::Catalogue& catalogue) {
    ui::Context& ui = stage.ui;
    put_food_tools(stage);
    KeptFoodModel& kept = stage.model.kept_foods;
    if (kept.recents(stage.model.data).empty() && kept.favourites(stage.model.data).empty()) {
        ui::card(ui, stage.say("foods.start_title"), [&] {
            ui::heading(ui, Type::title, stage.say("foods.start_title"));
            ui.space(ui::space::xs);
            const std::string count = grouped(static_cast<long>(catalogue.foods().size()));
            ui::text(ui, Type::body, stage.say.filled("foods.start", {{"count", count}}));
        });
        ui.space(ui::space::l);
    }
    put_recents(stage);
    put_favourites(stage);
    put_marked_foods(stage);
    put_groups(stage);
    ui.space(ui::space::l);
    SourceList sources{stage.model.content};
    ui::banner(ui, ui::BannerLook::information, {}, sources.text(stage, "food.tryptophan.view"));
    ui.space(ui::space::s);
    sources.show(stage);
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
    // With nothing typed the marked foods can be listed, no others.
    const bool nothing_typed =
        trim(stage.view.query).empty() && stage.view.food_filter != FoodFilter::marked;
    if (!nothing_typed) {
        stage.model.foods.search(stage.view.query, listing_of(stage),
                                 stage.model.kept_foods.marks(stage.model.data));
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
                            ui.space(ui::space::l);
                            put_food_tools(stage);
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
