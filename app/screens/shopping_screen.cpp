// The shopping list: one line a thing, ticked with a thumb.
#include "app/screens/common.h"
#include "app/screens/food_row.h"
#include "app/screens/screens.h"
#include "app/screens/shopping_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/empty_state.h"
#include "app/ui/rows.h"
#include "app/ui/text.h"
#include "app/ui/text_field.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::app {

namespace {

using foods::ShoppingItem;
using ui::Type;

constexpr float row_height = 64;
constexpr float arrow_width = 56;

void tell_added(Stage& stage, const ShoppingModel::Added& added) {
    const bool stood_there = added.before && !added.before->ticked;
    const std::string message = stage.say.filled(
        stood_there ? "shopping.is_there" : "shopping.added", {{"what", excerpt(added.item.text)}});
    if (stood_there) {
        stage.done(message);
        return;
    }
    stage.done(message,
               [&model = stage.model, added] { return model.shopping.undo(model.data, added); });
}

void add_typed(Stage& stage) {
    ShoppingFormState& form = stage.view.shopping;
    if (trim(form.text).empty()) {
        stage.ui.input().focus(stage.ui.id("what"));
        return;
    }
    const auto added = stage.model.shopping.add(stage.model.data, form.text);
    if (!added) {
        form.problem = added.error().sentence;
        return;
    }
    form = {};
    form.added = added->item.id;
    form.frames = 2;
    tell_added(stage, *added);
}

void put_item(Stage& stage, const ShoppingItem& item) {
    ui::Context& ui = stage.ui;
    const foods::Food* food = item.food ? stage.model.find_food(*item.food) : nullptr;
    const bool page = food != nullptr;
    const std::string caption = page ? figure_in_words(stage, *food) : std::string{};
    const ui::Rect column = ui.column();
    const float top = ui.cursor();
    const std::string id = fmt::format("item-{}", item.id);
    const float height =
        ui::in_column(ui, {column.x, top, column.width - (page ? arrow_width : 0), 0}, [&] {
            if (!ui::check_row(ui, {.id = id,
                                    .title = item.text,
                                    .caption = caption,
                                    .checked = item.ticked,
                                    .crosses_out = true,
                                    .least_height = row_height})) {
                return;
            }
            const auto ticked = stage.model.shopping.tick(stage.model.data, item.id, !item.ticked);
            if (!ticked) stage.refused(ticked.error());
        });
    if (page
        && ui::icon_button_in(ui,
                              {.id = id + "-open",
                               .name = stage.say.filled("shopping.open", {{"food", item.text}}),
                               .icon = ui::Icon::chevron_right},
                              {column.right() - arrow_width, top, arrow_width, height})) {
        open_food_page(stage, *item.food);
    }
    ui.space(height);
    if (stage.view.shopping.added == item.id) {
        // Above the message that says it was added.
        ui.input().reveal(ui.input().current_scroller(),
                          {column.x, top, column.width, height + ui::Snackbar::room});
        // The end that it can be scrolled to is known once it has been laid out.
        if (--stage.view.shopping.frames <= 0) stage.view.shopping.added = 0;
        ui.request_frame();
    }
}

void put_remove_ticked(Stage& stage) {
    const auto ticked = static_cast<long>(stage.model.shopping.ticked(stage.model.data));
    if (ticked == 0) return;
    stage.ui.space(ui::space::m);
    if (!ui::button(stage.ui, {.id = "remove-ticked",
                               .label = stage.say.counted("shopping.remove_ticked", ticked),
                               .look = ui::ButtonLook::outlined,
                               .icon = ui::Icon::delete_bin,
                               .least_height = ui::size::primary_button})) {
        return;
    }
    const auto removed = stage.model.shopping.remove_ticked(stage.model.data);
    if (!removed) {
        stage.refused(removed.error());
        return;
    }
    stage.done(
        stage.say.counted("shopping.removed", static_cast<long>(removed->size())),
        [&model = stage.model, ids = *removed] { return model.shopping.restore(model.data, ids); });
}

void put_list(Stage& stage, const std::vector<ShoppingItem>& items) {
    ui::list_card(stage.ui, stage.say("shopping.title"), [&] {
        for (const ShoppingItem& item : items) {
            if (item.id != items.front().id) ui::divider(stage.ui);
            put_item(stage, item);
        }
    });
    put_remove_ticked(stage);
}

ui::Button add_button(const Stage& stage) {
    return {
        .id = "add", .label = stage.say("shopping.add"), .least_height = ui::size::primary_button};
}

float field_height(ui::Context& ui) {
    return std::max(ui::size::field, ui.line_height(Type::body) + 2 * ui::space::m);
}

float footer_height(Stage& stage, float width) {
    const std::string& problem = stage.view.shopping.problem;
    const float told =
        problem.empty()
            ? 0
            : ui::text_height(stage.ui, Type::caption_strong, problem, width) + ui::space::xs;
    return field_height(stage.ui) + told;
}

// At the thumb, whatever is scrolled.
void put_footer(Stage& stage) {
    ui::Context& ui = stage.ui;
    ShoppingFormState& form = stage.view.shopping;
    if (!form.problem.empty()) {
        ui::text(ui, Type::caption_strong, form.problem);
        ui.space(ui::space::xs);
    }
    const ui::Button add = add_button(stage);
    const ui::Rect column = ui.column();
    const float top = ui.cursor();
    const float button = ui::compact_button_width(ui, add);
    ui::FieldChange change;
    ui::in_column(ui, {column.x, top, column.width - button - ui::space::s, 0}, [&] {
        change = ui::text_field(ui,
                                {.id = "what",
                                 .label = {},
                                 .empty_hint = stage.say("shopping.hint"),
                                 .short_hint = stage.say("shopping.hint_short"),
                                 .invalid = !form.problem.empty()},
                                form.text);
    });
    if (change.changed) form.problem.clear();
    const float height = field_height(ui);
    const bool pressed = ui::button_in(ui, add, {column.right() - button, top, button, height});
    ui.space(height);
    if (pressed || change.submitted) add_typed(stage);
}

} // namespace

