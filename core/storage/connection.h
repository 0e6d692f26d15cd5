// Opening an existing data file through SQLite, the same way for the store, backups and checks.
// Internal to core/storage: this is where SQLiteCpp's types are at home.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/migrations.h"
#include "core/storage/open_mode.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace zebra::storage {

struct Connection {
    SQLite::Database database;
    int schema_version = 0; // 1 or more
};

// Never creates. `not_found`, `no_permission`, `io` (not a file), `damaged` (empty, not whole
// pages, not SQLite's, not ours, a journal without its file), `busy`. Any schema version of ours is
// connected to: whether it can be used is the caller's decision. A transaction that was cut off
// earlier is rolled back, which is the one thing that read_only may write. A file that somebody has
// locked is waited for: five seconds, read_only one second.
Outcome<Connection> connect(const std::filesystem::path& file, OpenMode mode,
                            const std::string& vfs_name = {});

// Durability, limits and timeouts of a connection that writes the data file.
void prepare_for_writing(SQLite::Database& database);

// Every step above the version that the file has, in one transaction. Throws SQLite::Exception.
void migrate(SQLite::Database& database, Migrations migrations);

// SQLite's own examination; `damaged` when it finds anything. The quick one leaves out what costs
// most (indexes against their tables).
enum class Examination { quick, full };
Outcome<void> examine(SQLite::Database& database, const std::filesystem::path& file,
                      Examination examination);

// Rows of each table. Throws SQLite::Exception.
std::map<std::string, std::int64_t> row_counts(SQLite::Database& database);

// A new file with an empty schema and these settings, written to `file`, which must exist and be
// empty (a temporary file), and will become `data_file`, which problems name. Durable on return;
// nothing else is left beside it.
Outcome<void> write_new_database(const std::filesystem::path& file,
                                 const std::filesystem::path& data_file, Migrations migrations,
                                 const std::map<std::string, std::string>& settings,
                                 const std::string& vfs_name);

} // namespace zebra::storage
