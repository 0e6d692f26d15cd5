#include "core/habits/day_store.h"
#include "core/habits/habit_list.h"
#include "core/habits/habit_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::habits;
using test::now_on;

namespace {

const Date today = make_date(2026, 11, 22);

std::vector<SuggestedHabit> suggestions() {
    return {{.id = "relax", .name = "Relaxation"},
            {.id = "fluids", .name = "Fluids", .kind = HabitKind::at_least, .unit = "glasses"}};
}

std::vector<Habit> all(const HabitStore& store) {
    auto habits = store.habits();
    REQUIRE_MESSAGE(habits.has_value(), test::why(habits));
    return std::move(*habits);
}

std::string list_of(const HabitStore& store) {
    std::string names;
    for (const Habit& habit : listed(all(store))) names += habit.name + ", ";
    return names;
}

Habit habit(const HabitStore& store, const std::string& id) {
    const auto habits = all(store);
    const Habit* found = find_habit(habits, id);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("what the person changes about the list is there after a restart") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        HabitStore habits{store, suggestions()};
        CHECK(list_of(habits) == "Relaxation, Fluids, ");
        const auto added = habits.add_own({" Walk  the dog", HabitKind::at_least, "minutes", 20});
        REQUIRE(added);
        CHECK(added->id == "own_walk_the_dog");
        REQUIRE(habits.change("relax", "Breathe", std::nullopt));
        REQUIRE(habits.change("fluids", "Fluids", 8));
        REQUIRE(habits.move("own_walk_the_dog", 0));
    }
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    CHECK(list_of(habits) == "Walk the dog, Breathe, Fluids, ");
    CHECK(habit(habits, "own_walk_the_dog")
          == Habit{.id = "own_walk_the_dog",
                   .name = "Walk the dog",
                   .kind = HabitKind::at_least,
                   .unit = "minutes",
                   .target = 20,
                   .state = HabitState::active,
                   .own = true});
    CHECK(habit(habits, "fluids").target == 8);
    REQUIRE(habits.change("fluids", "Fluids", std::nullopt));
    CHECK_FALSE(habit(habits, "fluids").target.has_value());
    CHECK(habit(habits, "fluids").name == "Fluids");
}

TEST_CASE("pausing and archiving leave the history alone, and can be taken back") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    DayStore days{store};
    const Now now = now_on(11, 22);
    REQUIRE(days.set_value(habit(habits, "fluids"), now.local.date, 6, now));

    REQUIRE(habits.pause("fluids", today));
    CHECK(habit(habits, "fluids").state == HabitState::paused);
    CHECK(list_of(habits) == "Relaxation, Fluids, ");
    REQUIRE(habits.resume("fluids", today));
    CHECK(habit(habits, "fluids").state == HabitState::active);
    REQUIRE(habits.archive("fluids", today));
    CHECK(list_of(habits) == "Relaxation, ");
    CHECK(days.day(now.local.date)->at("fluids") == 6);
    REQUIRE(habits.restore("fluids", today));
    CHECK(list_of(habits) == "Relaxation, Fluids, ");
    CHECK(days.day(now.local.date)->at("fluids") == 6);
}

TEST_CASE("what cannot be done is said and changes nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    REQUIRE(habits.add_own({"Walk"}));
    REQUIRE(habits.archive("own_walk", today));
    REQUIRE(habits.add_own({"walk"}));
    const auto before = all(habits);

    CHECK(habits.restore("own_walk", today).error().sentence.find("\"walk\"") != std::string::npos);
    CHECK(habits.add_own({"WALK", HabitKind::yes_no, "", {}}).error().kind
          == Problem::Kind::bad_input);
    CHECK(habits.add_own({"Swim", HabitKind::yes_no, "", 3}).error().kind
          == Problem::Kind::bad_input);
    CHECK(habits.add_own({"Swim", HabitKind::at_least, std::string(21, 'u'), 3}).error().kind
          == Problem::Kind::bad_input);
    CHECK(habits.change("relax", "Fluids", {}).error().kind == Problem::Kind::bad_input);
    // of a name and a target both are kept or neither
    CHECK(habits.change("relax", "Breathe", 3).error().kind == Problem::Kind::bad_input);
    CHECK(habits.change("fluids", "Water", 0).error().kind == Problem::Kind::bad_input);
    CHECK(habits.change("fluids", "Relaxation", 8).error().kind == Problem::Kind::bad_input);
    CHECK(habits.change("none", "x", 1).error().kind == Problem::Kind::not_found);
    for (const Outcome<void>& unknown :
         {habits.move("none", 0), habits.pause("none", today), habits.resume("none", today),
          habits.archive("none", today), habits.restore("none", today),
          habits.move("own_walk", 0)}) {
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error().kind == Problem::Kind::not_found);
    }
    CHECK(all(habits) == before);
}

