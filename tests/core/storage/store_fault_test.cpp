// A disk that fails at every point where something is written, once and for good, and a power cut
// at each of them.
#include "core/storage/data_folder.h"
#include "core/storage/settings.h"
#include "core/storage/store.h"
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
using test::Fault;
using test::FaultLasts;
using test::FaultVfs;
using test::TempDir;

namespace {

constexpr int days = 100; // enough for several pages

StoreOptions through_faults() {
    StoreOptions options;
    options.vfs_name = FaultVfs::name;
    return options;
}

// Large enough to need more than one page, so that the journal is written in several steps.
Outcome<void> write_much(Store& store, int round) {
    return store.transact([round](SQLite::Database& database) -> Outcome<void> {
        database.exec("INSERT OR REPLACE INTO setting VALUES ('round', '" + std::to_string(round)
                      + "')");
        database.exec("UPDATE day_value SET value = (value + 1) % 1000");
        database.exec("INSERT OR REPLACE INTO setting VALUES ('long', hex(randomblob(9000)))");
        return {};
    });
}

// A data file of `days` days after round 1, made once: the tests below start from it many times.
const std::string& sample_bytes() {
    static const std::string bytes = [] {
        const TempDir folder;
        {
            Store store = test::filled_store(folder.path(), days);
            REQUIRE(write_much(store, 1));
        }
        return test::read_file(folder / "zebra-pocket.db");
    }();
    return bytes;
}

int round_in(const std::filesystem::path& folder) {
    Store store = test::open_store(folder);
    CHECK(store.quick_check());
    CHECK(test::number(store, "SELECT count(*) FROM day_value") == 2 * days);
    CHECK(test::number(store, "SELECT count(*) FROM symptom_entry") == days);
    return static_cast<int>(
        test::number(store, "SELECT ifnull((SELECT value FROM setting WHERE key = 'round'), 0)"));
}

} // namespace

TEST_CASE("a disk that fails at any write: a sentence, the old data, and the store goes on") {
    for (const Fault fault : {Fault::disk_full, Fault::disk_error}) {
        for (const FaultLasts lasts : {FaultLasts::once, FaultLasts::for_ever}) {
            FaultVfs disk;
            int failures = 0;
            for (int call = 1;; ++call) {
                CAPTURE(call);
                const TempDir folder;
                test::write_file(folder / "zebra-pocket.db", sample_bytes());
                auto store =
                    Store::open(folder / "zebra-pocket.db", OpenMode::read_write, through_faults());
                REQUIRE(store);
                disk.fail_at(call, fault, lasts);
                const auto done = write_much(*store, 2);
                const bool fired = disk.fired();
                // While the disk is still bad, what was there can be read or the trouble is named.
                const auto seen = Settings{*store}.number("round");
                if (!seen) {
                    CHECK_FALSE(seen.error().sentence.empty());
                }
                disk.never_fail();
                if (!fired) {
                    CHECK(done);
                    break;
                }
                if (done) {
                    CHECK(round_in(folder.path()) == 2); // the failure was one that could be borne
                } else {
                    ++failures;
                    CHECK(done.error().sentence.find("zebra-pocket.db") != std::string::npos);
                    CHECK(done.error().kind
                          == (fault == Fault::disk_full ? Problem::Kind::disk_full
                                                        : Problem::Kind::io));
                    const int round = round_in(folder.path());
                    CHECK((round == 1 || round == 2)); // 2: only the last sync failed
                }
                CHECK(write_much(*store, 3));
                CHECK(round_in(folder.path()) == 3);
            }
            CHECK(failures > 5);
        }
    }
}

TEST_CASE("a disk that fails while a data file is begun leaves none behind") {
    for (const Fault fault : {Fault::disk_full, Fault::disk_error}) {
        FaultVfs disk;
        for (int call = 1;; ++call) {
            CAPTURE(call);
            const TempDir folder;
            disk.fail_at(call, fault, FaultLasts::for_ever);
            const auto store =
                Store::open(folder / "zebra-pocket.db", OpenMode::read_write, through_faults());
            disk.never_fail();
            if (store) break;
            CHECK_FALSE(store.error().sentence.empty());
            const auto left = test::contents_of(folder.path());
            // Either nothing, or a whole file that only could not be opened afterwards.
            if (!left.empty()) {
                CHECK(left.size() == 1);
                CHECK(test::open_store(folder.path()).quick_check());
            }
        }
    }
}

