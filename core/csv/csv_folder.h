// A folder of tables, whole or not there. It and its files are their owner's alone.
#pragma once

#include "core/base/outcome.h"
#include "core/csv/csv.h"

#include <filesystem>
#include <span>
#include <string>

namespace zebra::csv {

// All of it is written beside its place first, and synced. `bad_input` when something is there
// already, but for an empty folder; other Problems of the disk. Then nothing is left behind.
Outcome<void> write_csv_folder(const std::filesystem::path& folder, std::span<const Table> tables);

// Under the name, or the name with a number where that is taken. Returns what it is called.
Outcome<std::filesystem::path> write_new_csv_folder(const std::filesystem::path& parent,
                                                    const std::string& name,
                                                    std::span<const Table> tables);

} // namespace zebra::csv
