#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/recovery.h"
#include "core/storage/recovery_note.h"
#include "core/storage/set_aside.h"
#include "core/storage/settings.h"
#include "tests/support/child.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

namespace {

// As opening and restoring do it. nullopt: there was nothing.
Outcome<std::optional<std::filesystem::path>> set_aside(const std::filesystem::path& folder) {
    const auto name = free_damaged_name(folder, now_on(11, 22));
    if (!name) return fail(name.error());
    const auto moved = move_aside(folder, *name);
    if (!moved) return fail(moved.error());
    return *moved ? std::optional{*name} : std::nullopt;
}

void damage(const std::filesystem::path& folder) {
    test::write_file(database_file(folder), "not a database any more");
}

std::filesystem::path backup_of(const std::filesystem::path& folder, unsigned day) {
    const auto backup = make_backup(folder, now_on(11, day));
    REQUIRE_MESSAGE(backup.has_value(), test::why(backup));
    return backup->file;
}

RestoreReport restored(const std::filesystem::path& folder, const std::filesystem::path& backup) {
    auto report = restore_backup(folder, backup, now_on(11, 22));
    REQUIRE_MESSAGE(report.has_value(), test::why(report));
    return std::move(*report);
}

std::int64_t days_in(const std::filesystem::path& folder) {
    Store store = test::open_store(folder);
    CHECK(store.quick_check());
    return test::number(store, "SELECT count(*) FROM day_value");
}

} // namespace

TEST_CASE("a file set aside keeps every byte, with what SQLite keeps beside it") {
    const TempDir folder;
    test::write_file(folder / "zebra-pocket.db", "one");
    test::write_file(folder / "zebra-pocket.db-journal", "two");
    test::write_file(folder / "zebra-pocket.db-wal", "three");
    test::write_file(folder / "card.json", "{}");
    const auto first = set_aside(folder.path());
    REQUIRE_MESSAGE(first.has_value(), test::why(first));
    const auto& name = *first;
    REQUIRE(name);
    CHECK(name->filename() == "zebra-pocket.db.damaged-20261122-101507");
    CHECK(test::read_file(*name) == "one");
    CHECK(test::read_file(name->string() + "-journal") == "two");
    CHECK(test::read_file(name->string() + "-wal") == "three");
    CHECK(test::contents_of(folder.path()).size() == 4);

    test::write_file(folder / "zebra-pocket.db", "four");
    const auto again = set_aside(folder.path());
    REQUIRE(again);
    const auto& second = *again;
    REQUIRE(second);
    CHECK(second->filename() == "zebra-pocket.db.damaged-20261122-101507-2");
    CHECK(test::read_file(*name) == "one");
    CHECK(list_set_aside(folder.path()) == std::vector{*second, *name});
    CHECK(set_aside(folder.path()) == std::nullopt);
}

TEST_CASE("a file that cannot be set aside stays whole") {
    const TempDir folder;
    test::write_file(folder / "zebra-pocket.db", "one");
    test::write_file(folder / "zebra-pocket.db-journal", "two");
    const auto before = test::contents_of(folder.path());
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
    const std::string said = test::as_ordinary_user([&] {
        const auto name = set_aside(folder.path());
        return name ? std::string{"moved"} : name.error().sentence;
    });
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0700});
    CHECK(said.find("zebra-pocket.db could not be renamed") != std::string::npos);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("restoring in place of a damaged file keeps that one aside") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto backup = backup_of(folder.path(), 21);
    damage(folder.path());
    const RestoreReport report = restored(folder.path(), backup);
    CHECK(report.restored.rows.at("day_value") == 60);
    CHECK_FALSE(report.merged.has_value());
    CHECK_FALSE(report.safety_copy.has_value());
    REQUIRE(report.set_aside);
    CHECK(test::read_file(*report.set_aside) == "not a database any more");
    CHECK(days_in(folder.path()) == 60);
    CHECK(std::filesystem::exists(backup));
}

