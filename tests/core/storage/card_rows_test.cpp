#include "core/storage/card_rows.h"
#include "core/storage/store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::storage;

namespace {

CardRows rows_of(Store& store) {
    const auto rows = store.read(
        [](SQLite::Database& database) -> Outcome<CardRows> { return read_card_rows(database); });
    REQUIRE(rows);
    return *rows;
}

void put(Store& store, const CardRowChanges& changes, std::int64_t changed_at,
         bool begun_without_base = false) {
    REQUIRE(store.transact([&](SQLite::Database& database) -> Outcome<void> {
        change_card_rows(database, changes, changed_at, begun_without_base);
        return {};
    }));
}

} // namespace

TEST_CASE("of the card's rows those that are named change, the others stay") {
    const test::TempDir folder;
    Store store = test::open_store(folder.path());
    CHECK(rows_of(store).values.empty());
    CHECK(rows_of(store).changed_at == 0);
    put(store, {{"name", "Sam Example"}, {"allergies", "nuts"}, {"grade", "g2"}}, 100);
    put(store, {{"name", "Zoë"}, {"allergies", std::nullopt}, {"born", std::nullopt}}, 200);
    const CardRows rows = rows_of(store);
    CHECK(rows.values == std::map<std::string, std::string>{{"grade", "g2"}, {"name", "Zoë"}});
    CHECK(rows.changed_at == 200);
    CHECK_FALSE(rows.begun_without_base);
    put(store, {}, 300, true);
    CHECK(rows_of(store).begun_without_base);
    put(store, {}, 400);
    CHECK_FALSE(rows_of(store).begun_without_base);
}
