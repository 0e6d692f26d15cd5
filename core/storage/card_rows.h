// The emergency card as rows of the data file; nothing else reads or writes them. What the fields
// are and may hold is core/card's business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
}

namespace zebra::storage {

// Settings that belong to the rows: a merge of settings must not part them.
constexpr std::string_view card_changed_at_key = "card_changed_at";
constexpr std::string_view card_begun_without_base_key = "card_begun_without_base";

struct CardRows {
    std::map<std::string, std::string> values; // field -> value
    std::int64_t changed_at = 0;               // unix seconds; 0: never
    // Begun while no earlier card could be read: one that turns up is what these rows add to.
    bool begun_without_base = false;
};

// field -> its new value; nullopt removes the row.
using CardRowChanges = std::map<std::string, std::optional<std::string>>;

// A moment of a change as it was read back: 0 (never) for what lies outside the years 1970 to 9999.
std::int64_t plausible_moment(std::int64_t unix_seconds);

// For those who are inside a transaction. Throw SQLite::Exception.

// `schema` is "main", or the name that another file was attached under.
CardRows read_card_rows(SQLite::Database& database, std::string_view schema = "main");

// Rows that `changes` does not name stay as they are.
void change_card_rows(SQLite::Database& database, const CardRowChanges& changes,
                      std::int64_t changed_at, bool begun_without_base);

} // namespace zebra::storage
