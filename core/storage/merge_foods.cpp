#include "core/storage/merge_foods.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <cstdint>

namespace zebra::storage {

namespace {

// What is said of an own food comes in with the food: not of one that is removed, or was and stays
// behind. So own foods come first.
constexpr const char* names_a_food_that_is_there = R"sql(
(o.food NOT GLOB 'own-*'
 OR EXISTS (SELECT 1 FROM main.own_food AS own WHERE own.removed = 0 AND 'own-' || own.nr = o.food))
)sql";

constexpr const char* merge_marks = R"sql(
INSERT INTO main.food_mark (food, mark, note, day, changed_unix_s, removed)
SELECT food, mark, note, day, changed_unix_s, removed FROM other.food_mark AS o
WHERE (o.removed = 0 OR EXISTS (SELECT 1 FROM main.food_mark AS m WHERE m.food = o.food))
  AND {there}
  AND NOT EXISTS (
      SELECT 1 FROM main.food_mark AS m
      WHERE m.food = o.food AND m.mark = o.mark AND m.note = o.note AND m.day = o.day
        AND m.removed = o.removed)
ON CONFLICT (food) DO UPDATE SET
    mark = excluded.mark, note = excluded.note, day = excluded.day,
    changed_unix_s = excluded.changed_unix_s, removed = excluded.removed
WHERE excluded.changed_unix_s > changed_unix_s
)sql";

constexpr const char* merge_favourites = R"sql(
INSERT INTO main.food_favourite (food, since_unix_s, changed_unix_s, removed)
SELECT food, since_unix_s, changed_unix_s, removed FROM other.food_favourite AS o
WHERE (o.removed = 0 OR EXISTS (SELECT 1 FROM main.food_favourite AS m WHERE m.food = o.food))
  AND {there}
  AND NOT EXISTS (
      SELECT 1 FROM main.food_favourite AS m
      WHERE m.food = o.food AND m.since_unix_s = o.since_unix_s AND m.removed = o.removed)
ON CONFLICT (food) DO UPDATE SET
    since_unix_s = excluded.since_unix_s, changed_unix_s = excluded.changed_unix_s,
    removed = excluded.removed
WHERE excluded.changed_unix_s > changed_unix_s
)sql";

// Each one written anew gets the highest number, so the last of `other` is the newest. The table's
// trigger keeps it short.
constexpr const char* merge_recents = R"sql(
INSERT OR REPLACE INTO main.food_recent (food)
SELECT food FROM other.food_recent AS o WHERE {there} ORDER BY nr
)sql";

// First of all, so that no barcode is ever there twice while own foods come in.
constexpr const char* free_barcodes = R"sql(
UPDATE main.own_food AS m SET barcode = NULL
WHERE m.removed = 0 AND EXISTS (
    SELECT 1 FROM other.own_food AS o
    WHERE o.removed = 0 AND o.nr <> m.nr
      AND substr('000000' || o.barcode, -14) = substr('000000' || m.barcode, -14))
)sql";

constexpr const char* merge_own_foods = R"sql(
INSERT INTO main.own_food
    (nr, name, protein_g_per_100g, kind, portion_grams, barcode, note, changed_unix_s, removed)
SELECT nr, name, protein_g_per_100g, kind, portion_grams, barcode, note, changed_unix_s, removed
FROM other.own_food AS o
WHERE (o.removed = 0 OR EXISTS (SELECT 1 FROM main.own_food AS m WHERE m.nr = o.nr))
  AND NOT EXISTS (
      SELECT 1 FROM main.own_food AS m
      WHERE m.nr = o.nr AND m.name = o.name AND m.protein_g_per_100g = o.protein_g_per_100g
        AND m.kind = o.kind AND m.portion_grams IS o.portion_grams AND m.barcode IS o.barcode
        AND m.note = o.note AND m.removed = o.removed)
ON CONFLICT (nr) DO UPDATE SET
    name = excluded.name, protein_g_per_100g = excluded.protein_g_per_100g, kind = excluded.kind,
    portion_grams = excluded.portion_grams, barcode = excluded.barcode, note = excluded.note,
    changed_unix_s = excluded.changed_unix_s, removed = excluded.removed
WHERE excluded.changed_unix_s > changed_unix_s
)sql";

// Written again after the loss of a list that had it: one line, with the newer tick.
constexpr const char* tick_what_was_written_again = R"sql(
UPDATE main.shopping_item AS m SET ticked = o.ticked
FROM other.shopping_item AS o
WHERE m.removed = 0 AND o.removed = 0 AND m.text = o.text AND m.food IS o.food
  AND m.ticked <> o.ticked
  AND NOT EXISTS (SELECT 1 FROM main.shopping_item AS same WHERE same.nr = o.nr)
)sql";

constexpr const char* merge_shopping_items = R"sql(
INSERT INTO main.shopping_item (nr, text, food, ticked, position, changed_unix_s, removed)
SELECT nr, text, food, ticked, position, changed_unix_s, removed FROM other.shopping_item AS o
WHERE (EXISTS (SELECT 1 FROM main.shopping_item AS m WHERE m.nr = o.nr)
       OR (o.removed = 0 AND NOT EXISTS (
           SELECT 1 FROM main.shopping_item AS m
           WHERE m.removed = 0 AND m.text = o.text AND m.food IS o.food)))
  AND NOT EXISTS (
      SELECT 1 FROM main.shopping_item AS m
      WHERE m.nr = o.nr AND m.text = o.text AND m.food IS o.food AND m.ticked = o.ticked
        AND m.position = o.position AND m.removed = o.removed)
ORDER BY o.nr
ON CONFLICT (nr) DO UPDATE SET
    text = excluded.text, food = excluded.food, ticked = excluded.ticked,
    position = excluded.position, changed_unix_s = excluded.changed_unix_s,
    removed = excluded.removed
WHERE excluded.changed_unix_s > changed_unix_s
)sql";

std::int64_t bring(SQLite::Database& target, const char* pattern) {
    const auto sql =
        fmt::format(fmt::runtime(pattern), fmt::arg("there", names_a_food_that_is_there));
    return SQLite::Statement{target, sql}.exec();
}

} // namespace

void merge_foods(SQLite::Database& target, MergeCounts& counts) {
    SQLite::Statement{target, free_barcodes}.exec();
    counts.own_foods = SQLite::Statement{target, merge_own_foods}.exec();
    counts.food_marks = bring(target, merge_marks);
    counts.favourites = bring(target, merge_favourites);
    bring(target, merge_recents);
    counts.shopping_items = SQLite::Statement{target, tick_what_was_written_again}.exec();
    counts.shopping_items += SQLite::Statement{target, merge_shopping_items}.exec();
}

} // namespace zebra::storage
