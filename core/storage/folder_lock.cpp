#include "core/storage/folder_lock.h"

#include "core/storage/file_problem.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace zebra::storage {

namespace {

constexpr int attempts = 100;
constexpr std::chrono::milliseconds pause_between{50};

} // namespace

FolderLock::FolderLock(FileHandle folder) : folder_{std::move(folder)} {}

Outcome<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    auto handle = FileHandle::open(folder, O_RDONLY | O_DIRECTORY);
    if (!handle) return fail(handle.error());
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (::flock(handle->descriptor(), LOCK_EX | LOCK_NB) == 0) {
            return FolderLock{std::move(*handle)};
        }
        // A file system without such locks: renaming to a free name still keeps files safe.
        if (errno == ENOLCK || errno == ENOTSUP || errno == EINVAL) {
            return FolderLock{std::move(*handle)};
        }
        if (errno != EWOULDBLOCK && errno != EINTR) {
            return fail(file_problem(errno, "locked", folder));
        }
        std::this_thread::sleep_for(pause_between);
    }
    return fail(Problem::Kind::busy,
                fmt::format("Another copy of the app is working on {}. Try again in a moment.",
                            folder.string()));
}

} // namespace zebra::storage
