// The data file as the commands use it.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/storage/open_or_recover.h"
#include "core/storage/store.h"

#include <filesystem>
#include <optional>

namespace zebra::app {

// Something stands where the data folder should be and is none. A folder that is not there is no
// problem: nothing has been kept yet.
std::optional<Problem> folder_problem(const std::filesystem::path& folder);

// Moves and creates nothing. nullopt: nothing has been kept yet.
Outcome<std::optional<storage::Store>> open_to_read(const std::filesystem::path& folder);

// Sets a damaged file aside and begins a new one; what happened is said on stderr.
Outcome<storage::Opening> open_to_write(const std::filesystem::path& folder, const Now& now);

// When the person's day ends; as it is by default without a store.
int day_end_minute(storage::Store* store);

// Hands over what was printed, then makes the backup of the day if none was made. For commands that
// have written, when the data file is closed; a failure is said on stderr.
void make_daily_backup(const std::filesystem::path& folder, const Now& now);

} // namespace zebra::app
