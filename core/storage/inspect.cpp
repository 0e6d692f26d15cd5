#include "core/storage/inspect.h"

#include "core/storage/connection.h"
#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

namespace zebra::storage {

Outcome<DatabaseContents> inspect_database(const std::filesystem::path& file,
                                           const std::string& vfs_name) {
    auto connection = connect(file, OpenMode::read_only, vfs_name);
    if (!connection) return fail(connection.error());
    try {
        SQLite::Transaction reading{connection->database};
        if (auto whole = examine(connection->database, file, Examination::full); !whole) {
            return fail(whole.error());
        }
        DatabaseContents contents{connection->schema_version, row_counts(connection->database)};
        reading.commit();
        return contents;
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, file));
    }
}

} // namespace zebra::storage