TEST_CASE("a disk that fails while the schema is brought up to date harms nothing") {
    const auto next = test::migrations_and({"CREATE TABLE later (day TEXT PRIMARY KEY) STRICT"});
    FaultVfs disk;
    for (int call = 1;; ++call) {
        CAPTURE(call);
        const TempDir folder;
        test::write_file(folder / "zebra-pocket.db", sample_bytes());
        StoreOptions options = through_faults();
        options.migrations = next;
        options.before_migration = [](int) -> Outcome<void> { return {}; };
        disk.fail_at(call, Fault::disk_error, FaultLasts::for_ever);
        const auto store = Store::open(folder / "zebra-pocket.db", OpenMode::read_write, options);
        disk.never_fail();
        if (store) break;
        // The older file, or, when only the last sync failed, the newer one: whole either way.
        options.vfs_name.clear();
        auto again = Store::open(folder / "zebra-pocket.db", OpenMode::read_write, options);
        REQUIRE_MESSAGE(again.has_value(), test::why(again));
        CHECK(again->quick_check());
        CHECK(test::number(*again, "SELECT count(*) FROM later") == 0);
        CHECK(test::number(*again, "SELECT count(*) FROM day_value") == 2 * days);
    }
}

TEST_CASE("after a power cut at any moment every acknowledged change is there") {
    FaultVfs disk;
    int cuts = 0;
    for (int call = 1;; ++call) {
        CAPTURE(call);
        const TempDir folder;
        test::write_file(folder / "zebra-pocket.db", sample_bytes());
        disk.start_recording(folder.path());
        int acknowledged = 1;
        bool cut = false;
        {
            auto store =
                Store::open(folder / "zebra-pocket.db", OpenMode::read_write, through_faults());
            REQUIRE(store);
            disk.fail_at(call, Fault::disk_error, FaultLasts::for_ever);
            for (int round = 2; round <= 4 && !disk.fired(); ++round) {
                if (write_much(*store, round)) acknowledged = round;
            }
            cut = disk.fired();
        }
        disk.never_fail();
        disk.cut_power();
        const int found = round_in(folder.path());
        CHECK(found >= acknowledged);
        CHECK(found <= acknowledged + 1);
        if (!cut) break;
        ++cuts;
    }
    CHECK(cuts > 30);
}

TEST_CASE("a reader undoes a change that was cut off, or says why it cannot") {
    FaultVfs disk;
    int cut_off = 0;
    for (int call = 1;; ++call) {
        CAPTURE(call);
        const TempDir folder;
        const auto file = folder / "zebra-pocket.db";
        const auto journal = folder / "zebra-pocket.db-journal";
        test::write_file(file, sample_bytes());
        {
            auto store = Store::open(file, OpenMode::read_write, through_faults());
            REQUIRE(store);
            disk.fail_at(call, Fault::disk_error, FaultLasts::for_ever);
            if (write_much(*store, 2)) break;
        }
        disk.never_fail();
        if (!std::filesystem::exists(journal) || test::read_file(journal).empty()) continue;
        if (test::read_file(file) == sample_bytes()) continue; // nothing of it had arrived yet
        ++cut_off;

        std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
        std::filesystem::permissions(file, std::filesystem::perms{0444});
        std::filesystem::permissions(journal, std::filesystem::perms{0444});
        const auto before = test::contents_of(folder.path());
        const std::string said = test::as_ordinary_user([&file] {
            const auto store = Store::open(file, OpenMode::read_only);
            if (store) return std::string{"opened"};
            return store.error().kind == Problem::Kind::no_permission ? store.error().sentence
                                                                      : "wrong kind";
        });
        CHECK(said.find("zebra-pocket.db") != std::string::npos);
        std::filesystem::permissions(folder.path(), std::filesystem::perms{0700});
        CHECK(test::contents_of(folder.path()) == before);

        std::filesystem::permissions(file, std::filesystem::perms{0600});
        std::filesystem::permissions(journal, std::filesystem::perms{0600});
        auto store = Store::open(file, OpenMode::read_only);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        CHECK(Settings{*store}.number("round") == 1);
        CHECK(store->quick_check());
    }
    CHECK(cut_off > 2);
}