TEST_CASE("restoring where there is no data file needs nothing else") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto backup = backup_of(folder.path(), 21);
    std::filesystem::remove(database_file(folder.path()));
    const RestoreReport report = restored(folder.path(), backup);
    CHECK_FALSE(report.set_aside.has_value());
    CHECK(days_in(folder.path()) == 60);
}

TEST_CASE("what was written since the damage comes along") {
    const TempDir folder;
    test::filled_store(folder.path()); // days from 1 to 30 January
    const auto backup = backup_of(folder.path(), 21);
    damage(folder.path());
    auto opening = open_or_recover(folder.path(), now_on(11, 22));
    REQUIRE(opening);
    Store& store = opening->store;
    test::change(store, R"sql(
        INSERT INTO setting VALUES ('theme', 'dark');
        INSERT INTO setting VALUES ('day_end_minute', '240');
        INSERT INTO habit (id, own, name, kind, state) VALUES
            ('own_swim', 1, 'Swim', 'yes_no', 'active'),
            ('own_walk', 1, 'Walk far', 'yes_no', 'paused');
        INSERT INTO day_value VALUES ('2026-11-22', 'fluids', 6), ('2026-01-01', 'fluids', 9),
            ('2026-01-02', 'fluids', 1);
        INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, confused, breathless,
            logged_unix_s, removed) VALUES
            ('wheeze', '2026-11-22T14:20', '2026-11-22', 2, 'new', 0, 0, 0, 0, 0),
            ('flushing', '2026-01-01T14:20', '2026-01-01', 0, 'after lunch', 0, 0, 0, 5, 0),
            ('stress', '2026-11-22T15:00', '2026-11-22', 1, 'mistyped', 0, 0, 0, 0, 1);
    )sql");

    const RestoreReport report = restored(folder.path(), backup);
    REQUIRE(report.merged);
    CHECK(report.merged->settings == 2);
    CHECK(report.merged->habits == 2);
    CHECK(report.merged->day_values == 2); // 2 January was the same in both
    CHECK(report.merged->symptom_entries == 1);
    REQUIRE(report.safety_copy);
    CHECK(report.safety_copy->name.reason == BackupReason::before_restore);
    CHECK(inspect_backup(*report.safety_copy)->rows.at("day_value") == 3);

    // The store that has been open all the time finds itself in the restored file.
    CHECK(store.changed_elsewhere());
    CHECK(test::number(store, "SELECT count(*) FROM day_value") == 61);
    CHECK(test::number(store, "SELECT value FROM day_value WHERE day = '2026-11-22'") == 6);
    CHECK(test::number(store, "SELECT value FROM day_value WHERE day = '2026-01-01' AND "
                              "habit = 'fluids'")
          == 9);
    CHECK(test::number(store, "SELECT count(*) FROM day_change WHERE day = '2026-01-01' AND "
                              "habit = 'fluids' AND old_value = 0 AND new_value = 9")
          == 1);
    CHECK(test::number(store, "SELECT count(*) FROM symptom_entry") == 31);
    CHECK(test::number(store, "SELECT count(*) FROM symptom_entry WHERE symptom = 'stress'") == 0);
    CHECK(Settings{store}.number("day_end_minute") == 240);
    CHECK(Settings{store}.text("theme") == "dark");
    CHECK(test::number(store, "SELECT count(*) FROM habit WHERE id = 'own_walk' AND "
                              "name = 'Walk far' AND state = 'paused'")
          == 1);
    CHECK_FALSE(recovery_note(store)->has_value());
    CHECK(store.quick_check());
}

