#include "core/storage/migrations.h"

#include <array>

namespace zebra::storage {

namespace {

// Days are ISO dates, moments ISO local times to the minute, both checked, so that a bad one is
// found by the integrity check too. `nr` only keeps the order in which rows came.
constexpr const char* version_1 = R"sql(
CREATE TABLE card_field (
    field TEXT PRIMARY KEY NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the person changed about a suggested habit (NULL: as suggested), and habits of their own.
CREATE TABLE habit (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    own INTEGER NOT NULL CHECK (own IN (0, 1)),
    name TEXT CHECK (name <> ''),
    kind TEXT CHECK (kind IN ('yes_no', 'at_least', 'at_most')),
    unit TEXT,
    target INTEGER CHECK (target BETWEEN 0 AND 999),
    state TEXT CHECK (state IN ('active', 'paused', 'archived')),
    position INTEGER CHECK (position >= 0),
    CHECK (own = 0 OR (name IS NOT NULL AND kind IS NOT NULL AND state IS NOT NULL))
) STRICT;

-- No reference to habit: a suggested habit that was never changed has no row there.
CREATE TABLE day_value (
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    habit TEXT NOT NULL CHECK (habit <> ''),
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 999),
    PRIMARY KEY (day, habit)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_value_of_habit ON day_value (habit, day);

-- Every change of a day's value, for undo. NULL: nothing recorded.
CREATE TABLE day_change (
    nr INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    habit TEXT NOT NULL CHECK (habit <> ''),
    old_value INTEGER CHECK (old_value BETWEEN 0 AND 999),
    new_value INTEGER CHECK (new_value BETWEEN 0 AND 999),
    changed_unix_s INTEGER NOT NULL
) STRICT;
CREATE INDEX day_change_of_day ON day_change (day, habit, nr);

-- A removed entry stays, marked, so that removing can be undone. Numbers are not used twice.
CREATE TABLE symptom_entry (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    symptom TEXT NOT NULL CHECK (symptom <> ''),
    at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M', at, '+0 days') IS at),
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
    note TEXT NOT NULL,
    faint INTEGER NOT NULL CHECK (faint IN (0, 1)),
    confused INTEGER NOT NULL CHECK (confused IN (0, 1)),
    breathless INTEGER NOT NULL CHECK (breathless IN (0, 1)),
    logged_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX symptom_entry_of_day ON symptom_entry (day, at);
)sql";

// The injection log. A last injection that stood on the card becomes its first entry, and from then
// on the card's date is read from here; one that is no date stays where it is, for who can read it.
// An entry is the same in two files when number and moment of logging agree; `changed_unix_s` says
// which of the two is the newer.
constexpr const char* version_2 = R"sql(
CREATE TABLE injection (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    analogue TEXT NOT NULL,
    dose TEXT NOT NULL,
    site TEXT NOT NULL CHECK (site IN ('unknown', 'left', 'right')),
    note TEXT NOT NULL,
    logged_unix_s INTEGER NOT NULL,
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE INDEX injection_of_day ON injection (day, nr);

INSERT INTO injection (day, analogue, dose, site, note, logged_unix_s, changed_unix_s)
SELECT value,
       coalesce((SELECT value FROM card_field WHERE field = 'analogue'), ''),
       coalesce((SELECT value FROM card_field WHERE field = 'analogue_dose'), ''),
       'unknown', '', 0,
       coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'card_changed_at'), 0)
FROM card_field
WHERE field = 'last_injection' AND date(value, '+0 days') IS value
  AND value BETWEEN '1880-01-01' AND '2199-12-31';
DELETE FROM card_field
WHERE field = 'last_injection' AND EXISTS (SELECT 1 FROM injection);
)sql";

// What a person keeps about foods. A food is named by its code: five digits (USDA's number), eight
// (a dish), or "own-" and the number of an own food. A number is the moment of adding, so that two
// files that went apart do not give one number to two things; where both know a thing,
// `changed_unix_s` says which is the newer. What was removed stays, marked, for undo. An own food
// has its barcode alone, however many zeros are written before it. Recents bound themselves.
constexpr const char* version_3 = R"sql(
CREATE TABLE food_mark (
    food TEXT PRIMARY KEY NOT NULL CHECK (
        (length(food) IN (5, 8) AND food NOT GLOB '*[^0-9]*') OR food GLOB 'own-[1-9]*'),
    mark TEXT NOT NULL CHECK (mark IN ('fine', 'unsure', 'triggers')),
    note TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE food_favourite (
    food TEXT PRIMARY KEY NOT NULL CHECK (
        (length(food) IN (5, 8) AND food NOT GLOB '*[^0-9]*') OR food GLOB 'own-[1-9]*'),
    since_unix_s INTEGER NOT NULL,
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE food_recent (
    nr INTEGER PRIMARY KEY,
    food TEXT NOT NULL UNIQUE CHECK (
        (length(food) IN (5, 8) AND food NOT GLOB '*[^0-9]*') OR food GLOB 'own-[1-9]*')
) STRICT;
CREATE TRIGGER food_recent_bound AFTER INSERT ON food_recent
BEGIN
    DELETE FROM food_recent
    WHERE nr NOT IN (SELECT nr FROM food_recent ORDER BY nr DESC LIMIT 30);
END;

CREATE TABLE own_food (
    nr INTEGER PRIMARY KEY CHECK (nr > 0),
    name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 200),
    protein_g_per_100g REAL NOT NULL CHECK (
        protein_g_per_100g > 0 AND protein_g_per_100g <= 100),
    kind TEXT NOT NULL CHECK (kind <> ''),
    portion_grams REAL CHECK (portion_grams > 0),
    barcode TEXT CHECK (length(barcode) IN (8, 12, 13, 14) AND barcode NOT GLOB '*[^0-9]*'),
    note TEXT NOT NULL,
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX own_food_of_barcode ON own_food (substr('000000' || barcode, -14))
WHERE removed = 0 AND barcode IS NOT NULL;

-- The text is what the person reads in the shop, of a food too: it outlives the food.
CREATE TABLE shopping_item (
    nr INTEGER PRIMARY KEY CHECK (nr > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    food TEXT CHECK (
        (length(food) IN (5, 8) AND food NOT GLOB '*[^0-9]*') OR food GLOB 'own-[1-9]*'),
    ticked INTEGER NOT NULL DEFAULT 0 CHECK (ticked IN (0, 1)),
    position INTEGER NOT NULL CHECK (position >= 0),
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
)sql";

// "Not today", an answer that counts for nothing, is the value -1. A habit is asked on the weekdays
// whose bits are set, Monday the lowest (NULL: every day). A tick's note that is empty was taken
// back. An entry is the same in two files when number and moment of logging agree. What came before
// a symptom: the ids of the content, a space between two. A symptom of one's own that is archived
// keeps its entries.
constexpr const char* version_4 = R"sql(
CREATE TABLE new_day_value (
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    habit TEXT NOT NULL CHECK (habit <> ''),
    value INTEGER NOT NULL CHECK (value BETWEEN -1 AND 999),
    PRIMARY KEY (day, habit)
) STRICT, WITHOUT ROWID;
INSERT INTO new_day_value (day, habit, value) SELECT day, habit, value FROM day_value;
DROP TABLE day_value;
ALTER TABLE new_day_value RENAME TO day_value;
CREATE INDEX day_value_of_habit ON day_value (habit, day);

CREATE TABLE new_day_change (
    nr INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    habit TEXT NOT NULL CHECK (habit <> ''),
    old_value INTEGER CHECK (old_value BETWEEN -1 AND 999),
    new_value INTEGER CHECK (new_value BETWEEN -1 AND 999),
    changed_unix_s INTEGER NOT NULL
) STRICT;
INSERT INTO new_day_change (nr, day, habit, old_value, new_value, changed_unix_s)
SELECT nr, day, habit, old_value, new_value, changed_unix_s FROM day_change;
DROP TABLE day_change;
ALTER TABLE new_day_change RENAME TO day_change;
CREATE INDEX day_change_of_day ON day_change (day, habit, nr);

CREATE TABLE day_note (
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    habit TEXT NOT NULL CHECK (habit <> ''),
    note TEXT NOT NULL,
    changed_unix_s INTEGER NOT NULL,
    PRIMARY KEY (day, habit)
) STRICT, WITHOUT ROWID;

ALTER TABLE habit ADD COLUMN weekdays INTEGER CHECK (weekdays BETWEEN 1 AND 127);

ALTER TABLE symptom_entry ADD COLUMN stool_form INTEGER CHECK (stool_form BETWEEN 1 AND 7);
ALTER TABLE symptom_entry ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE symptom_entry ADD COLUMN changed_unix_s INTEGER NOT NULL DEFAULT 0;

CREATE TABLE own_symptom (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    changed_unix_s INTEGER NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE weight (
    day TEXT PRIMARY KEY NOT NULL CHECK (date(day, '+0 days') IS day),
    kilograms REAL NOT NULL CHECK (kilograms BETWEEN 1 AND 500),
    changed_unix_s INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
)sql";

// The days on which a habit was not asked, paused or off the list; without an end it still is. What
// was paused before this was kept is taken to be so since the day after its last record.
constexpr const char* version_5 = R"sql(
CREATE TABLE habit_pause (
    habit TEXT NOT NULL CHECK (habit <> ''),
    first TEXT NOT NULL CHECK (date(first, '+0 days') IS first),
    last TEXT CHECK (date(last, '+0 days') IS last AND last >= first),
    PRIMARY KEY (habit, first)
) STRICT, WITHOUT ROWID;
INSERT INTO habit_pause (habit, first)
SELECT h.id, date(max(v.day), '+1 day')
FROM habit AS h JOIN day_value AS v ON v.habit = h.id
WHERE h.state IN ('paused', 'archived') AND v.value <> -1
GROUP BY h.id;
)sql";

constexpr std::array<Migration, 5> shipped = {
    {{1, version_1}, {2, version_2}, {3, version_3}, {4, version_4}, {5, version_5}}};

} // namespace

Migrations shipped_migrations() { return shipped; }

int newest_version(Migrations migrations) {
    return migrations.empty() ? 0 : migrations.back().to_version;
}

} // namespace zebra::storage
