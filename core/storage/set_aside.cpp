#include "core/storage/set_aside.h"

#include "core/storage/data_folder.h"

#include <fmt/format.h>
#include <system_error>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace zebra::storage {

namespace {

// The file itself first: should the power fail in between, a journal without its file is
// recognised as damage again, while a file without its journal might pass for whole.
constexpr std::array<const char*, 4> endings = {"", "-journal", "-wal", "-shm"};

bool has_content(const std::string& file) {
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    return !error && bytes > 0;
}

bool stands(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::symlink_status(file, error).type()
           != std::filesystem::file_type::not_found;
}

} // namespace

Outcome<std::filesystem::path> free_damaged_name(const std::filesystem::path& folder,
                                                 const Now& now) {
    constexpr int most_copies_a_second = 1000;
    NameStamp stamp = stamp_of(now);
    for (; stamp.copy <= most_copies_a_second; ++stamp.copy) {
        std::filesystem::path name = folder / damaged_file_name(stamp);
        const bool free = std::none_of(endings.begin(), endings.end(), [&](const char* ending) {
            return stands(name.string() + ending);
        });
        if (free) return name;
    }
    return fail(
        Problem::Kind::io,
        fmt::format("{} has no free name left to keep the damaged file under.", folder.string()));
}

Outcome<bool> move_aside(const std::filesystem::path& folder, const std::filesystem::path& to) {
    const std::string from = database_file(folder).string();
    // An empty journal by itself is what SQLite leaves between two transactions.
    const bool something =
        stands(from) || std::any_of(endings.begin(), endings.end(), [&](const char* ending) {
            return has_content(from + ending);
        });
    if (!something) return false;
    std::vector<std::pair<std::string, std::string>> moved;
    Problem problem;
    bool failed = false;
    for (const char* ending : endings) {
        if (!stands(from + ending)) continue;
        const auto named = rename_to_free_name(from + ending, to.string() + ending);
        if (named && *named) {
            moved.emplace_back(from + ending, to.string() + ending);
            continue;
        }
        failed = true;
        problem = named ? Problem{Problem::Kind::busy,
                                  fmt::format("Another copy of the app is working on {}. Try "
                                              "again in a moment.",
                                              folder.string())}
                        : named.error();
        break;
    }
    if (failed) { // together or not at all
        for (const auto& [original, name] : moved) {
            if (auto back = rename_to_free_name(name, original); !back) return fail(back.error());
        }
        return fail(problem);
    }
    if (auto synced = sync_folder(folder); !synced) return fail(synced.error());
    return true;
}

Outcome<bool> put_in_place(const TemporaryFile& fresh, const std::filesystem::path& folder,
                           const std::filesystem::path& damaged) {
    const auto moved = move_aside(folder, damaged);
    if (!moved) return fail(moved.error());
    const auto named = rename_to_free_name(fresh.path(), database_file(folder));
    if (!named) return fail(named.error());
    if (!*named) {
        return fail(Problem::Kind::busy,
                    fmt::format("Another copy of the app has just begun a new data file in {}. "
                                "Try again.",
                                folder.string()));
    }
    if (auto synced = sync_folder(folder); !synced) return fail(synced.error());
    return *moved;
}

std::vector<std::filesystem::path> list_set_aside(const std::filesystem::path& folder) {
    std::vector<std::pair<NameStamp, std::filesystem::path>> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        const auto stamp = parse_damaged_file_name(entry->path().filename().string());
        if (stamp) found.emplace_back(*stamp, entry->path());
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::filesystem::path> files;
    files.reserve(found.size());
    for (auto& [stamp, file] : found) files.push_back(std::move(file));
    return files;
}

} // namespace zebra::storage
