#include "core/storage/file_handle.h"

#include "core/storage/data_folder.h"
#include "core/storage/file_problem.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

namespace zebra::storage {

namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

} // namespace

int write_fully(const WriteSome& write_some, std::string_view content) {
    while (!content.empty()) {
        const std::ptrdiff_t written = write_some(content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return errno;
        }
        if (written == 0) return EIO; // would go on for ever
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

FileHandle::FileHandle(int descriptor, std::filesystem::path path)
    : descriptor_{descriptor}, path_{std::move(path)} {}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, path_{std::move(other.path_)} {}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(path_, other.path_);
    return *this;
}

FileHandle::~FileHandle() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Outcome<FileHandle> FileHandle::open(const std::filesystem::path& file, int flags) {
    int descriptor = -1;
    do {
        descriptor = ::open(file.c_str(), flags | O_CLOEXEC, owner_only); // NOLINT: C's varargs
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) return fail(file_problem(errno, "opened", file));
    return FileHandle{descriptor, file};
}

Outcome<FileHandle> FileHandle::create_temporary(const std::filesystem::path& folder) {
    std::string name = (folder / (std::string{temporary_prefix} + "XXXXXX")).string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return fail(file_problem(errno, "written to", folder));
    return FileHandle{descriptor, name};
}

Outcome<void> FileHandle::write_all(std::string_view content) const {
    const int error = write_fully(
        [this](const char* bytes, std::size_t count) { return ::write(descriptor_, bytes, count); },
        content);
    if (error != 0) return fail(file_problem(error, "written", path_));
    return {};
}

Outcome<std::string> FileHandle::read_some(std::size_t max_bytes) const {
    std::string bytes(max_bytes, '\0');
    ssize_t count = -1;
    do {
        count = ::read(descriptor_, bytes.data(), bytes.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) return fail(file_problem(errno, "read", path_));
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
}

Outcome<void> FileHandle::sync() const {
    int result = -1;
    do {
        result = ::fsync(descriptor_);
    } while (result < 0 && errno == EINTR);
    // Some file systems cannot sync a folder and say so; there is nothing more to be done there.
    if (result < 0 && errno != EINVAL && errno != ENOTSUP) {
        return fail(file_problem(errno, "made durable", path_));
    }
    return {};
}

} // namespace zebra::storage
