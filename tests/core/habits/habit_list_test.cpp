#include "core/habits/habit_list.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::habits;

namespace {

std::vector<SuggestedHabit> suggestions() {
    return {{.id = "relax", .name = "Relaxation"},
            {.id = "coffee", .name = "Less coffee", .kind = HabitKind::at_most, .unit = "cups"},
            {.id = "tryptophan",
             .name = "Foods high in tryptophan",
             .default_on = false,
             .needs_team_advice = true}};
}

HabitRow row(std::string id) { return {.id = std::move(id)}; }

HabitRow own_row(std::string id, std::string name) {
    HabitRow own = row(std::move(id));
    own.own = true;
    own.name = std::move(name);
    own.kind = HabitKind::yes_no;
    own.state = HabitState::active;
    return own;
}

std::string ids(const std::vector<Habit>& habits) {
    std::string joined;
    for (const Habit& habit : habits) joined += habit.id + " ";
    return joined;
}

} // namespace

TEST_CASE("without stored rows the list is what is suggested, without any target") {
    const auto habits = merge_habits(suggestions(), {});
    CHECK(ids(habits) == "relax coffee tryptophan ");
    CHECK(habits[0].state == HabitState::active);
    CHECK(habits[1].unit == "cups");
    CHECK(habits[2].state == HabitState::paused); // off until the team advised it
    for (const Habit& habit : habits) CHECK_FALSE(habit.target.has_value());
}

TEST_CASE("a stored row says what it says and leaves the rest as suggested") {
    HabitRow coffee = row("coffee");
    coffee.target = 2;
    HabitRow relax = row("relax");
    relax.name = "Breathe";
    relax.state = HabitState::archived;
    const auto habits = merge_habits(suggestions(), {coffee, relax});
    CHECK(ids(habits) == "relax coffee tryptophan ");
    CHECK(habits[1].name == "Less coffee");
    CHECK(habits[1].target == 2);
    CHECK(habits[1].state == HabitState::active);
    CHECK(habits[0].name == "Breathe");
    CHECK(ids(listed(habits)) == "coffee tryptophan ");
}

TEST_CASE("positions come first, then the suggested, then one's own as they were added") {
    HabitRow tryptophan = row("tryptophan");
    tryptophan.position = 0;
    HabitRow walk = own_row("own_walk", "Walk");
    HabitRow swim = own_row("own_swim", "Swim");
    CHECK(ids(merge_habits(suggestions(), {walk, tryptophan, swim}))
          == "tryptophan relax coffee own_walk own_swim ");
    swim.position = 1;
    CHECK(ids(merge_habits(suggestions(), {walk, tryptophan, swim}))
          == "tryptophan own_swim relax coffee own_walk ");
}

TEST_CASE("a habit that is no longer suggested keeps its history's name") {
    HabitRow old = row("less_stress");
    CHECK(merge_habits({}, {old})[0].name == "less stress");
    CHECK(merge_habits({}, {old})[0].state == HabitState::archived);
    old.name = "Less stress";
    old.state = HabitState::active;
    CHECK(merge_habits({}, {old})[0].name == "Less stress");
    CHECK(merge_habits({}, {old})[0].state == HabitState::active);
}

TEST_CASE("names are tidied, of a bearable length, and not given twice") {
    HabitRow gone = own_row("own_gone", "Gone");
    gone.state = HabitState::archived;
    const auto habits = merge_habits(suggestions(), {own_row("own_creme", "Crème"), gone});
    CHECK(checked_name("  Walk\tthe   dog ", habits, "") == "Walk the dog");
    CHECK(checked_name(std::string(80, 'z'), habits, "").has_value());
    CHECK(checked_name("散歩", habits, "") == "散歩");
    CHECK(checked_name("gone", habits, "").has_value());          // archived
    CHECK(checked_name("CREME", habits, "own_creme") == "CREME"); // its own
    struct Row {
        std::string typed;
        const char* says;
    };
    for (const Row& bad : std::vector<Row>{
             {"", "needs a name"},
             {" \n ", "needs a name"},
             {std::string(81, 'z'), "81"},
             {"bell\a", "cannot be kept"},
             {"\xFF", "cannot be kept"},
             {"creme", "\"Crème\""},
             {"RELAXATION", "\"Relaxation\""},
             {"foods high in tryptophan", "(it is paused)"},
         }) {
        CAPTURE(bad.typed);
        const auto name = checked_name(bad.typed, habits, "");
        REQUIRE_FALSE(name);
        CHECK(name.error().kind == Problem::Kind::bad_input);
        CHECK(name.error().sentence.find(bad.says) != std::string::npos);
    }
}

TEST_CASE("targets are whole numbers that make sense for the kind") {
    CHECK(checked_target(HabitKind::at_least, 1).has_value());
    CHECK(checked_target(HabitKind::at_least, 999).has_value());
    CHECK(checked_target(HabitKind::at_most, 0).has_value());
    CHECK(checked_target(HabitKind::yes_no, std::nullopt).has_value());
    CHECK_FALSE(checked_target(HabitKind::at_least, 0).has_value());
    CHECK_FALSE(checked_target(HabitKind::at_most, -1).has_value());
    CHECK_FALSE(checked_target(HabitKind::at_most, 1000).has_value());
    CHECK_FALSE(checked_target(HabitKind::yes_no, 1).has_value());
}

TEST_CASE("an own habit's id can be typed and is used once") {
    auto habits = merge_habits(suggestions(), {});
    CHECK(new_own_id("Walk the dog!", habits) == "own_walk_the_dog");
    CHECK(new_own_id("  Crème & Brûlée  ", habits) == "own_creme_brulee");
    CHECK(new_own_id("散歩", habits) == "own_habit");
    CHECK(new_own_id("Relaxation", habits) == "own_relaxation");
    CHECK(new_own_id(std::string(80, 'z'), habits).size() == 44);
    HabitRow archived = own_row("own_walk", "Walk");
    archived.state = HabitState::archived;
    habits = merge_habits(suggestions(), {archived, own_row("own_walk_2", "Walk")});
    CHECK(new_own_id("walk", habits) == "own_walk_3");
}

TEST_CASE("moving puts a habit where it was let go") {
    HabitRow archived = own_row("own_x", "X");
    archived.state = HabitState::archived;
    archived.position = 0;
    const auto habits = merge_habits(suggestions(), {archived, own_row("own_walk", "Walk")});
    using Order = std::vector<std::string>;
    CHECK(order_after_move(habits, "own_walk", 0)
          == Order{"own_walk", "relax", "coffee", "tryptophan"});
    CHECK(order_after_move(habits, "relax", 1)
          == Order{"coffee", "relax", "tryptophan", "own_walk"});
    CHECK(order_after_move(habits, "relax", 99)
          == Order{"coffee", "tryptophan", "own_walk", "relax"});
    CHECK(order_after_move(habits, "coffee", 1)
          == Order{"relax", "coffee", "tryptophan", "own_walk"});
    // What is paused between them is no place: second is right behind the first.
    CHECK(order_after_move(habits, "own_walk", 1)
          == Order{"relax", "own_walk", "coffee", "tryptophan"});
    CHECK(order_after_move(habits, "own_walk", 2)
          == Order{"relax", "coffee", "own_walk", "tryptophan"});
    CHECK(order_after_move(habits, "tryptophan", 0)
          == Order{"tryptophan", "relax", "coffee", "own_walk"});
}
