// The emergency card's fields as rows of the data file. What the fields are and may hold is
// core/card's business.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <map>
#include <string>

namespace zebra::storage {

using CardRows = std::map<std::string, std::string>; // field -> value

Outcome<CardRows> read_card_rows(Store& store);

// The same for those who are inside a transaction. Throws SQLite::Exception.
CardRows read_card_rows(SQLite::Database& database);

// In one transaction: these fields and no others.
Outcome<void> write_card_rows(Store& store, const CardRows& rows);

} // namespace zebra::storage
