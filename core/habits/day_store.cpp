#include "core/habits/day_store.h"

#include "core/habits/day.h"
#include "core/habits/day_note_store.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::habits {

namespace {

std::optional<int> stored_value(SQLite::Database& database, const std::string& habit,
                                const std::string& day) {
    SQLite::Statement query{database, "SELECT value FROM day_value WHERE day = ? AND habit = ?"};
    query.bind(1, day);
    query.bind(2, habit);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getInt();
}

void store_value(SQLite::Database& database, const std::string& habit, const std::string& day,
                 std::optional<int> value) {
    SQLite::Statement change{database,
                             value ? "INSERT INTO day_value (day, habit, value) VALUES (?, ?, ?) "
                                     "ON CONFLICT (day, habit) DO UPDATE SET value = excluded.value"
                                   : "DELETE FROM day_value WHERE day = ? AND habit = ?"};
    change.bind(1, day);
    change.bind(2, habit);
    if (value) change.bind(3, *value);
    change.exec();
}

ChangeNumber journal(SQLite::Database& database, const std::string& habit, const std::string& day,
                     std::optional<int> before, std::optional<int> after, const Now& now) {
    SQLite::Statement insert{database, "INSERT INTO day_change (day, habit, old_value, new_value, "
                                       "changed_unix_s) VALUES (?, ?, ?, ?, ?)"};
    insert.bind(1, day);
    insert.bind(2, habit);
    if (before) insert.bind(3, *before);
    if (after) insert.bind(4, *after);
    insert.bind(5, now.unix_seconds);
    insert.exec();
    return database.getLastInsertRowid();
}

ChangeNumber change_value(SQLite::Database& database, const std::string& habit,
                          const std::string& day, std::optional<int> after, const Now& now) {
    const std::optional<int> before = stored_value(database, habit, day);
    if (before == after) return unchanged;
    store_value(database, habit, day, after);
    return journal(database, habit, day, before, after, now);
}

Problem changed_meanwhile(Date day) {
    return {Problem::Kind::not_found,
            fmt::format("It was changed again meanwhile, on {}, so nothing was undone.",
                        long_date_with_year(day))};
}

Outcome<std::optional<int>> undo_change(SQLite::Database& database, const std::string& habit,
                                        Date day, ChangeNumber only) {
    SQLite::Statement last{database, "SELECT nr, old_value FROM day_change WHERE day = ? AND "
                                     "habit = ? ORDER BY nr DESC LIMIT 1"};
    last.bind(1, to_iso(day));
    last.bind(2, habit);
    if (!last.executeStep()) {
        return fail(Problem::Kind::not_found, fmt::format("There is nothing to undo for {} on {}.",
                                                          habit, long_date_with_year(day)));
    }
    const ChangeNumber number = last.getColumn(0).getInt64();
    if (only != unchanged && only != number) {
        return fail(changed_meanwhile(day));
    }
    std::optional<int> before;
    if (!last.getColumn(1).isNull()) before = last.getColumn(1).getInt();
    store_value(database, habit, to_iso(day), before);
    SQLite::Statement forget{database, "DELETE FROM day_change WHERE nr = ?"};
    forget.bind(1, number);
    forget.exec();
    return before;
}

} // namespace

Outcome<void> DayStore::set_value(const Habit& habit, Date day, int value, const Now& now) {
    if (auto allowed = check_day(day, now); !allowed) return allowed;
    if (auto allowed = check_value(habit, value); !allowed) return allowed;
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        change_value(database, habit.id, to_iso(day), value, now);
        return {};
    });
}

Outcome<void> DayStore::skip(std::string_view habit, Date day, const Now& now) {
    if (auto allowed = check_day(day, now); !allowed) return allowed;
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        change_value(database, std::string{habit}, to_iso(day), not_today, now);
        return {};
    });
}

Outcome<DayStore::Counted> DayStore::add(const Habit& habit, Date day, int difference,
                                         const Now& now) {
    if (auto allowed = check_day(day, now); !allowed) return fail(allowed.error());
    const int step = std::clamp(difference, -largest_value, largest_value);
    return store_.transact([&](SQLite::Database& database) -> Outcome<Counted> {
        const int before = std::max(0, stored_value(database, habit.id, to_iso(day)).value_or(0));
        std::optional<int> after = std::clamp(before + step, 0, most_of(habit.kind));
        if (after == 0 && habit.kind != HabitKind::at_most) after.reset();
        return Counted{after, change_value(database, habit.id, to_iso(day), after, now)};
    });
}