std::string shopping_count(Stage& stage) {
    const std::size_t count = stage.model.shopping.items(stage.model.data).size();
    return count == 0 ? stage.say("shopping.none")
                      : stage.say.counted("shopping.count", static_cast<long>(count));
}

void put_on_shopping_list(Stage& stage, const foods::Food& food) {
    const std::string code{code_of(food)};
    const ShoppingItem* item = stage.model.shopping.find(stage.model.data, code);
    const bool on_it = item != nullptr && !item->ticked;
    if (!ui::button(stage.ui, {.id = "shopping",
                               .label = stage.say(on_it ? "shopping.is_on" : "shopping.put"),
                               .look = ui::ButtonLook::outlined,
                               .icon = on_it ? ui::Icon::check : ui::Icon::cart})) {
        return;
    }
    if (on_it) {
        stage.open(ScreenName::shopping);
        return;
    }
    const auto added = stage.model.shopping.add(stage.model.data, food.display_name, code);
    if (added) {
        tell_added(stage, *added);
    } else {
        stage.refused(added.error());
    }
}

void show_shopping(Stage& stage, const ui::Rect& view) {
    const std::vector<ShoppingItem> items = stage.model.shopping.items(stage.model.data);
    page(stage, view,
         {.title = stage.say("shopping.title"),
          .footer_height = footer_height(stage, page_width(stage.ui, view)),
          .footer = [&] { put_footer(stage); }},
         [&] {
             if (items.empty()) {
                 ui::empty_state(stage.ui, {.title = stage.say("shopping.empty_title"),
                                            .content = stage.say("shopping.empty"),
                                            .icon = ui::Icon::cart});
                 return;
             }
             put_list(stage, items);
         });
}

} // namespace zebra::app
