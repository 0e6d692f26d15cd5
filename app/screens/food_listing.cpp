#include "app/screens/food_listing.h"

#include "app/ui/containers.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Type;

} // namespace

bool put_heading_and_button(ui::Context& ui, Type type, std::string_view heading,
                            const ui::Button& button) {
    const float width = ui::compact_button_width(ui, button);
    const float text = ui.fonts().width(type, heading);
    const ui::Rect column = ui.column();
    if (text + ui::space::m + width > column.width) {
        ui::heading(ui, type, heading);
        // Its label begins where the column does.
        const float over = std::min(ui.margin(), ui::space::l);
        const float wide = std::min(width, column.width + over);
        const float tall = ui::button_height(ui, button, wide);
        const float top = ui.cursor();
        ui.space(tall);
        return ui::button_in(ui, button, {column.x - over, top, wide, tall});
    }
    const float top = ui.cursor();
    const float line = ui.line_height(type);
    ui::in_column(ui, {column.x, top + (ui::size::target - line) / 2, column.width - width, 0},
                  [&] { ui::heading(ui, type, heading); });
    // Its label ends where the column does.
    const float over = std::min(ui.margin(), ui::space::l);
    const bool pressed =
        ui::button_in(ui, button, {column.right() - width + over, top, width, ui::size::target});
    ui.space(ui::size::target);
    return pressed;
}

void put_count_and_order(Stage& stage, std::string_view count, FoodOrder order) {
    if (put_heading_and_button(stage.ui, Type::caption_strong, count,
                               {.id = "order",
                                .label = stage.say(order_key(order)),
                                .look = ui::ButtonLook::plain,
                                .icon = ui::Icon::sort,
                                .name = stage.say("foods.order"),
                                .least_height = ui::size::target})) {
        stage.open(ScreenName::food_list);
    }
    ui::text(stage.ui, Type::caption, stage.say("foods.figures_are_tryptophan"),
             ui::Role::ink_soft);
    stage.ui.space(ui::space::s);
}

void put_food_rows(Stage& stage, const FoodRows& rows) {
    ui::Context& ui = stage.ui;
    // A mark makes a row higher, and so may what is changed of an own food.
    stage.model.kept_foods.marks(stage.model.data);
    const std::uint64_t kept = stage.model.kept_foods.marks_version()
                               + stage.model.preparation.marks_version()
                               + stage.model.own_foods.version();
    std::optional<std::size_t> pressed;
    const auto put_row = [&](std::size_t row, const auto& put) {
        const FoodRow made{stage, rows.food(row), rows.query};
        return put(made.look(ui::row_place(row, rows.count)));
    };
    ui::surface(ui, {.padding_x = 0, .padding_y = 0, .raised = true}, [&] {
        const float width = ui.width();
        ui::virtual_list(
            ui, {.id = rows.id,
                 .name = rows.name,
                 .count = rows.count,
                 .version = (kept << 32U) + rows.version,
                 .height =
                     [&](std::size_t row) {
                         const float height = put_row(row, [&](const ui::ListRow& look) {
                             return ui::list_row_height(ui, look, width);
                         });
                         return height + (row > 0 ? ui.paint().border(ui::stroke::hairline) : 0);
                     },
                 .put =
                     [&](std::size_t row) {
                         if (row > 0) ui::divider(ui);
                         if (put_row(row, [&](const ui::ListRow& look) {
                                 return ui::list_row(ui, look);
                             })) {
                             pressed = row;
                         }
                     }});
    });
    if (pressed) open_food(stage, rows.food(*pressed));
}

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

std::string group_name(const Stage& stage, const foods::Group& group) {
    const std::string key = fmt::format("foods.group.{}", group.code);
    const bool known = stage.say.all().find(key) != stage.say.all().end();
    return known ? stage.say(key) : std::string{group.name};
}

} // namespace zebra::app
