// The app's screens and the tab that each belongs to.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace zebra::app {

enum class Tab { card, today, foods, trends, more };

enum class ScreenName {
    card,
    card_show,
    card_qr,
    card_save,
    card_edit,
    welcome,
    card_language,
    card_call,
    today,
    symptom,
    calendar,
    one_by_one,
    habit_day,
    weight,
    habits,
    habit,
    own_symptom,
    injections,
    injection,
    injection_plan,
    foods,
    food,
    compare,
    food_list,
    preparation,
    preparation_plan,
    food_groups,
    food_group,
    food_note,
    label,
    own_foods,
    own_food,
    own_food_form,
    shopping,
    trends,
    report,
    more,
    learn,
    article,
    sources,
    data,
    recovery
};

std::span<const Tab> all_tabs();           // in their fixed order
std::span<const ScreenName> all_screens(); // `card` first

// "card-edit"; the names that `screenshot --screen` takes.
std::string_view to_name(ScreenName screen);
std::optional<ScreenName> screen_from_name(std::string_view name);

Tab tab_of(ScreenName screen);
// Whether a screen that is opened in that tab stays there: the card's form leads to the injections
// and back, the settings to the list of habits.
bool stands_in(Tab tab, ScreenName screen);
ScreenName first_screen(Tab tab);
// Lies over the screen it was opened from and leaves it in sight.
bool is_sheet(ScreenName screen);

} // namespace zebra::app
