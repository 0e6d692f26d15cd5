#include "core/storage/data_folder.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra;
using namespace zebra::storage;

TEST_CASE("a moment becomes part of a name, with the clock's seconds") {
    const Now now{{make_date(2026, 11, 22), 14 * 60 + 15}, 1'795'356'930};
    CHECK(to_text(stamp_of(now)) == "20261122-141530");
    CHECK(to_text({make_date(2026, 1, 2), 0, 3}) == "20260102-000000-3");
    CHECK(to_text(stamp_of({{make_date(1969, 12, 31), 1439}, -1})) == "19691231-235959");
}

TEST_CASE("names of backups come back as what they say") {
    struct Row {
        const char* name;
        BackupName means;
    };
    const Date date = make_date(2026, 11, 22);
    const int second = (14 * 60 + 15) * 60 + 30;
    for (const Row& row : std::vector<Row>{
             {"zebra-pocket-20261122-141530.db", {{date, second, 1}, BackupReason::daily, 0}},
             {"zebra-pocket-20261122-141530-2.db", {{date, second, 2}, BackupReason::daily, 0}},
             {"zebra-pocket-20261122-141530-before-v2.db",
              {{date, second, 1}, BackupReason::before_migration, 2}},
             {"zebra-pocket-20261122-141530-3-before-v12.db",
              {{date, second, 3}, BackupReason::before_migration, 12}},
             {"zebra-pocket-20261122-141530-before-restore.db",
              {{date, second, 1}, BackupReason::before_restore, 0}},
         }) {
        CAPTURE(row.name);
        CHECK(backup_file_name(row.means) == row.name);
        const auto parsed = parse_backup_file_name(row.name);
        REQUIRE(parsed);
        CHECK(*parsed == row.means);
    }
}

TEST_CASE("a name that is not exactly ours is nobody's backup") {
    for (const char* name : {"",
                             "zebra-pocket.db",
                             "zebra-pocket-.db",
                             "zebra-pocket-20261122-141530",
                             "notes.db",
                             "zebra-pocket-20261122-141530.db.bak",
                             "zebra-pocket-20261122-141530-1.db",
                             "zebra-pocket-20261122-141530-02.db",
                             "zebra-pocket-20261122-141530x2.db",
                             "zebra-pocket-20261122-141530-before-v.db",
                             "zebra-pocket-20261122-141530-before-vx.db",
                             "zebra-pocket-20261122-141530-before-v0x.db",
                             "zebra-pocket-20261122-141530-before-.db",
                             "zebra-pocket-20261122-251530.db",
                             "zebra-pocket-20261322-141530.db",
                             "zebra-pocket-20261122-141561.db",
                             "zebra-pocket-20261122_141530.db",
                             " zebra-pocket-20261122-141530.db",
                             "zebra-pocket-20261122-141530--2.db",
                             "zebra-pocket-20261122-141530-99999999999.db"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_backup_file_name(name).has_value());
    }
}

TEST_CASE("names of files set aside come back as what they say") {
    const NameStamp stamp{make_date(2026, 11, 22), 36'907, 1};
    CHECK(damaged_file_name(stamp) == "zebra-pocket.db.damaged-20261122-101507");
    CHECK(parse_damaged_file_name("zebra-pocket.db.damaged-20261122-101507") == stamp);
    CHECK(parse_damaged_file_name("zebra-pocket.db.damaged-20261122-101507-2")
          == NameStamp{stamp.date, stamp.second_of_day, 2});
    for (const char* name :
         {"zebra-pocket.db", "zebra-pocket.db.damaged-", "zebra-pocket.db.damaged-2026",
          "zebra-pocket.db.damaged-20261122-101507-journal",
          "zebra-pocket.db.damaged-20261122-101507-0",
          "zebra-pocket.db.damaged-20261122-101507x"}) {
        CAPTURE(name);
        CHECK_FALSE(parse_damaged_file_name(name).has_value());
    }
}

TEST_CASE("only names of temporary files of this program are temporary") {
    CHECK(is_temporary_name(".zebra-pocket-tmp-a1B2c3"));
    CHECK(is_temporary_name(".zebra-pocket-tmp-a1B2c3-journal"));
    for (const char* name : {".zebra-pocket-tmp-", ".zebra-pocket-tmp-a1B2c", "a1B2c3",
                             ".zebra-pocket-tmp-a1B2c3.txt", "zebra-pocket.db"}) {
        CAPTURE(name);
        CHECK_FALSE(is_temporary_name(name));
    }
}
