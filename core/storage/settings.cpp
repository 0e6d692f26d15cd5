#include "core/storage/settings.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <charconv>

namespace zebra::storage {

Outcome<std::optional<std::string>> Settings::text(std::string_view key) const {
    using Value = std::optional<std::string>;
    return store_.read([key](SQLite::Database& database) -> Outcome<Value> {
        SQLite::Statement query{database, "SELECT value FROM setting WHERE key = ?"};
        query.bind(1, std::string{key});
        if (!query.executeStep()) return Value{};
        return Value{query.getColumn(0).getString()};
    });
}

Outcome<std::optional<int>> Settings::number(std::string_view key) const {
    const auto stored = text(key);
    if (!stored) return fail(stored.error());
    if (!*stored) return std::optional<int>{};
    const std::string& digits = **stored;
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return fail(Problem::Kind::damaged,
                    fmt::format("The setting {} should be a whole number and is \"{}\". Set it "
                                "again.",
                                key, digits));
    }
    return std::optional<int>{value};
}

Outcome<std::map<std::string, std::string>>
Settings::beginning_with(std::string_view prefix) const {
    using Found = std::map<std::string, std::string>;
    return store_.read([prefix](SQLite::Database& database) -> Outcome<Found> {
        SQLite::Statement query{database, "SELECT key, value FROM setting "
                                          "WHERE substr(key, 1, length(?1)) = ?1"};
        query.bind(1, std::string{prefix});
        Found found;
        while (query.executeStep()) {
            found.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
        }
        return found;
    });
}

Outcome<void> Settings::set_text(std::string_view key, std::string_view value) {
    return store_.transact([=](SQLite::Database& database) -> Outcome<void> {
        SQLite::Statement upsert{database,
                                 "INSERT INTO setting (key, value) VALUES (?, ?) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"};
        upsert.bind(1, std::string{key});
        upsert.bind(2, std::string{value});
        upsert.exec();
        return {};
    });
}

Outcome<void> Settings::set_number(std::string_view key, int value) {
    return set_text(key, std::to_string(value));
}

Outcome<void> Settings::remove(std::string_view key) {
    return store_.transact([=](SQLite::Database& database) -> Outcome<void> {
        SQLite::Statement erase{database, "DELETE FROM setting WHERE key = ?"};
        erase.bind(1, std::string{key});
        erase.exec();
        return {};
    });
}

} // namespace zebra::storage
