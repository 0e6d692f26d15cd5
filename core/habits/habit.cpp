#include "core/habits/habit.h"

#include <fmt/format.h>

#include <algorithm>

namespace zebra::habits {

int most_of(HabitKind kind) { return kind == HabitKind::yes_no ? 1 : largest_value; }

Outcome<void> check_value(const Habit& habit, int value) {
    if (value >= 0 && value <= most_of(habit.kind)) return {};
    if (habit.kind == HabitKind::yes_no) {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} is a yes-or-no habit: its value is 1 or 0.", habit.name));
    }
    return fail(Problem::Kind::bad_input,
                fmt::format("The value of {} is a whole number from 0 to {}.", habit.name,
                            most_of(habit.kind)));
}

bool done(HabitKind kind, std::optional<int> target, std::optional<int> value) {
    if (!value || *value == not_today) return false;
    switch (kind) {
    case HabitKind::yes_no: return *value == 1;
    case HabitKind::at_least: return target ? *value >= *target : *value > 0;
    case HabitKind::at_most: return !target || *value <= *target;
    }
    return false;
}

int heat_level(const Habit& habit, int value) {
    constexpr int highest = 3;
    if (value <= 0) return 0;
    if (habit.kind == HabitKind::at_most) return std::min(value, highest);
    return done(habit.kind, habit.target, value) ? highest : 1;
}

bool asked_on(int weekdays, Date day) { return asked_on_weekday(weekdays, days_since_monday(day)); }

bool asked_on_weekday(int weekdays, int since_monday) {
    return (weekdays >> since_monday & 1) != 0;
}

int asked_days_a_week(int weekdays) {
    constexpr int days_a_week = 7;
    int days = 0;
    for (int day = 0; day < days_a_week; ++day) days += asked_on_weekday(weekdays, day) ? 1 : 0;
    return days;
}

bool as_team_advised(std::string_view habit, bool no_heart_disease) {
    return habit == "fluids" && !no_heart_disease;
}

bool has_days_done(const Habit& habit, bool no_heart_disease) {
    if (habit.kind == HabitKind::yes_no || habit.target) return true;
    return habit.kind == HabitKind::at_least && !as_team_advised(habit.id, no_heart_disease);
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
