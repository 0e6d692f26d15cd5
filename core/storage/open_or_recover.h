// How a command that writes, or the window, gets at its data file, whatever state that is in.
// Commands that only read use Store::open with read_only: they move nothing.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zebra::storage {

enum class OpenAction {
    use,                     // the file is open
    create,                  // there is none: begin one
    set_aside_and_start_new, // keep the damaged one under another name and begin a new one
    refuse                   // touch nothing and say why
};

struct OpenDecision {
    OpenAction action = OpenAction::refuse;
    bool offer_backup = false; // note in the new file that a backup can be restored

    friend bool operator==(const OpenDecision&, const OpenDecision&) = default;
};

// What follows from what opening said (nullopt: it went well).
OpenDecision decide_opening(std::optional<Problem::Kind> problem, bool writes, bool has_backups);

struct OpenRequest {
    // Examine the content first. A command that writes asks for it. The window opens without; its
    // housekeeping examines the file on a connection of its own after the first frame, and the
    // window opens it again with `full_check` if damage was found.
    bool quick_check = false;
    bool full_check = false;   // also indexes against their tables
    std::string vfs_name = {}; // "" is the machine's own
    Migrations migrations = shipped_migrations();
};

struct Opening {
    Store store;
    bool created = false;                           // the file is new
    std::optional<std::filesystem::path> set_aside; // where the damaged one is now
    std::vector<std::string> notices;               // sentences to show or to print to stderr
};

// Makes the folder when there is none. A file of an older schema is backed up and brought up to
// date. On `refuse` the Problem of opening comes back and nothing on the disk has changed.
Outcome<Opening> open_or_recover(const std::filesystem::path& folder, const Now& now,
                                 const OpenRequest& request = {});

} // namespace zebra::storage
