#include "core/foods/kept/recent_store.h"

#include "core/foods/kept/food_code.h"
#include "core/foods/kept/own_food_there.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace zebra::foods {

namespace {

using Codes = RecentStore::Codes;

// Of all foods, or of those that are there.
Codes read_codes(SQLite::Database& database, bool there = false) {
    Codes codes;
    const std::string which = there ? std::string{"WHERE"} + of_food_that_is_there : std::string{};
    SQLite::Statement query{database, "SELECT food FROM food_recent " + which + "ORDER BY nr DESC"};
    while (query.executeStep()) codes.push_back(query.getColumn(0).getString());
    return codes;
}

// A row that is replaced gets the highest number. The table's trigger drops the oldest.
void write_in_front(SQLite::Database& database, const std::string& code) {
    SQLite::Statement insert{database, "INSERT OR REPLACE INTO food_recent (food) VALUES (?)"};
    insert.bind(1, code);
    insert.exec();
}

} // namespace

Outcome<void> RecentStore::note(std::string_view code) {
    if (auto known = check_food_code(code); !known) return known;
    const auto shown = all();
    if (!shown) return fail(shown.error());
    if (!shown->empty() && shown->front() == code) return {};
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        write_in_front(database, std::string{code});
        return {};
    });
}

Outcome<Codes> RecentStore::all() const {
    return store_.read(
        [](SQLite::Database& database) -> Outcome<Codes> { return read_codes(database, true); });
}

Outcome<Codes> RecentStore::forget(std::string_view code) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<Codes> {
        Codes before = read_codes(database);
        SQLite::Statement remove{database, "DELETE FROM food_recent WHERE food = ?"};
        remove.bind(1, std::string{code});
        remove.exec();
        return before;
    });
}

Outcome<Codes> RecentStore::clear() {
    return store_.transact([](SQLite::Database& database) -> Outcome<Codes> {
        Codes before = read_codes(database);
        database.exec("DELETE FROM food_recent");
        return before;
    });
}

Outcome<void> RecentStore::put_back(const Codes& before) {
    for (const std::string& code : before) {
        if (auto known = check_food_code(code); !known) return known;
    }
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        Codes codes = read_codes(database);
        std::erase_if(codes, [&](const std::string& code) {
            return std::ranges::find(before, code) != before.end();
        });
        codes.insert(codes.end(), before.begin(), before.end());
        codes.resize(std::min(codes.size(), most_recents));
        database.exec("DELETE FROM food_recent");
        std::ranges::reverse(codes);
        for (const std::string& code : codes) write_in_front(database, code);
        return {};
    });
}

} // namespace zebra::foods
