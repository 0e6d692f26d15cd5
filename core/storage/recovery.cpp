#include "core/storage/recovery.h"

#include "core/storage/connection.h"
#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/folder_lock.h"
#include "core/storage/merge.h"
#include "core/storage/recovery_note.h"
#include "core/storage/set_aside.h"
#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <utility>

namespace zebra::storage {

namespace {

// A verified copy of the backup, at the newest schema, in a temporary file beside the data file.
struct Copy {
    TemporaryFile file;
    DatabaseContents contents;
};

Outcome<Copy> copy_backup(const std::filesystem::path& backup, const std::filesystem::path& folder,
                          const RestoreRequest& request) {
    const auto contents = inspect_database(backup, request.vfs_name);
    if (!contents) return fail(contents.error());
    const int known = newest_version(request.migrations);
    if (contents->schema_version > known) {
        return fail(newer_version_problem(backup, contents->schema_version, known));
    }
    auto file = TemporaryFile::create_in(folder);
    if (!file) return fail(file.error());
    if (auto copied = copy_into(backup, file->path()); !copied) return fail(copied.error());
    return Copy{std::move(*file), *contents};
}

// The current file: whole and open, or why it is not. Damage deep inside counts as damage.
Outcome<Connection> open_current(const std::filesystem::path& file, const RestoreRequest& request) {
    auto current = connect(file, OpenMode::read_write, request.vfs_name);
    if (!current) return current;
    const int known = newest_version(request.migrations);
    if (current->schema_version > known) {
        return fail(newer_version_problem(file, current->schema_version, known));
    }
    if (auto whole = examine(current->database, file, Examination::full); !whole) {
        return fail(whole.error());
    }
    return current;
}

// Brings the copy up to date, lets it take in `other` when there is one, and makes it durable.
Outcome<std::optional<MergeCounts>> finish_copy(const std::filesystem::path& copy,
                                                const std::filesystem::path* other, const Now& now,
                                                const RestoreRequest& request) {
    std::optional<MergeCounts> merged;
    {
        auto connection = connect(copy, OpenMode::read_write, request.vfs_name);
        if (!connection) return fail(connection.error());
        SQLite::Database& database = connection->database;
        migrate(database, request.migrations);
        if (other != nullptr) merged = merge_into(database, *other, now);
        SQLite::Statement forget{database, "DELETE FROM setting WHERE key = ?"};
        forget.bind(1, std::string{recovery_note_key});
        forget.exec();
        const auto whole = examine(database, copy, Examination::full);
        if (!whole) return fail(whole.error());
    }
    if (auto synced = sync_file(copy); !synced) return fail(synced.error());
    return merged;
}

// Merges and replaces while nobody can write the current file: what another instance saved until
// then is in the merge, and what it saves afterwards goes into the new file.
Outcome<RestoreReport> replace_whole(Connection& current, const Copy& copy,
                                     const std::filesystem::path& folder, const Now& now,
                                     const RestoreRequest& request) {
    const std::filesystem::path file = database_file(folder);
    RestoreReport report;
    report.restored = copy.contents;
    const auto safety =
        make_backup(folder, now, {BackupReason::before_restore, 0, request.vfs_name});
    if (!safety) return fail(safety.error());
    report.safety_copy = *safety;
    migrate(current.database, request.migrations);

    const SQLite::Transaction hold{current.database, SQLite::TransactionBehavior::IMMEDIATE};
    const auto merged = finish_copy(copy.file.path(), &file, now, request);
    if (!merged) return fail(merged.error());
    report.merged = *merged;
    if (auto renamed = rename_over(copy.file.path(), file); !renamed) return fail(renamed.error());
    if (auto synced = sync_folder(folder); !synced) return fail(synced.error());
    return report;
}

Outcome<RestoreReport> replace_damaged(const Copy& copy, const std::filesystem::path& folder,
                                       const Now& now, const RestoreRequest& request) {
    RestoreReport report;
    report.restored = copy.contents;
    const auto finished = finish_copy(copy.file.path(), nullptr, now, request);
    if (!finished) return fail(finished.error());
    const auto damaged = free_damaged_name(folder, now);
    if (!damaged) return fail(damaged.error());
    const auto moved = put_in_place(copy.file, folder, *damaged);
    if (!moved) return fail(moved.error());
    if (*moved) report.set_aside = *damaged;
    return report;
}

} // namespace

Outcome<RestoreReport> restore_backup(const std::filesystem::path& folder,
                                      const std::filesystem::path& backup, const Now& now,
                                      const RestoreRequest& request) {
    const auto lock = FolderLock::take(folder);
    if (!lock) return fail(lock.error());
    const auto copy = copy_backup(backup, folder, request);
    if (!copy) return fail(copy.error());
    try {
        auto current = open_current(database_file(folder), request);
        if (current) return replace_whole(*current, *copy, folder, now, request);
        const Problem::Kind kind = current.error().kind;
        if (kind != Problem::Kind::not_found && kind != Problem::Kind::damaged) {
            return fail(current.error());
        }
        return replace_damaged(*copy, folder, now, request);
    } catch (const SQLite::Exception& exception) {
        return fail(sqlite_problem(exception, database_file(folder)));
    }
}

} // namespace zebra::storage
