// Damage that costs nothing to undo.
#pragma once

#include "core/base/outcome.h"

#include <filesystem>
#include <string>

namespace zebra::storage {

// Where the full check finds damage, makes the data file's indexes anew from its tables, in one
// transaction that is kept only when the check finds nothing afterwards; else the file is as it was
// and the Problem (`damaged` when that was not enough) comes back. Returns whether there was
// anything to mend. Writers wait meanwhile. Works on a connection of its own.
Outcome<bool> mend_indexes(const std::filesystem::path& folder, const std::string& vfs_name = {});

} // namespace zebra::storage
