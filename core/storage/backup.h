// Verified copies of the data file in backups/. A copy carries a backup's name only after it was
// synced, opened again, examined in full, and its rows counted against the original's.
// Works on connections of its own, so that a worker thread can do it while the app is in use;
// while the copy is made (about a tenth of a second for ten years) writers wait.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/backup_list.h"
#include "core/storage/inspect.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zebra::storage {

struct BackupRequest {
    BackupReason reason = BackupReason::daily;
    int to_version = 0;        // before_migration: the schema that follows
    std::string vfs_name = {}; // "" is the machine's own
};

// On any failure the backups that exist are as they were. A damaged data file is not backed up.
// Afterwards a daily backup has taken the place of the others of its day, and the newest
// seven are kept (not after `before_restore`: what is being restored must
// not go at that moment). While the data file notes that a backup can still be restored, none that
// was made before the damage is removed. A removal that fails does not fail the backup.
Outcome<Backup> make_backup(const std::filesystem::path& folder, const Now& now,
                            const BackupRequest& request = {});

// The backup of the day. Where only the indexes of the data file are damaged, they are made anew
// first.
struct DailyBackup {
    Outcome<Backup> backup;
    bool mended = false;  // indexes were made anew
    bool damaged = false; // the data file is, beyond that: it is to be set aside
};
DailyBackup make_daily_backup(const std::filesystem::path& folder, const Now& now);

// Whether the data file was written after today's last backup was made, so that a fresher one is
// worth its while; also when there is none of today.
bool fresher_backup_due(const std::filesystem::path& folder, const std::vector<Backup>& backups,
                        const Now& now);

// What to say when indexes were made anew.
std::string mended_sentence(const std::filesystem::path& folder);

// The same examination for a backup that is there; changes nothing.
Outcome<DatabaseContents> inspect_backup(const Backup& backup);

// The newest one that is whole; nullopt when there is none.
std::optional<Backup> newest_good_backup(const std::filesystem::path& folder);

// "the newest good backup is from Saturday 21 November"; with the year when it is another one.
std::string backup_day_in_words(const Backup& backup, const Now& now);

} // namespace zebra::storage