TEST_CASE("after a restore the card that was changed last stands, with its moment") {
    struct Row {
        const char* what;
        const char* in_backup;
        const char* since;
        const char* allergies;
        const char* changed_at;
    };
    const std::string put = "INSERT OR REPLACE INTO ";
    for (const Row& row : {
             Row{"changed since", "100", "card_field VALUES ('allergies', 'PENICILLIN')",
                 "PENICILLIN", "200"},
             Row{"not changed since", "300", "card_field VALUES ('allergies', 'older')",
                 "none known", "300"},
             Row{"none entered since", "100", "setting VALUES ('theme', 'dark')", "none known",
                 "100"},
         }) {
        CAPTURE(row.what);
        const TempDir folder;
        {
            Store store = test::filled_store(folder.path()); // with a name
            test::change(store, "INSERT INTO card_field VALUES ('allergies', 'none known')");
            REQUIRE(Settings{store}.set_text("card_changed_at", row.in_backup));
        }
        const auto backup = backup_of(folder.path(), 21);
        damage(folder.path());
        {
            auto opening = open_or_recover(folder.path(), now_on(11, 22));
            REQUIRE(opening);
            test::change(opening->store, put + row.since);
            REQUIRE(Settings{opening->store}.set_text("card_changed_at", "200"));
        }
        restored(folder.path(), backup);
        Store store = test::open_store(folder.path());
        CHECK(test::number(store, std::string{"SELECT value = '"} + row.allergies
                                      + "' FROM card_field WHERE field = 'allergies'")
              == 1);
        CHECK(Settings{store}.text("card_changed_at") == row.changed_at);
        // One card or the other, never a mixture.
        const bool theirs = std::string{row.changed_at} == "200";
        CHECK(test::number(store, "SELECT count(*) FROM card_field") == (theirs ? 1 : 2));
    }
}

TEST_CASE("a card that was begun anew after the loss adds its fields to the restored one") {
    const TempDir folder;
    {
        Store store = test::filled_store(folder.path()); // with a name
        test::change(store, "INSERT INTO card_field VALUES ('allergies', 'none known')");
        REQUIRE(Settings{store}.set_text("card_changed_at", "300"));
    }
    const auto backup = backup_of(folder.path(), 21);
    damage(folder.path());
    {
        auto opening = open_or_recover(folder.path(), now_on(11, 22));
        REQUIRE(opening);
        test::change(opening->store, "INSERT INTO card_field VALUES ('allergies', 'PENICILLIN');"
                                     "INSERT INTO setting VALUES ('card_changed_at', '200'),"
                                     "    ('card_begun_without_base', 'yes')");
    }
    restored(folder.path(), backup);
    Store store = test::open_store(folder.path());
    CHECK(test::number(store, "SELECT count(*) FROM card_field WHERE value IN "
                              "('Sam Example', 'PENICILLIN')")
          == 2);
    CHECK(test::number(store, "SELECT count(*) FROM card_field") == 2);
    CHECK(Settings{store}.text("card_changed_at") == "300");
    CHECK_FALSE(Settings{store}.text("card_begun_without_base")->has_value());
}

TEST_CASE("a store that is open while a backup is restored writes into the restored file") {
    const TempDir folder;
    Store store = test::filled_store(folder.path());
    const auto backup = backup_of(folder.path(), 21);
    REQUIRE(Settings{store}.set_text("theme", "dark"));
    restored(folder.path(), backup);
    REQUIRE(Settings{store}.set_text("language", "pl"));
    Store fresh = test::open_store(folder.path());
    CHECK(Settings{fresh}.text("language") == "pl");
    CHECK(Settings{fresh}.text("theme") == "dark");
}

