#include "core/storage/merge.h"

#include "core/storage/card_rows.h"
#include "core/storage/merge_foods.h"
#include "core/storage/recovery_note.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>

namespace zebra::storage {

namespace {

constexpr const char* merge_settings = R"sql(
INSERT INTO main.setting (key, value)
SELECT key, value FROM other.setting AS o
WHERE key NOT IN (?1, ?2, ?3)
  AND NOT EXISTS (SELECT 1 FROM main.setting AS m WHERE m.key = o.key AND m.value = o.value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value
)sql";

constexpr const char* merge_habits = R"sql(
INSERT INTO main.habit (id, own, name, kind, unit, target, state, position, weekdays)
SELECT id, own, name, kind, unit, target, state, position, weekdays FROM other.habit AS o
WHERE NOT EXISTS (
    SELECT 1 FROM main.habit AS m
    WHERE m.id = o.id AND m.own = o.own AND m.name IS o.name AND m.kind IS o.kind
      AND m.unit IS o.unit AND m.target IS o.target AND m.state IS o.state
      AND m.position IS o.position AND m.weekdays IS o.weekdays)
ORDER BY nr
ON CONFLICT (id) DO UPDATE SET
    own = excluded.own, name = excluded.name, kind = excluded.kind, unit = excluded.unit,
    target = excluded.target, state = excluded.state, position = excluded.position,
    weekdays = excluded.weekdays
)sql";

// As the habits themselves.
constexpr const char* merge_pauses = R"sql(
INSERT INTO main.habit_pause (habit, first, last)
SELECT habit, first, last FROM other.habit_pause AS o WHERE true
ON CONFLICT (habit, first) DO UPDATE SET last = excluded.last
)sql";

constexpr const char* note_day_changes = R"sql(
INSERT INTO main.day_change (day, habit, old_value, new_value, changed_unix_s)
SELECT o.day, o.habit, m.value, o.value, ?1
FROM other.day_value AS o
LEFT JOIN main.day_value AS m ON m.day = o.day AND m.habit = o.habit
WHERE m.value IS NOT o.value
ORDER BY o.day, o.habit
)sql";

constexpr const char* merge_day_values = R"sql(
INSERT INTO main.day_value (day, habit, value)
SELECT day, habit, value FROM other.day_value AS o
WHERE NOT EXISTS (
    SELECT 1 FROM main.day_value AS m
    WHERE m.day = o.day AND m.habit = o.habit AND m.value = o.value)
ON CONFLICT (day, habit) DO UPDATE SET value = excluded.value
)sql";

// The same entry in both files, changed since.
constexpr const char* merge_changed_symptoms = R"sql(
UPDATE main.symptom_entry AS m
SET symptom = o.symptom, at = o.at, day = o.day, severity = o.severity, note = o.note,
    faint = o.faint, confused = o.confused, breathless = o.breathless,
    stool_form = o.stool_form, before = o.before, changed_unix_s = o.changed_unix_s,
    removed = o.removed
FROM other.symptom_entry AS o
WHERE o.nr = m.nr AND o.logged_unix_s = m.logged_unix_s AND o.changed_unix_s > m.changed_unix_s
)sql";

constexpr const char* merge_new_symptoms = R"sql(
INSERT INTO main.symptom_entry
    (symptom, at, day, severity, note, faint, confused, breathless, logged_unix_s, stool_form,
     before, changed_unix_s)
SELECT symptom, at, day, severity, note, faint, confused, breathless, logged_unix_s, stool_form,
       before, changed_unix_s
FROM other.symptom_entry AS o
WHERE o.removed = 0
  AND NOT EXISTS (
      SELECT 1 FROM main.symptom_entry AS m
      WHERE m.nr = o.nr AND m.logged_unix_s = o.logged_unix_s
        AND (m.changed_unix_s > 0 OR o.changed_unix_s > 0))
  AND NOT EXISTS (
      SELECT 1 FROM main.symptom_entry AS m
      WHERE m.removed = 0 AND m.symptom = o.symptom AND m.at = o.at AND m.day = o.day
        AND m.severity = o.severity AND m.note = o.note AND m.faint = o.faint
        AND m.confused = o.confused AND m.breathless = o.breathless
        AND m.stool_form IS o.stool_form AND m.before = o.before)
ORDER BY o.nr
)sql";

// Of notes, weights and names of one's own symptoms the one that was changed last stands.
constexpr const char* merge_day_notes = R"sql(
INSERT INTO main.day_note (day, habit, note, changed_unix_s)
SELECT day, habit, note, changed_unix_s FROM other.day_note AS o WHERE true
ON CONFLICT (day, habit) DO UPDATE SET
    note = excluded.note, changed_unix_s = excluded.changed_unix_s
WHERE excluded.changed_unix_s > day_note.changed_unix_s
)sql";

constexpr const char* merge_weights = R"sql(
INSERT INTO main.weight (day, kilograms, changed_unix_s, removed)
SELECT day, kilograms, changed_unix_s, removed FROM other.weight AS o WHERE true
ON CONFLICT (day) DO UPDATE SET
    kilograms = excluded.kilograms, changed_unix_s = excluded.changed_unix_s,
    removed = excluded.removed
