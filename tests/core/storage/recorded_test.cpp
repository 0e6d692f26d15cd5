#include "core/storage/recorded.h"
#include "core/storage/settings.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::storage;

TEST_CASE(
    "a new file holds nothing that was recorded, settings and foods looked at are no record") {
    const test::TempDir folder;
    Store store = test::open_store(folder.path());
    CHECK(anything_recorded(store) == false);
    REQUIRE(Settings{store}.set_text("theme", "dark"));
    test::change(store, "INSERT INTO food_recent (food) VALUES ('01009')");
    CHECK(anything_recorded(store) == false);
}

TEST_CASE("one row of any kind is a record") {
    for (const char* row :
         {"INSERT INTO card_field VALUES ('name', 'Alex')",
          "INSERT INTO habit (id, own, state) VALUES ('fluids', 0, 'paused')",
          "INSERT INTO day_value VALUES ('2026-11-22', 'fluids', 1)",
          "INSERT INTO day_change (day, habit, old_value, new_value, changed_unix_s) "
          "VALUES ('2026-11-22', 'fluids', 1, NULL, 0)",
          "INSERT INTO symptom_entry (symptom, at, day, severity, note, faint, confused, "
          "breathless, logged_unix_s, removed) "
          "VALUES ('wheeze', '2026-11-22T14:20', '2026-11-22', 1, '', 0, 0, 0, 0, 1)",
          "INSERT INTO injection (day, analogue, dose, site, note, logged_unix_s, changed_unix_s, "
          "removed) VALUES ('2026-11-22', '', '', 'unknown', '', 0, 0, 1)",
          "INSERT INTO food_mark VALUES ('01009', 'fine', '', '2026-11-22', 0, 1)",
          "INSERT INTO food_favourite VALUES ('01009', 0, 0, 1)",
          "INSERT INTO own_food VALUES (1, 'Oat bar', 8.5, 'cereal', NULL, NULL, '', 0, 1)",
          "INSERT INTO shopping_item VALUES (1, 'milk', NULL, 0, 0, 0, 1)"}) {
        CAPTURE(row);
        const test::TempDir folder;
        Store store = test::open_store(folder.path());
        test::change(store, row);
        CHECK(anything_recorded(store) == true);
    }
}
