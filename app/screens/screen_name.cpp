#include "app/screens/screen_name.h"

namespace zebra::app {

namespace {

struct Entry {
    ScreenName screen;
    std::string_view name;
    Tab tab;
};

constexpr auto entries = std::to_array<Entry>({
    {ScreenName::card, "card", Tab::card},
    {ScreenName::card_show, "card-show", Tab::card},
    {ScreenName::card_qr, "card-qr", Tab::card},
    {ScreenName::card_save, "card-save", Tab::card},
    {ScreenName::card_edit, "card-edit", Tab::card},
    {ScreenName::welcome, "welcome", Tab::card},
    {ScreenName::card_language, "card-language", Tab::card},
    {ScreenName::card_call, "card-call", Tab::card},
    {ScreenName::today, "today", Tab::today},
    {ScreenName::symptom, "symptom", Tab::today},
    {ScreenName::calendar, "calendar", Tab::today},
    {ScreenName::one_by_one, "one-by-one", Tab::today},
    {ScreenName::habit_day, "habit-day", Tab::today},
    {ScreenName::weight, "weight", Tab::today},
    {ScreenName::habits, "habits", Tab::today},
    {ScreenName::habit, "habit", Tab::today},
    {ScreenName::own_symptom, "own-symptom", Tab::today},
    {ScreenName::injections, "injections", Tab::today},
    {ScreenName::injection, "injection", Tab::today},
    {ScreenName::injection_plan, "injection-plan", Tab::today},
    {ScreenName::foods, "foods", Tab::foods},
    {ScreenName::food, "food", Tab::foods},
    {ScreenName::compare, "compare", Tab::foods},
    {ScreenName::food_list, "food-list", Tab::foods},
    {ScreenName::preparation, "preparation", Tab::foods},
    {ScreenName::preparation_plan, "preparation-plan", Tab::foods},
    {ScreenName::food_groups, "food-groups", Tab::foods},
    {ScreenName::food_group, "food-group", Tab::foods},
    {ScreenName::food_note, "food-note", Tab::foods},
    {ScreenName::label, "label", Tab::foods},
    {ScreenName::own_foods, "own-foods", Tab::foods},
    {ScreenName::own_food, "own-food", Tab::foods},
    {ScreenName::own_food_form, "own-food-form", Tab::foods},
    {ScreenName::shopping, "shopping", Tab::foods},
    {ScreenName::trends, "trends", Tab::trends},
    {ScreenName::report, "report", Tab::trends},
    {ScreenName::more, "more", Tab::more},
    {ScreenName::learn, "learn", Tab::more},
    {ScreenName::article, "article", Tab::more},
    {ScreenName::sources, "sources", Tab::more},
    {ScreenName::data, "data", Tab::more},
    {ScreenName::recovery, "recovery", Tab::more},
});

constexpr auto screens = [] {
    std::array<ScreenName, entries.size()> all{};
    for (std::size_t i = 0; i < entries.size(); ++i) all[i] = entries[i].screen;
    return all;
}();

constexpr std::array tabs = {Tab::card, Tab::today, Tab::foods, Tab::trends, Tab::more};

const Entry& entry_of(ScreenName screen) {
    for (const Entry& entry : entries) {
        if (entry.screen == screen) return entry;
    }
    return entries.front();
}

} // namespace

std::span<const Tab> all_tabs() { return tabs; }

std::span<const ScreenName> all_screens() { return screens; }

std::string_view to_name(ScreenName screen) { return entry_of(screen).name; }

std::optional<ScreenName> screen_from_name(std::string_view name) {
    for (const Entry& entry : entries) {
        if (entry.name == name) return entry.screen;
    }
    return std::nullopt;
}

Tab tab_of(ScreenName screen) { return entry_of(screen).tab; }

ScreenName first_screen(Tab tab) {
    switch (tab) {
    case Tab::card: return ScreenName::card;
    case Tab::today: return ScreenName::today;
    case Tab::foods: return ScreenName::foods;
    case Tab::trends: return ScreenName::trends;
    case Tab::more: return ScreenName::more;
    }
    return ScreenName::card;
}

bool stands_in(Tab tab, ScreenName screen) {
    if (tab == tab_of(screen)) return true;
    const bool habits = screen == ScreenName::habits || screen == ScreenName::habit
                        || screen == ScreenName::own_symptom;
    const bool injections = screen == ScreenName::injections || screen == ScreenName::injection
                            || screen == ScreenName::injection_plan;
    return (habits && tab == Tab::more) || (injections && tab == Tab::card);
}

bool is_sheet(ScreenName screen) {
    return screen == ScreenName::card_language || screen == ScreenName::card_call
           || screen == ScreenName::symptom || screen == ScreenName::calendar
           || screen == ScreenName::habit_day || screen == ScreenName::weight
           || screen == ScreenName::own_symptom || screen == ScreenName::injection
           || screen == ScreenName::injection_plan || screen == ScreenName::food_list
           || screen == ScreenName::food_note || screen == ScreenName::own_food_form;
}

} // namespace zebra::app