WHERE excluded.changed_unix_s > weight.changed_unix_s
)sql";

constexpr const char* merge_own_symptoms = R"sql(
INSERT INTO main.own_symptom (id, name, changed_unix_s, archived)
SELECT id, name, changed_unix_s, archived FROM other.own_symptom AS o WHERE true ORDER BY nr
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, changed_unix_s = excluded.changed_unix_s, archived = excluded.archived
WHERE excluded.changed_unix_s > own_symptom.changed_unix_s
)sql";

// The same entry in both files, changed since.
constexpr const char* merge_changed_injections = R"sql(
UPDATE main.injection AS m
SET day = o.day, analogue = o.analogue, dose = o.dose, site = o.site, note = o.note,
    changed_unix_s = o.changed_unix_s, removed = o.removed
FROM other.injection AS o
WHERE o.nr = m.nr AND o.logged_unix_s = m.logged_unix_s AND o.changed_unix_s > m.changed_unix_s
  AND (o.day <> m.day OR o.analogue <> m.analogue OR o.dose <> m.dose OR o.site <> m.site
       OR o.note <> m.note OR o.removed <> m.removed)
)sql";

constexpr const char* merge_new_injections = R"sql(
INSERT INTO main.injection (day, analogue, dose, site, note, logged_unix_s, changed_unix_s)
SELECT day, analogue, dose, site, note, logged_unix_s, changed_unix_s
FROM other.injection AS o
WHERE o.removed = 0
  AND NOT EXISTS (
      SELECT 1 FROM main.injection AS m
      WHERE m.nr = o.nr AND m.logged_unix_s = o.logged_unix_s)
  AND NOT EXISTS (
      SELECT 1 FROM main.injection AS m
      WHERE m.removed = 0 AND m.day = o.day AND m.analogue = o.analogue AND m.dose = o.dose
        AND m.site = o.site AND m.note = o.note)
ORDER BY o.nr
)sql";

// Of two cards the one that was changed last stands; an empty one never does. As a whole, unless it
// was begun without the other: then its fields are added to the other's.
void merge_card(SQLite::Database& target) {
    const CardRows mine = read_card_rows(target);
    const CardRows theirs = read_card_rows(target, "other");
    // Begun after the loss of the one that the backup has, whatever the clock said.
    const bool begun_since = theirs.begun_without_base && !mine.begun_without_base;
    const bool later = begun_since || theirs.changed_at > mine.changed_at;
    const bool log_only =
        theirs.values.empty()
        && SQLite::Statement{target, "SELECT 1 FROM other.injection WHERE removed = 0"}
               .executeStep();
    if (!later || (theirs.values.empty() && !log_only)) return;
    CardRowChanges changes;
    if (!theirs.begun_without_base && !log_only) {
        for (const auto& [field, value] : mine.values) changes[field] = std::nullopt;
    }
    for (const auto& [field, value] : theirs.values) changes[field] = value;
    const bool still_without_base = theirs.begun_without_base && mine.begun_without_base;
    change_card_rows(target, changes, std::max(mine.changed_at, theirs.changed_at),
                     still_without_base);
}

} // namespace

MergeCounts merge_into(SQLite::Database& target, const std::filesystem::path& other,
                       const Now& now) {
    {
        SQLite::Statement attach{target, "ATTACH ? AS other"};
        attach.bind(1, std::filesystem::absolute(other).string());
        attach.exec();
    }
    MergeCounts counts;
    {
        // Not IMMEDIATE, which would lock `other` too; its holder keeps writers away from it.
        SQLite::Transaction transaction{target};
        SQLite::Statement settings{target, merge_settings};
        settings.bind(1, std::string{recovery_note_key});
        settings.bind(2, std::string{card_changed_at_key});
        settings.bind(3, std::string{card_begun_without_base_key});
        counts.settings = settings.exec();
        counts.habits = SQLite::Statement{target, merge_habits}.exec();
        SQLite::Statement{target, merge_pauses}.exec();
        SQLite::Statement day_changes{target, note_day_changes};
        day_changes.bind(1, now.unix_seconds);
        day_changes.exec();
        counts.day_values = SQLite::Statement{target, merge_day_values}.exec();
        counts.day_values += SQLite::Statement{target, merge_day_notes}.exec();
        counts.symptom_entries = SQLite::Statement{target, merge_changed_symptoms}.exec();
        counts.symptom_entries += SQLite::Statement{target, merge_new_symptoms}.exec();
        counts.symptom_entries += SQLite::Statement{target, merge_own_symptoms}.exec();
        counts.weights = SQLite::Statement{target, merge_weights}.exec();
        counts.injections = SQLite::Statement{target, merge_changed_injections}.exec();
        counts.injections += SQLite::Statement{target, merge_new_injections}.exec();
        merge_foods(target, counts);
        merge_card(target);
        transaction.commit();
    }
    target.exec("DETACH other");
    return counts;
}

} // namespace zebra::storage
