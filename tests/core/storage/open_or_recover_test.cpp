#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
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
#include <sys/stat.h>

#include <array>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

namespace {

Opening opened(const std::filesystem::path& folder, const OpenRequest& request = {}) {
    auto opening = open_or_recover(folder, now_on(11, 22), request);
    REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
    return std::move(*opening);
}

} // namespace

TEST_CASE("what follows from what opening said") {
    using Kind = Problem::Kind;
    struct Row {
        std::optional<Kind> problem;
        bool writes;
        bool has_backups;
        OpenDecision decision;
    };
    for (const Row& row : std::vector<Row>{
             {std::nullopt, true, true, {OpenAction::use, false}},
             {std::nullopt, false, false, {OpenAction::use, false}},
             {Kind::not_found, true, false, {OpenAction::create, false}},
             {Kind::not_found, true, true, {OpenAction::create, true}},
             {Kind::not_found, false, true, {OpenAction::refuse, false}},
             {Kind::damaged, true, false, {OpenAction::set_aside_and_start_new, false}},
             {Kind::damaged, true, true, {OpenAction::set_aside_and_start_new, true}},
             {Kind::damaged, false, true, {OpenAction::refuse, false}},
             {Kind::newer_version, true, true, {OpenAction::refuse, false}},
             {Kind::no_permission, true, true, {OpenAction::refuse, false}},
             {Kind::busy, true, true, {OpenAction::refuse, false}},
             {Kind::disk_full, true, true, {OpenAction::refuse, false}},
             {Kind::io, true, true, {OpenAction::refuse, false}},
             {Kind::bad_input, true, true, {OpenAction::refuse, false}},
             {Kind::io, false, false, {OpenAction::refuse, false}},
         }) {
        CAPTURE(row.problem.has_value());
        CAPTURE(row.writes);
        CAPTURE(row.has_backups);
        CHECK(decide_opening(row.problem, row.writes, row.has_backups) == row.decision);
    }
}

TEST_CASE("the first start makes a private folder and an empty file, without a word") {
    const TempDir folder;
    const auto data = folder / "share" / "zebra-pocket";
    Opening opening = opened(data);
    CHECK(opening.created);
    CHECK(opening.notices.empty());
    struct stat status = {};
    REQUIRE(::stat(data.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700);
    REQUIRE(Settings{opening.store}.set_text("theme", "dark"));
    Opening again = opened(data);
    CHECK_FALSE(again.created);
    CHECK(again.notices.empty());
    CHECK(Settings{again.store}.text("theme") == "dark");
}

TEST_CASE("a damaged file is set aside, said in words, and the backup is offered") {
    const TempDir folder;
    test::filled_store(folder.path());
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    test::write_file(database_file(folder.path()), "noise");
    Opening opening = opened(folder.path());
    REQUIRE(opening.set_aside);
    CHECK(test::read_file(*opening.set_aside) == "noise");
    CHECK(
        opening.notices
        == std::vector<std::string>{
            "The data file was damaged. It is kept as zebra-pocket.db.damaged-20261122-101507. "
            "The newest good backup is from Saturday 21 November; the app offers to restore it."});
    CHECK(recovery_note(opening.store) == "zebra-pocket.db.damaged-20261122-101507");
    CHECK(opened(folder.path()).notices.empty()); // said once; the note stays
    CHECK(recovery_note(opening.store) == "zebra-pocket.db.damaged-20261122-101507");
    REQUIRE(dismiss_recovery(opening.store));
    CHECK_FALSE(recovery_note(opening.store)->has_value());
}

TEST_CASE("without a good backup nothing is promised") {
    const TempDir folder;
    test::write_file(database_file(folder.path()), "noise");
    SUBCASE("none at all") {}
    SUBCASE("only a damaged one") {
        std::filesystem::create_directory(folder / "backups");
        test::write_file(folder / "backups/zebra-pocket-20261121-100000.db", "noise too");
    }
    Opening opening = opened(folder.path());
    REQUIRE(opening.notices.size() == 1);
    CHECK(opening.notices[0].find("No good backup was found") != std::string::npos);
    CHECK_FALSE(recovery_note(opening.store)->has_value());
}

TEST_CASE("a missing file with backups is not passed over in silence") {
    const TempDir folder;
    test::filled_store(folder.path());
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    std::filesystem::remove(database_file(folder.path()));
    Opening opening = opened(folder.path());
    REQUIRE(opening.notices.size() == 1);
    CHECK(opening.notices[0].find("missing") != std::string::npos);
    CHECK(opening.notices[0].find("Saturday 21 November") != std::string::npos);
    CHECK(recovery_note(opening.store) == data_file_was_missing);
}

TEST_CASE("damage deep inside is found when it is asked for") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    const std::string bytes = test::damage_inside(database_file(folder.path()));
    {
        Opening window = opened(folder.path());
        CHECK_FALSE(window.set_aside.has_value());
        CHECK(window.store.quick_check().error().kind == Problem::Kind::damaged);
    }
    OpenRequest request;
    request.quick_check = true;
    Opening opening = opened(folder.path(), request);
    REQUIRE(opening.set_aside);
    CHECK(test::read_file(*opening.set_aside) == bytes);
}

