// `card` prints a card and exits 0 in every state of the data folder; what is wrong goes to stderr;
// nothing is moved or written. The other commands that only read move nothing either.
#include "core/storage/migrations.h"
#include "tests/app/cli/program.h"
#include "tests/support/storage_samples.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::test;

namespace fs = std::filesystem;

namespace {

enum class Shown { own_card, general_message };

// A folder with a card and a tick in it, made once and copied.
void fill(const Program& program) {
    static const Program filled;
    if (!fs::exists(filled.data())) {
        filled.done({"card", "set", "name=Sam Example", "syndrome=insulinoma"});
        filled.done({"today", "tick", "fluids"});
    }
    fs::copy(filled.data(), program.data(), fs::copy_options::recursive);
}

void set_schema(const fs::path& file, int version) {
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE};
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

struct State {
    const char* what;
    Shown shown;
    const char* said; // "": nothing on stderr
    std::function<void(const fs::path&)> make;
};

std::vector<State> states() {
    const auto damage_file = [](const fs::path& data) {
        write_file(data / "zebra-pocket.db", "this is no database, it is a line of text");
    };
    return {
        {"missing", Shown::general_message, "", [](const fs::path& data) { fs::remove_all(data); }},
        {"empty", Shown::general_message, "",
         [](const fs::path& data) {
             fs::remove_all(data);
             fs::create_directory(data);
         }},
        {"whole", Shown::own_card, "", [](const fs::path&) {}},
        {"data file gone", Shown::own_card, "card.json",
         [](const fs::path& data) { fs::remove(data / "zebra-pocket.db"); }},
        {"data file no database", Shown::own_card, "zebra-pocket.db is damaged", damage_file},
        {"data file empty", Shown::own_card, "it is empty",
         [](const fs::path& data) { write_file(data / "zebra-pocket.db", ""); }},
        {"data file cut off", Shown::own_card, "damaged",
         [](const fs::path& data) { fs::resize_file(data / "zebra-pocket.db", 5000); }},
        {"data file of zeros", Shown::own_card, "damaged",
         [](const fs::path& data) {
             write_file(data / "zebra-pocket.db", std::string(8192, '\0'));
         }},
        {"another program's database", Shown::own_card, "another program's",
         [](const fs::path& data) {
             fs::remove(data / "zebra-pocket.db");
             SQLite::Database other{(data / "zebra-pocket.db").string(),
                                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
             other.exec("CREATE TABLE note (text)");
         }},
        {"a newer schema", Shown::own_card, "newer version",
         [](const fs::path& data) { set_schema(data / "zebra-pocket.db", 4711); }},
        {"a folder in place of the data file", Shown::own_card, "is not a file",
         [](const fs::path& data) {
             fs::remove(data / "zebra-pocket.db");
             fs::create_directory(data / "zebra-pocket.db");
         }},
        {"a link to nowhere in place of the data file", Shown::own_card, "card.json",
         [](const fs::path& data) {
             fs::remove(data / "zebra-pocket.db");
             fs::create_symlink("/nonexistent/file", data / "zebra-pocket.db");
         }},
        {"card.json torn", Shown::own_card, "card.json",
         [](const fs::path& data) { write_file(data / "card.json", R"({"format": "zeb)"); }},
        {"card.json nested without end", Shown::own_card, "card.json",
         [](const fs::path& data) { write_file(data / "card.json", std::string(500'000, '[')); }},
        {"card.json far too large", Shown::own_card, "card.json",
         [](const fs::path& data) { write_file(data / "card.json", std::string(3'000'000, ' ')); }},
        {"card.json a folder", Shown::own_card, "card.json",
         [](const fs::path& data) {
             fs::remove(data / "card.json");
             fs::create_directory(data / "card.json");
         }},
        {"data file and card.json damaged", Shown::general_message, "zebra-pocket.db is damaged",
         [damage_file](const fs::path& data) {
             damage_file(data);
             write_file(data / "card.json", "{}");
         }},
        {"data file and card.json gone", Shown::general_message, "emergency-card.html",
         [](const fs::path& data) {
             fs::remove(data / "zebra-pocket.db");
             fs::remove(data / "card.json");
         }},
        {"a file in place of the folder", Shown::general_message, "should be a folder",
         [](const fs::path& data) {
             fs::remove_all(data);
             write_file(data, "a file");
         }},
    };
}

void check_card(const Ended& ended, Shown shown, const std::string& said) {
    CAPTURE(ended.err);
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.out, "MEDICAL ALERT"));
    CHECK(contains(ended.out, "Sam Example") == (shown == Shown::own_card));
    CHECK(contains(ended.out, "type not known") == (shown == Shown::general_message));
    if (said.empty()) {
        CHECK(ended.err == "");
    } else {
        CHECK(contains(ended.err, said));
        for (const std::string& line : lines_of(ended.err)) {
            CHECK(line.starts_with("zebra-pocket: "));
        }
    }
}

} // namespace

TEST_CASE("a card is printed in every state of the folder, which stays as it is") {
    for (const State& state : states()) {
        CAPTURE(state.what);
        const Program program;
        fill(program);
        state.make(program.data());
        const Snapshot before = exact_snapshot(program.data());
        check_card(program.run({"card"}), state.shown, state.said);
        for (const char* format : {"html", "json"}) {
            CHECK(program.run({"card", "--format", format}).exit_code == 0);
        }
        // What only reads says what is wrong or prints; it moves nothing.
        const Ended today = program.run({"today", "--json"});
        CHECK(today.exit_code == (today.err.empty() ? 0 : 1));
        CHECK((today.err.empty() || today.out.empty()));
        CHECK(lines_of(today.err).size() <= 1);
        const std::string what = state.what;
        const bool in_order = what == "missing" || what == "empty" || what == "whole";
        const Ended check = program.run({"check"});
        CHECK(check.exit_code == (in_order ? 0 : 1));
        CHECK(lines_of(check.err).size() == (in_order ? 0 : 1));
        CHECK(exact_snapshot(program.data()) == before);
    }
}

TEST_CASE("check counts what is there") {
    const Program program;
    fill(program);
    program.done({"log", "flushing"});
    const std::string report = program.done({"check"});
    CHECK(contains(report, (program.data() / "zebra-pocket.db").string()));
    CHECK(contains(report, "integrity      ok"));
    CHECK(contains(report, "schema         5 (this program: 5)"));
    CHECK(contains(report, "  card_field           2\n"));
    CHECK(contains(report, "  day_value            1\n"));
    CHECK(contains(report, "  injection            0\n"));
    CHECK(contains(report, "  own_food             0\n"));
    CHECK(contains(report, "  symptom_entry        1\n"));
    CHECK(contains(report, "card.json      in order"));
    CHECK(contains(report, "backups        1\n"));
    CHECK(contains(report, "verified"));
}

TEST_CASE("damage deep inside the data file: the card comes from where it can be read") {
    const Program program;
    fill(program);
    {
        storage::Store store = test::open_store(program.data());
        test::change(store, "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
                            "WHERE i < 3000) INSERT INTO day_value SELECT date('2000-01-01', i || "
                            "' days'), 'fluids', 1 FROM n");
    }
    test::damage_inside(program.data() / "zebra-pocket.db");
    const Snapshot before = exact_snapshot(program.data());
    const Ended ended = program.run({"card"});
    CHECK(ended.exit_code == 0);
    CHECK(contains(ended.out, "Sam Example"));
    const Ended check = program.run({"check"});
    check_failed(check, 1, "damaged");
    CHECK(exact_snapshot(program.data()) == before);
}

TEST_CASE("what this user may not read or write is said, the card is printed") {
    struct Row {
        const char* what;
        Shown shown;
        const char* said;
        const char* mode_of; // in the data folder; "." is the folder
        fs::perms mode;
    };
    for (const Row& row : std::vector<Row>{
             {"the folder may not be entered", Shown::general_message, "no permission", ".",
              fs::perms::none},
             {"the data file may not be read", Shown::own_card, "zebra-pocket.db",
              "zebra-pocket.db", fs::perms::none},
             {"card.json may not be read", Shown::own_card, "card.json", "card.json",
              fs::perms::none},
             {"the folder may not be written", Shown::own_card, "", ".",
              fs::perms::owner_read | fs::perms::owner_exec},
             {"the data file may not be written", Shown::own_card, "", "zebra-pocket.db",
              fs::perms::owner_read},
         }) {
        CAPTURE(row.what);
        const Program program;
        fill(program);
        program.give_to_ordinary_user();
        fs::permissions(program.data() / row.mode_of, row.mode);
        const Snapshot before = exact_snapshot(program.data());
        ProcessOptions user;
        user.ordinary_user = true;
        check_card(program.run({"card"}, user), row.shown, row.said);
        const Ended today = program.run({"today"}, user);
        CHECK(today.exit_code == (today.err.empty() ? 0 : 1));
        const Ended check = program.run({"check"}, user);
        CHECK(check.exit_code == (check.err.empty() ? 0 : 1));
        if (std::string{row.what} != "card.json may not be read") {
            check_refused(program.run({"today", "tick", "fluids"}, user), 1, "no permission");
        }
        if (std::string{row.mode_of} == ".") {
            check_refused(program.run({"card", "set", "allergies=latex"}, user), 1,
                          "no permission");
            const Ended severe = program.run({"log", "flushing", "--severity", "3"}, user);
            check_failed(severe, 1, "no permission");
            CHECK(contains(severe.out, "emergency number")); // said although nothing is saved
            CHECK(exact_snapshot(program.data()) == before);
        }
        fs::permissions(program.data() / row.mode_of, fs::perms::owner_all);
    }
}

TEST_CASE("no home folder, or an empty name of one: the general card") {
    const Program program;
    ProcessOptions options;
    options.environment = {{"HOME", std::nullopt}, {"XDG_DATA_HOME", std::nullopt}};
    check_card(program.run_plain({"card"}, options), Shown::general_message, "HOME is not set");
    check_card(program.run_plain({"card", "--data", ""}), Shown::general_message,
               "--data is empty");
}

TEST_CASE("a data file that somebody holds keeps nobody from the card") {
    const Program program;
    fill(program);
    SQLite::Database other{(program.data() / "zebra-pocket.db").string(), SQLite::OPEN_READWRITE};
    other.exec("BEGIN EXCLUSIVE");
    const auto start = std::chrono::steady_clock::now();
    check_card(program.run({"card"}), Shown::own_card, "Another copy of the app");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{4});
    check_refused(program.run({"today"}), 1, "Another copy of the app");
    check_refused(program.run({"today", "tick", "fluids"}), 1, "Another copy of the app");
    other.exec("COMMIT");
    CHECK(program.json({"today", "--json"})["habits"][4]["value"] == 1);
}
