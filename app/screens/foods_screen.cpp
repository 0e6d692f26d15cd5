// Finding a food by its name.
#include "app/screens/common.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/headers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/figure.h"
#include "core/base/text.h"
#include "core/foods/matched_letters.h"
#include "core/foods/serotonin_tier.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using foods::Food;
using ui::Type;

// "1.1 g protein · measured · serotonin high"; of serotonin only where it was measured.
std::string row_caption(const Stage& stage, const Food& food) {
    std::vector<std::string> parts;
    if (food.protein_g_per_100g) {
        parts.push_back(stage.say.filled("foods.protein",
                                         {{"amount", with_unit(*food.protein_g_per_100g, "g")}}));
    }
    parts.push_back(
        stage.say("foods.origin." + std::string{foods::to_word(food.tryptophan_origin)}));
    if (food.serotonin_ug_per_g) {
        parts.push_back(stage.say(
            "foods.serotonin."
            + std::string{foods::to_word(foods::serotonin_tier(*food.serotonin_ug_per_g))}));
    }
    return join(parts, " \u00B7 ");
}

// The title with the letters that answer to the query set stronger.
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

// Builds a row and hands it to `use`, for measuring and for drawing alike.
template <class Use>
auto with_row(const Stage& stage, std::size_t row, Use use) {
    const std::vector<foods::Hit>& hits = stage.model.foods.hits();
    const Food& food = *hits[row].food;
    const std::string caption = row_caption(stage, food);
    const bool known = food.tryptophan_mg_per_100g.has_value();
    const std::string value = known ? plain_number(*food.tryptophan_mg_per_100g) : "";
    const std::string& understood = stage.model.foods.understood();
    const std::vector<ui::Run> runs =
        title_runs(food.display_name, understood.empty() ? stage.view.query : understood);
    return use(ui::ListRow{
        .id = code_of(food),
        .title = food.display_name,
        .title_runs = runs,
        .caption = caption,
        .value = value,
        .unit = known ? std::string_view{stage.say("foods.per_100g")} : std::string_view{},
        .unit_below = true,
        .arrow = stage.pane == Pane::list ? ui::Icon::none : ui::Icon::chevron_right,
        .selected = stage.pane == Pane::list && code_of(food) == stage.view.food,
        .place = ui::row_place(row, hits.size())});
}

void put_row(Stage& stage, std::size_t row) {
    const bool pressed =
        with_row(stage, row, [&](const ui::ListRow& look) { return ui::list_row(stage.ui, look); });
    if (!pressed) return;
    stage.view.food = code_of(*stage.model.foods.hits()[row].food);
    stage.view.portion = 0;
    stage.view.all_portions = false;
    stage.open(ScreenName::food);
}

void put_none(Stage& stage) {
    ui::Context& ui = stage.ui;
    ui::card(ui, stage.say("foods.none_title"), [&] {
        ui::heading(ui, Type::title, stage.say("foods.none_title"));
        ui.space(ui::space::xs);
        ui::text(ui, Type::body,
                 stage.say.filled("foods.none", {{"query", excerpt(stage.view.query)}}));
        for (const char* step : {"foods.none.fewer", "foods.none.plainer", "foods.none.part"}) {
            ui.space(ui::space::xs);
            ui::note(ui, ui::Icon::magnify, Type::body, stage.say(step));
        }
    });
}

void put_results(Stage& stage) {
    ui::Context& ui = stage.ui;
    FoodModel& model = stage.model.foods;
    if (model.hits().empty()) {
        put_none(stage);
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
    ui::heading_with(ui, Type::caption_strong, found, stage.say("foods.figures_are_tryptophan"));
    ui.space(ui::space::s);
    ui::surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float width = ui.width();
        ui::virtual_list(
            ui, {.id = "results",
                 .name = stage.say("foods.results"),
                 .count = model.hits().size(),
                 .version = model.version(),
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
    if (!nothing_typed) stage.model.foods.search(stage.view.query);
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
                        } else if (nothing_typed) {
                            put_nothing_typed(stage, *catalogue);
                        } else {
                            put_results(stage);
                        }
                    });
}

} // namespace zebra::app
