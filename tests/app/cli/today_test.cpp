// today: one day of the checklist, as text and as JSON.
#include "core/habits/day.h"
#include "core/habits/habit_store.h"
#include "core/storage/settings.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"
#include "tests/support/storage_samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace {

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

} // namespace

TEST_CASE("the suggested habits are there on the first day, nothing noted, nothing created") {
    const Program program;
    const Json day = program.json({"today", "--json"});
    CHECK(keys_of(day) == std::vector<std::string>{"date", "habits", "symptoms"});
    CHECK(day["date"] == "2026-11-22");
    CHECK(day["symptoms"] == Json::array());
    std::vector<std::string> ids;
    for (const Json& habit : day["habits"]) {
        std::vector<std::string> keys = keys_of(habit);
        REQUIRE(keys.size() >= 5);
        keys.resize(5);
        CHECK(keys == std::vector<std::string>{"id", "name", "done", "value", "target"});
        CHECK(habit["done"] == false);
        CHECK(habit["value"].is_null());
        CHECK(habit["target"].is_null()); // no target but the person's own
        ids.push_back(habit["id"]);
    }
    CHECK(ids
          == std::vector<std::string>{"ease_stress", "relaxation", "gentle_exercise", "small_meals",
                                      "fluids", "medicines", "less_alcohol", "less_caffeine"});
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("the text has a line for the day, for each habit and for each symptom") {
    const Program program;
    program.done({"today", "tick", "medicines"});
    program.done({"today", "tick", "fluids", "--value", "5"});
    program.done({"log", "wheeze", "--severity", "1", "--at", "09:05", "--note", "after coffee"});
    const std::vector<std::string> lines = lines_of(program.done({"today"}));
    REQUIRE(lines.size() == 10);
    CHECK(lines[0] == "Sunday 22 November 2026");
    CHECK(lines[1] == "[ ] Avoid or ease stress (ease_stress)");
    CHECK(lines[5] == "    Fluids: 5 glasses \u00B7 As much as your team advised (fluids)");
    CHECK(lines[6] == "[x] Medicines and vitamins as prescribed (medicines)");
    CHECK(lines[7] == "    Less alcohol: - drinks (less_alcohol)");
    CHECK(lines[9] == "09:05 Wheeze, mild: after coffee");
}

TEST_CASE("a note of several lines makes no line of the day that is not one") {
    const Program program;
    program.done({"log", "wheeze", "--at", "09:05", "--note", "first\n10:00 Flushing, severe"});
    const std::vector<std::string> lines = lines_of(program.done({"today"}));
    REQUIRE(lines.size() == 10);
    CHECK(lines[9] == "09:05 Wheeze, moderate: first 10:00 Flushing, severe");
    CHECK(program.json({"today", "--json"})["symptoms"][0]["note"]
          == "first\n10:00 Flushing, severe");
}

TEST_CASE("--date shows any day, and only that day") {
    const Program program;
    program.done({"today", "tick", "fluids", "--date", "2026-11-20", "--value", "3"});
    program.done({"log", "stress", "--at", "2026-11-20 10:00"});
    CHECK(habit_in(program, "fluids")["value"].is_null());
    CHECK(program.json({"today", "--json"})["symptoms"].empty());
    const Json friday = program.json({"today", "--date", "2026-11-20", "--json"});
    CHECK(friday["date"] == "2026-11-20");
    CHECK(friday["habits"][4]["value"] == 3);
    CHECK(friday["habits"][4]["done"] == true);
    CHECK(friday["symptoms"].size() == 1);
    CHECK(keys_of(friday["symptoms"][0])
          == std::vector<std::string>{"id", "symptom", "at", "severity", "note", "faint",
                                      "confused", "breathless", "stool_form", "before"});
    CHECK(friday["symptoms"][0]["at"] == "2026-11-20T10:00");
    // the days between which a date is one, and a day to come, are only looked at
    for (const char* date : {"1880-01-01", "2024-02-29", "2199-12-31"}) {
        CHECK(program.json({"today", "--date", date, "--json"})["date"] == date);
    }
}

TEST_CASE("the day ends at three in the morning, or when the person says") {
    Program program;
    const auto day = [&program] { return program.json({"today", "--json"})["date"]; };
    program.set_now("2026-11-22T02:59");
    CHECK(day() == "2026-11-21");
    program.set_now("2026-11-22T03:00");
    CHECK(day() == "2026-11-22");
    program.set_now("2027-01-01T00:00");
    CHECK(day() == "2026-12-31");

    program.done({"today", "tick", "medicines"});
    {
        storage::Store store = test::open_store(program.data());
        require_done(storage::Settings{store}.set_number(habits::day_end_setting, 0));
    }
    CHECK(day() == "2027-01-01");
    {
        storage::Store store = test::open_store(program.data());
        require_done(storage::Settings{store}.set_number(habits::day_end_setting, 5 * 60));
    }
    program.set_now("2027-01-01T04:59");
    CHECK(day() == "2026-12-31");
    // a setting that is no time of day is not obeyed
    {
        storage::Store store = test::open_store(program.data());
        require_done(storage::Settings{store}.set_text(habits::day_end_setting, "late"));
    }
    CHECK(day() == "2027-01-01");
}

TEST_CASE("targets decide what is done") {
    const Program program;
    change_habits(program, [](habits::HabitStore& list) {
        require_done(list.change("fluids", "Fluids", 8));
        require_done(list.change("less_caffeine", "Less caffeine", 2));
    });
    program.done({"today", "tick", "fluids", "--value", "7"});
    program.done({"today", "tick", "less_caffeine", "--value", "2"});
    CHECK(habit_in(program, "fluids")["done"] == false);
    CHECK(habit_in(program, "fluids")["target"] == 8);
    CHECK(habit_in(program, "less_caffeine")["done"] == true);
    CHECK(habit_in(program, "less_alcohol")["done"] == false); // not noted is not done
    program.done({"today", "tick", "fluids"});
    program.done({"today", "tick", "less_caffeine"});
    program.done({"today", "tick", "less_alcohol", "--value", "0"});
    CHECK(habit_in(program, "fluids")["done"] == true);
    CHECK(habit_in(program, "less_caffeine")["done"] == false);
    CHECK(habit_in(program, "less_alcohol")["done"] == true);
    const std::string text = program.done({"today"});
    CHECK(contains(text, "Fluids: 8 of 8 glasses \u00B7 As much as your team advised (fluids)"));
    CHECK(contains(text, "Less caffeine: 3, at most 2 cups (less_caffeine)"));
}

TEST_CASE("fluids are as the team advised until the card says that there is no heart disease") {
    const Program program;
    const std::string advised = "Fluids: - glasses \u00B7 As much as your team advised (fluids)";
    CHECK(contains(program.done({"today"}), advised));
    program.done({"card", "set", "carcinoid_heart_disease=yes"});
    CHECK(contains(program.done({"today"}), advised));
    program.done({"card", "set", "carcinoid_heart_disease=no"});
    CHECK(contains(program.done({"today"}), "Fluids: - glasses (fluids)"));
}

TEST_CASE("a habit off the list is shown on the days on which it was noted") {
    const Program program;
    program.done({"today", "tick", "relaxation", "--date", "2026-11-20"});
    change_habits(program, [](habits::HabitStore& list) {
        require_done(list.archive("relaxation", make_date(2026, 11, 22)));
        require_done(list.pause("fluids", make_date(2026, 11, 22)));
    });
    const auto has = [&program](const char* date, const char* id) {
        const Json day = program.json({"today", "--date", date, "--json"});
        return std::any_of(day["habits"].begin(), day["habits"].end(),
                           [id](const Json& habit) { return habit["id"] == id; });
    };
    CHECK_FALSE(has("2026-11-22", "relaxation"));
    CHECK_FALSE(has("2026-11-22", "fluids"));
    CHECK(has("2026-11-20", "relaxation"));
    CHECK_FALSE(has("2026-11-20", "fluids"));
}
