// What is kept about foods in the data file: how it comes into older files, what it refuses, and
// how two files become one.
#include "core/storage/data_folder.h"
#include "core/storage/inspect.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/recovery.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::Restored;
using test::rows;
using test::TempDir;

namespace {

std::string own(int nr, const char* name, const char* barcode, int changed, bool removed = false) {
    return "INSERT OR REPLACE INTO own_food VALUES (" + std::to_string(nr) + ", '" + name
           + "', 8.5, 'cereal', NULL, " + barcode + ", '', " + std::to_string(changed) + ", "
           + (removed ? "1" : "0") + ");";
}

constexpr const char* own_foods_kept =
    "SELECT nr, name, coalesce(barcode, '-') FROM own_food WHERE removed = 0 ORDER BY nr";

} // namespace

TEST_CASE("files of both schemas before keep what they have and can keep foods") {
    for (const std::size_t steps : {std::size_t{1}, std::size_t{2}}) {
        CAPTURE(steps);
        const TempDir folder;
        {
            StoreOptions options;
            options.migrations = shipped_migrations().first(steps);
            auto store = Store::open(database_file(folder.path()), OpenMode::read_write, options);
            REQUIRE_MESSAGE(store.has_value(), test::why(store));
            test::change(*store, "INSERT INTO day_value VALUES ('2026-11-20', 'fluids', 6);"
                                 "INSERT INTO card_field VALUES ('name', 'Sam Example')");
        }
        {
            // A reader sees it as it will be, and changes nothing.
            const auto before = test::contents_of(folder.path());
            auto reader = Store::open(database_file(folder.path()), OpenMode::read_only);
            REQUIRE_MESSAGE(reader.has_value(), test::why(reader));
            CHECK(test::number(*reader, "SELECT count(*) FROM own_food") == 0);
            CHECK(test::contents_of(folder.path()) == before);
        }
        auto opening = open_or_recover(folder.path(), now_on(11, 22));
        REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
        Store& store = opening->store;
        CHECK(test::number(store, "PRAGMA user_version") == newest_version(shipped_migrations()));
        CHECK(rows(store, "SELECT * FROM day_value") == "2026-11-20 fluids 6; ");
        CHECK(rows(store, "SELECT * FROM card_field") == "name Sam Example; ");
        test::change(store, own(1, "Oat bar", "NULL", 10)
                                + "INSERT INTO food_recent (food) VALUES ('own-1')");
        CHECK(rows(store, own_foods_kept) == "1 Oat bar -; ");
        CHECK(store.full_check());
        const auto backups = list_backups(folder.path());
        REQUIRE(backups->size() == 1);
        CHECK(inspect_backup(backups->front())->schema_version == static_cast<int>(steps));
    }
}

TEST_CASE("the data file refuses what no screen may write") {
    const TempDir folder;
    Store store = test::open_store(folder.path());
    const std::string own_food = "INSERT INTO own_food VALUES (1, ";
    for (const std::string& bad : std::vector<std::string>{
             "INSERT INTO food_mark VALUES ('cheese', 'fine', '', '2026-11-22', 0, 0)",
             "INSERT INTO food_mark VALUES ('1009', 'fine', '', '2026-11-22', 0, 0)",
             "INSERT INTO food_mark VALUES ('0100x', 'fine', '', '2026-11-22', 0, 0)",
             "INSERT INTO food_mark VALUES ('01009', 'bad', '', '2026-11-22', 0, 0)",
             "INSERT INTO food_mark VALUES ('01009', 'fine', '', '2026-02-30', 0, 0)",
             "INSERT INTO food_favourite VALUES ('own-0', 0, 0, 0)",
             "INSERT INTO food_recent (food) VALUES ('')",
             own_food + "'', 8.5, 'cereal', NULL, NULL, '', 0, 0)",
             own_food + "'" + std::string(201, 'a') + "', 8.5, 'cereal', NULL, NULL, '', 0, 0)",
             own_food + "'a', 0, 'cereal', NULL, NULL, '', 0, 0)",
             own_food + "'a', 100.1, 'cereal', NULL, NULL, '', 0, 0)",
             own_food + "'a', 'much', 'cereal', NULL, NULL, '', 0, 0)",
             own_food + "'a', 8.5, 'cereal', 0, NULL, '', 0, 0)",
             own_food + "'a', 8.5, 'cereal', NULL, '123456789', '', 0, 0)",
             own_food + "'a', 8.5, 'cereal', NULL, '1234567x', '', 0, 0)",
             "INSERT INTO shopping_item VALUES (1, '', '01009', 0, 0, 0, 0)",
             "INSERT INTO shopping_item VALUES (1, 'milk', 'milk', 0, 0, 0, 0)",
             "INSERT INTO shopping_item VALUES (1, 'milk', NULL, 2, 0, 0, 0)"}) {
        CAPTURE(bad);
        const auto done = store.transact([&](SQLite::Database& database) -> Outcome<void> {
            database.exec(bad);
            return {};
        });
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().kind == Problem::Kind::bad_input);
    }
}

