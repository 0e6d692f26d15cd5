#include "core/storage/backup_list.h"

#include "core/storage/file_problem.h"

#include <system_error>

#include <algorithm>
#include <cerrno>

namespace zebra::storage {

namespace {

// Two backups of one second and number differ in their reason; the file name settles it.
bool is_newer(const Backup& a, const Backup& b) {
    if (a.name.stamp != b.name.stamp) return a.name.stamp > b.name.stamp;
    return a.file.filename() > b.file.filename();
}

} // namespace

Outcome<std::vector<Backup>> list_backups(const std::filesystem::path& folder) {
    std::vector<Backup> backups;
    const std::filesystem::path in = backups_folder(folder);
    std::error_code error;
    for (std::filesystem::directory_iterator entry{in, error}, end; !error && entry != end;
         entry.increment(error)) {
        const auto name = parse_backup_file_name(entry->path().filename().string());
        std::error_code not_readable;
        if (!name || !entry->is_regular_file(not_readable)) continue;
        const std::uintmax_t bytes = entry->file_size(not_readable);
        backups.push_back({entry->path(), *name, not_readable ? 0 : bytes});
    }
    if (error && error != std::errc::no_such_file_or_directory) {
        return fail(file_problem(error.value(), "read", in));
    }
    std::sort(backups.begin(), backups.end(), is_newer);
    return backups;
}

bool backup_due(const std::vector<Backup>& backups, const Now& now) {
    return std::none_of(backups.begin(), backups.end(), [&now](const Backup& backup) {
        return backup.name.stamp.date == now.local.date;
    });
}

std::vector<Backup> backups_replaced_by(const Backup& fresh, const std::vector<Backup>& backups) {
    std::vector<Backup> replaced;
    for (const Backup& backup : backups) {
        const bool both_daily =
            backup.name.reason == BackupReason::daily && fresh.name.reason == BackupReason::daily;
        if (both_daily && backup.name.stamp.date == fresh.name.stamp.date
            && backup.file != fresh.file) {
            replaced.push_back(backup);
        }
    }
    return replaced;
}

std::vector<Backup> backups_to_remove(const std::vector<Backup>& backups, const Now& now) {
    const Date tomorrow = add_days(now.local.date, 1);
    std::vector<Backup> ordered = backups;
    std::sort(ordered.begin(), ordered.end(), [&](const Backup& a, const Backup& b) {
        const bool a_future = a.name.stamp.date > tomorrow;
        const bool b_future = b.name.stamp.date > tomorrow;
        if (a_future != b_future) return b_future;
        return is_newer(a, b);
    });
    if (ordered.size() <= kept_backups) return {};
    ordered.erase(ordered.begin(), ordered.begin() + kept_backups);
    return ordered;
}

} // namespace zebra::storage
