#include "core/csv/csv_folder.h"

#include "core/storage/durable_file.h"

#include <fmt/format.h>
#include <system_error>

namespace zebra::csv {

namespace {

namespace fs = std::filesystem;

// Beside its place; whole or not there.
Outcome<storage::TemporaryFolder> written_beside(const fs::path& wanted, const fs::path& parent,
                                                 std::span<const Table> tables) {
    auto folder = storage::TemporaryFolder::create_in(parent);
    if (!folder) return folder;
    for (const Table& table : tables) {
        const auto done = storage::write_and_sync(folder->path() / table.file, to_csv(table),
                                                  wanted / table.file);
        if (!done) return fail(done.error());
    }
    if (auto done = storage::sync_folder(folder->path()); !done) return fail(done.error());
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
    const fs::path last = named.filename();
    if (last == "." || last == "..") {
        return fail(Problem::Kind::bad_input,
                    fmt::format("{} has no name of its own. Name a new folder.", folder.string()));
    }
    if (is_taken(named)) return fail(taken(named));
    auto written = written_beside(named, parent_of(named), tables);
    if (!written) return fail(written.error());
    const auto renamed = written->rename_to(named);
    if (!renamed) return fail(renamed.error());
    if (!*renamed) return fail(taken(named));
    (void)storage::sync_folder(parent_of(named)); // all is there; a power cut may take its name
    return {};
}

Outcome<fs::path> write_new_csv_folder(const fs::path& parent, const std::string& name,
                                       std::span<const Table> tables) {
    auto written = written_beside(parent / name, parent, tables);
    if (!written) return fail(written.error());
    return storage::at_free_name(parent, name,
                                 [&](const fs::path& to) { return written->rename_to(to); });
}

} // namespace zebra::csv
