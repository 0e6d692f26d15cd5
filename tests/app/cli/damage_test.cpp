// Commands that write, on a data folder that is not as it should be.
#include "core/base/text.h"
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace fs = std::filesystem;

namespace {

constexpr const char* damage = "this is no database, it is a line of text";

fs::path data_file(const Program& program) { return program.data() / "zebra-pocket.db"; }

void set_schema(const Program& program, int version) {
    SQLite::Database database{data_file(program).string(), SQLite::OPEN_READWRITE};
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

int schema_of(const Program& program) {
    SQLite::Database database{data_file(program).string()};
    return database.execAndGet("PRAGMA user_version").getInt();
}

// Without the journals that are kept beside them.
std::vector<std::string> set_aside(const Program& program) {
    auto names = names_starting_with(program.data(), "zebra-pocket.db.damaged-");
    std::erase_if(names, [](const std::string& name) { return name.ends_with("-journal"); });
    return names;
}

Json card_of(const Program& program) {
    return Json::parse(program.run({"card", "--format", "json"}).out);
}

const std::vector<Arguments> ticks = {{"today", "tick", "fluids"},
                                      {"today", "tick", "fluids", "--value", "3"},
                                      {"log", "flushing", "--note", "hot"}};

} // namespace

TEST_CASE("a damaged data file is set aside whole, and the newest backup is named") {
    for (const Arguments& arguments : ticks) {
        CAPTURE(join(arguments, " "));
        Program program;
        program.done({"card", "set", "name=Sam Example"}); // makes the day's backup
        program.set_now("2026-11-24T09:30");
        write_file(data_file(program), damage);
        const Ended ended = program.run(arguments);
        CHECK(ended.exit_code == 0);
        CHECK(ended.out.ends_with("\nsaved\n"));
        REQUIRE(set_aside(program).size() == 1);
        const std::string kept = set_aside(program)[0];
        CHECK(kept == "zebra-pocket.db.damaged-20261124-093000");
        CHECK(read_file(program.data() / kept) == damage);
        CHECK(lines_of(ended.err).size() == 1);
        CHECK(contains(ended.err, kept));
        CHECK(contains(ended.err, "Sunday 22 November"));
        // from here on it is a data file like any other, and the card is still there
        CHECK(program.done(arguments).ends_with("\nsaved\n"));
        CHECK(set_aside(program).size() == 1);
        CHECK(card_of(program)["name"] == "Sam Example");
        CHECK(contains(program.run({"check"}).out, "set aside      " + kept));
    }
}

TEST_CASE("commands of later days leave the backups from before the damage alone") {
    Program program;
    program.done({"card", "set", "name=Sam Example"}); // makes the day's backup
    const auto good = names_starting_with(program.data() / "backups", "zebra-pocket-");
    REQUIRE(good.size() == 1);
    write_file(data_file(program), damage);
    for (int day = 10; day < 22; ++day) {
        program.set_now("2026-12-" + std::to_string(day) + "T09:30");
        program.run({"today", "tick", "fluids"});
    }
    const auto kept = names_starting_with(program.data() / "backups", "zebra-pocket-");
    CHECK(kept.size() == 1 + 7);
    CHECK(std::count(kept.begin(), kept.end(), good[0]) == 1);
}

TEST_CASE("an empty data file, one of zeros and one cut off are set aside too") {
    for (const auto& make_damage : std::vector<std::function<void(const fs::path&)>>{
             [](const fs::path& file) { write_file(file, ""); },
             [](const fs::path& file) { write_file(file, std::string(8192, '\0')); },
             [](const fs::path& file) { fs::resize_file(file, 5000); }}) {
        const Program program;
        program.done({"card", "set", "name=Sam Example"});
        make_damage(data_file(program));
        const std::string bytes = read_file(data_file(program));
        const Ended ended = program.run({"today", "tick", "fluids"});
        CHECK(ended.exit_code == 0);
        REQUIRE(set_aside(program).size() == 1);
        CHECK(read_file(program.data() / set_aside(program)[0]) == bytes);
        CHECK(habit_in(program, "fluids")["value"] == 1);
    }
}

TEST_CASE("damage without any backup is said as such") {
    const Program program;
    program.done({"today", "tick", "fluids"});
    fs::remove_all(program.data() / "backups");
    write_file(data_file(program), damage);
    const Ended ended = program.run({"today", "tick", "fluids"});
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.err, "No good backup was found"));
    CHECK(set_aside(program).size() == 1);
}

TEST_CASE("a damaged backup is not the one that is offered") {
    Program program;
    program.done({"today", "tick", "fluids"});
    program.set_now("2026-11-23T09:00");
    program.done({"today", "tick", "fluids"});
    const auto backups = names_starting_with(program.data() / "backups", "zebra-pocket-");
    REQUIRE(backups.size() == 2);
    write_file(program.data() / "backups" / backups[1], damage);
    check_failed(program.run({"check"}), 1, backups[1]);
    write_file(data_file(program), damage);
    CHECK(contains(program.run({"today", "tick", "fluids"}).err, "Sunday 22 November"));
}

