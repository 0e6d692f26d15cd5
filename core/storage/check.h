// What the `check` command reports about a data folder. Moves, creates and repairs nothing.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/backup_list.h"
#include "core/storage/inspect.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace zebra::storage {

struct CheckedBackup {
    Backup backup;
    Outcome<DatabaseContents> contents; // after a full integrity check
};

struct CheckedFile {
    bool present = false;
    std::optional<Problem> problem; // present and not whole, or not readable
};

struct CheckReport {
    std::filesystem::path data_file;
    Outcome<DatabaseContents> contents; // after a full integrity check
    std::uintmax_t bytes = 0;
    int known_schema_version = 0;
    std::vector<CheckedBackup> backups; // newest first
    CheckedFile card_fields;            // card.json: one JSON object
    CheckedFile card_page;              // emergency-card.html: complete to its last tag
    std::vector<std::filesystem::path> set_aside;
    std::optional<Problem> backups_problem; // the folder could not be read

    // Everything that is there is whole. A folder without any data yet is in order too.
    bool in_order() const;
};

CheckReport check_folder(const std::filesystem::path& folder, const std::string& vfs_name = {});

} // namespace zebra::storage
