#include "core/foods/kept/own_food_store.h"

#include "core/base/text.h"
#include "core/foods/kept/barcode.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <optional>
#include <string>

namespace zebra::foods {

namespace {

constexpr const char* all_own_foods =
    "SELECT nr, name, protein_g_per_100g, kind, portion_grams, barcode, note FROM own_food "
    "WHERE removed = 0 ORDER BY nr";
constexpr const char* one_own_food =
    "SELECT nr, name, protein_g_per_100g, kind, portion_grams, barcode, note FROM own_food "
    "WHERE nr = ?1 AND removed = ?2";

// Its number is the moment, or the next one after every other.
constexpr const char* insert_own_food =
    "INSERT INTO own_food (nr, name, protein_g_per_100g, kind, portion_grams, barcode, note, "
    "changed_unix_s) VALUES (max(?7, (SELECT coalesce(max(nr), 0) + 1 FROM own_food)), "
    "?1, ?2, ?3, ?4, ?5, ?6, ?7)";
// Never before the last change, so that a clock set back does not make this one the older.
constexpr const char* update_own_food =
    "UPDATE own_food SET name = ?1, protein_g_per_100g = ?2, kind = ?3, portion_grams = ?4, "
    "barcode = ?5, note = ?6, changed_unix_s = max(?7, changed_unix_s + 1) "
    "WHERE nr = ?8 AND removed = 0";

void bind_report(SQLite::Statement& statement, const OwnFoodReport& report, const Now& now) {
    int index = 0;
    statement.bind(++index, report.name);
    statement.bind(++index, report.protein_g_per_100g);
    statement.bind(++index, report.kind);
    // Unbound is NULL.
    ++index;
    if (report.portion_grams) statement.bind(index, *report.portion_grams);
    ++index;
    if (report.barcode) statement.bind(index, *report.barcode);
    statement.bind(++index, report.note);
    statement.bind(++index, now.unix_seconds);
}

constexpr int next_parameter = 8;

OwnFood read_own_food(const SQLite::Statement& row) {
    OwnFood food;
    int index = 0;
    food.id = row.getColumn(index++).getInt64();
    food.report.name = row.getColumn(index++).getString();
    food.report.protein_g_per_100g = row.getColumn(index++).getDouble();
    food.report.kind = row.getColumn(index++).getString();
    if (const auto grams = row.getColumn(index++); !grams.isNull()) {
        food.report.portion_grams = grams.getDouble();
    }
    if (const auto digits = row.getColumn(index++); !digits.isNull()) {
        food.report.barcode = digits.getString();
    }
    food.report.note = row.getColumn(index++).getString();
    return food;
}

std::vector<OwnFood> read_all(SQLite::Database& database) {
    std::vector<OwnFood> foods;
    SQLite::Statement query{database, all_own_foods};
    while (query.executeStep()) foods.push_back(read_own_food(query));
    return foods;
}

Problem no_such_food() {
    return {Problem::Kind::not_found, "This food of yours is not there any more; it may have been "
                                      "removed in another window."};
}

Outcome<OwnFood> read_one(SQLite::Database& database, std::int64_t id, bool removed = false) {
    SQLite::Statement query{database, one_own_food};
    query.bind(1, id);
    query.bind(2, removed ? 1 : 0);
    if (!query.executeStep()) return fail(no_such_food());
    return read_own_food(query);
}

// The barcode must not belong to another one than `id`.
Outcome<void> check_free(SQLite::Database& database, const std::optional<std::string>& barcode,
                         std::optional<std::int64_t> id) {
    if (!barcode) return {};
    for (const OwnFood& food : read_all(database)) {
        if (food.id == id || !food.report.barcode) continue;
        if (!same_product(*food.report.barcode, *barcode)) continue;
        return fail(Problem::Kind::bad_input,
                    fmt::format("\"{}\" has the barcode {} already. A barcode belongs to one food.",
                                excerpt(food.report.name), *food.report.barcode));
    }
    return {};
}

// Of one that is there.
Outcome<void> write(SQLite::Database& database, const OwnFood& food, const Now& now) {
    if (auto is_free = check_free(database, food.report.barcode, food.id); !is_free) return is_free;
    SQLite::Statement update{database, update_own_food};
    bind_report(update, food.report, now);
    update.bind(next_parameter, food.id);
    if (update.exec() == 0) return fail(no_such_food());
    return {};
}

Outcome<void> mark(SQLite::Database& database, std::int64_t id, bool removed, const Now& now) {
    SQLite::Statement update{database, "UPDATE own_food SET removed = ?1, changed_unix_s = max(?2, "
                                       "changed_unix_s + 1) WHERE nr = ?3 AND removed <> ?1"};
    update.bind(1, removed ? 1 : 0);
    update.bind(2, now.unix_seconds);
    update.bind(3, id);
    if (update.exec() == 0) return fail(no_such_food());
    return {};
}

} // namespace

Outcome<OwnFood> OwnFoodStore::add(const TypedOwnFood& typed, const Now& now) {
    auto checked = checked_own_food(typed, kinds_);
    if (!checked) return fail(checked.error());
    return store_.transact([&](SQLite::Database& database) -> Outcome<OwnFood> {
        if (auto is_free = check_free(database, checked->barcode, std::nullopt); !is_free) {
            return fail(is_free.error());
        }
        SQLite::Statement insert{database, insert_own_food};
        bind_report(insert, *checked, now);
        insert.exec();
        return OwnFood{database.getLastInsertRowid(), *checked};
    });
}

Outcome<OwnFood> OwnFoodStore::change(std::int64_t id, const TypedOwnFood& typed, const Now& now) {
    auto checked = checked_own_food(typed, kinds_);
    if (!checked) return fail(checked.error());
    return store_.transact([&](SQLite::Database& database) -> Outcome<OwnFood> {
        auto before = read_one(database, id);
        if (!before) return before;
        if (before->report == *checked) return before;
        if (auto written = write(database, {id, *checked}, now); !written) {
            return fail(written.error());
        }
        return before;
    });
}

Outcome<void> OwnFoodStore::put_back(const OwnFood& before, const Now& now) {
    return store_.transact(
        [&](SQLite::Database& database) { return write(database, before, now); });
}

Outcome<void> OwnFoodStore::remove(std::int64_t id, const Now& now) {
    return store_.transact(
        [&](SQLite::Database& database) { return mark(database, id, true, now); });
}

Outcome<void> OwnFoodStore::restore(std::int64_t id, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        const auto removed = read_one(database, id, true);
        if (!removed) return fail(removed.error());
        if (auto is_free = check_free(database, removed->report.barcode, id); !is_free) {
            return is_free;
        }
        return mark(database, id, false, now);
    });
}

Outcome<std::vector<OwnFood>> OwnFoodStore::all() const {
    return store_.read([](SQLite::Database& database) -> Outcome<std::vector<OwnFood>> {
        return read_all(database);
    });
}

Outcome<OwnFood> OwnFoodStore::find(std::int64_t id) const {
    return store_.read([&](SQLite::Database& database) { return read_one(database, id); });
}

} // namespace zebra::foods
