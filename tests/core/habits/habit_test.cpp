#include "core/habits/habit.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace zebra::habits;

TEST_CASE("when a day counts as done") {
    struct Row {
        HabitKind kind;
        std::optional<int> target;
        std::optional<int> value;
        bool done;
    };
    constexpr auto none = std::nullopt;
    for (const Row& row : std::vector<Row>{
             {HabitKind::yes_no, none, none, false},  {HabitKind::yes_no, none, 0, false},
             {HabitKind::yes_no, none, 1, true},      {HabitKind::at_least, none, none, false},
             {HabitKind::at_least, none, 0, false},   {HabitKind::at_least, none, 1, true},
             {HabitKind::at_least, 8, none, false},   {HabitKind::at_least, 8, 7, false},
             {HabitKind::at_least, 8, 8, true},       {HabitKind::at_least, 8, 9, true},
             {HabitKind::at_most, none, none, false}, // unrecorded is not "none taken"
             {HabitKind::at_most, none, 0, true},     {HabitKind::at_most, none, 1, true},
             {HabitKind::at_most, 2, none, false},    {HabitKind::at_most, 2, 0, true},
             {HabitKind::at_most, 2, 2, true},        {HabitKind::at_most, 2, 3, false},
             {HabitKind::at_most, 0, 0, true},        {HabitKind::at_most, 0, 1, false},
         }) {
        CAPTURE(to_text(row.kind));
        CAPTURE(row.target.value_or(-1));
        CAPTURE(row.value.value_or(-1));
        CHECK(done(row.kind, row.target, row.value) == row.done);
    }
}

TEST_CASE("kinds and states go to text and back") {
    for (const HabitKind kind : {HabitKind::yes_no, HabitKind::at_least, HabitKind::at_most}) {
        CHECK(parse_habit_kind(to_text(kind)) == kind);
    }
    for (const HabitState state : {HabitState::active, HabitState::paused, HabitState::archived}) {
        CHECK(parse_habit_state(to_text(state)) == state);
    }
    CHECK(to_text(HabitKind::at_most) == "at_most");
    CHECK_FALSE(parse_habit_kind("sometimes").has_value());
    CHECK_FALSE(parse_habit_state("").has_value());
}

TEST_CASE("which values a habit takes") {
    const Habit fluids{.id = "fluids", .name = "Fluids", .kind = HabitKind::at_least};
    const Habit coffee{.id = "coffee", .name = "Coffee", .kind = HabitKind::at_most};
    const Habit relax{.id = "relax", .name = "Relaxation"};
    for (const int value : {0, 1, 999}) {
        CHECK(check_value(fluids, value));
        CHECK(check_value(coffee, value));
    }
    for (const int value : {-1, 1000}) {
        CHECK(check_value(fluids, value).error().sentence
              == "The value of Fluids is a whole number from 0 to 999.");
        CHECK_FALSE(check_value(coffee, value));
    }
    CHECK(check_value(relax, 1));
    CHECK(check_value(relax, 2).error().sentence
          == "Relaxation is a yes-or-no habit: its value is 1 or 0.");
}

TEST_CASE("a number to reach or to keep makes days done") {
    const auto has = [](Habit habit, bool no_heart_disease) {
        return has_days_done(habit, no_heart_disease);
    };
    CHECK(has({.id = "a", .name = "A", .kind = HabitKind::yes_no}, false));
    CHECK(has({.id = "a", .name = "A", .kind = HabitKind::at_least}, false));
    CHECK_FALSE(has({.id = "a", .name = "A", .kind = HabitKind::at_most}, false));
    CHECK(has({.id = "a", .name = "A", .kind = HabitKind::at_most, .target = 2}, false));
    CHECK_FALSE(has({.id = "fluids", .name = "A", .kind = HabitKind::at_least}, false));
    CHECK(has({.id = "fluids", .name = "A", .kind = HabitKind::at_least}, true));
    CHECK(has({.id = "fluids", .name = "A", .kind = HabitKind::at_least, .target = 8}, false));
}

TEST_CASE("the days of a week on which a habit is asked") {
    CHECK(asked_days_a_week(every_day) == 7);
    CHECK(asked_days_a_week(0b0010101) == 3);
    CHECK(asked_days_a_week(1) == 1);
}

TEST_CASE("fluids are as the team advised, unless the heart says otherwise") {
    CHECK(as_team_advised("fluids", false));
    CHECK_FALSE(as_team_advised("fluids", true));
    CHECK_FALSE(as_team_advised("small_meals", false));
}

TEST_CASE("not today is never done") {
    for (const HabitKind kind : {HabitKind::yes_no, HabitKind::at_least, HabitKind::at_most}) {
        CHECK_FALSE(done(kind, {}, not_today));
        CHECK_FALSE(done(kind, 3, not_today));
    }
}

TEST_CASE("a calendar shows how much of a habit a value is") {
    const Habit ticked{.id = "a", .name = "A"};
    const Habit glasses{.id = "b", .name = "B", .kind = HabitKind::at_least, .target = 8};
    const Habit drinks{.id = "c", .name = "C", .kind = HabitKind::at_most, .target = 5};
    CHECK(heat_level(ticked, 0) == 0);
    CHECK(heat_level(ticked, 1) == 3);
    CHECK(heat_level(glasses, 0) == 0);
    CHECK(heat_level(glasses, 7) == 1);
    CHECK(heat_level(glasses, 8) == 3);
    CHECK(heat_level(drinks, 0) == 0);
    CHECK(heat_level(drinks, 2) == 2);
    CHECK(heat_level(drinks, 9) == 3);
}
