// What a database file of ours holds and whether it is whole. Changes nothing.
#pragma once

#include "core/base/outcome.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace zebra::storage {

struct DatabaseContents {
    int schema_version = 0;
    std::map<std::string, std::int64_t> rows; // table -> number of rows

    friend bool operator==(const DatabaseContents&, const DatabaseContents&) = default;
};

// With SQLite's full integrity check; `damaged` when it finds anything. Reads the whole file.
Outcome<DatabaseContents> inspect_database(const std::filesystem::path& file,
                                           const std::string& vfs_name = {});

} // namespace zebra::storage
