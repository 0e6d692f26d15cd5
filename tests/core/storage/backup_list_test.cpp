#include "core/storage/backup_list.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;

namespace {

std::vector<Backup> named(const std::vector<const char*>& names) {
    std::vector<Backup> backups;
    for (const char* name : names) {
        const auto parsed = parse_backup_file_name(name);
        REQUIRE_MESSAGE(parsed.has_value(), name);
        backups.push_back({name, *parsed, 1});
    }
    return backups;
}

std::vector<std::string> names_of(const std::vector<Backup>& backups) {
    std::vector<std::string> names;
    names.reserve(backups.size());
    for (const Backup& backup : backups) names.push_back(backup.file.filename().string());
    return names;
}

} // namespace

TEST_CASE("a backup is due once a day") {
    struct Row {
        std::vector<const char*> backups;
        bool due;
    };
    for (const Row& row : std::vector<Row>{
             {{}, true},
             {{"zebra-pocket-20261121-235959.db"}, true},
             {{"zebra-pocket-20261122-000000.db"}, false},
             {{"zebra-pocket-20261122-080000-before-v2.db"}, false},
             {{"zebra-pocket-20251122-080000.db", "zebra-pocket-20261123-080000.db"}, true},
         }) {
        CAPTURE(row.backups.size());
        CHECK(backup_due(named(row.backups), now_on(11, 22)) == row.due);
    }
}

TEST_CASE("a daily backup takes the place of the other daily ones of its day, and of no other") {
    const auto backups =
        named({"zebra-pocket-20261122-200000.db", "zebra-pocket-20261122-100000.db",
               "zebra-pocket-20261122-090000-before-v2.db",
               "zebra-pocket-20261122-080000-before-restore.db", "zebra-pocket-20261122-070000.db",
               "zebra-pocket-20261121-230000.db"});
    CHECK(names_of(backups_replaced_by(backups[1], backups))
          == std::vector<std::string>{"zebra-pocket-20261122-200000.db",
                                      "zebra-pocket-20261122-070000.db"});
    CHECK(backups_replaced_by(backups[5], backups).empty());
    CHECK(backups_replaced_by(backups[2], backups).empty());
}

TEST_CASE("the newest seven backups are kept") {
    const auto seven = named({"zebra-pocket-20261101-100000.db", "zebra-pocket-20261102-100000.db",
                              "zebra-pocket-20261103-100000.db", "zebra-pocket-20261104-100000.db",
                              "zebra-pocket-20261105-100000.db", "zebra-pocket-20261106-100000.db",
                              "zebra-pocket-20261107-100000-before-v2.db"});
    CHECK(backups_to_remove(seven, now_on(11, 22)).empty());
    CHECK(backups_to_remove({}, now_on(11, 22)).empty());

    auto nine = seven;
    for (const Backup& more :
         named({"zebra-pocket-20261102-100000-2.db", "zebra-pocket-20261122-100000.db"})) {
        nine.push_back(more);
    }
    CHECK(names_of(backups_to_remove(nine, now_on(11, 22)))
          == std::vector<std::string>{"zebra-pocket-20261102-100000.db",
                                      "zebra-pocket-20261101-100000.db"});
}

TEST_CASE("backups from a clock that was wrong do not push out today's") {
    const auto backups =
        named({"zebra-pocket-20990101-100000.db", "zebra-pocket-20990102-100000.db",
               "zebra-pocket-20990103-100000.db", "zebra-pocket-20990104-100000.db",
               "zebra-pocket-20990105-100000.db", "zebra-pocket-20990106-100000.db",
               "zebra-pocket-20990107-100000.db", "zebra-pocket-20261122-100000.db",
               "zebra-pocket-20261123-100000.db"}); // tomorrow: a journey west
    CHECK(names_of(backups_to_remove(backups, now_on(11, 22)))
          == std::vector<std::string>{"zebra-pocket-20990102-100000.db",
                                      "zebra-pocket-20990101-100000.db"});
}

TEST_CASE("the list is newest first and holds only files with our names") {
    const test::TempDir folder;
    CHECK(list_backups(folder.path())->empty());
    const auto backups = folder / "backups";
    std::filesystem::create_directory(backups);
    for (const char* name :
         {"zebra-pocket-20261121-100000.db", "zebra-pocket-20261122-100000.db",
          "zebra-pocket-20261122-100000-2.db", "holiday.jpg", "zebra-pocket.db",
          "zebra-pocket-20261122-100000.db-journal", ".zebra-pocket-tmp-abcdef"}) {
        test::write_file(backups / name, "12345");
    }
    std::filesystem::create_directory(backups / "zebra-pocket-20261123-100000.db");
    const auto listed = list_backups(folder.path());
    REQUIRE(listed);
    CHECK(names_of(*listed)
          == std::vector<std::string>{"zebra-pocket-20261122-100000-2.db",
                                      "zebra-pocket-20261122-100000.db",
                                      "zebra-pocket-20261121-100000.db"});
    CHECK(listed->front().bytes == 5);
    CHECK(listed->front().name.stamp.date == make_date(2026, 11, 22));
}
