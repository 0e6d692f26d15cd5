#include "core/storage/open_or_recover.h"

#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/data_folder.h"
#include "core/storage/durable_file.h"
#include "core/storage/folder_lock.h"
#include "core/storage/recovery_note.h"
#include "core/storage/set_aside.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace zebra::storage {

namespace {

Outcome<Store> open_existing(const std::filesystem::path& folder, const Now& now,
                             const OpenRequest& request) {
    StoreOptions options;
    options.create = false;
    options.quick_check = request.quick_check;
    options.full_check = request.full_check;
    options.vfs_name = request.vfs_name;
    options.migrations = request.migrations;
    // By value: the store keeps this for a file that replaces the one it has open.
    options.before_migration = [folder, now,
                                vfs_name = request.vfs_name](int to_version) -> Outcome<void> {
        const auto backup =
            make_backup(folder, now, {BackupReason::before_migration, to_version, vfs_name});
        if (!backup) return fail(backup.error());
        return {};
    };
    return Store::open(database_file(folder), OpenMode::read_write, options);
}

OpenDecision decide(const std::filesystem::path& folder, const Outcome<Store>& opened) {
    if (opened) return decide_opening(std::nullopt, true, false);
    const auto backups = list_backups(folder);
    return decide_opening(opened.error().kind, true, backups && !backups->empty());
}

std::string backup_sentence(const std::optional<Backup>& backup, const Now& now) {
    if (!backup) return "No good backup was found; a new, empty data file was begun.";
    return fmt::format("The newest good backup is from {}; the app offers to restore it.",
                       backup_day_in_words(*backup, now));
}

// Gives the data file's name to `fresh`. Returns where what was damaged is now.
Outcome<std::optional<std::filesystem::path>> place(const TemporaryFile& fresh,
                                                    const std::filesystem::path& folder,
                                                    const std::filesystem::path& damaged,
                                                    OpenAction action) {
    if (action == OpenAction::set_aside_and_start_new) {
        const auto moved = put_in_place(fresh, folder, damaged);
        if (!moved) return fail(moved.error());
        return *moved ? std::optional{damaged} : std::nullopt;
    }
    // Nothing was there. Should a file have come into being since, it stands.
    const auto named = rename_to_free_name(fresh.path(), database_file(folder));
    if (!named) return fail(named.error());
    if (auto synced = sync_folder(folder); !synced) return fail(synced.error());
    return std::nullopt;
}

std::vector<std::string> notices_of(const OpenDecision& decision,
                                    const std::optional<std::filesystem::path>& set_aside,
                                    const std::optional<Backup>& offered, const Now& now) {
    if (set_aside) {
        return {fmt::format("The data file was damaged. It is kept as {}. {}",
                            set_aside->filename().string(), backup_sentence(offered, now))};
    }
    if (decision.offer_backup) {
        return {fmt::format("The data file was missing and a new one was begun. {}",
                            backup_sentence(offered, now))};
    }
    return {};
}

// Makes the new file before the damaged one is moved: with a full disk everything stays in place.
Outcome<Opening> begin_new_file(const std::filesystem::path& folder, const Now& now,
                                const OpenRequest& request, OpenDecision decision) {
    const auto damaged = free_damaged_name(folder, now);
    if (!damaged) return fail(damaged.error());
    const auto offered = decision.offer_backup ? newest_good_backup(folder) : std::nullopt;
    std::map<std::string, std::string> settings;
    if (offered) {
        settings[std::string{recovery_note_key}] = decision.action == OpenAction::create
                                                       ? std::string{data_file_was_missing}
                                                       : damaged->filename().string();
    }
    const auto fresh = TemporaryFile::create_in(folder);
    if (!fresh) return fail(fresh.error());
    const auto written = write_new_database(fresh->path(), database_file(folder),
                                            request.migrations, settings, request.vfs_name);
    if (!written) return fail(written.error());
    const auto set_aside = place(*fresh, folder, *damaged, decision.action);
    if (!set_aside) return fail(set_aside.error());

    auto store = open_existing(folder, now, request);
    if (!store) return fail(store.error());
    return Opening{std::move(*store), true, *set_aside,
                   notices_of(decision, *set_aside, offered, now)};
}

} // namespace

OpenDecision decide_opening(std::optional<Problem::Kind> problem, bool writes, bool has_backups) {
    if (!problem) return {OpenAction::use};
    if (!writes) return {OpenAction::refuse};
    switch (*problem) {
    case Problem::Kind::not_found: return {OpenAction::create, has_backups};
    case Problem::Kind::damaged: return {OpenAction::set_aside_and_start_new, has_backups};
    case Problem::Kind::bad_input:
    case Problem::Kind::newer_version:
    case Problem::Kind::no_permission:
    case Problem::Kind::disk_full:
    case Problem::Kind::busy:
    case Problem::Kind::io: break;
    }
    return {OpenAction::refuse};
}

Outcome<Opening> open_or_recover(const std::filesystem::path& folder, const Now& now,
                                 const OpenRequest& request) {
    if (auto made = make_private_folder(folder); !made) return fail(made.error());
    auto opened = open_existing(folder, now, request);
    if (opened) return Opening{std::move(*opened), false, std::nullopt, {}};
    // While another instance replaces the file, opening it may fail with anything that a disk does.
    const bool refused = decide(folder, opened).action == OpenAction::refuse;
    if (refused && opened.error().kind != Problem::Kind::io) return fail(opened.error());

    // One instance at a time; the one that waited finds the new file in place.
    const auto lock = FolderLock::take(folder);
    if (!lock) return fail(refused ? opened.error() : lock.error());
    opened = open_existing(folder, now, request);
    if (opened) return Opening{std::move(*opened), false, std::nullopt, {}};
    const OpenDecision decision = decide(folder, opened);
    if (decision.action == OpenAction::refuse) return fail(opened.error());
    return begin_new_file(folder, now, request, decision);
}

} // namespace zebra::storage
