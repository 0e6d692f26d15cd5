// The injection log in the data file: how it comes out of the schema before it, and how two files
// become one.
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

#include <array>
#include <string>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

namespace {

const std::array<Migration, 1> version_1 = {shipped_migrations()[0]};

// A data file of the schema before the log, with these rows.
void write_version_1(const TempDir& folder, const std::string& rows) {
    StoreOptions options;
    options.migrations = version_1;
    auto store = Store::open(database_file(folder.path()), OpenMode::read_write, options);
    REQUIRE_MESSAGE(store.has_value(), test::why(store));
    test::change(*store, rows);
}

// "2026-11-02 Lanreotide/120 mg unknown; ": what the log has, by day.
std::string log_of(Store& store) {
    const auto log = store.read([](SQLite::Database& database) -> Outcome<std::string> {
        std::string text;
        SQLite::Statement query{database, "SELECT day || ' ' || analogue || '/' || dose || ' ' || "
                                          "site || note FROM injection WHERE removed = 0 "
                                          "ORDER BY day, nr"};
        while (query.executeStep()) text += query.getColumn(0).getString() + "; ";
        return text;
    });
    REQUIRE_MESSAGE(log.has_value(), test::why(log));
    return *log;
}

std::string row(const char* day, int nr, const char* note, int logged, int changed,
                bool removed = false) {
    return std::string{"INSERT OR REPLACE INTO injection VALUES ("} + std::to_string(nr) + ", '"
           + day + "', '', '', 'left', '" + note + "', " + std::to_string(logged) + ", "
           + std::to_string(changed) + ", " + (removed ? "1" : "0") + ");";
}

} // namespace

TEST_CASE("a last injection on the card of the schema before becomes the log's first entry") {
    const TempDir folder;
    write_version_1(folder, R"sql(
        INSERT INTO card_field VALUES ('name', 'Sam Example'), ('analogue', 'Lanreotide'),
            ('analogue_dose', '120 mg'), ('last_injection', '2026-11-02'),
            ('next_injection', '2026-11-30');
        INSERT INTO setting VALUES ('card_changed_at', '1700000000');
    )sql");
    SUBCASE("for a reader, in memory only") {
        const auto before = test::contents_of(folder.path());
        auto store = Store::open(database_file(folder.path()), OpenMode::read_only);
        REQUIRE_MESSAGE(store.has_value(), test::why(store));
        CHECK(log_of(*store) == "2026-11-02 Lanreotide/120 mg unknown; ");
        CHECK(test::contents_of(folder.path()) == before);
    }
    SUBCASE("in the file, after a backup") {
        auto opening = open_or_recover(folder.path(), now_on(11, 22));
        REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
        CHECK(log_of(opening->store) == "2026-11-02 Lanreotide/120 mg unknown; ");
        // It is said in one place.
        CHECK(test::number(opening->store,
                           "SELECT count(*) FROM card_field WHERE field = 'last_injection'")
              == 0);
        CHECK(test::number(opening->store, "SELECT count(*) FROM card_field") == 4);
        CHECK(test::number(opening->store, "SELECT changed_unix_s FROM injection") == 1700000000);
        const auto backups = list_backups(folder.path());
        REQUIRE(backups->size() == 1);
        CHECK(inspect_backup(backups->front())->schema_version == 1);
    }
}

TEST_CASE(
    "a card without a last injection, or with one that is no date, begins with an empty log") {
    for (const char* value : {"", "last week", "2026-02-29", "2026-13-01", "9999-01-01"}) {
        CAPTURE(value);
        const TempDir folder;
        std::string rows = "INSERT INTO card_field VALUES ('name', 'Sam Example')";
        if (*value != '\0') rows += std::string{", ('last_injection', '"} + value + "')";
        write_version_1(folder, rows);
        auto opening = open_or_recover(folder.path(), now_on(11, 22));
        REQUIRE_MESSAGE(opening.has_value(), test::why(opening));
        CHECK(log_of(opening->store).empty());
        CHECK(test::number(opening->store, "SELECT count(*) FROM card_field")
              == (*value == '\0' ? 1 : 2));
    }
}

TEST_CASE("after a restore the log has what both files had, each entry as it was changed last") {
    const TempDir folder;
    {
        Store store = test::filled_store(folder.path());
        test::change(store, row("2026-09-07", 1, "", 10, 10) + row("2026-10-05", 2, "", 20, 20)
                                + row("2026-10-20", 3, "", 30, 30)
                                + row("2026-10-21", 4, "as it is in both", 40, 50));
    }
    const auto backup = make_backup(folder.path(), now_on(11, 21));
    REQUIRE_MESSAGE(backup.has_value(), test::why(backup));
    {
        Store store = test::open_store(folder.path());
        test::change(store, row("2026-10-06", 2, "corrected", 20, 60)
                                + row("2026-10-20", 3, "", 30, 70, true) // taken out since
                                + row("2026-10-21", 4, "older", 40, 45)
                                + row("2026-11-02", 5, "new", 80, 80)
                                + row("2026-11-03", 6, "logged and taken out", 90, 95, true));
    }
    const auto report = restore_backup(folder.path(), backup->file, now_on(11, 22));
    REQUIRE_MESSAGE(report.has_value(), test::why(report));
    REQUIRE(report->merged);
    CHECK(report->merged->injections == 3); // corrected, taken out, new
    Store store = test::open_store(folder.path());
    CHECK(log_of(store)
          == "2026-09-07 / left; 2026-10-06 / leftcorrected; 2026-10-21 / leftas it is in both; "
             "2026-11-02 / leftnew; ");
}

TEST_CASE("a restored backup of the schema before, and a log begun since, become one") {
    const TempDir folder;
    write_version_1(folder, "INSERT INTO card_field VALUES ('last_injection', '2026-10-05')");
    const auto backup = make_backup(folder.path(), now_on(11, 1));
    REQUIRE_MESSAGE(backup.has_value(), test::why(backup));
    std::filesystem::remove(database_file(folder.path()));
    {
        Store store = test::open_store(folder.path()); // a new one
        test::change(store, row("2026-11-02", 1, "", 80, 80)
                                + "INSERT INTO setting VALUES ('card_changed_at', '80')");
    }
    const auto report = restore_backup(folder.path(), backup->file, now_on(11, 22));
    REQUIRE_MESSAGE(report.has_value(), test::why(report));
    Store store = test::open_store(folder.path());
    CHECK(log_of(store) == "2026-10-05 / unknown; 2026-11-02 / left; ");
    CHECK(test::number(store, "SELECT value FROM setting WHERE key = 'card_changed_at'") == 80);
}
