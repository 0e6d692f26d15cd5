#include "core/storage/card_rows.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <cstdlib>

namespace zebra::storage {

std::int64_t plausible_moment(std::int64_t unix_seconds) {
    constexpr std::int64_t end_of_9999 = 253'402'300'799;
    return unix_seconds > 0 && unix_seconds <= end_of_9999 ? unix_seconds : 0;
}

CardRows read_card_rows(SQLite::Database& database, std::string_view schema) {
    CardRows rows;
    SQLite::Statement query{database,
                            fmt::format("SELECT field, value FROM {}.card_field", schema)};
    while (query.executeStep()) {
        rows.values[query.getColumn(0).getString()] = query.getColumn(1).getString();
    }
    SQLite::Statement setting{database,
                              fmt::format("SELECT value FROM {}.setting WHERE key = ?", schema)};
    setting.bind(1, std::string{card_changed_at_key});
    if (setting.executeStep()) {
        rows.changed_at =
            plausible_moment(std::strtoll(setting.getColumn(0).getString().c_str(), nullptr, 10));
    }
    setting.reset();
    setting.bind(1, std::string{card_begun_without_base_key});
    rows.begun_without_base = setting.executeStep();
    return rows;
}

void change_card_rows(SQLite::Database& database, const CardRowChanges& changes,
                      std::int64_t changed_at, bool begun_without_base) {
    SQLite::Statement put{database, "INSERT INTO main.card_field (field, value) VALUES (?, ?) "
                                    "ON CONFLICT (field) DO UPDATE SET value = excluded.value"};
    SQLite::Statement remove{database, "DELETE FROM main.card_field WHERE field = ?"};
    for (const auto& [field, value] : changes) {
        SQLite::Statement& statement = value ? put : remove;
        statement.bind(1, field);
        if (value) statement.bind(2, *value);
        statement.exec();
        statement.reset();
    }
    SQLite::Statement stamp{database, "INSERT INTO main.setting (key, value) VALUES (?, ?) "
                                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value"};
    stamp.bind(1, std::string{card_changed_at_key});
    stamp.bind(2, std::to_string(changed_at));
    stamp.exec();
    stamp.reset();
    if (begun_without_base) {
        stamp.bind(1, std::string{card_begun_without_base_key});
        stamp.bind(2, "yes");
        stamp.exec();
    } else {
        SQLite::Statement forget{database, "DELETE FROM main.setting WHERE key = ?"};
        forget.bind(1, std::string{card_begun_without_base_key});
        forget.exec();
    }
}

} // namespace zebra::storage
