#include "core/habits/habit_list.h"

#include "core/base/text.h"
#include "core/base/typed_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace zebra::habits {

namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_unit = 20;
constexpr int not_moved = std::numeric_limits<int>::max();

using Placed = std::pair<int, Habit>; // position, habit

const HabitRow* find_row(const std::vector<HabitRow>& rows, std::string_view id) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [id](const HabitRow& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

Placed with_row(Habit habit, const HabitRow* row) {
    if (row == nullptr) return {not_moved, std::move(habit)};
    habit.name = row->name.value_or(habit.name);
    habit.kind = row->kind.value_or(habit.kind);
    habit.unit = row->unit.value_or(habit.unit);
    habit.target = row->target;
    habit.state = row->state.value_or(habit.state);
    habit.weekdays = row->weekdays.value_or(habit.weekdays);
    return {row->position.value_or(not_moved), std::move(habit)};
}

// What remains of a suggestion that the app no longer makes, and the start for one's own.
Habit bare_habit(const HabitRow& row) {
    std::string name = row.id;
    std::replace(name.begin(), name.end(), '_', ' ');
    return {.id = row.id, .name = std::move(name), .state = HabitState::archived, .own = row.own};
}

} // namespace

std::vector<Habit> merge_habits(const std::vector<SuggestedHabit>& suggested,
                                const std::vector<HabitRow>& rows) {
    std::vector<Placed> placed;
    for (const SuggestedHabit& suggestion : suggested) {
        Habit habit{.id = suggestion.id,
                    .name = suggestion.name,
                    .kind = suggestion.kind,
                    .unit = suggestion.unit,
                    .state = suggestion.default_on ? HabitState::active : HabitState::paused,
                    .own = false};
        placed.push_back(with_row(std::move(habit), find_row(rows, suggestion.id)));
    }
    for (const HabitRow& row : rows) {
        const bool is_suggested =
            std::any_of(suggested.begin(), suggested.end(),
                        [&row](const SuggestedHabit& habit) { return habit.id == row.id; });
        if (!is_suggested) placed.push_back(with_row(bare_habit(row), &row));
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.first < b.first; });
    std::vector<Habit> habits;
    habits.reserve(placed.size());
    for (Placed& one : placed) habits.push_back(std::move(one.second));
    return habits;
}

std::vector<Habit> listed(const std::vector<Habit>& habits) {
    std::vector<Habit> on_list;
    std::copy_if(habits.begin(), habits.end(), std::back_inserter(on_list),
                 [](const Habit& habit) { return habit.state != HabitState::archived; });
    return on_list;
}

const Habit* find_habit(const std::vector<Habit>& habits, std::string_view id) {
    const auto found = std::find_if(habits.begin(), habits.end(),
                                    [id](const Habit& habit) { return habit.id == id; });
    return found == habits.end() ? nullptr : &*found;
}

Outcome<std::string> checked_name(std::string_view typed, const std::vector<Habit>& habits,
                                  std::string_view id) {
    auto name = clean_line(typed);
    if (!name) {
        return fail(Problem::Kind::bad_input,
                    "The name of a habit is one line of ordinary letters; this one has signs that "
                    "cannot be kept.");
    }
    if (name->empty()) return fail(Problem::Kind::bad_input, "A habit needs a name.");
    if (const std::size_t letters = count_code_points(*name); letters > longest_name) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("The name of a habit has at most {} letters; this one has {}.",
                                longest_name, letters));
    }
    const std::string folded = fold(*name);
    for (const Habit& other : habits) {
        if (other.id == id || other.state == HabitState::archived) continue;
        if (fold(other.name) != folded) continue;
        return fail(Problem::Kind::bad_input,
                    fmt::format("There is a habit called \"{}\" already{}. Choose another name.",
                                other.name,
                                other.state == HabitState::paused ? " (it is paused)" : ""));
    }
    return std::move(*name);
}

Outcome<std::string> checked_unit(std::string_view typed) {
    auto unit = clean_line(typed);
    if (!unit || count_code_points(*unit) > longest_unit) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("The unit of a habit is one line of at most {} letters.", longest_unit));
    }
    return std::move(*unit);
}

Outcome<std::optional<int>> checked_target(HabitKind kind, std::optional<int> target) {
    if (!target) return target;
    if (kind == HabitKind::yes_no) {
        return fail(Problem::Kind::bad_input, "A yes-or-no habit has no target number.");
    }
    const int smallest = kind == HabitKind::at_least ? 1 : 0;
    if (*target < smallest || *target > largest_value) {
        return fail(
            Problem::Kind::bad_input,
            fmt::format("The target is a whole number from {} to {}.", smallest, largest_value));
    }
    return target;
}

Outcome<int> checked_weekdays(int weekdays) {
    if (weekdays < 1 || weekdays > every_day) {
        return fail(Problem::Kind::bad_input, "Choose at least one day of the week.");
    }
    return weekdays;
}

std::string new_own_id(std::string_view name, const std::vector<Habit>& habits) {
    return own_id(name, "habit",
                  [&habits](std::string_view id) { return find_habit(habits, id) != nullptr; });
}

std::vector<Habit> in_state(const std::vector<Habit>& habits, HabitState state) {
    std::vector<Habit> found;
    std::ranges::copy_if(habits, std::back_inserter(found),
                         [state](const Habit& habit) { return habit.state == state; });
    return found;
}

std::vector<std::string> order_after_move(const std::vector<Habit>& habits, std::string_view id,
                                          std::size_t place) {
    std::vector<std::string> order; // without it
    const Habit* moved = nullptr;
    for (const Habit& habit : habits) {
        if (habit.state == HabitState::archived) continue;
        if (habit.id == id) {
            moved = &habit;
        } else {
            order.push_back(habit.id);
        }
    }
    if (moved == nullptr) return order;
    std::vector<Habit> beside = in_state(habits, moved->state);
    std::erase_if(beside, [id](const Habit& habit) { return habit.id == id; });
    auto at = order.begin();
    const std::size_t before = std::min(place, beside.size());
    if (before > 0) {
        at = std::ranges::find(order, beside[before - 1].id) + 1;
    } else if (!beside.empty()) {
        at = std::ranges::find(order, beside.front().id);
    }
    order.insert(at, std::string{id});
    return order;
}

} // namespace zebra::habits