TEST_CASE("a journal without its file is set aside too, never replayed into a new one") {
    const TempDir folder;
    test::write_file(folder / "zebra-pocket.db-journal", std::string(512, 'j'));
    Opening opening = opened(folder.path());
    REQUIRE(opening.set_aside);
    CHECK(test::read_file(opening.set_aside->string() + "-journal") == std::string(512, 'j'));
    CHECK(Settings{opening.store}.set_text("theme", "dark"));
}

TEST_CASE("newer, unreadable and read-only: refused, with nothing touched") {
    const TempDir folder;
    test::filled_store(folder.path());
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    const auto file = database_file(folder.path());
    const auto refused = [&] {
        const auto opening = open_or_recover(folder.path(), now_on(11, 22));
        return opening ? std::string{"opened"} : opening.error().sentence;
    };
    std::string said;
    SUBCASE("newer") {
        {
            SQLite::Database later{file.string(), SQLite::OPEN_READWRITE};
            later.exec("PRAGMA user_version = 1000");
        }
        const auto before = test::contents_of(folder.path());
        said = refused();
        CHECK(said.find("newer version") != std::string::npos);
        CHECK(test::contents_of(folder.path()) == before);
    }
    const auto before = test::contents_of(folder.path());
    SUBCASE("unreadable") {
        ::chmod(folder.path().c_str(), 0777);
        ::chmod(file.c_str(), 0);
        said = test::as_ordinary_user(refused);
        CHECK(said.find("could not be read") != std::string::npos);
    }
    SUBCASE("read-only") {
        ::chmod(folder.path().c_str(), 0555);
        ::chmod(file.c_str(), 0666);
        said = test::as_ordinary_user(refused);
        CHECK(said.find("read-only") != std::string::npos);
    }
    ::chmod(folder.path().c_str(), 0700);
    ::chmod(file.c_str(), 0600);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("with a full disk a damaged file is not even moved") {
    const TempDir folder;
    test::write_file(database_file(folder.path()), "noise");
    const auto before = test::contents_of(folder.path());
    const std::string said = test::with_largest_file(1000, [&] {
        const auto opening = open_or_recover(folder.path(), now_on(11, 22));
        return opening ? std::string{"opened"} : opening.error().sentence;
    });
    CHECK(said.find("zebra-pocket.db") != std::string::npos);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("a file of an older schema is backed up and brought up to date, no backup, no change") {
    const int shipped = newest_version(shipped_migrations());
    const auto with_next =
        test::migrations_and({"CREATE TABLE later (day TEXT PRIMARY KEY) STRICT"});
    const TempDir folder;
    test::filled_store(folder.path());
    OpenRequest request;
    request.migrations = with_next;
    SUBCASE("backed up") {
        Opening opening = opened(folder.path(), request);
        CHECK(test::number(opening.store, "PRAGMA user_version") == shipped + 1);
        const auto backups = list_backups(folder.path());
        REQUIRE(backups->size() == 1);
        CHECK(backups->front().file.filename()
              == "zebra-pocket-20261122-101507-before-v" + std::to_string(shipped + 1) + ".db");
        const auto contents = inspect_backup(backups->front());
        CHECK(contents->schema_version == shipped);
        CHECK(contents->rows.at("day_value") == 60);
    }
    SUBCASE("not backed up") {
        test::write_file(folder / "backups", "a file where the folder should be");
        const auto before = test::contents_of(folder.path());
        const auto refused = open_or_recover(folder.path(), now_on(11, 22), request);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().sentence.find("backups") != std::string::npos);
        CHECK(test::contents_of(folder.path()) == before);
    }
}

TEST_CASE("many instances that meet one damaged file set it aside once, and all go on") {
    const TempDir folder;
    test::write_file(database_file(folder.path()), "noise");
    constexpr int instances = 6;
    std::array<std::string, instances> problems;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < instances; ++i) {
        threads.emplace_back([&, i] {
            auto opening = open_or_recover(folder.path(), now_on(11, 22));
            if (!opening) {
                problems[i] = opening.error().sentence;
                return;
            }
            const std::string key = "instance" + std::to_string(i);
            const auto saved = Settings{opening->store}.set_text(key, "here");
            if (!saved) problems[i] = saved.error().sentence;
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& problem : problems) CHECK(problem == "");
    CHECK(list_set_aside(folder.path()).size() == 1);
    Store store = test::open_store(folder.path());
    CHECK(test::number(store, "SELECT count(*) FROM setting WHERE value = 'here'") == instances);
}

TEST_CASE("a file that could not be opened while it was being replaced is opened afterwards") {
    const TempDir folder;
    test::filled_store(folder.path());
    test::FaultVfs vfs;
    OpenRequest request;
    request.vfs_name = test::FaultVfs::name;
    vfs.fail_at(1, test::Fault::disk_error, test::FaultLasts::once);
    const auto opening = open_or_recover(folder.path(), now_on(11, 22), request);
    CHECK(vfs.fired());
    REQUIRE(opening.has_value());
    CHECK(list_set_aside(folder.path()).empty());

    // A disk that goes on failing is said, and nothing is moved.
    vfs.fail_at(1, test::Fault::disk_error, test::FaultLasts::for_ever);
    const auto refused = open_or_recover(folder.path(), now_on(11, 22), request);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == Problem::Kind::io);
    CHECK(list_set_aside(folder.path()).empty());
}
