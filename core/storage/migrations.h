// The schema of the data file, as numbered steps. A step that was released is never edited; what
// changes is a new step at the end. `PRAGMA user_version` holds the number of the last one done.
#pragma once

#include <cstdint>
#include <span>

namespace zebra::storage {

struct Migration {
    int to_version = 0; // 1, 2, 3, ... without a gap
    const char* sql = "";
};

using Migrations = std::span<const Migration>;

// What a data file of ours carries in `PRAGMA application_id` ("ZPkt"), so that another program's
// database is recognised and left alone.
constexpr std::int32_t application_id = 0x5A506B74;

Migrations shipped_migrations();

// The version that a file has after all of them.
int newest_version(Migrations migrations);

} // namespace zebra::storage
