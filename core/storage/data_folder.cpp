#include "core/storage/data_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace zebra::storage {

namespace {

constexpr int seconds_a_minute = 60;
constexpr int seconds_a_day = 24 * 60 * 60;
constexpr std::string_view damaged_mark = ".damaged-";
constexpr std::string_view backup_prefix = "zebra-pocket-";
constexpr std::string_view backup_ending = ".db";
constexpr std::string_view migration_mark = "before-v";
constexpr std::string_view restore_mark = "before-restore";
constexpr std::size_t stamp_size = 15; // YYYYMMDD-HHMMSS

std::optional<int> parse_number(std::string_view digits) {
    int value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 10);
    if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) {
        return std::nullopt;
    }
    return value;
}

// "20261122-141530", without the number of the copy.
std::optional<NameStamp> parse_moment(std::string_view text) {
    if (text.size() != stamp_size || text[8] != '-') return std::nullopt;
    const auto date = parse_iso_date(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
    const auto hour = parse_number(text.substr(9, 2));
    const auto minute = parse_number(text.substr(11, 2));
    const auto second = parse_number(text.substr(13, 2));
    if (!date || !hour || !minute || !second) return std::nullopt;
    return NameStamp{*date, (*hour * 60 + *minute) * seconds_a_minute + *second, 1};
}

} // namespace

std::filesystem::path database_file(const std::filesystem::path& folder) {
    return folder / database_name;
}
std::filesystem::path card_page_file(const std::filesystem::path& folder) {
    return folder / card_page_name;
}
std::filesystem::path card_fields_file(const std::filesystem::path& folder) {
    return folder / card_fields_name;
}
std::filesystem::path backups_folder(const std::filesystem::path& folder) {
    return folder / backups_name;
}

NameStamp stamp_of(const Now& now) {
    // Time zones differ from UTC by whole minutes, so the second is the same everywhere.
    const auto second = static_cast<int>(((now.unix_seconds % seconds_a_minute) + seconds_a_minute)
                                         % seconds_a_minute);
    return {now.local.date, now.local.minute_of_day * seconds_a_minute + second, 1};
}

std::string to_text(const NameStamp& stamp) {
    const int second = std::clamp(stamp.second_of_day, 0, seconds_a_day - 1);
    std::string text = fmt::format(
        "{:04}{:02}{:02}-{:02}{:02}{:02}", static_cast<int>(stamp.date.year()),
        static_cast<unsigned>(stamp.date.month()), static_cast<unsigned>(stamp.date.day()),
        second / 3600, second / 60 % 60, second % 60);
    if (stamp.copy > 1) text += fmt::format("-{}", stamp.copy);
    return text;
}

std::string damaged_file_name(const NameStamp& stamp) {
    return fmt::format("{}{}{}", database_name, damaged_mark, to_text(stamp));
}

std::optional<NameStamp> parse_damaged_file_name(std::string_view name) {
    const std::string prefix = std::string{database_name} + std::string{damaged_mark};
    if (!name.starts_with(prefix)) return std::nullopt;
    const std::string_view rest = name.substr(prefix.size());
    auto stamp = parse_moment(rest.substr(0, stamp_size));
    if (!stamp) return std::nullopt;
    if (rest.size() > stamp_size) {
        stamp->copy = parse_number(rest.substr(stamp_size + 1)).value_or(0);
    }
    if (damaged_file_name(*stamp) != name) return std::nullopt;
    return stamp;
}

std::string backup_file_name(const BackupName& name) {
    std::string mark;
    if (name.reason == BackupReason::before_migration) {
        mark = fmt::format("-{}{}", migration_mark, name.to_version);
    } else if (name.reason == BackupReason::before_restore) {
        mark = fmt::format("-{}", restore_mark);
    }
    return fmt::format("{}{}{}{}", backup_prefix, to_text(name.stamp), mark, backup_ending);
}

std::optional<BackupName> parse_backup_file_name(std::string_view name) {
    if (!name.starts_with(backup_prefix) || !name.ends_with(backup_ending)) return std::nullopt;
    std::string_view rest = name.substr(backup_prefix.size());
    if (rest.size() < stamp_size + backup_ending.size()) return std::nullopt;
    rest.remove_suffix(backup_ending.size());
    const auto stamp = parse_moment(rest.substr(0, stamp_size));
    if (!stamp) return std::nullopt;
    BackupName parsed{*stamp};
    rest.remove_prefix(stamp_size);

    const std::size_t mark = rest.find("-before-");
    const std::string_view copy = rest.substr(0, mark);
    if (mark != std::string_view::npos) {
        const std::string_view reason = rest.substr(mark + 1);
        parsed.reason = BackupReason::before_restore;
        if (reason.starts_with(migration_mark)) {
            parsed.reason = BackupReason::before_migration;
            parsed.to_version = parse_number(reason.substr(migration_mark.size())).value_or(0);
        }
    }
    if (!copy.empty()) parsed.stamp.copy = parse_number(copy.substr(1)).value_or(0);
    // Only what this program writes itself: "-1", leading zeros and other marks do not come back.
    if (backup_file_name(parsed) != name) return std::nullopt;
    return parsed;
}

bool is_temporary_name(std::string_view name) {
    constexpr std::size_t letters = 6;
    constexpr std::string_view journal = "-journal";
    if (!name.starts_with(temporary_prefix)) return false;
    std::string_view rest = name.substr(temporary_prefix.size());
    if (rest.ends_with(journal)) rest.remove_suffix(journal.size());
    return rest.size() == letters && rest.find_first_of("./-") == std::string_view::npos;
}

} // namespace zebra::storage
