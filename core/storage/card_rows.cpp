#include "core/storage/card_rows.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace zebra::storage {

CardRows read_card_rows(SQLite::Database& database) {
    CardRows rows;
    SQLite::Statement query{database, "SELECT field, value FROM card_field"};
    while (query.executeStep()) {
        rows[query.getColumn(0).getString()] = query.getColumn(1).getString();
    }
    return rows;
}

Outcome<CardRows> read_card_rows(Store& store) {
    return store.read(
        [](SQLite::Database& database) -> Outcome<CardRows> { return read_card_rows(database); });
}

Outcome<void> write_card_rows(Store& store, const CardRows& rows) {
    return store.transact([&rows](SQLite::Database& database) -> Outcome<void> {
        database.exec("DELETE FROM card_field");
        SQLite::Statement insert{database, "INSERT INTO card_field (field, value) VALUES (?, ?)"};
        for (const auto& [field, value] : rows) {
            insert.bind(1, field);
            insert.bind(2, value);
            insert.exec();
            insert.reset();
        }
        return {};
    });
}

} // namespace zebra::storage
