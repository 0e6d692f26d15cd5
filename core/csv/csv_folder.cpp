#include "core/csv/csv_folder.h"

#include "core/storage/durable_file.h"
#include "core/storage/file_problem.h"

#include <fmt/format.h>
#include <system_error>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace zebra::csv {

namespace {

namespace fs = std::filesystem;

constexpr int most_copies = 100; // of one name

// A folder that is removed with what is in it at the end of the scope, unless it got its name.
class TemporaryFolder {
  public:
    static Outcome<TemporaryFolder> create_in(const fs::path& parent) {
        std::string name = (parent / ".zebra-pocket-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            return fail(storage::file_problem(errno, "written", parent));
        }
        return TemporaryFolder{name};
    }

    TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    const fs::path& path() const { return path_; }

    // false: something is there. An empty folder gives way.
    Outcome<bool> rename_to(const fs::path& folder) {
        if (std::rename(path_.c_str(), folder.c_str()) != 0) {
            if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) return false;
            return fail(storage::file_problem(errno, "written", folder));
        }
        path_.clear();
        return true;
    }

  private:
    explicit TemporaryFolder(fs::path path) : path_(std::move(path)) {}

    fs::path path_; // empty when moved from, or renamed
};

Outcome<TemporaryFolder> written_in(const fs::path& parent, std::span<const Table> tables) {
    auto folder = TemporaryFolder::create_in(parent);
    if (!folder) return folder;
    for (const Table& table : tables) {
        if (auto done = storage::write_file_durably(folder->path() / table.file, to_csv(table));
            !done) {
            return fail(done.error());
        }
    }
    return folder;
}

fs::path parent_of(const fs::path& folder) {
    return folder.has_parent_path() ? folder.parent_path() : fs::path{"."};
}

Problem taken(const fs::path& folder) {
    return {
        Problem::Kind::bad_input,
        fmt::format("{} is there already. Name a new folder, or an empty one.", folder.string())};
}

// Before anything is written.
bool is_taken(const fs::path& folder) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(folder, error);
    if (!fs::exists(status)) return false;
    return !fs::is_directory(status) || !fs::is_empty(folder, error) || error;
}

} // namespace

Outcome<void> write_csv_folder(const fs::path& folder, std::span<const Table> tables) {
    // "tables/" is the same folder as "tables".
    const fs::path named = folder.has_filename() ? folder : folder.parent_path();
    if (is_taken(named)) return fail(taken(named));
    auto written = written_in(parent_of(named), tables);
    if (!written) return fail(written.error());
    const auto renamed = written->rename_to(named);
    if (!renamed) return fail(renamed.error());
    if (!*renamed) return fail(taken(named));
    (void)storage::sync_folder(parent_of(named)); // all is there; a power cut may take its name
    return {};
}

Outcome<fs::path> write_new_csv_folder(const fs::path& parent, const std::string& name,
                                       std::span<const Table> tables) {
    auto written = written_in(parent, tables);
    if (!written) return fail(written.error());
    for (int copy = 1; copy <= most_copies; ++copy) {
        const fs::path folder = parent / (copy == 1 ? name : fmt::format("{} ({})", name, copy));
        const auto renamed = written->rename_to(folder);
        if (!renamed) return fail(renamed.error());
        if (!*renamed) continue;
        (void)storage::sync_folder(parent);
        return folder;
    }
    return fail(
        Problem::Kind::io,
        fmt::format("{} holds too many copies of {}. Remove some of them.", parent.string(), name));
}

} // namespace zebra::csv
