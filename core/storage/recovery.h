// Getting back to work after the data file was damaged or lost. Nothing here deletes anything: what
// stands in the way is set aside or copied into backups/ first. Takes the folder's lock; a Store
// that has the file open, in this process or another, notices that it was replaced.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/backup.h"
#include "core/storage/merge_counts.h"
#include "core/storage/migrations.h"

#include <filesystem>
#include <optional>
#include <string>

namespace zebra::storage {

struct RestoreRequest {
    std::string vfs_name = {}; // "" is the machine's own
    Migrations migrations = shipped_migrations();
};

struct RestoreReport {
    DatabaseContents restored; // what the backup held
    // The current file, when it was whole:
    std::optional<Backup> safety_copy; // where it is kept
    std::optional<MergeCounts> merged; // what of it was brought into the restored one
    // The current file, when it was damaged:
    std::optional<std::filesystem::path> set_aside;
};

// Puts a copy of the backup in the data file's place. The copy is verified first, brought up to
// date when its schema is older, and takes in what was written since into a whole current file: of
// the two cards, the one that was changed last stands.
// Until the last rename nothing of the present state is touched. Problems of the backup
// (damaged, newer_version, not_found) name the backup.
Outcome<RestoreReport> restore_backup(const std::filesystem::path& folder,
                                      const std::filesystem::path& backup, const Now& now,
                                      const RestoreRequest& request = {});

} // namespace zebra::storage
