#include "core/habits/habit_store.h"

#include "core/base/text.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace zebra::habits {

namespace {

template <class Value>
std::optional<Value> optional_column(const SQLite::Statement& row, int index) {
    const SQLite::Column column = row.getColumn(index);
    if (column.isNull()) return std::nullopt;
    if constexpr (std::is_same_v<Value, int>) {
        return column.getInt();
    } else {
        return column.getString();
    }
}

std::vector<HabitRow> read_rows(SQLite::Database& database) {
    std::vector<HabitRow> rows;
    SQLite::Statement query{database, "SELECT id, own, name, kind, unit, target, state, position, "
                                      "weekdays FROM habit ORDER BY nr"};
    while (query.executeStep()) {
        HabitRow row;
        row.id = query.getColumn(0).getString();
        row.own = query.getColumn(1).getInt() != 0;
        row.name = optional_column<std::string>(query, 2);
        const auto kind = optional_column<std::string>(query, 3);
        if (kind) row.kind = parse_habit_kind(*kind);
        row.unit = optional_column<std::string>(query, 4);
        row.target = optional_column<int>(query, 5);
        const auto state = optional_column<std::string>(query, 6);
        if (state) row.state = parse_habit_state(*state);
        row.position = optional_column<int>(query, 7);
        row.weekdays = optional_column<int>(query, 8);
        rows.push_back(std::move(row));
    }
    return rows;
}

// A suggested habit gets its row when something about it is changed for the first time.
void ensure_row(SQLite::Database& database, std::string_view id) {
    SQLite::Statement insert{database, "INSERT INTO habit (id, own) VALUES (?, 0) "
                                       "ON CONFLICT (id) DO NOTHING"};
    insert.bind(1, std::string{id});
    insert.exec();
}

// `column` is one of our own words, never typed text.
template <class Value>
void update(SQLite::Database& database, std::string_view id, const char* column,
            const std::optional<Value>& value) {
    ensure_row(database, id);
    SQLite::Statement change{database, fmt::format("UPDATE habit SET {} = ? WHERE id = ?", column)};
    if (value) change.bind(1, *value);
    change.bind(2, std::string{id});
    change.exec();
}

// The habit is asked, or not, from that day on.
void keep_pause(SQLite::Database& database, const std::string& id, bool asked, Date today) {
    const auto run = [&](const char* sql, Date day) {
        SQLite::Statement statement{database, sql};
        statement.bind(1, id);
        statement.bind(2, to_iso(day));
        statement.exec();
    };
    if (!asked) {
        run("INSERT INTO habit_pause (habit, first) VALUES (?, ?) "
            "ON CONFLICT (habit, first) DO UPDATE SET last = NULL",
            today);
        return;
    }
    // Off since nobody knows when: since the day after its last record, as in an older file.
    run("INSERT INTO habit_pause (habit, first) "
        "SELECT habit, date(max(day), '+1 day') FROM day_value "
        "WHERE habit = ?1 AND value <> -1 AND day < ?2 "
        "AND NOT EXISTS (SELECT 1 FROM habit_pause WHERE habit = ?1 AND last IS NULL) "
        "GROUP BY habit ON CONFLICT (habit, first) DO NOTHING",
        today);
    run("DELETE FROM habit_pause WHERE habit = ? AND last IS NULL AND first >= ?", today);
    run("UPDATE habit_pause SET last = ?2 WHERE habit = ?1 AND last IS NULL", add_days(today, -1));
}

// As it is kept; as suggested where nothing was changed yet.
HabitRow row_of(const std::vector<HabitRow>& rows, std::string_view id) {
    const auto kept = std::ranges::find(rows, id, &HabitRow::id);
    return kept == rows.end() ? HabitRow{.id = std::string{id}} : *kept;
}

Problem changed_meanwhile() {
    return {Problem::Kind::not_found, "It was changed again meanwhile, so nothing was undone."};
}

Problem no_such_habit(std::string_view id) {
    return {Problem::Kind::not_found,
            fmt::format("There is no habit \"{}\". `today` lists them with their ids.",
                        clean_line(id).value_or("?"))};
}

} // namespace

HabitStore::HabitStore(storage::Store& store, std::vector<SuggestedHabit> suggested)
    : store_{store}, suggested_{std::move(suggested)} {}

