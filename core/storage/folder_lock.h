// One process at a time may replace the data file (set it aside, restore a backup, make a new one).
// Ordinary reading and writing does not need this; SQLite's own locks serve it.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/file_handle.h"

#include <filesystem>

namespace zebra::storage {

class FolderLock {
  public:
    // Waits up to about five seconds, then `busy`. The lock ends with the object, or the process.
    // Not recursive: a second lock of the same folder in the same process waits too.
    static Outcome<FolderLock> take(const std::filesystem::path& folder);

  private:
    explicit FolderLock(FileHandle folder);

    FileHandle folder_;
};

} // namespace zebra::storage
