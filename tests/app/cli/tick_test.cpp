// today tick: set, count, undo; on the right day; refused where it makes no sense.
#include "core/base/text.h"
#include "core/storage/settings.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"
#include "tests/support/storage_samples.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

Json value_of(const Program& program, const std::string& habit, const std::string& date = "") {
    return habit_in(program, habit, date)["value"];
}

} // namespace

TEST_CASE("a tick says the day, what stands now, and saved as its last line") {
    const Program program;
    CHECK(program.done({"today", "tick", "medicines"})
          == "Sunday 22 November 2026, Medicines and vitamins as prescribed: 1\nsaved\n");
    CHECK(program.done({"today", "tick", "fluids"})
          == "Sunday 22 November 2026, Fluids: 1\nsaved\n");
    CHECK(program.done({"today", "tick", "fluids"})
          == "Sunday 22 November 2026, Fluids: 2\nsaved\n");
    CHECK(program.done({"today", "tick", "fluids", "--date", "2026-11-20"})
          == "Friday 20 November 2026, Fluids: 1\nsaved\n");
    CHECK(value_of(program, "fluids") == 2);
    CHECK(value_of(program, "fluids", "2026-11-20") == 1);
    // a yes stays a yes
    program.done({"today", "tick", "medicines"});
    CHECK(value_of(program, "medicines") == 1);
    CHECK(habit_in(program, "medicines")["done"] == true);
}

TEST_CASE("a date before the word tick is the tick's, too") {
    const Program program;
    CHECK(program.done({"today", "--date", "2026-11-20", "tick", "fluids"})
          == "Friday 20 November 2026, Fluids: 1\nsaved\n");
    CHECK(value_of(program, "fluids").is_null());
    CHECK(value_of(program, "fluids", "2026-11-20") == 1);
}

TEST_CASE("--value is the day's value, 0 is a value and not nothing") {
    const Program program;
    program.done({"today", "tick", "fluids", "--value", "12"});
    CHECK(value_of(program, "fluids") == 12);
    program.done({"today", "tick", "fluids", "--value", "007"});
    CHECK(value_of(program, "fluids") == 7);
    program.done({"today", "tick", "fluids", "--value", "0"});
    CHECK(value_of(program, "fluids") == 0);
    CHECK(habit_in(program, "fluids")["done"] == false);
    program.done({"today", "tick", "less_caffeine", "--value=0"});
    CHECK(habit_in(program, "less_caffeine")["done"] == true);
    program.done({"today", "tick", "medicines", "--value", "1"});
    program.done({"today", "tick", "medicines", "--value", "0"});
    CHECK(value_of(program, "medicines") == 0);
    program.done({"today", "tick", "fluids", "--value", "999"});
    CHECK(value_of(program, "fluids") == 999);
}

TEST_CASE("--undo goes back change by change, down to nothing") {
    const Program program;
    const Arguments undo = {"today", "tick", "fluids", "--undo"};
    for (const char* value : {"3", "0", "8"}) {
        program.done({"today", "tick", "fluids", "--value", value});
    }
    program.done({"today", "tick", "fluids"});
    program.done({"today", "tick", "fluids", "--value", "9"}); // stands already: no change
    program.done({"today", "tick", "medicines"});
    program.done({"today", "tick", "fluids", "--date", "2026-11-20"});
    CHECK(value_of(program, "fluids") == 9);
    for (const int value : {8, 0, 3}) {
        CHECK(program.done(undo)
              == "Sunday 22 November 2026, Fluids: " + std::to_string(value) + "\nsaved\n");
        CHECK(value_of(program, "fluids") == value);
    }
    CHECK(program.done(undo) == "Sunday 22 November 2026, Fluids: not noted\nsaved\n");
    CHECK(value_of(program, "fluids").is_null());
    const Snapshot before = snapshot(program.data());
    check_refused(program.run(undo), 1, "undo");
    CHECK(snapshot(program.data()) == before);
    // of that habit, on that day
    CHECK(value_of(program, "medicines") == 1);
    CHECK(value_of(program, "fluids", "2026-11-20") == 1);
    program.done({"today", "tick", "fluids", "--undo", "--date", "2026-11-20"});
    CHECK(value_of(program, "fluids", "2026-11-20").is_null());
    // and from there on again
    program.done({"today", "tick", "fluids"});
    CHECK(value_of(program, "fluids") == 1);
}

TEST_CASE("an undo where nothing was ever noted is refused") {
    const Program program;
    check_refused(program.run({"today", "tick", "fluids", "--undo"}), 1, "undo");
}