TEST_CASE("after a restore each mark and favourite stands as it was changed last") {
    const std::string mark = "INSERT OR REPLACE INTO food_mark VALUES ";
    const std::string favourite = "INSERT OR REPLACE INTO food_favourite VALUES ";
    const Restored restored{
        mark
            + "('01001', 'fine', '', '2026-11-01', 10, 0), ('01002', 'fine', '', '2026-11-01', 10, "
              "0), ('01003', 'fine', 'newer', '2026-11-01', 99, 0), "
              "('01004', 'fine', '', '2026-11-01', 10, 0);"
            + favourite + "('01001', 10, 10, 0), ('01002', 20, 20, 0), ('01003', 30, 30, 1)",
        mark
            + "('01002', 'triggers', 'flush', '2026-11-02', 20, 0), "
              "('01003', 'unsure', '', '2026-11-01', 15, 0), "
              "('01004', 'fine', '', '2026-11-01', 20, 1), " // taken off since
              "('01005', 'unsure', '', '2026-11-03', 30, 0), "
              "('01006', 'unsure', '', '2026-11-03', 30, 1);"
            + favourite
            + "('01001', 10, 40, 1), ('01003', 50, 50, 0), ('01004', 60, 60, 0), "
              "('01005', 70, 70, 1)"};
    CHECK(restored.rows("SELECT food, mark, note, day FROM food_mark WHERE removed = 0 "
                        "ORDER BY food")
          == "01001 fine  2026-11-01; 01002 triggers flush 2026-11-02; "
             "01003 fine newer 2026-11-01; 01005 unsure  2026-11-03; ");
    CHECK(restored.counts.food_marks == 3);
    CHECK(restored.rows("SELECT food, since_unix_s FROM food_favourite WHERE removed = 0 "
                        "ORDER BY food")
          == "01002 20; 01003 50; 01004 60; ");
    CHECK(restored.counts.favourites == 3);
}

TEST_CASE("after a restore the recents of both files are one list, the present ones in front") {
    const auto recents = [](int first, int last) {
        return "DELETE FROM food_recent; WITH RECURSIVE n (i) AS (SELECT " + std::to_string(first)
               + " UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(last)
               + ") INSERT INTO food_recent (food) SELECT printf('%05d', i) FROM n";
    };
    const Restored restored{recents(1, 30), recents(21, 40)};
    CHECK(restored.rows("SELECT count(*), max(food), min(food) FROM food_recent")
          == "30 00040 00011; ");
    CHECK(restored.rows("SELECT food FROM food_recent ORDER BY nr DESC LIMIT 2")
          == "00040; 00039; ");
    CHECK(restored.rows("SELECT food FROM food_recent ORDER BY nr LIMIT 1") == "00011; ");
}

TEST_CASE("after a restore every own food is there as it was changed last") {
    const Restored restored{
        own(1, "Oat bar", "'036000291452'", 10) + own(2, "Tea", "NULL", 10)
            + own(3, "Rolls", "NULL", 10) + own(4, "Newer in the backup", "NULL", 99)
            + own(6, "Same", "NULL", 5),
        own(1, "Oat bar with honey", "'036000291452'", 20) + own(3, "Rolls", "NULL", 30, true)
            + own(4, "Older", "NULL", 20) + own(5, "New", "'96385074'", 40)
            + own(7, "Added and removed", "NULL", 50, true)};
    CHECK(restored.rows(own_foods_kept)
          == "1 Oat bar with honey 036000291452; 2 Tea -; 4 Newer in the backup -; "
             "5 New 96385074; 6 Same -; ");
    CHECK(restored.counts.own_foods == 3);
}

TEST_CASE("a barcode that two files gave to two foods stays with the present one") {
    SUBCASE("typed again after the loss of the file that had it") {
        const Restored restored{own(1, "Oat bar", "'036000291452'", 10),
                                "DELETE FROM own_food;"
                                    + own(2, "The oat bar", "'0036000291452'", 20)};
        CHECK(restored.rows(own_foods_kept) == "1 Oat bar -; 2 The oat bar 0036000291452; ");
    }
    SUBCASE("two foods whose barcodes were exchanged") {
        const Restored restored{own(1, "Oat bar", "'036000291452'", 10)
                                    + own(2, "Tea", "'96385074'", 10),
                                own(1, "Oat bar", "NULL", 20) + own(2, "Tea", "'036000291452'", 21)
                                    + own(1, "Oat bar", "'96385074'", 22)};
        CHECK(restored.rows(own_foods_kept) == "1 Oat bar 96385074; 2 Tea 036000291452; ");
    }
    SUBCASE("given on after the first one was removed") {
        const Restored restored{own(1, "Oat bar", "'036000291452'", 10),
                                own(1, "Oat bar", "'036000291452'", 20, true)
                                    + own(2, "Tea", "'036000291452'", 21)};
        CHECK(restored.rows(own_foods_kept) == "2 Tea 036000291452; ");
    }
}

