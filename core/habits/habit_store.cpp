#include "core/habits/habit_store.h"

#include "core/base/text.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

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

Outcome<void> HabitStore::change(std::string_view id, std::string_view name,
                                 std::optional<int> target, int weekdays) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const Habit* habit = find_habit(habits, id);
        if (habit == nullptr) return fail(no_such_habit(id));
        const auto allowed_name = checked_name(name, habits, id);
        if (!allowed_name) return fail(allowed_name.error());
        const auto allowed_target = checked_target(habit->kind, target);
        if (!allowed_target) return fail(allowed_target.error());
        const auto allowed_days = checked_weekdays(weekdays);
        if (!allowed_days) return fail(allowed_days.error());
        // A name that stays the suggested one is not kept, so that it can be suggested better.
        if (*allowed_name != habit->name)
            update(database, id, "name", std::optional{*allowed_name});
        if (*allowed_target != habit->target) update(database, id, "target", *allowed_target);
        if (*allowed_days != habit->weekdays) {
            update(database, id, "weekdays",
                   *allowed_days == every_day ? std::nullopt : std::optional{*allowed_days});
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

Outcome<void> HabitStore::set_state(std::string_view id, HabitState state) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const std::vector<Habit> habits = merge_habits(suggested_, read_rows(database));
        const Habit* habit = find_habit(habits, id);
        if (habit == nullptr) return fail(no_such_habit(id));
        if (habit->state == HabitState::archived && state != HabitState::archived) {
            if (auto name = checked_name(habit->name, habits, id); !name) return fail(name.error());
        }
        update(database, id, "state", std::optional{std::string{to_text(state)}});
        return {};
    });
}

Outcome<void> HabitStore::pause(std::string_view id) { return set_state(id, HabitState::paused); }
Outcome<void> HabitStore::resume(std::string_view id) { return set_state(id, HabitState::active); }
Outcome<void> HabitStore::archive(std::string_view id) {
    return set_state(id, HabitState::archived);
}
Outcome<void> HabitStore::restore(std::string_view id) { return set_state(id, HabitState::active); }

Outcome<std::vector<HabitRow>> HabitStore::reset() {
    return store_.transact([](SQLite::Database& database) -> Outcome<std::vector<HabitRow>> {
        std::vector<HabitRow> rows = read_rows(database);
        database.exec("UPDATE habit SET name = NULL, kind = NULL, unit = NULL, state = NULL, "
                      "position = NULL, weekdays = NULL WHERE own = 0");
        database.exec("UPDATE habit SET state = 'archived', position = NULL WHERE own = 1");
        return rows;
    });
}

Outcome<void> HabitStore::put_back(const std::vector<HabitRow>& rows) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
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
        return {};
    });
}

} // namespace zebra::habits
