#include "core/habits/habit.h"

namespace zebra::habits {

bool done(HabitKind kind, std::optional<int> target, std::optional<int> value) {
    if (!value) return false;
    switch (kind) {
    case HabitKind::yes_no: return *value == 1;
    case HabitKind::at_least: return target ? *value >= *target : *value > 0;
    case HabitKind::at_most: return *value <= target.value_or(0);
    }
    return false;
}

std::string_view to_text(HabitKind kind) {
    switch (kind) {
    case HabitKind::yes_no: return "yes_no";
    case HabitKind::at_least: return "at_least";
    case HabitKind::at_most: return "at_most";
    }
    return "";
}

std::string_view to_text(HabitState state) {
    switch (state) {
    case HabitState::active: return "active";
    case HabitState::paused: return "paused";
    case HabitState::archived: return "archived";
    }
    return "";
}

std::optional<HabitKind> parse_habit_kind(std::string_view text) {
    for (const HabitKind kind : {HabitKind::yes_no, HabitKind::at_least, HabitKind::at_most}) {
        if (text == to_text(kind)) return kind;
    }
    return std::nullopt;
}

std::optional<HabitState> parse_habit_state(std::string_view text) {
    for (const HabitState state : {HabitState::active, HabitState::paused, HabitState::archived}) {
        if (text == to_text(state)) return state;
    }
    return std::nullopt;
}

} // namespace zebra::habits
