#include "app/screens/own_food_row.h"

#include "app/screens/food_row.h"
#include "app/screens/label_parts.h"
#include "app/ui/buttons.h"
#include "app/ui/containers.h"
#include "app/ui/text.h"
#include "core/base/text.h"
#include "core/foods/kept/barcode.h"

#include <algorithm>

namespace zebra::app {

namespace {

using ui::Type;

// More than these are looked at in their own list.
constexpr std::size_t most_found_shown = 4;

// The digits of a barcode, or of its beginning; empty when something else was typed.
std::string typed_number(std::string_view typed) {
    std::string digits{trim(typed)};
    std::erase(digits, ' ');
    const bool only_digits =
        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return only_digits && digits.size() >= foods::fewest_barcode_digits ? digits : std::string{};
}

void put_number_offer(Stage& stage, const std::string& number) {
    ui::Context& ui = stage.ui;
    const std::string& title = stage.say("own_foods.no_number_title");
    ui::card(ui, title, [&] {
        ui::heading(ui, Type::title, title);
        ui.space(ui::space::xs);
        ui::text(ui, Type::body,
                 stage.say.filled("own_foods.no_number", {{"number", excerpt(number)}}));
        ui.space(ui::space::m);
        if (ui::button(ui, {.id = "add-number",
                            .label = stage.say("own_foods.add_number"),
                            .look = ui::ButtonLook::outlined,
                            .icon = ui::Icon::barcode})) {
            open_label(stage, number);
        }
    });
    ui.space(ui::space::m);
}

} // namespace

OwnFound put_own_foods_found(Stage& stage) {
    // Among marked foods they stand in the list itself.
    if (stage.view.food_filter == FoodFilter::marked) return {};
    ui::Context& ui = stage.ui;
    const std::string number = typed_number(stage.view.query);
    const std::vector<const foods::Food*>& found =
        stage.model.own_foods.find(stage.model.data, stage.view.query);
    if (found.empty()) {
        if (!number.empty()) put_number_offer(stage, number);
        return {false, !number.empty()};
    }
    const std::size_t shown = std::min(found.size(), most_found_shown);
    const bool more = found.size() > shown;
    const std::size_t rows = shown + (more ? 1 : 0);
    ui::heading(ui, Type::caption_strong, stage.say("own_foods.title"));
    ui.space(ui::space::xs);
    ui::list_card(ui, stage.say("own_foods.title"), [&] {
        for (std::size_t i = 0; i < shown; ++i) {
            if (i > 0) ui::divider(ui);
            const FoodRow row{stage, *found[i], stage.view.query};
            if (ui::list_row(ui, row.look(ui::row_place(i, rows)))) {
                open_food(stage, *found[i]);
            }
        }
        if (!more) return;
        ui::divider(ui);
        const auto all = stage.model.own_foods.all(stage.model.data).all().size();
        if (ui::list_row(ui, {.id = "all-own-foods",
                              .title = stage.say.filled("own_foods.show_all",
                                                        {{"count", std::to_string(all)}}),
                              .place = ui::RowPlace::last})) {
            stage.open(ScreenName::own_foods);
        }
    });
    ui.space(ui::space::l);
    return {true, !number.empty()};
}

void put_label_offer(Stage& stage) {
    if (ui::button(stage.ui, {.id = "label-offer",
                              .label = stage.say("label.offer"),
                              .look = ui::ButtonLook::outlined,
                              .icon = ui::Icon::barcode})) {
        open_label(stage);
    }
}

} // namespace zebra::app
