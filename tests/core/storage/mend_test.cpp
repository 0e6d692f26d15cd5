#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/mend.h"
#include "core/storage/open_or_recover.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::storage;
using test::now_on;
using test::TempDir;

namespace {

// An index that disagrees with its table, which opening and the quick check do not see.
void damage_index(const std::filesystem::path& folder) {
    test::filled_store(folder);
    const auto file = database_file(folder);
    std::string bytes = test::read_file(file);
    const std::size_t at = bytes.find("fluids2026-01-17"); // habit, day: only the index
    REQUIRE(at != std::string::npos);
    bytes[at + 15] = '8';
    test::write_file(file, bytes);
    REQUIRE(test::open_store(folder).quick_check());
    REQUIRE(test::open_store(folder).full_check().error().kind == Problem::Kind::damaged);
}

// Two habits of one id, for which no index can be made.
void damage_table(const std::filesystem::path& folder) {
    {
        Store store = test::filled_store(folder);
        test::change(store, "INSERT INTO habit (id, own, name, kind, state) VALUES "
                            "('own_wolk', 1, 'Walk', 'yes_no', 'active')");
    }
    const auto file = database_file(folder);
    std::string bytes = test::read_file(file);
    for (std::size_t at = 0; (at = bytes.find("own_wolk", at)) != std::string::npos;) {
        bytes[at + 5] = 'a';
    }
    test::write_file(file, bytes);
    REQUIRE(test::open_store(folder).quick_check());
}

} // namespace

TEST_CASE("a damaged index is made anew from the entries") {
    const TempDir folder;
    damage_index(folder.path());
    const auto mended = mend_indexes(folder.path());
    REQUIRE_MESSAGE(mended.has_value(), test::why(mended));
    CHECK(*mended);
    Store store = test::open_store(folder.path());
    CHECK(store.full_check());
    CHECK(test::number(store, "SELECT count(*) FROM day_value") == 60);
    CHECK(test::number(store, "SELECT count(*) FROM day_value INDEXED BY day_value_of_habit "
                              "WHERE habit = 'fluids' AND day = '2026-01-17'")
          == 1);
}

TEST_CASE("a whole file is not touched by mending, one damaged beyond it stays as it is") {
    const TempDir folder;
    SUBCASE("whole") {
        test::filled_store(folder.path());
        const auto before = test::read_file(database_file(folder.path()));
        CHECK(mend_indexes(folder.path()) == false);
        CHECK(test::read_file(database_file(folder.path())) == before);
    }
    SUBCASE("two entries where there may be one") {
        damage_table(folder.path());
        const auto before = test::read_file(database_file(folder.path()));
        CHECK(mend_indexes(folder.path()).error().kind == Problem::Kind::damaged);
        CHECK(test::read_file(database_file(folder.path())) == before);
    }
}

TEST_CASE("the backup of the day mends indexes, and says what it cannot mend") {
    const TempDir folder;
    SUBCASE("indexes") {
        damage_index(folder.path());
        const DailyBackup made = make_daily_backup(folder.path(), now_on(11, 22));
        REQUIRE_MESSAGE(made.backup.has_value(), test::why(made.backup));
        CHECK(made.mended);
        CHECK_FALSE(made.damaged);
        CHECK(inspect_backup(*made.backup)->rows.at("day_value") == 60);
        CHECK_FALSE(make_daily_backup(folder.path(), now_on(11, 23)).mended);
    }
    SUBCASE("more than indexes: opening with the full check sets the file aside") {
        damage_table(folder.path());
        const DailyBackup made = make_daily_backup(folder.path(), now_on(11, 22));
        CHECK_FALSE(made.backup.has_value());
        CHECK(made.damaged);
        CHECK_FALSE(made.mended);
        CHECK_FALSE(open_or_recover(folder.path(), now_on(11, 22))->set_aside.has_value());
        const auto opened = open_or_recover(folder.path(), now_on(11, 22), {.full_check = true});
        REQUIRE(opened);
        CHECK(opened->set_aside.has_value());
    }
}
