// The groups of foods as tiles: on the foods' own screen those of foods, on `food-groups` those of
// dishes.
#include "app/screens/common.h"
#include "app/screens/food_listing.h"
#include "app/screens/foods_parts.h"
#include "app/screens/screens.h"
#include "app/ui/containers.h"
#include "app/ui/lead_tiles.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zebra::app {

namespace {

using foods::BrowseGroup;

struct GroupLook {
    std::string_view code;
    ui::Icon icon;
};

// What is eaten most stands first; a group that is not named here stands behind these.
constexpr auto looks = std::to_array<GroupLook>({
    {"0100", ui::Icon::cow},
    {"1800", ui::Icon::cookie},
    {"0500", ui::Icon::duck},
    {"1500", ui::Icon::fish},
    {"2000", ui::Icon::barley},
    {"0800", ui::Icon::bowl},
    {"0900", ui::Icon::food_apple},
    {"1100", ui::Icon::carrot},
    {"1300", ui::Icon::silverware_variant},
    {"1000", ui::Icon::pig},
    {"1700", ui::Icon::silverware},
    {"0700", ui::Icon::silverware_fork},
    {"1600", ui::Icon::leaf},
    {"1200", ui::Icon::tree},
    {"1400", ui::Icon::coffee},
    {"1900", ui::Icon::candycane},
    {"2500", ui::Icon::popcorn},
    {"0600", ui::Icon::pot_mix},
    {"0400", ui::Icon::water},
    {"0200", ui::Icon::flower},
    {"2200", ui::Icon::food_fork_drink},
    {"2100", ui::Icon::food},
    {"3600", ui::Icon::silverware_variant},
    {"0300", ui::Icon::baby},
    {"3500", ui::Icon::leaf},
    {"D1", ui::Icon::cow},
    {"D2", ui::Icon::silverware_variant},
    {"D3", ui::Icon::silverware},
    {"D4", ui::Icon::leaf},
    {"D5", ui::Icon::barley},
    {"D6", ui::Icon::food_apple},
    {"D7", ui::Icon::carrot},
    {"D8", ui::Icon::water},
    {"D9", ui::Icon::candycane},
});

const GroupLook* look_of(std::string_view code) {
    const auto found = std::find_if(looks.begin(), looks.end(),
                                    [&](const GroupLook& look) { return look.code == code; });
    return found == looks.end() ? nullptr : &*found;
}

// The places in Catalogue::groups() as they are shown.
std::vector<BrowseGroup> shown_groups(Stage& stage, bool of_dishes) {
    std::vector<BrowseGroup> groups;
    for (const BrowseGroup& group : stage.model.foods.browse().groups()) {
        if (group.of_dishes == of_dishes) groups.push_back(group);
    }
    const std::span<const foods::Group> all = stage.model.foods.catalogue()->groups();
    const auto place = [&](const BrowseGroup& group) {
        const GroupLook* look = look_of(all[group.number].code);
        return look == nullptr ? looks.end() : looks.begin() + (look - looks.data());
    };
    std::stable_sort(groups.begin(), groups.end(), [&](const BrowseGroup& a, const BrowseGroup& b) {
        return place(a) < place(b);
    });
    return groups;
}

struct TileTexts {
    std::string id;
    std::string label;
    std::string count;
    ui::Icon icon = ui::Icon::food;
};

TileTexts texts_of(const Stage& stage, const foods::Group& group, const BrowseGroup& counted) {
    const GroupLook* look = look_of(group.code);
    return {std::string{group.code}, group_name(stage, group),
            stage.say.counted(counted.of_dishes ? "foods.dishes_here" : "foods.found",
                              static_cast<long>(counted.foods)),
            look == nullptr ? ui::Icon::food : look->icon};
}

int put_tiles(Stage& stage, const std::vector<TileTexts>& texts) {
    std::vector<ui::LeadTile> tiles;
    tiles.reserve(texts.size());
    for (const TileTexts& one : texts) {
        tiles.push_back({.id = one.id, .title = one.label, .caption = one.count, .icon = one.icon});
    }
    return ui::lead_tiles(stage.ui, tiles, ui::LeadLook::small);
}

void open_group(Stage& stage, std::string_view code) {
    stage.view.browse_from_top = true;
    stage.view.food_group = code;
    stage.open(ScreenName::food_group);
}

} // namespace

void put_groups(Stage& stage) {
    ui::Context& ui = stage.ui;
    const foods::Catalogue& catalogue = *stage.model.foods.catalogue();
    std::vector<TileTexts> texts;
    for (const BrowseGroup& group : shown_groups(stage, false)) {
        texts.push_back(texts_of(stage, catalogue.groups()[group.number], group));
    }
    const std::size_t dishes = texts.size();
    if (stage.model.preferences.dishes) {
        const auto count = static_cast<long>(catalogue.dishes().size());
        texts.push_back({"dishes", stage.say("foods.group.dishes"),
                         stage.say.counted("foods.dishes_here", count), ui::Icon::food_fork_drink});
    }
    ui::heading(ui, ui::Type::title, stage.say("foods.browse"));
    ui.space(ui::space::s);
    const int pressed = put_tiles(stage, texts);
    if (pressed < 0) return;
    const auto place = static_cast<std::size_t>(pressed);
    if (place == dishes) {
        stage.open(ScreenName::food_groups);
    } else {
        open_group(stage, texts[place].id);
    }
}

void show_food_groups(Stage& stage, const ui::Rect& view) {
    const foods::Catalogue* catalogue = stage.model.foods.catalogue();
    page(stage, view, {.title = stage.say("foods.group.dishes")}, [&] {
        if (catalogue == nullptr) {
            catalogue_problem(stage);
            return;
        }
        put_choosing(stage);
        ui::text(stage.ui, ui::Type::body, stage.say("foods.group.dishes_mean"),
                 ui::Role::ink_soft);
        stage.ui.space(ui::space::m);
        std::vector<TileTexts> texts;
        for (const BrowseGroup& group : shown_groups(stage, true)) {
            texts.push_back(texts_of(stage, catalogue->groups()[group.number], group));
        }
        const int pressed = put_tiles(stage, texts);
        if (pressed >= 0) open_group(stage, texts[static_cast<std::size_t>(pressed)].id);
    });
}

} // namespace zebra::app
