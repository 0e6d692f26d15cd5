// Small files that must be whole or not there: the emergency card's copies, backups on their way.
// Every function reports failures as sentences that name the file and the reason.
// Never call these on a database that a connection of this process has open: closing any
// descriptor of it would drop SQLite's locks.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace zebra::storage {

// Writes a temporary file beside `file` (mode 0600), syncs it, renames it over `file` and syncs the
// folder. Whoever reads `file` at any moment, or after a power cut, finds the old content or the
// new one. On a failure the temporary file is removed and `file` is as it was; only when the very
// last step fails, which the sentence says, is the new content there without being certain to stay.
Outcome<void> write_file_durably(const std::filesystem::path& file, std::string_view content);

// Into a file that nobody else knows of yet (a temporary one, or one in a TemporaryFolder), synced.
// What fails is told of `known_as`.
Outcome<void> write_and_sync(const std::filesystem::path& file, std::string_view content,
                             const std::filesystem::path& known_as);

// A file of more than `max_bytes` is `damaged`; a missing one `not_found`.
Outcome<std::string> read_whole_file(const std::filesystem::path& file, std::size_t max_bytes);

// The folder and those above it; what is created is for its owner only (0700). A folder that is
// there already keeps its mode.
Outcome<void> make_private_folder(const std::filesystem::path& folder);

Outcome<void> sync_file(const std::filesystem::path& file);
Outcome<void> sync_folder(const std::filesystem::path& folder);

// Copies into `to`, which must exist (a temporary file), and syncs it.
Outcome<void> copy_into(const std::filesystem::path& from, const std::filesystem::path& to);

Outcome<void> rename_over(const std::filesystem::path& from, const std::filesystem::path& to);
// Renames unless something has the name already, in one step: false when it has.
Outcome<bool> rename_to_free_name(const std::filesystem::path& from,
                                  const std::filesystem::path& to);

// The name of a new, empty, private file; removed at the end of the scope unless it was renamed.
class TemporaryFile {
  public:
    static Outcome<TemporaryFile> create_in(const std::filesystem::path& folder);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    const std::filesystem::path& path() const { return path_; }

  private:
    explicit TemporaryFile(std::filesystem::path path);

    std::filesystem::path path_; // empty when moved from
};

// The same for a folder; it is removed with all that is in it.
class TemporaryFolder {
  public:
    static Outcome<TemporaryFolder> create_in(const std::filesystem::path& folder);

    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }
    // Unless something has the name already, an empty folder apart: false when it has.
    Outcome<bool> rename_to(const std::filesystem::path& folder);

  private:
    explicit TemporaryFolder(std::filesystem::path path);

    std::filesystem::path path_; // empty when moved from, or renamed
};

// Tries "name.end", "name (2).end", and so on in the folder until `rename` returns true, and
// returns what is there then; the folder is synced. A Problem of `rename`, or that all are taken.
Outcome<std::filesystem::path>
at_free_name(const std::filesystem::path& folder, const std::string& name,
             const std::function<Outcome<bool>(const std::filesystem::path& to)>& rename);

} // namespace zebra::storage
