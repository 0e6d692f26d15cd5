#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/recovery_note.h"
#include "core/storage/settings.h"
#include "tests/support/child.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

namespace {

std::size_t files_in_backups(const std::filesystem::path& folder) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder / "backups"}) {
        CHECK(parse_backup_file_name(entry.path().filename().string()).has_value());
        ++files;
    }
    return files;
}

} // namespace

TEST_CASE("a backup is a whole, private copy under its day's name") {
    const TempDir folder;
    Store store = test::filled_store(folder.path()); // in use meanwhile
    const auto backup = make_backup(folder.path(), now_on(11, 22));
    REQUIRE_MESSAGE(backup.has_value(), test::why(backup));
    CHECK(backup->file == folder / "backups" / "zebra-pocket-20261122-101507.db");
    CHECK(backup->bytes == std::filesystem::file_size(backup->file));
    struct stat status = {};
    REQUIRE(::stat(backup->file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);

    const auto contents = inspect_backup(*backup);
    REQUIRE(contents);
    CHECK(contents->schema_version == newest_version(shipped_migrations()));
    CHECK(contents->rows.at("day_value") == 60);
    CHECK(contents->rows.at("symptom_entry") == 30);
    CHECK(*contents == *inspect_database(database_file(folder.path())));
    CHECK(files_in_backups(folder.path()) == 1);
    CHECK(Settings{store}.set_text("theme", "dark"));

    const auto second = make_backup(folder.path(), now_on(11, 22));
    REQUIRE(second);
    CHECK(second->file.filename() == "zebra-pocket-20261122-101507-2.db");
    CHECK(inspect_backup(*second)->rows.at("setting") == contents->rows.at("setting") + 1);
}

TEST_CASE("the newest seven backups stay, and what is not ours stays too") {
    const TempDir folder;
    test::filled_store(folder.path());
    std::filesystem::create_directory(folder / "backups");
    test::write_file(folder / "backups/keep.txt", "mine");
    for (unsigned day = 1; day <= 10; ++day) {
        REQUIRE(make_backup(folder.path(), now_on(11, day)));
    }
    CHECK(test::read_file(folder / "backups/keep.txt") == "mine");
    std::filesystem::remove(folder / "backups/keep.txt");
    CHECK(files_in_backups(folder.path()) == 7);
    CHECK(list_backups(folder.path())->back().name.stamp.date == make_date(2026, 11, 4));
}

TEST_CASE("a fresher backup of the day is due when the file was written since") {
    const TempDir folder;
    Store store = test::filled_store(folder.path());
    const auto due = [&](unsigned day) {
        const auto backups = list_backups(folder.path());
        REQUIRE(backups);
        return fresher_backup_due(folder.path(), *backups, now_on(11, day));
    };
    CHECK(due(22));
    const auto first = make_backup(folder.path(), now_on(11, 22, 600));
    REQUIRE(first);
    CHECK_FALSE(due(22));
    CHECK(due(23));
    std::filesystem::last_write_time(first->file, std::filesystem::last_write_time(store.file())
                                                      - std::chrono::seconds{1});
    CHECK(due(22));
    const auto second = make_backup(folder.path(), now_on(11, 22, 1200));
    REQUIRE(second);
    CHECK_FALSE(std::filesystem::exists(first->file)); // one a day
    CHECK(inspect_backup(*second).has_value());
    CHECK_FALSE(due(22));
}

TEST_CASE("while a restore is offered no backup from before the damage is removed") {
    const TempDir folder;
    Store store = test::filled_store(folder.path());
    for (unsigned day = 1; day <= 3; ++day) REQUIRE(make_backup(folder.path(), now_on(11, day)));
    REQUIRE(Settings{store}.set_text(recovery_note_key, data_file_was_missing));
    for (unsigned day = 4; day <= 20; ++day) REQUIRE(make_backup(folder.path(), now_on(11, day)));
    const auto backups = list_backups(folder.path());
    REQUIRE(backups);
    CHECK(backups->size() == 3 + kept_backups); // those made since do not grow without end
    CHECK((*backups)[kept_backups].name.stamp.date == make_date(2026, 11, 3));
    CHECK(backups->back().name.stamp.date == make_date(2026, 11, 1));

    REQUIRE(dismiss_recovery(store));
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    CHECK(files_in_backups(folder.path()) == kept_backups);
}

TEST_CASE("what was left half-written is tidied away after a day, not before") {
    const TempDir folder;
    test::filled_store(folder.path());
    const Now now = now_on(11, 22);
    const auto abandoned = folder / ".zebra-pocket-tmp-abcdef";
    test::write_file(abandoned, "half");
    const auto age = [&](std::int64_t seconds) {
        const timespec at{static_cast<time_t>(now.unix_seconds - seconds), 0};
        const timespec both[2] = {at, at}; // NOLINT: C's array
        REQUIRE(::utimensat(AT_FDCWD, abandoned.c_str(), both, 0) == 0);
    };
    age(3600);
    REQUIRE(make_backup(folder.path(), now));
    CHECK(std::filesystem::exists(abandoned));
    age(90'000);
    REQUIRE(make_backup(folder.path(), now));
    CHECK_FALSE(std::filesystem::exists(abandoned));
}

TEST_CASE("a damaged data file is not backed up, and the backups stay") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    const auto file = database_file(folder.path());
    SUBCASE("damaged deep inside") { test::damage_inside(file); }
    SUBCASE("an index that disagrees with its table, which copying would hide") {
        std::string bytes = test::read_file(file);
        const std::size_t at = bytes.find("fluids2026-01-17"); // habit, day: only the index
        REQUIRE(at != std::string::npos);
        bytes[at + 15] = '8';
        test::write_file(file, bytes);
    }
    SUBCASE("cut off") { std::filesystem::resize_file(file, 10'000); }
    SUBCASE("empty") { std::filesystem::resize_file(file, 0); }
    const auto before = test::contents_of(folder.path());
    const auto backup = make_backup(folder.path(), now_on(11, 22));
    REQUIRE_FALSE(backup);
    CHECK(backup.error().kind == Problem::Kind::damaged);
    CHECK(backup.error().sentence.find("/zebra-pocket.db is damaged") != std::string::npos);
    CHECK(test::contents_of(folder.path()) == before);
}

TEST_CASE("there is no backup of nothing") {
    const TempDir folder;
    CHECK(make_backup(folder.path(), now_on(11, 22)).error().kind == Problem::Kind::not_found);
    CHECK_FALSE(newest_good_backup(folder.path()).has_value());
}

TEST_CASE("a disk that fails at any write of a backup leaves the backups as they were") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    const auto before = test::contents_of(folder.path());
    test::FaultVfs disk;
    for (const test::Fault fault : {test::Fault::disk_full, test::Fault::disk_error}) {
        int failures = 0;
        for (int call = 1;; ++call) {
            CAPTURE(call);
            disk.fail_at(call, fault, test::FaultLasts::for_ever);
            const auto backup =
                make_backup(folder.path(), now_on(11, 22),
                            {BackupReason::before_restore, 0, test::FaultVfs::name});
            disk.never_fail();
            if (backup) {
                std::filesystem::remove(backup->file);
                break;
            }
            ++failures;
            CHECK_FALSE(backup.error().sentence.empty());
            CHECK(test::contents_of(folder.path()) == before);
        }
        CHECK(failures > 3);
    }
}

TEST_CASE("a disk that only says it wrote gets no backup's name") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    const auto before = test::contents_of(folder.path());
    const auto original = inspect_database(database_file(folder.path()));
    test::FaultVfs disk;
    int found = 0;
    for (const auto lasts : {test::FaultLasts::once, test::FaultLasts::for_ever}) {
        for (int call = 1;; ++call) {
            CAPTURE(call);
            disk.fail_at(call, test::Fault::lost_write, lasts);
            const auto backup =
                make_backup(folder.path(), now_on(11, 22),
                            {BackupReason::before_restore, 0, test::FaultVfs::name});
            const bool fired = disk.fired();
            disk.never_fail();
            if (backup) {
                CHECK(*inspect_backup(*backup) == *original);
                std::filesystem::remove(backup->file);
            } else {
                ++found;
            }
            CHECK(test::contents_of(folder.path()) == before);
            if (!fired) break;
        }
    }
    CHECK(found > 10);
}

TEST_CASE("a disk that is full says so, and the backups stay") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    REQUIRE(make_backup(folder.path(), now_on(11, 21)));
    const auto before = test::contents_of(folder.path());
    for (const unsigned long bytes : {0UL, 4096UL, 20'000UL}) {
        CAPTURE(bytes);
        const std::string said = test::with_largest_file(bytes, [&] {
            const auto backup = make_backup(folder.path(), now_on(11, 22));
            return backup ? std::string{"made"} : backup.error().sentence;
        });
        CHECK(said.find("backups") != std::string::npos);
        CHECK(test::contents_of(folder.path()) == before);
    }
}

TEST_CASE("the newest backup that is whole is the newest good one") {
    const TempDir folder;
    test::filled_store(folder.path(), 300);
    for (unsigned day = 19; day <= 21; ++day) REQUIRE(make_backup(folder.path(), now_on(11, day)));
    auto backups = *list_backups(folder.path());
    test::damage_inside(backups[0].file);
    test::write_file(backups[1].file, "");
    CHECK(inspect_backup(backups[0]).error().kind == Problem::Kind::damaged);
    const auto good = newest_good_backup(folder.path());
    REQUIRE(good);
    CHECK(good->file == backups[2].file);
    CHECK(backup_day_in_words(*good, now_on(11, 22)) == "Thursday 19 November");
    CHECK(backup_day_in_words(*good, {{make_date(2027, 1, 1), 0}, 0})
          == "Thursday 19 November 2026");
}

TEST_CASE("backups are made beside a writer, and each is a moment of its life") {
    const TempDir folder;
    Store store = test::filled_store(folder.path());
    std::atomic<bool> stop{false};
    std::atomic<int> saved{0};
    std::thread writer{[&] {
        while (!stop) {
            const auto done = store.transact([](SQLite::Database& database) -> Outcome<void> {
                // Two rows or none: half of it would be an odd number.
                database.exec("INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, "
                              "confused, breathless, logged_unix_s) VALUES "
                              "('stress', '2026-11-22T14:20', '2026-11-22', 1, '', 0, 0, 0, 0), "
                              "('stress', '2026-11-22T14:21', '2026-11-22', 1, '', 0, 0, 0, 0)");
                return {};
            });
            if (done) ++saved;
            // A person pauses between two taps; a loop without any would starve everybody else.
            const timespec pause{0, 2'000'000};
            ::nanosleep(&pause, nullptr);
        }
    }};
    int made = 0;
    std::string problem;
    for (unsigned day = 1; day <= 5; ++day) {
        const auto backup = make_backup(folder.path(), now_on(11, day));
        if (!backup) {
            problem = backup.error().sentence;
            break;
        }
        ++made;
        const auto contents = inspect_backup(*backup);
        if (!contents || contents->rows.at("symptom_entry") % 2 != 0) problem = "half a change";
    }
    stop = true;
    writer.join();
    CHECK(made == 5);
    CHECK(problem == "");
    CHECK(saved > 0);
    CHECK(test::number(store, "SELECT count(*) FROM symptom_entry") == 30 + 2 * saved);
}