TEST_CASE("after a restore the shopping list has each thing once, ticked as it was last") {
    const auto item = [](int nr, const char* text, const char* food, int ticked, int changed,
                         int removed = 0) {
        return "INSERT OR REPLACE INTO shopping_item VALUES (" + std::to_string(nr) + ", '" + text
               + "', " + food + ", " + std::to_string(ticked) + ", " + std::to_string(nr) + ", "
               + std::to_string(changed) + ", " + std::to_string(removed) + ");";
    };
    const Restored restored{
        item(1, "milk", "NULL", 0, 10) + item(2, "Cheddar", "'01009'", 0, 10)
            + item(3, "bread", "NULL", 0, 10) + item(4, "tea", "NULL", 0, 10),
        item(1, "milk", "NULL", 1, 20) + item(3, "bread", "NULL", 0, 30, 1)
            + "DELETE FROM shopping_item WHERE nr IN (2, 4);" // the loss
            + item(12, "Cheddar", "'01009'", 1, 40) + item(13, "Cheddar", "NULL", 0, 40)
            + item(14, "rice", "NULL", 0, 40) + item(15, "salt", "NULL", 0, 40, 1)};
    CHECK(restored.rows("SELECT text, coalesce(food, '-'), ticked FROM shopping_item "
                        "WHERE removed = 0 ORDER BY position, nr")
          == "milk - 1; Cheddar 01009 1; tea - 0; Cheddar - 0; rice - 0; ");
    CHECK(restored.counts.shopping_items == 5);
}

TEST_CASE("what is said of an own food comes in with it, and not of one that is removed") {
    const auto said = [](const std::string& code, int changed) {
        const std::string at = std::to_string(changed);
        return "INSERT OR REPLACE INTO food_mark VALUES ('" + code + "', 'fine', '', '2026-11-01', "
               + at + ", 0); INSERT OR REPLACE INTO food_favourite VALUES ('" + code + "', " + at
               + ", " + at + ", 0); INSERT OR REPLACE INTO food_recent (food) VALUES ('" + code
               + "');";
    };
    const Restored restored{
        own(1, "Oat bar", "NULL", 10) + said("own-1", 10) + own(2, "Tea", "NULL", 10)
            + said("own-2", 10) + own(3, "Changed last in the backup", "NULL", 30)
            + said("own-3", 10),
        own(2, "Tea", "NULL", 20, true) + own(3, "Older", "NULL", 20, true)
            + own(5, "New", "NULL", 40) + said("own-5", 40)
            + own(6, "New and removed", "NULL", 50, true) + said("own-6", 50) + said("01009", 60)};
    CHECK(restored.rows(own_foods_kept)
          == "1 Oat bar -; 3 Changed last in the backup -; 5 New -; ");
    // That of the tea stays with it, unseen, as it was.
    CHECK(restored.rows("SELECT food FROM food_mark WHERE removed = 0 ORDER BY food")
          == "01009; own-1; own-2; own-3; own-5; ");
    CHECK(restored.rows("SELECT food FROM food_favourite WHERE removed = 0 ORDER BY food")
          == "01009; own-1; own-2; own-3; own-5; ");
    CHECK(restored.rows("SELECT food FROM food_recent ORDER BY nr DESC")
          == "01009; own-5; own-3; own-1; own-2; ");
    CHECK(restored.counts.food_marks == 2);
    CHECK(restored.counts.favourites == 2);
}

TEST_CASE("a damaged file's backup brings back what was kept about foods") {
    const TempDir folder;
    {
        Store store = test::open_store(folder.path());
        test::change(store, own(1, "Oat bar", "'036000291452'", 10)
                                + "INSERT INTO food_mark VALUES ('own-1', 'fine', '', "
                                  "'2026-11-01', 10, 0);"
                                  "INSERT INTO food_recent (food) VALUES ('own-1');"
                                  "INSERT INTO food_favourite VALUES ('own-1', 1, 1, 0);"
                                  "INSERT INTO shopping_item VALUES (1, 'Oat bar', 'own-1', 0, 0, "
                                  "1, 0)");
    }
    const auto backup = make_backup(folder.path(), now_on(11, 21));
    REQUIRE_MESSAGE(backup.has_value(), test::why(backup));
    test::write_file(database_file(folder.path()), "not a database any more");
    const auto report = restore_backup(folder.path(), backup->file, now_on(11, 22));
    REQUIRE_MESSAGE(report.has_value(), test::why(report));
    for (const char* table :
         {"own_food", "food_mark", "food_recent", "food_favourite", "shopping_item"}) {
        CHECK(report->restored.rows.at(table) == 1);
    }
    Store store = test::open_store(folder.path());
    CHECK(rows(store, own_foods_kept) == "1 Oat bar 036000291452; ");
}
