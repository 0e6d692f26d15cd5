#include "core/storage/mend.h"

#include "core/storage/connection.h"
#include "core/storage/data_folder.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite_problem.h"
#include "core/storage/store.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

namespace zebra::storage {

Outcome<bool> mend_indexes(const std::filesystem::path& folder, const std::string& vfs_name) {
    const std::filesystem::path file = database_file(folder);
    auto connection = connect(file, OpenMode::read_write, vfs_name);
    if (!connection) return fail(connection.error());
    const int known = newest_version(shipped_migrations());
    if (connection->schema_version > known) {
        return fail(newer_version_problem(file, connection->schema_version, known));
    }
    try {
        SQLite::Database& database = connection->database;
        SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
        if (examine(database, file, Examination::full)) return false;
        database.exec("REINDEX");
        if (const auto whole = examine(database, file, Examination::full); !whole) {
            return fail(whole.error());
        }
        transaction.commit();
        return true;
    } catch (const SQLite::Exception& exception) {
        const Problem problem = sqlite_problem(exception, file);
        // Entries that an index does not allow: no index can be made of this table.
        if (problem.kind != Problem::Kind::bad_input) return fail(problem);
        return fail(damaged_problem(file, "its content is not whole"));
    }
}

} // namespace zebra::storage
