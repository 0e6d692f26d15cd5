// The person's checklist: what the app suggests, with what they changed about it, and their own.
// Pure functions.
#pragma once

#include "core/base/outcome.h"
#include "core/habits/habit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::habits {

// A stored row. For a suggested habit nullopt means: as suggested; for one's own, name, kind and
// state are there.
struct HabitRow {
    std::string id;
    bool own = false;
    std::optional<std::string> name = {};
    std::optional<HabitKind> kind = {};
    std::optional<std::string> unit = {};
    std::optional<int> target = {};
    std::optional<HabitState> state = {};
    std::optional<int> position = {};
    std::optional<int> weekdays = {};
};

// Everything, archived too, in the order of the list: by position; those that were never moved come
// after, suggested ones in the order of the content, then one's own in the order of `rows`.
// A suggested habit without a row is active if it is on by default, else paused. A row whose
// suggestion the app no longer makes stays: archived unless it says otherwise.
std::vector<Habit> merge_habits(const std::vector<SuggestedHabit>& suggested,
                                const std::vector<HabitRow>& rows);

// Without the archived ones.
std::vector<Habit> listed(const std::vector<Habit>& habits);

const Habit* find_habit(const std::vector<Habit>& habits, std::string_view id);

// A name as it may be kept: one clean line of 1 to 80 letters, and no other habit on the list has
// it (case and accents apart). `id` is the habit it is for, "" for a new one.
Outcome<std::string> checked_name(std::string_view typed, const std::vector<Habit>& habits,
                                  std::string_view id);

// One clean line of at most 20 letters; may be empty.
Outcome<std::string> checked_unit(std::string_view typed);

// 0 .. 999 for at_most, 1 .. 999 for at_least, none for yes_no.
Outcome<std::optional<int>> checked_target(HabitKind kind, std::optional<int> target);

// At least one day of the week: 1 .. every_day.
Outcome<int> checked_weekdays(int weekdays);

// "own_" and the name in ASCII letters and figures; a number follows when another habit, archived
// or not, has it.
std::string new_own_id(std::string_view name, const std::vector<Habit>& habits);

// Those in this state, in their order.
std::vector<Habit> in_state(const std::vector<Habit>& habits, HabitState state);

// The ids of the listed habits after `id` was moved to this place among those of its own state (0
// is first; the last if larger): what is paused has a place that is not seen.
std::vector<std::string> order_after_move(const std::vector<Habit>& habits, std::string_view id,
                                          std::size_t place);

} // namespace zebra::habits
