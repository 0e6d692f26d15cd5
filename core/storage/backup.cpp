#include "core/storage/backup.h"

#include "core/storage/connection.h"
#include "core/storage/durable_file.h"
#include "core/storage/mend.h"
#include "core/storage/recovery_note.h"
#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>

#include <algorithm>

namespace zebra::storage {

namespace {

struct Original {
    DatabaseContents contents;
    bool recovery_pending = false; // a backup made before the damage may still be wanted
};

// Writes the copy to `to` and returns what the original held at that moment.
Outcome<Original> copy_database(const std::filesystem::path& source,
                                const std::filesystem::path& to, const std::string& vfs_name) {
    auto copying = connect(source, OpenMode::read_write, vfs_name);
    if (!copying) return fail(copying.error());
    auto holding = connect(source, OpenMode::read_write, vfs_name);
    if (!holding) return fail(holding.error());
    // VACUUM copies what it can read, so a damaged original has to be found out here.
    const auto whole = examine(copying->database, source, Examination::full);
    if (!whole) return fail(whole.error());
    try {
        // Writers wait, so that the rows that are counted are the rows that are copied. (VACUUM
        // cannot run inside a transaction, hence the second connection.)
        const SQLite::Transaction hold{holding->database, SQLite::TransactionBehavior::IMMEDIATE};
        Original original{{copying->schema_version, row_counts(copying->database)},
                          notes_recovery(copying->database)};
        SQLite::Statement vacuum{copying->database, "VACUUM INTO ?"};
        vacuum.bind(1, std::filesystem::absolute(to).string());
        vacuum.exec();
        return original;
    } catch (const SQLite::Exception& exception) {
        // The trouble is the original's when it turns out damaged, else that of the copy's disk.
        const Problem problem = sqlite_problem(exception, source);
        if (problem.kind == Problem::Kind::damaged || problem.kind == Problem::Kind::busy) {
            return fail(problem);
        }
        return fail(sqlite_problem(exception, to.parent_path()));
    }
}

Outcome<Backup> give_name(const std::filesystem::path& copy, const std::filesystem::path& folder,
                          BackupName name) {
    constexpr int most_copies_a_second = 100;
    for (; name.stamp.copy <= most_copies_a_second; ++name.stamp.copy) {
        const std::filesystem::path file = folder / backup_file_name(name);
        const auto named = rename_to_free_name(copy, file);
        if (!named) return fail(named.error());
        if (!*named) continue;
        if (auto synced = sync_folder(folder); !synced) return fail(synced.error());
        std::error_code not_readable;
        const std::uintmax_t bytes = std::filesystem::file_size(file, not_readable);
        return Backup{file, name, not_readable ? 0 : bytes};
    }
    return fail(Problem::Kind::io, fmt::format("{} has no free name left for a backup of this "
                                               "second. Try again in a moment.",
                                               folder.string()));
}

// What a program that was ended while it wrote left behind, a day or more ago.
void remove_old_temporaries(const std::filesystem::path& folder, const Now& now) {
    constexpr std::int64_t day_s = 86'400;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (!is_temporary_name(entry->path().filename().string())) continue;
        struct stat status = {};
        if (::lstat(entry->path().c_str(), &status) != 0) continue; // another instance tidies too
        if (now.unix_seconds - status.st_mtime > day_s) {
            std::error_code ignored;
            std::filesystem::remove(entry->path(), ignored);
        }
    }
}

void tidy(const std::filesystem::path& folder, const Backup& fresh, const Now& now,
          bool recovery_pending) {
    if (auto backups = list_backups(folder)) {
        if (recovery_pending) {
            std::erase_if(*backups,
                          [](const Backup& backup) { return made_before_damage(backup.file); });
        }
        std::error_code ignored; // it will be tried again tomorrow
        for (const Backup& old : backups_replaced_by(fresh, *backups)) {
            std::filesystem::remove(old.file, ignored);
            std::erase_if(*backups, [&old](const Backup& it) { return it.file == old.file; });
        }
        for (const Backup& old : backups_to_remove(*backups, now)) {
            std::filesystem::remove(old.file, ignored);
        }
    }
    remove_old_temporaries(backups_folder(folder), now);
    remove_old_temporaries(folder, now);
}

} // namespace

Outcome<Backup> make_backup(const std::filesystem::path& folder, const Now& now,
                            const BackupRequest& request) {
    const std::filesystem::path backups = backups_folder(folder);
    if (auto made = make_private_folder(backups); !made) return fail(made.error());
    const auto temporary = TemporaryFile::create_in(backups);
    if (!temporary) return fail(temporary.error());

    const auto source = copy_database(database_file(folder), temporary->path(), request.vfs_name);
    if (!source) return fail(source.error());
    if (auto synced = sync_file(temporary->path()); !synced) return fail(synced.error());
    const auto copy = inspect_database(temporary->path(), request.vfs_name);
    if (!copy) return fail(copy.error());
    if (*copy != source->contents) {
        return fail(Problem::Kind::damaged,
                    fmt::format("The backup of {} did not turn out the same as the original and "
                                "was not kept. Check the disk.",
                                database_file(folder).string()));
    }
    auto backup =
        give_name(temporary->path(), backups, {stamp_of(now), request.reason, request.to_version});
    if (backup && request.reason != BackupReason::before_restore) {
        tidy(folder, *backup, now, source->recovery_pending);
    }
    return backup;
}

DailyBackup make_daily_backup(const std::filesystem::path& folder, const Now& now) {
    DailyBackup made{make_backup(folder, now)};
    if (made.backup || made.backup.error().kind != Problem::Kind::damaged) return made;
    const auto mended = mend_indexes(folder);
    made.damaged = !mended && mended.error().kind == Problem::Kind::damaged;
    made.mended = mended && *mended;
    if (mended) made.backup = make_backup(folder, now);
    return made;
}

bool fresher_backup_due(const std::filesystem::path& folder, const std::vector<Backup>& backups,
                        const Now& now) {
    std::error_code gone;
    const auto written = std::filesystem::last_write_time(database_file(folder), gone);
    if (gone) return false;
    // Both by the file system's clock, whatever the computer's says.
    return std::none_of(backups.begin(), backups.end(), [&](const Backup& backup) {
        if (backup.name.stamp.date != now.local.date) return false;
        std::error_code not_readable;
        const auto copied = std::filesystem::last_write_time(backup.file, not_readable);
        return !not_readable && copied >= written;
    });
}

std::string mended_sentence(const std::filesystem::path& folder) {
    return fmt::format("An index in {} was damaged; it was made again from the entries. Check the "
                       "disk.",
                       database_file(folder).string());
}

Outcome<DatabaseContents> inspect_backup(const Backup& backup) {
    return inspect_database(backup.file);
}

std::optional<Backup> newest_good_backup(const std::filesystem::path& folder) {
    const auto backups = list_backups(folder);
    if (!backups) return std::nullopt;
    for (const Backup& backup : *backups) {
        if (inspect_backup(backup)) return backup;
    }
    return std::nullopt;
}

std::string backup_day_in_words(const Backup& backup, const Now& now) {
    const Date date = backup.name.stamp.date;
    return date.year() == now.local.date.year() ? long_date(date) : long_date_with_year(date);
}

} // namespace zebra::storage
