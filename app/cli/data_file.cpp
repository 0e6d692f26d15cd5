#include "app/cli/data_file.h"

#include "app/cli/command_line.h"
#include "core/habits/day.h"
#include "core/storage/backup.h"
#include "core/storage/data_folder.h"
#include "core/storage/file_problem.h"
#include "core/storage/folder_lock.h"
#include "core/storage/settings.h"

#include <fmt/format.h>
#include <system_error>

#include <utility>

namespace zebra::app {

std::optional<Problem> folder_problem(const std::filesystem::path& folder) {
    std::error_code unreadable; // opening the file in it says why
    const auto status = std::filesystem::status(folder, unreadable);
    if (!std::filesystem::exists(status) || std::filesystem::is_directory(status)) {
        return std::nullopt;
    }
    return storage::not_a_folder(folder);
}

Outcome<std::optional<storage::Store>> open_to_read(const std::filesystem::path& folder) {
    if (auto problem = folder_problem(folder)) return fail(std::move(*problem));
    auto store = storage::Store::open(storage::database_file(folder), storage::OpenMode::read_only);
    if (store) return std::optional{std::move(*store)};
    if (store.error().kind == Problem::Kind::not_found) return std::nullopt;
    return fail(store.error());
}

Outcome<storage::Opening> open_to_write(const std::filesystem::path& folder, const Now& now) {
    auto opened = storage::open_or_recover(folder, now, {.quick_check = true});
    if (opened) {
        for (const std::string& sentence : opened->notices) notice(sentence);
    }
    return opened;
}

int day_end_minute(storage::Store* store) {
    if (store == nullptr) return habits::default_day_end_minute;
    const auto minute = storage::Settings{*store}.number(habits::day_end_setting);
    return minute ? minute->value_or(habits::default_day_end_minute)
                  : habits::default_day_end_minute;
}

void make_daily_backup(const std::filesystem::path& folder, const Now& now) {
    flush(); // nobody waits for the backup
    const auto due = [&] {
        const auto kept = storage::list_backups(folder);
        return kept && storage::backup_due(*kept, now);
    };
    if (!due()) return;
    const auto lock = storage::FolderLock::take(folder);
    if (!lock || !due()) return; // another instance is at it, or has just been
    const auto made = storage::make_daily_backup(folder, now);
    if (made.mended) notice(storage::mended_sentence(folder));
    if (made.backup) return;
    const Problem& problem = made.backup.error();
    notice(problem.kind == Problem::Kind::disk_full
               ? "The change is saved, but the disk is full: no backup could be made. Make room."
               : problem.sentence);
}

} // namespace zebra::app