TEST_CASE("a habit added after the list was put in order stands at its end") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    REQUIRE(habits.move("fluids", 0));
    REQUIRE(habits.add_own({"Walk"}));
    CHECK(list_of(habits) == "Fluids, Relaxation, Walk, ");
    REQUIRE(habits.move("own_walk", 1));
    CHECK(list_of(habits) == "Fluids, Walk, Relaxation, ");
}

TEST_CASE("two windows may change the list in turn") {
    const test::TempDir folder;
    storage::Store one = test::open_store(folder.path());
    storage::Store two = test::open_store(folder.path());
    HabitStore left{one, suggestions()};
    HabitStore right{two, suggestions()};
    REQUIRE(left.add_own({"Walk"}));
    const auto same = right.add_own({"walk!"});
    REQUIRE(same);
    CHECK(same->id == "own_walk_2");
    CHECK(list_of(left) == "Relaxation, Fluids, Walk, walk!, ");
}

TEST_CASE("a habit is asked on the weekdays that were chosen, at least on one") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        HabitStore habits{store, suggestions()};
        constexpr int monday_and_sunday = 1 + 64;
        REQUIRE(habits.change("relax", "Relaxation", {}, monday_and_sunday));
        REQUIRE(habits.add_own({.name = "Gym", .weekdays = 2}));
        CHECK_FALSE(habits.change("fluids", "Fluids", {}, 0));
        CHECK_FALSE(habits.add_own({.name = "Never", .weekdays = 128}));
    }
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const Habit relax = habit(habits, "relax");
    const Date monday = make_date(2026, 11, 23);
    CHECK(asked_on(relax.weekdays, monday));
    CHECK_FALSE(asked_on(relax.weekdays, add_days(monday, 1)));
    CHECK(asked_on(relax.weekdays, add_days(monday, 6)));
    CHECK(asked_on(habit(habits, "own_gym").weekdays, add_days(monday, 1)));
    CHECK(asked_on(habit(habits, "fluids").weekdays, add_days(monday, 3)));
    REQUIRE(habits.change("relax", "Relaxation", {}, every_day));
    CHECK(habit(habits, "relax").weekdays == every_day);
}

TEST_CASE("the suggested list comes back, without own habits and with targets, and can be undone") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    REQUIRE(habits.add_own({.name = "Gym"}));
    REQUIRE(habits.change("fluids", "Water", 8, 3));
    REQUIRE(habits.move("own_gym", 0));
    REQUIRE(habits.pause("relax", today));
    const std::vector<Habit> before = all(habits);
    const auto rows = habits.reset(today);
    REQUIRE(rows);
    CHECK(list_of(habits) == "Relaxation, Fluids, ");
    CHECK(habit(habits, "relax").state == HabitState::active);
    CHECK(habit(habits, "fluids").target == 8);
    CHECK(habit(habits, "fluids").weekdays == every_day);
    CHECK(habit(habits, "own_gym").state == HabitState::archived);
    REQUIRE(habits.put_back(*rows, today));
    CHECK(all(habits) == before);
}

TEST_CASE("a change of a habit is taken back, as suggested again where it was so") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const std::vector<Habit> before = all(habits);
    const auto changed = habits.change("fluids", "Water", 8, 3);
    REQUIRE(changed);
    CHECK(habit(habits, "fluids").name == "Water");
    REQUIRE(habits.take_back(*changed));
    CHECK(all(habits) == before);

    REQUIRE(habits.change("fluids", "Water", 8, 3));
    const std::vector<Habit> named = all(habits);
    const auto again = habits.change("fluids", "Tea", 2, 1);
    REQUIRE(again);
    // Where it stands, and whether it is asked, is another thing.
    REQUIRE(habits.move("fluids", 0));
    REQUIRE(habits.pause("fluids", today));
    REQUIRE(habits.take_back(*again));
    CHECK(habit(habits, "fluids").name == "Water");
    CHECK(habit(habits, "fluids").target == 8);
    CHECK(habit(habits, "fluids").state == HabitState::paused);
    CHECK(all(habits).front().id == "fluids");
}

