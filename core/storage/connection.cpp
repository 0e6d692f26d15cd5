#include "core/storage/connection.h"

#include "core/storage/durable_file.h"
#include "core/storage/file_problem.h"
#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <set>

namespace zebra::storage {

namespace {

constexpr int busy_timeout_ms = 5000;
// Whoever only reads has something else to show (the card has card.json) and waits less.
constexpr int reading_busy_timeout_ms = 1000;

// What every data file holds, from version 1 to the newest one known here. A later schema may do
// without; it is recognised by its number.
const std::set<std::string>& first_tables() {
    static const std::set<std::string> names = {"card_field", "day_change", "day_value",
                                                "habit",      "setting",    "symptom_entry"};
    return names;
}

bool has_content(const std::filesystem::path& file) {
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0 && status.st_size > 0;
}

// What can be said about the file before SQLite sees it.
Outcome<void> probe(const std::filesystem::path& file, OpenMode mode) {
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0) {
        const int reason = errno;
        if (reason == ENOENT && has_content(file.string() + "-journal")) {
            return fail(damaged_problem(file, "it is gone and only its journal is left"));
        }
        return fail(file_problem(reason, "opened", file));
    }
    if (!S_ISREG(status.st_mode)) { // a pipe would make us wait for ever
        return fail(Problem::Kind::io,
                    fmt::format("{} is not a file. Move it away or choose another folder with "
                                "--data.",
                                file.string()));
    }
    if (::access(file.c_str(), R_OK) != 0) return fail(file_problem(errno, "read", file));
    if (mode == OpenMode::read_write) {
        if (::access(file.c_str(), W_OK) != 0) return fail(file_problem(errno, "written", file));
        // SQLite keeps its journal beside the file.
        if (::access(file.parent_path().c_str(), W_OK | X_OK) != 0) {
            return fail(file_problem(errno, "written", file));
        }
    }
    if (status.st_size == 0) return fail(damaged_problem(file, "it is empty"));
    return {};
}

SQLite::Database open_file(const std::filesystem::path& file, OpenMode mode,
                           const std::string& vfs_name) {
    const bool reads = mode == OpenMode::read_only;
    SQLite::Database database{file.string(), reads ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE,
                              reads ? reading_busy_timeout_ms : busy_timeout_ms, vfs_name};
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    return database;
}

// Reads the header and the schema inside one read transaction, so that no writer is half-way.
Outcome<int> recognise(SQLite::Database& database, const std::filesystem::path& file) {
    SQLite::Transaction reading{database};
    std::set<std::string> missing = first_tables();
    {
        SQLite::Statement tables{database, "SELECT name FROM sqlite_schema WHERE type = 'table'"};
        while (tables.executeStep()) missing.erase(tables.getColumn(0).getString());
    }
    if (database.execAndGet("PRAGMA application_id").getInt() != application_id) {
        return fail(damaged_problem(file, "it is another program's database"));
    }
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    const bool known = version <= newest_version(shipped_migrations());
    if (version < 1 || (known && !missing.empty())) {
        return fail(damaged_problem(file, "parts of it are missing"));
    }
    struct stat status = {};
    const int page_bytes = database.execAndGet("PRAGMA page_size").getInt();
    if (::stat(file.c_str(), &status) != 0 || page_bytes <= 0 || status.st_size % page_bytes != 0) {
        return fail(damaged_problem(file, "its end is missing"));
    }
    reading.commit();
    return version;
}

} // namespace

Outcome<Connection> connect(const std::filesystem::path& file, OpenMode mode,
                            const std::string& vfs_name) {
    // Absolute, because SQLite would take a name that begins with "file:" for a URI.
    const std::filesystem::path absolute = std::filesystem::absolute(file);
    if (auto probed = probe(absolute, mode); !probed) return fail(probed.error());
    try {
        SQLite::Database database = open_file(absolute, mode, vfs_name);
        if (mode == OpenMode::read_only) {
            // A transaction that was cut off has to be rolled back before anybody can read.
            const int code = database.tryExec("SELECT 1 FROM sqlite_schema");
            if (code == SQLITE_READONLY) {
                open_file(absolute, OpenMode::read_write, vfs_name)
                    .exec("SELECT 1 FROM sqlite_schema");
            } else if (code == SQLITE_BUSY) { // it was waited for; once is enough
                throw SQLite::Exception{database.getHandle(), code};
            }
        } else if (sqlite3_db_readonly(database.getHandle(), "main") != 0) {
            return fail(file_problem(EACCES, "written", absolute));
        }
        const auto version = recognise(database, absolute);
        if (!version) return fail(version.error());
        if (mode == OpenMode::read_write) prepare_for_writing(database);
        return Connection{std::move(database), *version};
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, absolute));
    }
}

void prepare_for_writing(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
                  "PRAGMA foreign_keys = ON");
}

void migrate(SQLite::Database& database, Migrations migrations) {
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    // Read inside the transaction: another instance may have been faster.
    const int from = database.execAndGet("PRAGMA user_version").getInt();
    for (const Migration& step : migrations) {
        if (step.to_version <= from) continue;
        database.exec(step.sql);
        database.exec(fmt::format("PRAGMA user_version = {}", step.to_version));
    }
    database.exec(fmt::format("PRAGMA application_id = {}", application_id));
    transaction.commit();
}

Outcome<void> examine(SQLite::Database& database, const std::filesystem::path& file,
                      Examination examination) {
    try {
        SQLite::Statement check{database, examination == Examination::quick
                                              ? "PRAGMA quick_check(1)"
                                              : "PRAGMA integrity_check(1)"};
        if (!check.executeStep() || check.getColumn(0).getString() != "ok") {
            return fail(damaged_problem(file, "the check of its content failed"));
        }
        return {};
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, file));
    }
}

std::map<std::string, std::int64_t> row_counts(SQLite::Database& database) {
    std::map<std::string, std::int64_t> counts;
    {
        SQLite::Statement tables{database, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                           "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"};
        while (tables.executeStep()) counts[tables.getColumn(0).getString()] = 0;
    }
    for (auto& [table, rows] : counts) {
        rows = database.execAndGet(fmt::format("SELECT count(*) FROM \"{}\"", table)).getInt64();
    }
    return counts;
}

Outcome<void> write_new_database(const std::filesystem::path& file,
                                 const std::filesystem::path& data_file, Migrations migrations,
                                 const std::map<std::string, std::string>& settings,
                                 const std::string& vfs_name) {
    try {
        SQLite::Database database{std::filesystem::absolute(file).string(), SQLite::OPEN_READWRITE,
                                  busy_timeout_ms, vfs_name};
        // Nobody reads this file before it is complete: no journal on disk is needed.
        database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL");
        migrate(database, migrations);
        for (const auto& [key, value] : settings) {
            SQLite::Statement insert{database, "INSERT INTO setting (key, value) VALUES (?, ?)"};
            insert.bind(1, key);
            insert.bind(2, value);
            insert.exec();
        }
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, data_file));
    }
    return sync_file(file);
}

} // namespace zebra::storage
