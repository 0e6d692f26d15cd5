// The diary in the data file: how an older file comes to the schema with notes, weights and
// weekdays, and how two files become one.
#include "core/storage/data_folder.h"
#include "core/storage/open_or_recover.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::storage;
using test::Restored;
using test::rows;
using test::TempDir;

namespace {

// An entry as the log keeps it, unchanged since it was logged.
std::string logged(int nr, const char* symptom, int severity, int logged_unix_s) {
    return "INSERT INTO symptom_entry (nr, symptom, at, day, severity, note, faint, confused, "
           "breathless, logged_unix_s) VALUES ("
           + std::to_string(nr) + ", '" + symptom + "', '2026-11-20T10:00', '2026-11-20', "
           + std::to_string(severity) + ", '', 0, 0, 0, " + std::to_string(logged_unix_s) + ");";
}

constexpr const char* entries_kept =
    "SELECT symptom, severity FROM symptom_entry WHERE removed = 0 ORDER BY nr";

} // namespace

TEST_CASE("a file of the schema before keeps its days, their history and its entries") {
    const TempDir folder;
    {
        StoreOptions options;
        options.migrations = shipped_migrations().first(3);
        auto store = Store::open(database_file(folder.path()), OpenMode::read_write, options);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        test::change(*store,
                     "INSERT INTO day_value VALUES ('2026-11-20', 'fluids', 6);"
                     "INSERT INTO day_change VALUES (7, '2026-11-20', 'fluids', NULL, 6, 99);"
                     "INSERT INTO habit (id, own) VALUES ('fluids', 0);"
                         + logged(3, "flushing", 2, 50));
    }
    auto opening = open_or_recover(folder.path(), test::now_on(11, 22));
    REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
    Store& store = opening->store;
    CHECK(test::number(store, "PRAGMA user_version") == newest_version(shipped_migrations()));
    CHECK(rows(store, "SELECT * FROM day_value") == "2026-11-20 fluids 6; ");
    CHECK(rows(store, "SELECT nr, day, habit, new_value, changed_unix_s FROM day_change")
          == "7 2026-11-20 fluids 6 99; ");
    CHECK(rows(store, entries_kept) == "flushing 2; ");
    CHECK(rows(store, "SELECT id FROM habit WHERE weekdays IS NULL") == "fluids; ");
    // "Not today" is kept now, and nothing below it.
    test::change(store, "INSERT INTO day_value VALUES ('2026-11-21', 'fluids', -1)");
    CHECK_FALSE(store.transact([](SQLite::Database& database) -> Outcome<void> {
        database.exec("INSERT INTO day_value VALUES ('2026-11-22', 'fluids', -2)");
        return {};
    }));
    CHECK(store.quick_check());
}

TEST_CASE("of an entry that was corrected or removed since, the later stands, once") {
    const Restored merged{logged(1, "flushing", 1, 10) + logged(2, "stress", 1, 11)
                              + logged(3, "wheeze", 1, 12),
                          "UPDATE symptom_entry SET severity = 3, changed_unix_s = 20 WHERE nr = 1;"
                          "UPDATE symptom_entry SET removed = 1, changed_unix_s = 21 WHERE nr = 2;"
                              + logged(4, "diarrhoea", 2, 22)};
    CHECK(merged.rows(entries_kept) == "flushing 3; wheeze 1; diarrhoea 2; ");
    CHECK(merged.counts.symptom_entries == 3);
}

TEST_CASE("notes, weights, weekdays and symptoms of one's own: the later stands") {
    const Restored merged{
        "INSERT INTO day_note VALUES ('2026-11-20', 'walk', 'old', 10);"
        "INSERT INTO day_note VALUES ('2026-11-20', 'calm', 'to go', 10);"
        "INSERT INTO weight VALUES ('2026-11-20', 72.5, 10, 0);"
        "INSERT INTO own_symptom (id, name, changed_unix_s) VALUES ('own_tired', 'Tired', 10);",
        "UPDATE day_note SET note = 'new', changed_unix_s = 20 WHERE habit = 'walk';"
        "UPDATE day_note SET note = '', changed_unix_s = 20 WHERE habit = 'calm';"
        "UPDATE weight SET removed = 1, changed_unix_s = 20;"
        "INSERT INTO weight VALUES ('2026-11-21', 71.5, 20, 0);"
        "UPDATE own_symptom SET name = 'Very tired', archived = 1, changed_unix_s = 20;"
        "INSERT INTO own_symptom (id, name, changed_unix_s) VALUES ('own_cold', 'Cold', 20);"
        "INSERT INTO habit (id, own, weekdays) VALUES ('walk', 0, 3);"};
    CHECK(merged.rows("SELECT habit, note FROM day_note ORDER BY habit") == "calm ; walk new; ");
    CHECK(merged.rows("SELECT day, kilograms, removed FROM weight")
          == "2026-11-20 72.5 1; 2026-11-21 71.5 0; ");
    CHECK(merged.rows("SELECT name, archived FROM own_symptom ORDER BY nr")
          == "Very tired 1; Cold 0; ");
    CHECK(merged.rows("SELECT id, weekdays FROM habit") == "walk 3; ");
    CHECK(merged.counts.weights == 2); // one of them taken back
}

TEST_CASE("what was paused before that was kept is so since the day after its last record") {
    const TempDir folder;
    {
        StoreOptions options;
        options.migrations = shipped_migrations().first(4);
        auto store = Store::open(database_file(folder.path()), OpenMode::read_write, options);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        test::change(*store, "INSERT INTO habit (id, own, state) VALUES ('walk', 0, 'paused'), "
                             "('tea', 0, 'active'), ('gym', 0, 'archived');"
                             "INSERT INTO day_value VALUES ('2026-02-27', 'walk', 1), "
                             "('2026-02-28', 'walk', 0), ('2026-03-09', 'walk', -1), "
                             "('2026-02-28', 'tea', 1);");
    }
    auto opening = open_or_recover(folder.path(), test::now_on(11, 22));
    REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
    CHECK(rows(opening->store, "SELECT habit, first FROM habit_pause WHERE last IS NULL")
          == "walk 2026-03-01; ");
}

TEST_CASE("pauses of two files: what the other says of a habit now stands") {
    const Restored merged{"INSERT INTO habit (id, own, state) VALUES ('walk', 0, 'paused');"
                          "INSERT INTO habit_pause VALUES ('walk', '2026-11-01', NULL);"
                          "INSERT INTO habit_pause VALUES ('tea', '2026-11-01', '2026-11-04');",
                          "UPDATE habit SET state = 'active' WHERE id = 'walk';"
                          "UPDATE habit_pause SET last = '2026-11-09' WHERE habit = 'walk';"
                          "INSERT INTO habit_pause VALUES ('tea', '2026-11-20', NULL);"};
    CHECK(merged.rows("SELECT habit, first, coalesce(last, '-') FROM habit_pause")
          == "tea 2026-11-01 2026-11-04; tea 2026-11-20 -; walk 2026-11-01 2026-11-09; ");
}
