#include "core/storage/data_folder.h"
#include "core/storage/settings.h"
#include "core/storage/store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

using namespace zebra;
using namespace zebra::storage;
using test::TempDir;

namespace {

constexpr const char* next_version_sql = "CREATE TABLE later (day TEXT PRIMARY KEY) STRICT";
const int next_version = newest_version(shipped_migrations()) + 1;
const std::vector<Migration> with_next = test::migrations_and({next_version_sql});

std::string text_of(Store& store, std::string_view key) {
    const auto value = Settings{store}.text(key);
    REQUIRE_MESSAGE(value.has_value(), test::why(value));
    return value->value_or("nothing");
}

} // namespace

TEST_CASE("a new data file is private, ours, durable and holds what is written") {
    const TempDir folder;
    const auto file = folder / "zebra-pocket.db";
    {
        Store store = test::open_store(folder.path());
        REQUIRE(Settings{store}.set_text("theme", "dark"));
        CHECK(test::number(store, "PRAGMA user_version") == newest_version(shipped_migrations()));
        CHECK(test::number(store, "PRAGMA application_id") == application_id);
        CHECK(test::number(store, "PRAGMA synchronous") == 2);
        CHECK(test::number(store, "PRAGMA foreign_keys") == 1);
        CHECK(test::number(store, "PRAGMA trusted_schema") == 0);
        CHECK(test::number(store, "SELECT 1 FROM pragma_journal_mode WHERE journal_mode = "
                                  "'truncate'")
              == 1);
    }
    struct stat status = {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    Store again = test::open_store(folder.path());
    CHECK(text_of(again, "theme") == "dark");
}

TEST_CASE("what a transaction returned with a problem, or threw, is not there, the store goes on") {
    const TempDir folder;
    Store store = test::open_store(folder.path());
    REQUIRE(Settings{store}.set_text("theme", "dark"));
    const auto before = store.revision();

    const auto refused = store.transact([](SQLite::Database& database) -> Outcome<int> {
        database.exec("DELETE FROM setting");
        return fail(Problem::Kind::bad_input, "No.");
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == "No.");
    CHECK(text_of(store, "theme") == "dark");

    const auto broken = store.transact([](SQLite::Database& database) -> Outcome<int> {
        database.exec("DELETE FROM setting");
        database.exec("NOT SQL");
        return 1;
    });
    REQUIRE_FALSE(broken);
    CHECK(broken.error().kind == Problem::Kind::io);
    CHECK(text_of(store, "theme") == "dark");

    CHECK_THROWS_AS((void)store.transact([](SQLite::Database& database) -> Outcome<int> {
        database.exec("DELETE FROM setting");
        throw std::runtime_error{"not SQLite's"};
    }),
                    std::runtime_error);
    CHECK(text_of(store, "theme") == "dark");
    CHECK(store.revision() == before);

    const auto done = store.transact([](SQLite::Database&) -> Outcome<int> { return 7; });
    CHECK(done == 7);
    CHECK(store.revision() == before + 1);
}

TEST_CASE("a value that the schema forbids is refused, whatever the code above did") {
    const TempDir folder;
    Store store = test::open_store(folder.path());
    // NOLINTBEGIN(bugprone-suspicious-missing-comma): statements longer than a line
    for (const char* sql :
         {"INSERT INTO day_value VALUES ('2026-02-30', 'fluids', 1)",
          "INSERT INTO day_value VALUES ('2026-2-3', 'fluids', 1)",
          "INSERT INTO day_value VALUES ('2026-02-03', 'fluids', 1000)",
          "INSERT INTO day_value VALUES ('2026-02-03', 'fluids', -2)",
          "INSERT INTO day_value VALUES ('2026-02-03', '', 1)",
          "INSERT INTO day_value VALUES ('2026-02-03', 'fluids', 'many')",
          "INSERT INTO setting VALUES ('', 'x')", "INSERT INTO card_field VALUES ('name', NULL)",
          "INSERT INTO habit (id, own, state) VALUES ('own_x', 1, 'active')",
          "INSERT INTO habit (id, own, state) VALUES ('fluids', 0, 'gone')",
          "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, confused, "
          "breathless, logged_unix_s) VALUES ('wheeze', '2026-02-03T25:00', '2026-02-03', 1, '', "
          "0, 0, 0, 0)",
          "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, confused, "
          "breathless, logged_unix_s) VALUES ('wheeze', '2026-02-03T14:00', '2026-02-03', 4, '', "
          "0, 0, 0, 0)"}) {
        // NOLINTEND(bugprone-suspicious-missing-comma)
        CAPTURE(sql);
        const auto done = store.transact([sql](SQLite::Database& database) -> Outcome<void> {
            database.exec(sql);
            return {};
        });
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Problem::Kind::bad_input);
    }
}

TEST_CASE("a transaction inside another is refused and harms neither") {
    const TempDir folder;
    Store store = test::open_store(folder.path());
    const auto outer = store.transact([&](SQLite::Database& database) -> Outcome<bool> {
        database.exec("INSERT INTO setting VALUES ('outer', '1')");
        CHECK(test::number(store, "SELECT count(*) FROM setting") == 1); // reading is welcome
        return Settings{store}.set_text("inner", "1").has_value();
    });
    CHECK(outer == false);
    CHECK(text_of(store, "outer") == "1");
    CHECK(text_of(store, "inner") == "nothing");
}

TEST_CASE("two stores on one file see each other's changes, once each") {
    const TempDir folder;
    Store one = test::open_store(folder.path());
    Store two = test::open_store(folder.path());
    CHECK_FALSE(one.changed_elsewhere());
    REQUIRE(Settings{two}.set_text("theme", "dark"));
    CHECK_FALSE(two.changed_elsewhere()); // its own change
    CHECK(one.changed_elsewhere());
    CHECK_FALSE(one.changed_elsewhere());
    CHECK(text_of(one, "theme") == "dark");
}

TEST_CASE("a file that is locked for longer than a person waits is busy, then usable") {
    const TempDir folder;
    Store store = test::open_store(folder.path());
    SQLite::Database other{(folder / "zebra-pocket.db").string(), SQLite::OPEN_READWRITE};
    other.exec("BEGIN IMMEDIATE");
    (void)store.read([](SQLite::Database& database) -> Outcome<void> {
        database.setBusyTimeout(20); // the test need not wait as long as a person
        return {};
    });
    const auto blocked = Settings{store}.set_text("theme", "dark");
    REQUIRE_FALSE(blocked);
    CHECK(blocked.error().kind == Problem::Kind::busy);
    CHECK(blocked.error().sentence.find("zebra-pocket.db") != std::string::npos);
    CHECK(text_of(store, "theme") == "nothing"); // reading goes on
    other.exec("COMMIT");
    CHECK(Settings{store}.set_text("theme", "dark"));
}

TEST_CASE("from the first moment of a change nobody else changes anything") {
    const TempDir folder;
    Store one = test::open_store(folder.path());
    Store two = test::open_store(folder.path());
    (void)two.read([](SQLite::Database& database) -> Outcome<void> {
        database.setBusyTimeout(20);
        return {};
    });
    const auto other = one.transact([&two](SQLite::Database&) -> Outcome<Problem::Kind> {
        const auto done = Settings{two}.set_text("theme", "dark");
        return done ? Problem::Kind::bad_input : done.error().kind;
    });
    CHECK(other == Problem::Kind::busy);
    CHECK(Settings{two}.set_text("theme", "dark"));
}

TEST_CASE("a store moves and stays open") {
    const TempDir folder;
    Store first = test::open_store(folder.path());
    Store second = std::move(first);
    CHECK(Settings{second}.set_text("theme", "dark"));
    CHECK(text_of(second, "theme") == "dark");
}

TEST_CASE("reading only writes nothing and says so") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto before = test::contents_of(folder.path());
    {
        auto store = Store::open(folder / "zebra-pocket.db", OpenMode::read_only);
        REQUIRE(store);
        CHECK(text_of(*store, "day_end_minute") == "180");
        CHECK(store->quick_check());
        const auto written = Settings{*store}.set_text("theme", "dark");
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Problem::Kind::no_permission);
    }
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("a file of an older schema is backed up first, then brought up to date") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto file = folder / "zebra-pocket.db";
    const std::string before = test::read_file(file);
    StoreOptions options;
    options.migrations = with_next;

    SUBCASE("not without a backup") {
        const auto refused = Store::open(file, OpenMode::read_write, options);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence.find("needs a backup") != std::string::npos);
        CHECK(test::read_file(file) == before);
    }
    SUBCASE("not when the backup fails") {
        options.before_migration = [](int) -> Outcome<void> {
            return fail(Problem::Kind::disk_full, "The disk is full.");
        };
        const auto refused = Store::open(file, OpenMode::read_write, options);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence == "The disk is full.");
        CHECK(test::read_file(file) == before);
    }
    SUBCASE("with the data kept") {
        std::string at_backup;
        int announced = 0;
        options.before_migration = [&](int to_version) -> Outcome<void> {
            announced = to_version;
            at_backup = test::read_file(file);
            return {};
        };
        auto store = Store::open(file, OpenMode::read_write, options);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        CHECK(announced == next_version);
        CHECK(at_backup == before);
        CHECK(test::number(*store, "PRAGMA user_version") == next_version);
        CHECK(test::number(*store, "SELECT count(*) FROM later") == 0);
        CHECK(test::number(*store, "SELECT count(*) FROM day_value") == 60);
    }
    SUBCASE("by a reader in memory only") {
        auto store = Store::open(file, OpenMode::read_only, options);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        CHECK(test::number(*store, "SELECT count(*) FROM later") == 0);
        CHECK(test::number(*store, "SELECT count(*) FROM day_value") == 60);
        CHECK_FALSE(store->changed_elsewhere());
        CHECK(test::read_file(file) == before);
    }
}

