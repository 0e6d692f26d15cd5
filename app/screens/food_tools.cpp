#include "app/screens/food_tools.h"

#include "app/screens/label_parts.h"
#include "app/screens/preparation_parts.h"
#include "app/screens/shopping_parts.h"
#include "app/ui/containers.h"
#include "app/ui/lead_tiles.h"
#include "app/ui/rows.h"

#include <array>
#include <span>

namespace zebra::app {

void put_food_tools(Stage& stage) {
    ui::Context& ui = stage.ui;
    const std::string items = shopping_count(stage);
    const std::string test = stage.model.preparation.running()
                                 ? preparation_line(stage)
                                 : stage.say("preparation.not_planned");
    const auto tiles = std::to_array<ui::LeadTile>({
        {"label", stage.say("label.title"), stage.say("label.tile"), ui::Icon::barcode},
        {"shopping", stage.say("shopping.title"), items, ui::Icon::cart},
        {"preparation", stage.say("preparation.title"), test, ui::Icon::test_tube},
    });
    // Nothing is estimated without the table.
    const std::size_t first = stage.model.foods.catalogue() == nullptr ? 1 : 0;
    const int pressed = ui::lead_tiles(ui, std::span{tiles}.subspan(first), ui::LeadLook::large);
    if (pressed >= 0) {
        constexpr std::array leads = {ScreenName::label, ScreenName::shopping,
                                      ScreenName::preparation};
        const ScreenName to = leads[first + static_cast<std::size_t>(pressed)];
        if (to == ScreenName::label) {
            open_label(stage);
        } else {
            stage.open(to);
        }
    }
    ui.space(ui::space::m);

    const std::size_t own = stage.model.own_foods.all(stage.model.data).all().size();
    if (own == 0) return;
    ui::list_card(ui, stage.say("own_foods.title"), [&] {
        if (ui::list_row(
                ui, {.id = "own-foods",
                     .title = stage.say.filled("own_foods.row", {{"count", std::to_string(own)}}),
                     .icon = ui::Icon::account,
                     .place = ui::RowPlace::only})) {
            stage.open(ScreenName::own_foods);
        }
    });
    ui.space(ui::space::m);
}

} // namespace zebra::app