TEST_CASE("what cannot be is refused with a sentence, and nothing is created for it") {
    const Program program;
    struct Row {
        Arguments arguments;
        const char* said;
    };
    const auto refuses_everything = [&program] {
        const Snapshot before = exact_snapshot(program.data());
        for (const Row& row : std::vector<Row>{
                 {{"fluid"}, "There is no habit \"fluid\". The list has: ease_stress"},
                 {{"Fluids"}, "no habit \"Fluids\""},
                 {{""}, "no habit \"\""},
                 {{"fluids", "--value", "1000"}, "0 to 999"},
                 {{"fluids", "--value", "-1"}, "0 to 999"},
                 {{"fluids", "--value=-1"}, "0 to 999"},
                 {{"fluids", "--value", "99999999999999999999"}, "0 to 999"},
                 {{"medicines", "--value", "2"}, "1 or 0"},
                 {{"medicines", "--value", "-1"}, "1 or 0"},
                 {{"fluids", "--date", "2026-11-23"}, "still to come"},
                 {{"fluids", "--date", "2199-12-31"}, "still to come"},
                 {{"fluids", "--date", "2026-11-23", "--value", "3"}, "still to come"},
                 {{"fluids", "--date", "2026-11-23", "--undo"}, "still to come"},
             }) {
            CAPTURE(join(row.arguments, " "));
            Arguments arguments = {"today", "tick"};
            arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
            check_refused(program.run(arguments), 1, row.said);
        }
        CHECK(exact_snapshot(program.data()) == before);
    };
    refuses_everything();
    CHECK(snapshot(program.data()).empty());
    program.done({"today", "tick", "fluids", "--value", "5"});
    refuses_everything();
}

TEST_CASE("one more than the most is said and stays the most") {
    const Program program;
    program.done({"today", "tick", "fluids", "--value", "999"});
    const Ended ended = program.run({"today", "tick", "fluids"});
    CHECK(value_of(program, "fluids") == 999);
    CHECK(contains(ended.out, "999"));
}

TEST_CASE("a tick before three in the morning is yesterday's") {
    Program program;
    program.set_now("2026-11-23T02:59");
    CHECK(program.done({"today", "tick", "fluids"})
          == "Sunday 22 November 2026, Fluids: 1\nsaved\n");
    program.set_now("2026-11-23T03:00");
    CHECK(program.done({"today", "tick", "fluids"})
          == "Monday 23 November 2026, Fluids: 1\nsaved\n");
    CHECK(value_of(program, "fluids", "2026-11-22") == 1);
    CHECK(value_of(program, "fluids", "2026-11-23") == 1);
    // undo, too, without a date
    program.set_now("2026-11-23T00:00");
    program.done({"today", "tick", "fluids", "--undo"});
    CHECK(value_of(program, "fluids", "2026-11-22").is_null());
    CHECK(value_of(program, "fluids", "2026-11-23") == 1);
    // the person's own end of the day
    {
        storage::Store store = test::open_store(program.data());
        require_done(storage::Settings{store}.set_number("day_end_minute", 0));
    }
    program.set_now("2026-11-24T00:00");
    CHECK(contains(program.done({"today", "tick", "fluids"}), "Tuesday 24 November"));
}

TEST_CASE("the nights on which the clocks change are days like any other") {
    Program program;
    for (const char* night : {"2026-03-29T02:30", "2026-10-25T02:30"}) {
        program.set_now(night);
        program.done({"today", "tick", "fluids"});
    }
    CHECK(value_of(program, "fluids", "2026-03-28") == 1);
    CHECK(value_of(program, "fluids", "2026-10-24") == 1);
}

TEST_CASE("own, paused and archived habits can be ticked, what is not asked any more is said") {
    const Program program;
    std::string own;
    change_habits(program, [&own](habits::HabitStore& list) {
        const auto added = list.add_own({.name = "Rumours \"checked\" 🦓",
                                         .kind = habits::HabitKind::at_most,
                                         .unit = "articles",
                                         .target = 2});
        require_done(added);
        own = added->id;
        require_done(list.pause("fluids", make_date(2026, 11, 22)));
        require_done(list.archive("medicines", make_date(2026, 11, 22)));
    });
    CHECK(contains(program.done({"today", "tick", own, "--value", "3"}),
                   "Rumours \"checked\" 🦓: 3"));
    const Json habit = habit_in(program, own);
    CHECK(habit["name"] == "Rumours \"checked\" 🦓");
    CHECK(habit["target"] == 2);
    CHECK(habit["done"] == false);
    program.done({"today", "tick", own, "--undo"});

    for (const char* id : {"fluids", "medicines", "tryptophan_foods"}) {
        CAPTURE(id);
        const Ended ended = program.run({"today", "tick", id});
        CHECK(ended.exit_code == 0);
        CHECK(ended.out.ends_with("\nsaved\n"));
        CHECK(contains(ended.err, "not on the daily list"));
        CHECK(lines_of(ended.err).size() == 1);
        CHECK(value_of(program, id) == 1);
        CHECK(program.run({"today", "tick", id, "--undo"}).exit_code == 0);
    }
    CHECK_FALSE(contains(program.done({"today"}), "(fluids)"));
}

TEST_CASE("the first change of a day makes the day's backup, the next does not") {
    Program program;
    const auto backups = [&program] {
        return names_starting_with(program.data() / "backups", "zebra-pocket-").size();
    };
    program.done({"today", "tick", "fluids"});
    CHECK(backups() == 1);
    program.done({"today", "tick", "fluids"});
    CHECK(backups() == 1);
    program.set_now("2026-11-23T09:00");
    program.done({"today", "tick", "fluids"});
    CHECK(backups() == 2);
    for (unsigned day = 10; day <= 20; ++day) {
        program.set_now("2026-12-" + std::to_string(day) + "T09:00");
        program.done({"today", "tick", "fluids"});
    }
    CHECK(backups() == 7);
}
