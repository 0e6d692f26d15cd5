#include "core/foods/kept/shopping_store.h"

#include "core/base/text.h"
#include "core/foods/kept/food_code.h"
#include "core/foods/kept/kept_text.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <utility>

namespace zebra::foods {

namespace {

using Items = std::vector<ShoppingItem>;

Items read_items(SQLite::Database& database) {
    Items items;
    SQLite::Statement query{database, "SELECT nr, text, food, ticked FROM shopping_item "
                                      "WHERE removed = 0 ORDER BY position, nr"};
    while (query.executeStep()) {
        ShoppingItem item{query.getColumn(0).getInt64(), query.getColumn(1).getString()};
        if (const auto food = query.getColumn(2); !food.isNull()) item.food = food.getString();
        item.ticked = query.getColumn(3).getInt() != 0;
        items.push_back(std::move(item));
    }
    return items;
}

bool same_thing(const ShoppingItem& item, const std::string& text,
                const std::optional<std::string>& food) {
    return item.food == food && (food || fold(item.text) == fold(text));
}

Problem no_such_item() {
    return {Problem::Kind::not_found, "This is not on the list any more; it may have been removed "
                                      "in another window."};
}

// One number of a line, when it is another. Never before the last change, so that a clock set back
// does not make this one the older.
void set_number(SQLite::Database& database, const std::string& column, std::int64_t id,
                std::int64_t value, const Now& now) {
    SQLite::Statement update{database, "UPDATE shopping_item SET " + column
                                           + " = ?1, changed_unix_s = max(?2, changed_unix_s + 1) "
                                             "WHERE nr = ?3 AND "
                                           + column + " <> ?1"};
    update.bind(1, value);
    update.bind(2, now.unix_seconds);
    update.bind(3, id);
    update.exec();
}

Outcome<ShoppingItem> read_item(SQLite::Database& database, std::int64_t id) {
    Items items = read_items(database);
    const auto found = std::ranges::find(items, id, &ShoppingItem::id);
    if (found == items.end()) return fail(no_such_item());
    return std::move(*found);
}

} // namespace

Outcome<ShoppingStore::Added>
ShoppingStore::add(std::string_view text, const std::optional<std::string>& food, const Now& now) {
    const auto checked = checked_name_text("line", text);
    if (!checked) return fail(checked.error());
    if (food) {
        if (auto known = check_food_code(*food); !known) return fail(known.error());
    }
    return store_.transact([&](SQLite::Database& database) -> Outcome<Added> {
        for (const ShoppingItem& item : read_items(database)) {
            if (!same_thing(item, *checked, food)) continue;
            set_number(database, "ticked", item.id, 0, now);
            Added added{item, item};
            added.item.ticked = false;
            return added;
        }
        SQLite::Statement insert{
            database,
            "INSERT INTO shopping_item (nr, text, food, position, changed_unix_s) "
            "SELECT max(?1, coalesce(max(nr), 0) + 1), ?2, ?3, coalesce(max(position), -1) + 1, ?1 "
            "FROM shopping_item"};
        insert.bind(1, now.unix_seconds);
        insert.bind(2, *checked);
        if (food) insert.bind(3, *food);
        insert.exec();
        return Added{{database.getLastInsertRowid(), *checked, food}};
    });
}

Outcome<bool> ShoppingStore::tick(std::int64_t id, bool ticked, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<bool> {
        const auto item = read_item(database, id);
        if (!item) return fail(item.error());
        set_number(database, "ticked", id, ticked ? 1 : 0, now);
        return item->ticked;
    });
}

Outcome<std::size_t> ShoppingStore::move(std::int64_t id, std::size_t to_index, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<std::size_t> {
        Items items = read_items(database);
        const auto found = std::ranges::find(items, id, &ShoppingItem::id);
        if (found == items.end()) return fail(no_such_item());
        const auto before = static_cast<std::size_t>(found - items.begin());
        const std::size_t after = std::min(to_index, items.size() - 1);
        if (after == before) return before;
        const auto at = [&](std::size_t place) {
            return items.begin() + static_cast<std::ptrdiff_t>(place);
        };
        if (after < before) {
            std::rotate(at(after), at(before), at(before + 1));
        } else {
            std::rotate(at(before), at(before + 1), at(after + 1));
        }
        for (std::size_t place = 0; place < items.size(); ++place) {
            set_number(database, "position", items[place].id, static_cast<std::int64_t>(place),
                       now);
        }
        return before;
    });
}

Outcome<void> ShoppingStore::remove(std::int64_t id, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        if (const auto item = read_item(database, id); !item) return fail(item.error());
        set_number(database, "removed", id, 1, now);
        return {};
    });
}

Outcome<std::vector<std::int64_t>> ShoppingStore::remove_ticked(const Now& now) {
    using Ids = std::vector<std::int64_t>;
    return store_.transact([&](SQLite::Database& database) -> Outcome<Ids> {
        Ids ids;
        for (const ShoppingItem& item : read_items(database)) {
            if (!item.ticked) continue;
            ids.push_back(item.id);
            set_number(database, "removed", item.id, 1, now);
        }
        return ids;
    });
}

Outcome<void> ShoppingStore::restore(const std::vector<std::int64_t>& ids, const Now& now) {
    return store_.transact([&](SQLite::Database& database) -> Outcome<void> {
        for (const std::int64_t id : ids) {
            SQLite::Statement query{database,
                                    "SELECT 1 FROM shopping_item WHERE nr = ? AND removed = 1"};
            query.bind(1, id);
            if (!query.executeStep()) return fail(no_such_item());
            set_number(database, "removed", id, 0, now);
        }
        return {};
    });
}

Outcome<std::vector<ShoppingItem>> ShoppingStore::all() const {
    return store_.read(
        [](SQLite::Database& database) -> Outcome<Items> { return read_items(database); });
}

} // namespace zebra::foods