TEST_CASE("card set on damage: set aside, and the rest of the card is kept") {
    const Program program;
    program.done({"card", "set", "name=Sam Example", "syndrome=insulinoma"});
    write_file(data_file(program), damage);
    const Ended ended = program.run({"card", "set", "allergies=latex"});
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == "saved\n");
    CHECK(contains(ended.err, "damaged"));
    REQUIRE(set_aside(program).size() == 1);
    CHECK(read_file(program.data() / set_aside(program)[0]) == damage);
    const Json card = program.json({"card", "--format", "json"});
    CHECK(card["name"] == "Sam Example");
    CHECK(card["syndrome"] == Json::array({"insulinoma"}));
    CHECK(card["allergies"] == "latex");
}

TEST_CASE("a newer data file is refused and untouched, the card goes into card.json") {
    Program program;
    program.done({"card", "set", "name=Sam Example"});
    program.done({"today", "tick", "fluids"});
    const int known_schema = schema_of(program);
    set_schema(program, 4711);
    const std::string bytes = read_file(data_file(program));
    const Snapshot before = exact_snapshot(program.data());
    for (const Arguments& arguments : ticks) {
        check_refused(program.run(arguments), 1, "newer version");
    }
    check_refused(program.run({"today"}), 1, "newer version");
    check_failed(program.run({"check"}), 1, "newer version");
    CHECK(exact_snapshot(program.data()) == before);

    program.set_now("2026-11-22T15:00");
    const Ended ended = program.run({"card", "set", "name=Kim Example"});
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == "saved\n");
    CHECK(contains(ended.err, "newer version"));
    CHECK(contains(ended.err, "kept in card.json only"));
    CHECK(read_file(data_file(program)) == bytes);
    CHECK(card_of(program)["name"] == "Kim Example");
    CHECK(contains(read_file(program.data() / "emergency-card.html"), "Kim Example"));

    // usable again: the newer card stands, and goes into the data file with the next change
    set_schema(program, known_schema);
    const Ended card = program.run({"card", "--format", "json"});
    CHECK(Json::parse(card.out)["name"] == "Kim Example");
    CHECK(contains(card.err, "older"));
    program.set_now("2026-11-22T16:00");
    program.done({"card", "set", "allergies=latex"});
    fs::remove(program.data() / "card.json");
    const Json merged = card_of(program);
    CHECK(merged["name"] == "Kim Example");
    CHECK(merged["allergies"] == "latex");
    CHECK(habit_in(program, "fluids")["value"] == 1);
}

TEST_CASE("a data file that may not be read: ticks are refused, the card is kept in card.json") {
    Program program;
    program.done({"card", "set", "name=Sam Example"});
    program.give_to_ordinary_user();
    fs::permissions(data_file(program), fs::perms::none);
    ProcessOptions user;
    user.ordinary_user = true;
    const Snapshot before = exact_snapshot(program.data());
    for (const Arguments& arguments : ticks) {
        check_refused(program.run(arguments, user), 1, "no permission");
    }
    CHECK(exact_snapshot(program.data()) == before);
    program.set_now("2026-11-22T15:00");
    const Ended ended = program.run({"card", "set", "name=Kim Example"}, user);
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.err, "no permission"));
    CHECK(contains(ended.err, "card.json"));
    fs::permissions(data_file(program), fs::perms::owner_read | fs::perms::owner_write);
    CHECK(contains(program.run({"card"}, user).out, "Kim Example"));
}

TEST_CASE("a card changed in two places: the newer one stands") {
    Program program;
    program.done({"card", "set", "name=Old"});
    const std::string old_copy = read_file(program.data() / "card.json");
    program.set_now("2026-11-22T15:00");
    program.done({"card", "set", "name=New"});
    write_file(program.data() / "card.json", old_copy);
    CHECK(card_of(program)["name"] == "New");
    program.set_now("2026-11-22T15:30");
    program.done({"card", "set", "allergies=latex"});
    CHECK(contains(read_file(program.data() / "card.json"), "\"New\""));
}

TEST_CASE("a folder in place of the data file is left alone") {
    const Program program;
    fs::create_directories(data_file(program));
    write_file(data_file(program) / "letter.txt", "a letter");
    const Snapshot before = exact_snapshot(program.data());
    for (const Arguments& arguments : ticks) {
        check_refused(program.run(arguments), 1, "is not a file");
        CHECK(exact_snapshot(program.data()) == before);
    }
}

TEST_CASE("another program's database is set aside whole, nothing is written into it") {
    const Program program;
    fs::create_directories(program.data());
    {
        SQLite::Database other{data_file(program).string(),
                               SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        other.exec("CREATE TABLE note (text)");
    }
    const std::string bytes = read_file(data_file(program));
    const Ended ended = program.run({"today", "tick", "fluids"});
    CHECK(ended.exit_code == 0);
    REQUIRE(set_aside(program).size() == 1);
    CHECK(contains(ended.err, set_aside(program)[0]));
    CHECK(read_file(program.data() / set_aside(program)[0]) == bytes);
}

TEST_CASE("severe symptoms: what to do is said whatever state the folder is in") {
    const Program program;
    program.done({"today", "tick", "fluids"});
    set_schema(program, 4711);
    const Ended newer = program.run({"log", "wheeze", "--severity", "3"});
    check_failed(newer, 1, "newer version");
    CHECK(contains(newer.out, "call your emergency number"));
    CHECK_FALSE(contains(newer.out, "saved"));
    write_file(data_file(program), damage);
    const Ended damaged = program.run({"log", "wheeze", "--severity", "3"});
    CHECK(damaged.exit_code == 0);
    CHECK(damaged.out.starts_with("Severe wheeze"));
    CHECK(damaged.out.ends_with("\nsaved\n"));
}
