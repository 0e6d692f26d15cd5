// A note in a fresh data file: the old one was set aside, a backup can still be restored. Whoever
// has a window shows it; it goes when a backup was restored, or when the person says so.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::storage {

constexpr std::string_view recovery_note_key = "recovery_pending";
// Its value when no file was set aside because none was there; else the name of the damaged file.
constexpr std::string_view data_file_was_missing = "missing";

Outcome<std::optional<std::string>> recovery_note(Store& store);
Outcome<void> dismiss_recovery(Store& store);

// For those who are inside a transaction. Throws SQLite::Exception.
bool notes_recovery(SQLite::Database& database);

// A backup that carries the note itself was made after the damage. One that cannot be read counts
// as made before it: restoring it says why.
bool made_before_damage(const std::filesystem::path& backup);

} // namespace zebra::storage
