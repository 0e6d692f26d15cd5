// A damaged data file is kept, under another name, with its journal.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/durable_file.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace zebra::storage {

// What was set aside earlier, newest first (without the -journal and the like).
std::vector<std::filesystem::path> list_set_aside(const std::filesystem::path& folder);

// For those who hold the folder's lock:

// The name that a file set aside now would get: "zebra-pocket.db.damaged-DATE-TIME".
Outcome<std::filesystem::path> free_damaged_name(const std::filesystem::path& folder,
                                                 const Now& now);
// Renames the data file and what SQLite keeps beside it (-journal, -wal, -shm) to this name with
// the same endings. Never overwrites, never deletes; durable on return. False when there was
// nothing to set aside.
Outcome<bool> move_aside(const std::filesystem::path& folder, const std::filesystem::path& to);
// Moves aside what stands in the way, to `damaged` (found with free_damaged_name), and gives the
// data file's name to `fresh`. Returns whether something was moved aside.
Outcome<bool> put_in_place(const TemporaryFile& fresh, const std::filesystem::path& folder,
                           const std::filesystem::path& damaged);

} // namespace zebra::storage
