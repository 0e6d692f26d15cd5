// Which backups there are, whether one is due, and which may go. Decisions on lists; the only thing
// read from the disk is the backups folder.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/data_folder.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace zebra::storage {

constexpr std::size_t kept_backups = 7;

struct Backup {
    std::filesystem::path file;
    BackupName name;
    std::uintmax_t bytes = 0;
};

// Newest first. Files that do not carry exactly a name of ours are not backups and never touched.
// No backups folder is an empty list.
Outcome<std::vector<Backup>> list_backups(const std::filesystem::path& folder);

// One a day: due unless one carries today's date.
bool backup_due(const std::vector<Backup>& backups, const Now& now);

// The other copies of that day, which this one, just made, takes the place of (whatever their time:
// the clock may have been set back). Only daily ones go, and only for a daily one.
std::vector<Backup> backups_replaced_by(const Backup& fresh, const std::vector<Backup>& backups);

// All but the newest seven. A backup dated after tomorrow comes from a clock that was wrong and
// counts as the oldest: it must not push out what is being made now.
std::vector<Backup> backups_to_remove(const std::vector<Backup>& backups, const Now& now);

} // namespace zebra::storage