TEST_CASE("a change is not taken back when it does not stand any more, or its name is taken") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const auto changed = habits.change("fluids", "Water", 8, 3);
    REQUIRE(changed);
    REQUIRE(habits.change("fluids", "Water", 6, 3)); // in another window
    CHECK(habits.take_back(*changed).error().kind == Problem::Kind::not_found);
    CHECK(habit(habits, "fluids").target == 6);

    const auto renamed = habits.change("relax", "Breathe", {});
    REQUIRE(renamed);
    REQUIRE(habits.add_own({"Relaxation"}));
    CHECK(habits.take_back(*renamed).error().kind == Problem::Kind::bad_input);
    CHECK(habit(habits, "relax").name == "Breathe");
}

TEST_CASE("an added habit is gone when that is taken back, with something noted it is archived") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const std::vector<Habit> before = all(habits);
    REQUIRE(habits.add_own({"Walk"}));
    REQUIRE(habits.take_back_added("own_walk", today));
    CHECK(all(habits) == before);

    REQUIRE(habits.add_own({"Walk"}));
    REQUIRE(DayStore{store}.set_value(habit(habits, "own_walk"), today, 1, now_on(11, 22)));
    REQUIRE(habits.take_back_added("own_walk", today));
    CHECK(habit(habits, "own_walk").state == HabitState::archived);
    CHECK(DayStore{store}.day(today)->at("own_walk") == 1);
    // A suggested one cannot be taken away by it.
    REQUIRE(habits.take_back_added("relax", today));
    CHECK(habit(habits, "relax").state == HabitState::archived);
}

TEST_CASE("a habit that is off since nobody knows when was off since its last record") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    REQUIRE(DayStore{store}.set_value(habit(habits, "relax"), november(2), 1, now_on(11, 22)));
    test::change(store, "INSERT INTO habit (id, own, state) VALUES ('relax', 0, 'paused')");
    REQUIRE(habits.resume("relax", november(10)));
    CHECK(habits.pauses()->at("relax") == std::vector<Pause>{{november(3), november(9)}});
}

TEST_CASE("since when a habit is not asked, and until when it was not, is kept") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    const auto november = [](unsigned day) { return make_date(2026, 11, day); };
    const auto pauses_of = [&](const char* id) {
        const auto pauses = habits.pauses();
        REQUIRE(pauses);
        const auto found = pauses->find(id);
        return found == pauses->end() ? std::vector<Pause>{} : found->second;
    };
    CHECK(pauses_of("relax").empty());
    REQUIRE(habits.pause("relax", november(3)));
    CHECK(pauses_of("relax") == std::vector<Pause>{{november(3), {}}});
    REQUIRE(habits.archive("relax", november(4))); // off it stays
    CHECK(pauses_of("relax") == std::vector<Pause>{{november(3), {}}});
    REQUIRE(habits.restore("relax", november(10)));
    CHECK(pauses_of("relax") == std::vector<Pause>{{november(3), november(9)}});
    REQUIRE(habits.pause("relax", november(12)));
    REQUIRE(habits.resume("relax", november(12))); // taken back on the same day
    CHECK(pauses_of("relax") == std::vector<Pause>{{november(3), november(9)}});
    REQUIRE(habits.pause("relax", november(20)));
    REQUIRE(habits.resume("relax", november(18))); // the clock was set back
    CHECK(pauses_of("relax") == std::vector<Pause>{{november(3), november(9)}});

    // The whole list at once.
    REQUIRE(habits.add_own({"Walk"}));
    REQUIRE(habits.pause("fluids", november(1)));
    const auto rows = habits.reset(november(21));
    REQUIRE(rows);
    CHECK(pauses_of("fluids") == std::vector<Pause>{{november(1), november(20)}});
    CHECK(pauses_of("own_walk") == std::vector<Pause>{{november(21), {}}});
    REQUIRE(habits.put_back(*rows, november(21)));
    CHECK(pauses_of("own_walk").empty());
    CHECK(pauses_of("fluids")
          == std::vector<Pause>{{november(1), november(20)}, {november(21), {}}});
}

TEST_CASE("a state is taken back to the one before, as long as it is as it was left") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    HabitStore habits{store, suggestions()};
    REQUIRE(habits.pause("relax", today));
    REQUIRE(habits.archive("relax", today));
    REQUIRE(habits.take_back_state("relax", HabitState::archived, HabitState::paused, today));
    CHECK(habit(habits, "relax").state == HabitState::paused);
    REQUIRE(habits.archive("relax", today)); // in another window
    CHECK(
        habits.take_back_state("relax", HabitState::paused, HabitState::active, today).error().kind
        == Problem::Kind::not_found);
    CHECK(habit(habits, "relax").state == HabitState::archived);
}
