#include "core/foods/kept/favourite_store.h"

#include "core/foods/kept/food_code.h"
#include "core/foods/kept/own_food_there.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace zebra::foods {

namespace {

// Behind none that is there, also when the clock was set back.
constexpr const char* add_favourite =
    "INSERT INTO food_favourite (food, since_unix_s, changed_unix_s) "
    "VALUES (?1, max(?2, (SELECT coalesce(max(since_unix_s), 0) + 1 FROM food_favourite)), ?2) "
    "ON CONFLICT (food) DO UPDATE SET since_unix_s = excluded.since_unix_s, removed = 0, "
    "changed_unix_s = max(?2, changed_unix_s + 1) WHERE removed = 1";

constexpr const char* remove_favourite =
    "UPDATE food_favourite SET removed = 1, changed_unix_s = max(?2, changed_unix_s + 1) "
    "WHERE food = ?1 AND removed = 0";

constexpr const char* put_back_favourite =
    "UPDATE food_favourite SET removed = 0, changed_unix_s = max(?2, changed_unix_s + 1) "
    "WHERE food = ?1 AND removed = 1";

// Whether a row was written.
Outcome<bool> run(storage::Store& store, const char* sql, std::string_view code, const Now& now) {
    if (auto known = check_food_code(code); !known) return fail(known.error());
    return store.transact([&](SQLite::Database& database) -> Outcome<bool> {
        SQLite::Statement statement{database, sql};
        statement.bind(1, std::string{code});
        statement.bind(2, now.unix_seconds);
        return statement.exec() != 0;
    });
}

} // namespace

Outcome<bool> FavouriteStore::add(std::string_view code, const Now& now) {
    return run(store_, add_favourite, code, now).map([](bool added) { return !added; });
}

Outcome<bool> FavouriteStore::remove(std::string_view code, const Now& now) {
    return run(store_, remove_favourite, code, now);
}

Outcome<void> FavouriteStore::put_back(std::string_view code, const Now& now) {
    const auto done = run(store_, put_back_favourite, code, now);
    if (!done) return fail(done.error());
    if (!*done) {
        return fail(Problem::Kind::not_found, "There is no favourite to bring back; it may have "
                                              "been brought back in another window.");
    }
    return {};
}

Outcome<std::vector<std::string>> FavouriteStore::all() const {
    using Codes = std::vector<std::string>;
    return store_.read([](SQLite::Database& database) -> Outcome<Codes> {
        Codes codes;
        SQLite::Statement query{database,
                                std::string{"SELECT food FROM food_favourite WHERE removed = 0 AND"}
                                    + of_food_that_is_there + "ORDER BY since_unix_s DESC, food"};
        while (query.executeStep()) codes.push_back(query.getColumn(0).getString());
        return codes;
    });
}

} // namespace zebra::foods
