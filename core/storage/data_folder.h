// The names in the data folder: what each file is called, and what a file's name says.
// Pure functions; nothing here touches a disk.
#pragma once

#include "core/base/date.h"

#include <compare>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::storage {

constexpr std::string_view database_name = "zebra-pocket.db";
constexpr std::string_view card_page_name = "emergency-card.html";
constexpr std::string_view card_fields_name = "card.json";
constexpr std::string_view backups_name = "backups";
// Followed by six letters and figures: a file that was being written.
constexpr std::string_view temporary_prefix = ".zebra-pocket-tmp-";

std::filesystem::path database_file(const std::filesystem::path& folder);
std::filesystem::path card_page_file(const std::filesystem::path& folder);
std::filesystem::path card_fields_file(const std::filesystem::path& folder);
std::filesystem::path backups_folder(const std::filesystem::path& folder);

// A moment in a name, local time: "20261122-141530".
struct NameStamp {
    Date date;
    int second_of_day = 0; // 0 .. 86399
    int copy = 1;          // 2, 3, ... when that second's name was taken: "20261122-141530-2"

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 mistakes the comparison with 0
    friend auto operator<=>(const NameStamp&, const NameStamp&) = default;
};

NameStamp stamp_of(const Now& now);
std::string to_text(const NameStamp& stamp);

// "zebra-pocket.db.damaged-20261122-141530". Only names exactly of this form are parsed.
std::string damaged_file_name(const NameStamp& stamp);
std::optional<NameStamp> parse_damaged_file_name(std::string_view name);

enum class BackupReason {
    daily,            // "zebra-pocket-20261122-141530.db"
    before_migration, // "zebra-pocket-20261122-141530-before-v2.db"
    before_restore    // "zebra-pocket-20261122-141530-before-restore.db"
};

struct BackupName {
    NameStamp stamp;
    BackupReason reason = BackupReason::daily;
    int to_version = 0; // before_migration: the schema version that followed

    friend bool operator==(const BackupName&, const BackupName&) = default;
};

std::string backup_file_name(const BackupName& name);
std::optional<BackupName> parse_backup_file_name(std::string_view name);

bool is_temporary_name(std::string_view name);

} // namespace zebra::storage