Outcome<std::vector<Habit>> HabitStore::habits() const {
    return store_.read([this](SQLite::Database& database) -> Outcome<std::vector<Habit>> {
        return merge_habits(suggested_, read_rows(database));
    });
}

Outcome<Habit> HabitStore::add_own(const OwnHabit& habit) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<Habit> {
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const auto name = checked_name(habit.name, habits, "");
        if (!name) return fail(name.error());
        const auto target = checked_target(habit.kind, habit.target);
        if (!target) return fail(target.error());
        const auto unit = checked_unit(habit.unit);
        if (!unit) return fail(unit.error());
        const auto weekdays = checked_weekdays(habit.weekdays);
        if (!weekdays) return fail(weekdays.error());
        Habit added{.id = new_own_id(*name, habits),
                    .name = *name,
                    .kind = habit.kind,
                    .unit = *unit,
                    .target = *target,
                    .state = HabitState::active,
                    .weekdays = *weekdays,
                    .own = true};
        SQLite::Statement insert{database, "INSERT INTO habit (id, own, name, kind, unit, target, "
                                           "weekdays, state) VALUES (?, 1, ?, ?, ?, ?, ?, "
                                           "'active')"};
        insert.bind(1, added.id);
        insert.bind(2, added.name);
        insert.bind(3, std::string{to_text(added.kind)});
        insert.bind(4, added.unit);
        if (added.target) insert.bind(5, *added.target);
        if (added.weekdays != every_day) insert.bind(6, added.weekdays);
        insert.exec();
        return added;
    });
}

Outcome<void> HabitStore::take_back_added(std::string_view id, Date today) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const auto count = [&](const char* sql) {
            SQLite::Statement statement{database, sql};
            statement.bind(1, std::string{id});
            return statement.exec();
        };
        const bool removed =
            count("DELETE FROM habit WHERE id = ?1 AND own = 1 "
                  "AND NOT EXISTS (SELECT 1 FROM day_value WHERE habit = ?1) "
                  "AND NOT EXISTS (SELECT 1 FROM day_note WHERE habit = ?1 AND note <> '')")
            > 0;
        if (!removed) return put_in_state(database, id, HabitState::archived, today);
        // Its id may be another's one day.
        for (const char* sql :
             {"DELETE FROM habit_pause WHERE habit = ?1", "DELETE FROM day_change WHERE habit = ?1",
              "DELETE FROM day_note WHERE habit = ?1"}) {
            count(sql);
        }
        return {};
    });
}

Outcome<HabitStore::Changed> HabitStore::change(std::string_view id, std::string_view name,
                                                std::optional<int> target, int weekdays) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<Changed> {
        const std::vector<HabitRow> rows = read_rows(database);
        const std::vector<Habit> habits = merge_habits(suggested_, rows);
        const Habit* habit = find_habit(habits, id);
        if (habit == nullptr) return fail(no_such_habit(id));
        const auto allowed_name = checked_name(name, habits, id);
        if (!allowed_name) return fail(allowed_name.error());
        const auto allowed_target = checked_target(habit->kind, target);
        if (!allowed_target) return fail(allowed_target.error());
        const auto allowed_days = checked_weekdays(weekdays);
        if (!allowed_days) return fail(allowed_days.error());
        HabitRow before = row_of(rows, id);
        // A name that stays the suggested one is not kept, so that it can be suggested better.
        if (*allowed_name != habit->name)
            update(database, id, "name", std::optional{*allowed_name});
        if (*allowed_target != habit->target) update(database, id, "target", *allowed_target);
        if (*allowed_days != habit->weekdays) {
            update(database, id, "weekdays",
                   *allowed_days == every_day ? std::nullopt : std::optional{*allowed_days});
        }
        return Changed{std::move(before), row_of(read_rows(database), id)};
    });
}

Outcome<void> HabitStore::take_back(const Changed& changed) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const HabitRow& before = changed.before;
        const HabitRow stands = row_of(read_rows(database), before.id);
        if (stands.name != changed.after.name || stands.target != changed.after.target
            || stands.weekdays != changed.after.weekdays) {
            return fail(changed_meanwhile());
        }
        update(database, before.id, "name", before.name);
        update(database, before.id, "target", before.target);
        update(database, before.id, "weekdays", before.weekdays);
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const Habit* habit = find_habit(habits, before.id);
        if (habit == nullptr) return fail(no_such_habit(before.id));
        if (auto name = checked_name(habit->name, habits, before.id); !name) {
            return fail(name.error());
        }
        return {};
    });
}

