#include "app/screens/view_state.h"

#include "core/foods/compare.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

HabitFormState form_of(const habits::Habit& habit) {
    HabitFormState form;
    form.id = habit.id;
    form.name = habit.name;
    form.unit = habit.unit;
    form.kind = habit.kind;
    form.weekdays = habit.weekdays;
    if (habit.target) form.target = std::to_string(*habit.target);
    return form;
}

PreparationFormState form_of(const foods::PreparationPlan& plan) {
    PreparationFormState form;
    form.test = plan.test;
    form.day = short_date(plan.test_at.date);
    form.time = to_clock(plan.test_at.minute_of_day);
    form.window = plan.window;
    return form;
}

bool CompareState::has(std::string_view code) const {
    return std::find(foods.begin(), foods.end(), code) != foods.end();
}

bool CompareState::full() const { return foods.size() >= zebra::foods::most_compared; }

void CompareState::add(std::string_view code) {
    if (!has(code) && !full()) foods.emplace_back(code);
}

std::vector<ScreenName> ViewState::path() const {
    std::vector<ScreenName> path = {first_screen(tab)};
    if (const auto found = stacks.find(tab); found != stacks.end()) {
        path.insert(path.end(), found->second.begin(), found->second.end());
    }
    return path;
}

void ViewState::leave_tab() {
    std::vector<ScreenName>& stack = stacks[tab];
    while (!stack.empty() && is_sheet(stack.back())) stack.pop_back();
    settings_form = {};
}

void ViewState::go_to(Tab to) {
    leave_tab();
    // The tab one is on already goes back to its first screen.
    if (to == tab) stacks[to].clear();
    // Whoever is handed the device sees the card from its beginning.
    if (to == Tab::card) card_from_top = true;
    tab = to;
}

void ViewState::put_food(std::string_view code) {
    food = code;
    portion = 0;
    all_portions = false;
    own_grams.clear();
    method_open = false;
    obtained_open = false;
}

void ViewState::show_food(std::string_view code) {
    put_food(code);
    food_opened = true;
    foods_before.clear();
}

void ViewState::lead_to_food(std::string_view code) {
    foods_before.push_back(food);
    put_food(code);
    food_opened = true;
}

void ViewState::apply_moves() {
    for (const Move& move : std::exchange(wanted, {})) {
        std::vector<ScreenName>& here = stacks[tab];
        const auto from = std::find(here.begin(), here.end(), move.from);
        if (move.kind == Move::Kind::back && move.from == ScreenName::food
            && !foods_before.empty()) {
            put_food(foods_before.back());
            foods_before.pop_back();
            continue;
        }
        if (move.kind == Move::Kind::back) {
            if (from != here.end()) here.erase(from, here.end());
            continue;
        }
        const Tab to = stands_in(tab, move.screen) ? tab : tab_of(move.screen);
        if (to != tab) leave_tab();
        std::vector<ScreenName>& stack = stacks[to];
        const bool open = from != here.end();
        if (to == tab && is_sheet(move.screen)) {
            // lies over whatever is open
        } else if (to != tab || move.from == first_screen(to)
                   || (!open && tab_of(move.from) != to)) {
            stack.clear();
        } else if (open) {
            stack.erase(from + 1, stack.end());
        } else {
            stack.push_back(move.from); // it stood beside a list without having been opened
        }
        tab = to;
        if (move.screen == first_screen(to)) {
            stack.clear();
        } else {
            std::erase(stack, move.screen);
            stack.push_back(move.screen);
        }
    }
}

} // namespace zebra::app
