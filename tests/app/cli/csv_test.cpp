// csv: everything a person entered, as tables in a folder.
#include "tests/app/cli/habits.h"
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace zebra;
using namespace zebra::test;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::stringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

void fill(const Program& program) {
    program.done({"card", "set", "name=Alex Morgan", "net_team_phone=+44 20 7946 0123"});
    program.done({"log", "flushing", "--severity", "3", "--at", "2026-11-20 09:00", "--note",
                  "=after \"curry\", hot"});
    program.done({"today", "tick", "medicines", "--date", "2026-11-21"});
}

} // namespace

TEST_CASE("csv writes what was entered, with the names of things, and changes nothing") {
    const Program program;
    fill(program);
    const Snapshot before = exact_snapshot(program.data());
    const fs::path folder = program.scratch() / "tables";
    const std::string said = program.done({"csv", folder.string()});
    CHECK(contains(said, "symptoms.csv       1\n"));
    CHECK(exact_snapshot(program.data()) == before);
    const std::string card = content_of(folder / "card.csv");
    CHECK(card.starts_with("\xEF\xBB\xBF"
                           "field,label,value\r\n"));
    CHECK(contains(card, "name,Name,Alex Morgan\r\n"));
    CHECK(contains(card, "net_team_phone,NET team,'+44 20 7946 0123\r\n"));
    CHECK(contains(content_of(folder / "symptoms.csv"),
                   "2026-11-20,2026-11-20T09:00,flushing,Flushing,3,"
                   "\"'=after \"\"curry\"\", hot\",no,no,no"));
    CHECK(contains(content_of(folder / "days.csv"),
                   "2026-11-21,medicines,Medicines and vitamins as prescribed,1,no\r\n"));
    CHECK(contains(content_of(folder / "habits.csv"), "\r\nfluids,Fluids,at_least,glasses,,"));
}

TEST_CASE("csv refuses what would write over something, or has nothing to write") {
    const Program program;
    const std::string folder = (program.scratch() / "tables").string();
    check_refused(program.run({"csv", folder}), 1, "Nothing has been entered yet");
    fill(program);
    check_refused(program.run({"csv"}), 2, "FOLDER");
    check_refused(program.run({"csv", program.data().string()}), 1, "keeps your data");
    check_refused(program.run({"csv", (program.data() / "backups").string()}), 1,
                  "keeps your data");
    check_refused(program.run({"csv", "/nowhere/tables"}), 1, "/nowhere");
    program.done({"csv", folder});
    const Snapshot before = exact_snapshot(folder);
    check_refused(program.run({"csv", folder}), 1, "Name a new folder, or an empty one.");
    CHECK(exact_snapshot(folder) == before);
}

TEST_CASE("a card that stands in card.json alone is a table, too") {
    const Program program;
    fill(program);
    for (const auto& entry : fs::directory_iterator{program.data()}) {
        if (entry.path().filename() != "card.json") fs::remove_all(entry.path());
    }
    const fs::path folder = program.scratch() / "tables";
    const auto ended = program.run({"csv", folder.string()});
    CHECK(ended.exit_code == 0);
    CHECK(ended.out == "card.csv           2\n");
    CHECK(contains(ended.err, "The card comes from card.json."));
    CHECK(contains(content_of(folder / "card.csv"), "name,Name,Alex Morgan\r\n"));
    CHECK(contains(content_of(folder / "card.csv"), "net_team_phone,NET team,'+44 20 7946 0123"));
    CHECK_FALSE(fs::exists(folder / "days.csv"));
}