TEST_CASE("a step that fails leaves the file as it was") {
    const TempDir folder;
    test::filled_store(folder.path());
    const std::string before = test::read_file(folder / "zebra-pocket.db");
    const auto broken = test::migrations_and({next_version_sql, "CREATE NONSENSE"});
    StoreOptions options;
    options.migrations = broken;
    options.before_migration = [](int) -> Outcome<void> { return {}; };
    CHECK_FALSE(Store::open(folder / "zebra-pocket.db", OpenMode::read_write, options));
    Store store = test::open_store(folder.path());
    CHECK(test::number(store, "PRAGMA user_version") == newest_version(shipped_migrations()));
    CHECK(test::number(store, "SELECT count(*) FROM day_value") == 60);
}

TEST_CASE("the steps of the schema are numbered without a gap") {
    int expected = 0;
    for (const Migration& step : shipped_migrations()) CHECK(step.to_version == ++expected);
    CHECK(newest_version(shipped_migrations()) == expected);
}

TEST_CASE("a file that was replaced while it is open is noticed before anything is written") {
    const TempDir folder;
    const TempDir elsewhere;
    test::filled_store(elsewhere.path());
    Store store = test::open_store(folder.path());
    REQUIRE(Settings{store}.set_text("theme", "dark"));
    const std::uint64_t before = store.revision();
    std::filesystem::rename(folder / "zebra-pocket.db", folder / "old.db");

    SUBCASE("gone: nothing is written into the old one") {
        const auto lost = Settings{store}.set_text("theme", "light");
        REQUIRE_FALSE(lost);
        CHECK(lost.error().kind == Problem::Kind::not_found);
        CHECK_FALSE(std::filesystem::exists(folder / "zebra-pocket.db"));
    }
    SUBCASE("another in its place: it is used") {
        std::filesystem::copy_file(elsewhere / "zebra-pocket.db", folder / "zebra-pocket.db");
        REQUIRE(Settings{store}.set_text("theme", "light"));
        CHECK(store.revision() >= before + 2);
        CHECK(store.changed_elsewhere());
        CHECK_FALSE(store.changed_elsewhere());
        CHECK(text_of(store, "day_end_minute") == "180");
    }
    std::filesystem::rename(folder / "old.db", elsewhere / "zebra-pocket.db");
    Store old = test::open_store(elsewhere.path());
    CHECK(text_of(old, "theme") == "dark");
}