Outcome<std::optional<int>> DayStore::undo_last(std::string_view habit, Date day,
                                                ChangeNumber only) {
    using Value = std::optional<int>;
    return store_.transact([&](SQLite::Database& database) -> Outcome<Value> {
        return undo_change(database, std::string{habit}, day, only);
    });
}

Outcome<DayStore::Written> DayStore::write(const Habit& habit, Date day, const Wish& wish,
                                           const Now& now) {
    if (auto allowed = check_day(day, now); !allowed) return fail(allowed.error());
    const std::optional<int> value = wish.value.value_or(std::nullopt);
    if (value && *value != not_today) {
        if (auto allowed = check_value(habit, *value); !allowed) return fail(allowed.error());
    }
    std::string note;
    if (wish.note) {
        auto checked = checked_day_note(*wish.note);
        if (!checked) return fail(checked.error());
        note = std::move(*checked);
    }
    return store_.transact([&](SQLite::Database& database) -> Outcome<Written> {
        Written written;
        if (wish.value) {
            written.value = change_value(database, habit.id, to_iso(day), value, now);
        }
        if (wish.note) {
            std::string before = keep_day_note(database, habit.id, day, note, now);
            if (before != note) {
                written.note_before = std::move(before);
                written.note_after = note;
            }
        }
        return written;
    });
}

Outcome<void> DayStore::take_back(std::string_view habit, Date day, const Written& written,
                                  const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::string id{habit};
        if (written.value != unchanged) {
            if (const auto undone = undo_change(database, id, day, written.value); !undone) {
                return fail(undone.error());
            }
        }
        if (!written.note_before) return {};
        if (keep_day_note(database, id, day, *written.note_before, now) != written.note_after) {
            return fail(changed_meanwhile(day));
        }
        return {};
    });
}

Outcome<DayStore::Values> DayStore::day(Date day) const {
    return store_.read([&](SQLite::Database& database) -> Outcome<Values> {
        Values values;
        SQLite::Statement query{database, "SELECT habit, value FROM day_value WHERE day = ?"};
        query.bind(1, to_iso(day));
        while (query.executeStep()) {
            values[query.getColumn(0).getString()] = query.getColumn(1).getInt();
        }
        return values;
    });
}

Outcome<std::map<Date, DayStore::Values>> DayStore::between(Date first, Date last) const {
    using Days = std::map<Date, Values>;
    return store_.read([&](SQLite::Database& database) -> Outcome<Days> {
        Days days;
        SQLite::Statement query{
            database, "SELECT day, habit, value FROM day_value WHERE day BETWEEN ? AND ?"};
        query.bind(1, to_iso(first));
        query.bind(2, to_iso(last));
        while (query.executeStep()) {
            const auto day = parse_iso_date(query.getColumn(0).getString());
            if (day) days[*day][query.getColumn(1).getString()] = query.getColumn(2).getInt();
        }
        return days;
    });
}

Outcome<std::optional<Date>> DayStore::first_day() const {
    return store_.read([](SQLite::Database& database) -> Outcome<std::optional<Date>> {
        SQLite::Statement query{database, "SELECT day FROM day_value WHERE value <> -1 "
                                          "ORDER BY day LIMIT 1"};
        if (!query.executeStep()) return std::nullopt;
        return parse_iso_date(query.getColumn(0).getString());
    });
}

Outcome<FirstDays> DayStore::first_days() const {
    return store_.read([](SQLite::Database& database) -> Outcome<FirstDays> {
        FirstDays first;
        // One search in the index of the habits for each of them, however long the diary is.
        SQLite::Statement query{
            database,
            "WITH RECURSIVE known(habit) AS ("
            "  SELECT min(habit) FROM day_value"
            "  UNION ALL"
            "  SELECT (SELECT min(habit) FROM day_value WHERE habit > known.habit) FROM known"
            "  WHERE known.habit IS NOT NULL) "
            "SELECT habit, (SELECT day FROM day_value AS v WHERE v.habit = known.habit "
            "AND value <> -1 ORDER BY day LIMIT 1) FROM known WHERE habit IS NOT NULL"};
        while (query.executeStep()) {
            if (query.getColumn(1).isNull()) continue;
            const auto day = parse_iso_date(query.getColumn(1).getString());
            if (day) first[query.getColumn(0).getString()] = *day;
        }
        return first;
    });
}

} // namespace zebra::habits