TEST_CASE("a backup that is not whole, newer or not there is refused, and nothing changes") {
    const TempDir folder;
    test::filled_store(folder.path());
    auto backup = backup_of(folder.path(), 21);
    Problem::Kind expected = Problem::Kind::damaged;
    SUBCASE("cut off") { std::filesystem::resize_file(backup, 9'000); }
    SUBCASE("empty") { std::filesystem::resize_file(backup, 0); }
    SUBCASE("newer") {
        SQLite::Database later{backup.string(), SQLite::OPEN_READWRITE};
        later.exec("PRAGMA user_version = 1000");
        expected = Problem::Kind::newer_version;
    }
    SUBCASE("not there") {
        backup = folder / "backups" / "zebra-pocket-20200101-000000.db";
        expected = Problem::Kind::not_found;
    }
    const auto before = test::contents_of(folder.path());
    const auto report = restore_backup(folder.path(), backup, now_on(11, 22));
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == expected);
    CHECK(report.error().sentence.find(backup.filename().string()) != std::string::npos);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("a newer data file is not replaced by a backup") {
    const TempDir folder;
    test::filled_store(folder.path());
    const auto backup = backup_of(folder.path(), 21);
    {
        SQLite::Database later{database_file(folder.path()).string(), SQLite::OPEN_READWRITE};
        later.exec("PRAGMA user_version = 1000");
    }
    const auto before = test::contents_of(folder.path());
    const auto report = restore_backup(folder.path(), backup, now_on(11, 22));
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == Problem::Kind::newer_version);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("a backup of an older schema is brought up to date and takes in the present") {
    const int shipped = newest_version(shipped_migrations());
    const auto with_next =
        test::migrations_and({"CREATE TABLE later (day TEXT PRIMARY KEY) STRICT"});
    const RestoreRequest request{.migrations = with_next};
    const TempDir folder;
    test::filled_store(folder.path());
    const auto backup = backup_of(folder.path(), 21);
    std::size_t days = 0;
    SUBCASE("the present one newer than it") {
        OpenRequest updated;
        updated.migrations = with_next;
        auto opening = open_or_recover(folder.path(), now_on(11, 22), updated);
        REQUIRE(opening);
        test::change(opening->store, "INSERT INTO day_value VALUES ('2026-11-22', 'fluids', 6)");
        days = 61;
    }
    SUBCASE("the present one as old") { days = 60; }
    SUBCASE("the present one damaged") {
        damage(folder.path());
        days = 60;
    }
    const auto report = restore_backup(folder.path(), backup, now_on(11, 22), request);
    REQUIRE_MESSAGE(report.has_value(), test::why(report));
    CHECK(report->restored.schema_version == shipped);
    const auto contents = inspect_database(database_file(folder.path()));
    REQUIRE(contents);
    CHECK(contents->schema_version == shipped + 1);
    CHECK(contents->rows.at("day_value") == days);
    CHECK(contents->rows.at("later") == 0);
    CHECK(inspect_database(backup)->schema_version == shipped);
}

TEST_CASE("every table is thought of when a restored backup takes in the present") {
    const TempDir folder;
    test::open_store(folder.path());
    const auto contents = inspect_database(database_file(folder.path()));
    REQUIRE(contents);
    std::string tables;
    for (const auto& [table, rows] : contents->rows) tables += table + " ";
    // merge.cpp brings in these. A new table needs its lines there before it is written down here.
    CHECK(tables
          == "card_field day_change day_note day_value food_favourite food_mark food_recent habit "
             "habit_pause "
             "injection own_food own_symptom setting shopping_item symptom_entry weight ");
}

TEST_CASE("a disk that fails at any write while restoring loses nothing") {
    const TempDir original;
    test::filled_store(original.path());
    const auto first_backup = backup_of(original.path(), 21);
    {
        Store store = test::open_store(original.path());
        REQUIRE(Settings{store}.set_text("theme", "dark"));
    }
    test::FaultVfs disk;
    int failures = 0;
    for (int call = 1;; ++call) {
        CAPTURE(call);
        const TempDir folder;
        std::filesystem::copy(original.path(), folder.path(),
                              std::filesystem::copy_options::recursive);
        const auto backup = folder / "backups" / first_backup.filename().string();
        disk.fail_at(call, test::Fault::disk_error, test::FaultLasts::for_ever);
        const auto report = restore_backup(folder.path(), backup, now_on(11, 22),
                                           {.vfs_name = test::FaultVfs::name});
        disk.never_fail();
        CHECK(days_in(folder.path()) == 60);
        Store store = test::open_store(folder.path());
        CHECK(Settings{store}.text("theme") == "dark");
        CHECK(inspect_database(backup).has_value());
        if (report) break;
        ++failures;
        CHECK_FALSE(report.error().sentence.empty());
    }
    CHECK(failures > 10);
}
