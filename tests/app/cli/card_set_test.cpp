// card set: all of it or nothing, in three places.
#include "core/base/text.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace fs = std::filesystem;

namespace {

fs::perms mode_of(const fs::path& path) { return fs::status(path).permissions() & fs::perms::all; }

} // namespace

TEST_CASE("without arguments the fields are listed with what they accept") {
    const Program program;
    const std::string list = program.done({"card", "set"});
    CHECK(contains(list, "name "));
    CHECK(contains(list, "YYYY-MM-DD"));
    CHECK(contains(list, "yes, no or unknown"));
    CHECK(contains(list, "carcinoid_syndrome, insulinoma"));
    CHECK(snapshot(program.data()).empty());
}

TEST_CASE("a change is in the data file, in card.json and in the page, for the owner alone") {
    const Program program;
    CHECK(program.done({"card", "set", "name=Sam Example"}) == "saved\n");
    const fs::perms owner_file = fs::perms::owner_read | fs::perms::owner_write;
    CHECK(mode_of(program.data()) == (owner_file | fs::perms::owner_exec));
    for (const char* name : {"zebra-pocket.db", "card.json", "emergency-card.html"}) {
        CAPTURE(name);
        CHECK(mode_of(program.data() / name) == owner_file);
    }
    for (const char* name : {"Kim", "Robin"}) {
        program.done({"card", "set", std::string{"name="} + name});
        CHECK(Json::parse(read_file(program.data() / "card.json"))["name"] == name);
        CHECK(contains(read_file(program.data() / "emergency-card.html"), name));
    }
    fs::remove(program.data() / "card.json");
    CHECK(program.json({"card", "--format", "json"})["name"] == "Robin");
    CHECK(names_starting_with(program.data(), ".zebra-pocket-tmp-").empty());
}

TEST_CASE("one bad field or value and nothing on the disk changes") {
    Program program;
    const auto refuses_everything = [&program] {
        struct Row {
            Arguments changes;
            int exit_code;
            const char* said;
        };
        const Snapshot before = exact_snapshot(program.data());
        for (const Row& row : std::vector<Row>{
                 {{"name=Kim", "colour=red"}, 2, "no field \"colour\""},
                 {{"colour=red", "name=Kim"}, 2, "no field \"colour\""},
                 {{"name=Kim", "birth_date=1961-02-30"}, 1, "birth_date"},
                 {{"birth_date=2026-11-23", "name=Kim"}, 1, "in the future"},
                 {{"birth_date=4/3/1961"}, 1, "birth_date"},
                 {{"last_injection=2026-12-01"}, 1, "last_injection"},
                 {{"name=Kim", "syndrome=flu"}, 1, "syndrome"},
                 {{"syndrome=unknown,insulinoma"}, 1, "syndrome"},
                 {{"name=Kim", "men1=perhaps"}, 1, "men1"},
                 {{"name=Kim", "net_team_phone=ask"}, 1, "net_team_phone"},
                 {{"name=" + std::string(121, 'x')}, 1, "name"},
                 {{"team_plan=" + std::string(100'000, 'x')}, 1, "team_plan"},
                 {{"name=\xff\xfe"}, 1, "name"},
                 {{"name=bell\a"}, 1, "name"},
                 {{"ki67_percent=130"}, 1, "ki67_percent"},
                 {{"diagnosis_year=1700"}, 1, "diagnosis_year"},
             }) {
            CAPTURE(join(row.changes, " ").substr(0, 60));
            Arguments arguments = {"card", "set"};
            arguments.insert(arguments.end(), row.changes.begin(), row.changes.end());
            check_refused(program.run(arguments), row.exit_code, row.said);
        }
        CHECK(exact_snapshot(program.data()) == before);
    };
    refuses_everything(); // no folder yet
    CHECK(snapshot(program.data()).empty());
    program.done({"card", "set", "name=Sam Example"});
    refuses_everything();
    write_file(program.data() / "zebra-pocket.db", "damaged");
    refuses_everything(); // nothing is set aside for it either
}

TEST_CASE("fields are cleared one by one, and what does not fit together is said") {
    const Program program;
    program.done({"card", "set", "name=Sam Example", "allergies=latex", "men1=yes"});
    program.done({"card", "set", "allergies=", "men1=unknown"});
    const Json card = program.json({"card", "--format", "json"});
    CHECK(card["name"] == "Sam Example");
    CHECK(card["allergies"].is_null());
    CHECK(card["men1"] == "unknown");
    const Ended ended =
        program.run({"card", "set", "last_injection=2026-11-01", "next_injection=2026-10-01"});
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == "saved\n");
    CHECK(contains(ended.err, "next injection"));
    // "=" may stand in a value
    program.done({"card", "set", "next_injection=", "team_plan=if BP < 90: call = 112"});
    CHECK(program.json({"card", "--format", "json"})["team_plan"] == "if BP < 90: call = 112");
}

TEST_CASE("a last injection is logged, corrected and taken out, and the next one follows") {
    const Program program;
    const auto dates = [&] {
        const Json card = program.json({"card", "--format", "json"});
        const Json file = Json::parse(read_file(program.data() / "card.json"));
        for (const char* field : {"last_injection", "next_injection"}) {
            CHECK(card[field] == file[field]);
        }
        return card["last_injection"].dump() + " " + card["next_injection"].dump();
    };
    program.done({"card", "set", "analogue_interval=every 4 weeks", "last_injection=2026-09-07"});
    CHECK(dates() == R"("2026-09-07" "2026-10-05")");
    program.done({"card", "set", "last_injection=2026-10-05"});
    CHECK(dates() == R"("2026-10-05" "2026-11-02")");
    program.done({"card", "set", "last_injection=2026-10-04"}); // a slip
    CHECK(dates() == R"("2026-10-04" "2026-11-01")");
    check_refused(program.run({"card", "set", "last_injection=2026-09-01"}), 1, "last_injection");
    CHECK(dates() == R"("2026-10-04" "2026-11-01")");
    program.done({"card", "set", "next_injection=2026-11-03"});
    CHECK(dates() == R"("2026-10-04" "2026-11-03")");
    program.done({"card", "set", "last_injection="});
    CHECK(dates() == R"("2026-09-07" "2026-11-03")");
    program.done({"card", "set", "next_injection="});
    CHECK(dates() == R"("2026-09-07" "2026-10-05")");
    CHECK(contains(program.done({"check"}), "  injection            2\n")); // one marked as removed
}

TEST_CASE("an empty card replaces no card.json that has content") {
    const Program program;
    program.done({"card", "set", "name=Sam Example"});
    fs::remove(program.data() / "zebra-pocket.db");
    // A new data file, with no card in it.
    CHECK(contains(program.run({"today", "tick", "fluids"}).err, "was missing"));
    CHECK(contains(read_file(program.data() / "card.json"), "Sam Example"));
    CHECK(contains(read_file(program.data() / "emergency-card.html"), "Sam Example"));
    const Ended offered = program.run({"card"});
    CHECK(offered.exit_code == 0);
    CHECK(contains(offered.out, "Sam Example"));
    CHECK(contains(offered.err, "card.json"));
    // Changing another field takes the rest over.
    program.done({"card", "set", "allergies="});
    CHECK(program.json({"card", "--format", "json"})["name"] == "Sam Example");
    fs::remove(program.data() / "card.json");
    CHECK(program.json({"card", "--format", "json"})["name"] == "Sam Example");
}