Outcome<void> HabitStore::move(std::string_view id, std::size_t place) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const Habit* habit = find_habit(habits, id);
        if (habit == nullptr || habit->state == HabitState::archived) {
            return fail(no_such_habit(id));
        }
        int position = 0;
        for (const std::string& each : order_after_move(habits, id, place)) {
            update(database, each, "position", std::optional{position});
            ++position;
        }
        return {};
    });
}

void HabitStore::change_states(SQLite::Database& database, Date today,
                               const std::function<void()>& action) const {
    const auto asked = [&] {
        std::map<std::string, bool> found;
        for (const Habit& habit : merge_habits(suggested_, read_rows(database))) {
            found[habit.id] = habit.state == HabitState::active;
        }
        return found;
    };
    const std::map<std::string, bool> before = asked();
    action();
    for (const auto& [id, now_asked] : asked()) {
        const auto was = before.find(id);
        if (was != before.end() && was->second != now_asked) {
            keep_pause(database, id, now_asked, today);
        }
    }
}

Outcome<void> HabitStore::put_in_state(SQLite::Database& database, std::string_view id,
                                       HabitState state, Date today) const {
    const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
    const Habit* habit = find_habit(habits, id);
    if (habit == nullptr) return fail(no_such_habit(id));
    if (habit->state == HabitState::archived && state != HabitState::archived) {
        if (auto name = checked_name(habit->name, habits, id); !name) return fail(name.error());
    }
    change_states(database, today, [&] {
        update(database, id, "state", std::optional{std::string{to_text(state)}});
    });
    return {};
}

Outcome<void> HabitStore::set_state(std::string_view id, HabitState state, Date today) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        return put_in_state(database, id, state, today);
    });
}

Outcome<void> HabitStore::pause(std::string_view id, Date today) {
    return set_state(id, HabitState::paused, today);
}
Outcome<void> HabitStore::resume(std::string_view id, Date today) {
    return set_state(id, HabitState::active, today);
}
Outcome<void> HabitStore::archive(std::string_view id, Date today) {
    return set_state(id, HabitState::archived, today);
}
Outcome<void> HabitStore::restore(std::string_view id, Date today) {
    return set_state(id, HabitState::active, today);
}

Outcome<void> HabitStore::take_back_state(std::string_view id, HabitState left, HabitState before,
                                          Date today) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const Habit* habit = find_habit(habits, id);
        if (habit == nullptr || habit->state != left) return fail(changed_meanwhile());
        return put_in_state(database, id, before, today);
    });
}

Outcome<Pauses> HabitStore::pauses() const {
    return store_.read([](SQLite::Database& database) -> Outcome<Pauses> {
        Pauses pauses;
        SQLite::Statement query{database,
                                "SELECT habit, first, last FROM habit_pause ORDER BY habit, first"};
        while (query.executeStep()) {
            const auto first = parse_iso_date(query.getColumn(1).getString());
            const auto last = optional_column<std::string>(query, 2);
            if (!first) continue;
            Pause pause{*first, {}};
            if (last) pause.last = parse_iso_date(*last);
            pauses[query.getColumn(0).getString()].push_back(pause);
        }
        return pauses;
    });
}

Outcome<std::vector<HabitRow>> HabitStore::reset(Date today) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<std::vector<HabitRow>> {
        std::vector<HabitRow> rows = read_rows(database);
        change_states(database, today, [&] {
            database.exec("UPDATE habit SET name = NULL, kind = NULL, unit = NULL, state = NULL, "
                          "position = NULL, weekdays = NULL WHERE own = 0");
            database.exec("UPDATE habit SET state = 'archived', position = NULL WHERE own = 1");
        });
        return rows;
    });
}

Outcome<void> HabitStore::put_back(const std::vector<HabitRow>& rows, Date today) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        change_states(database, today, [&] {
            for (const HabitRow& row : rows) {
                update(database, row.id, "name", row.name);
                update(database, row.id, "unit", row.unit);
                update(database, row.id, "position", row.position);
                update(database, row.id, "weekdays", row.weekdays);
                std::optional<std::string> kind;
                if (row.kind) kind = to_text(*row.kind);
                update(database, row.id, "kind", kind);
                std::optional<std::string> state;
                if (row.state) state = to_text(*row.state);
                update(database, row.id, "state", state);
            }
        });
        return {};
    });
}

} // namespace zebra::habits
