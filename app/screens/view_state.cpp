#include "app/screens/view_state.h"

#include <utility>

namespace zebra::app {

HabitFormState form_of(const habits::Habit& habit) {
    HabitFormState form;
    form.id = habit.id;
    form.name = habit.name;
    form.unit = habit.unit;
    form.kind = habit.kind;
    if (habit.target) form.target = std::to_string(*habit.target);
    return form;
}

ScreenName ViewState::current() const {
    const auto found = stacks.find(tab);
    return found == stacks.end() || found->second.empty() ? first_screen(tab)
                                                          : found->second.back();
}

void ViewState::go_to(Tab to) {
    // The tab one is on already goes back to its first screen.
    if (to == tab) stacks[to].clear();
    // Whoever is handed the device sees the card from its beginning.
    if (to == Tab::card) card_from_top = true;
    tab = to;
}

void ViewState::apply_moves() {
    for (const Move& move : std::exchange(wanted, {})) {
        if (move.kind == Move::Kind::back) {
            auto& stack = stacks[tab];
            if (!stack.empty()) stack.pop_back();
        } else {
            tab = tab_of(move.screen);
            if (move.screen == first_screen(tab)) {
                stacks[tab].clear();
            } else {
                stacks[tab].push_back(move.screen);
            }
        }
    }
}

} // namespace zebra::app
