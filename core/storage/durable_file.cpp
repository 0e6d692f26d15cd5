#include "core/storage/durable_file.h"

#include "core/storage/data_folder.h"
#include "core/storage/file_handle.h"
#include "core/storage/file_problem.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace zebra::storage {

namespace {

constexpr std::size_t copy_chunk_bytes = 1U << 20U;

std::filesystem::path folder_of(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    return folder.empty() ? std::filesystem::path{"."} : folder;
}

// The failure belongs to the file a person knows, not to the temporary name beside it.
Problem about(const std::filesystem::path& file, Problem problem,
              const std::filesystem::path& temporary) {
    const std::string from = temporary.string();
    const std::size_t at = problem.sentence.find(from);
    if (at != std::string::npos) problem.sentence.replace(at, from.size(), file.string());
    return problem;
}

} // namespace

Outcome<TemporaryFile> TemporaryFile::create_in(const std::filesystem::path& folder) {
    auto handle = FileHandle::create_temporary(folder);
    if (!handle) return fail(handle.error());
    return TemporaryFile{handle->path()};
}

TemporaryFile::TemporaryFile(std::filesystem::path path) : path_{std::move(path)} {}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : path_{std::exchange(other.path_, {})} {}

TemporaryFile::~TemporaryFile() {
    if (path_.empty()) return;
    std::error_code gone_already; // renamed: that is what it was made for
    std::filesystem::remove(path_, gone_already);
    std::filesystem::remove(path_.string() + "-journal", gone_already);
}

TemporaryFolder::TemporaryFolder(std::filesystem::path path) : path_{std::move(path)} {}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_{std::exchange(other.path_, {})} {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Outcome<TemporaryFolder> TemporaryFolder::create_in(const std::filesystem::path& folder) {
    std::string name = (folder / (std::string{temporary_prefix} + "XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr) return fail(file_problem(errno, "written", folder));
    return TemporaryFolder{name};
}

Outcome<bool> TemporaryFolder::rename_to(const std::filesystem::path& folder) {
    if (std::rename(path_.c_str(), folder.c_str()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) return false;
        return fail(file_problem(errno, "written", folder));
    }
    path_.clear();
    return true;
}

Outcome<std::filesystem::path>
at_free_name(const std::filesystem::path& folder, const std::string& name,
             const std::function<Outcome<bool>(const std::filesystem::path& to)>& rename) {
    constexpr int most_copies = 100;
    const std::filesystem::path plain{name};
    for (int copy = 1; copy <= most_copies; ++copy) {
        const std::string number = copy == 1 ? "" : fmt::format(" ({})", copy);
        std::filesystem::path to =
            folder / (plain.stem().string() + number + plain.extension().string());
        const auto renamed = rename(to);
        if (!renamed) return fail(renamed.error());
        if (!*renamed) continue;
        (void)sync_folder(folder); // it is there; a power cut may take its name
        return to;
    }
    return fail(
        Problem::Kind::io,
        fmt::format("{} holds too many copies of {}. Remove some of them.", folder.string(), name));
}

Outcome<void> write_and_sync(const std::filesystem::path& file, std::string_view content,
                             const std::filesystem::path& known_as) {
    auto handle = FileHandle::open(file, O_WRONLY | O_CREAT);
    Outcome<void> done = handle ? handle->write_all(content) : fail(handle.error());
    if (done) done = handle->sync();
    if (!done) return fail(about(known_as, done.error(), file));
    return {};
}

Outcome<void> write_file_durably(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path folder = folder_of(file);
    auto temporary = TemporaryFile::create_in(folder);
    if (!temporary) return fail(about(file, temporary.error(), folder));
    if (auto written = write_and_sync(temporary->path(), content, file); !written) return written;
    if (auto renamed = rename_over(temporary->path(), file); !renamed) {
        return fail(renamed.error());
    }
    return sync_folder(folder);
}

Outcome<std::string> read_whole_file(const std::filesystem::path& file, std::size_t max_bytes) {
    auto handle = FileHandle::open(file, O_RDONLY | O_NONBLOCK); // a pipe must not hold us up
    if (!handle) return fail(handle.error());
    std::string content;
    while (true) {
        const auto chunk = handle->read_some(copy_chunk_bytes);
        if (!chunk) return fail(chunk.error());
        if (chunk->empty()) return content;
        content += *chunk;
        if (content.size() > max_bytes) {
            return fail(Problem::Kind::damaged,
                        fmt::format("{} is larger than {} bytes and was not read.", file.string(),
                                    max_bytes));
        }
    }
}

Outcome<void> make_private_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return {};
    const std::filesystem::path parent = folder.parent_path();
    if (!parent.empty() && parent != folder) {
        if (auto made = make_private_folder(parent); !made) return made;
    }
    if (folder.filename().empty()) return {}; // "a/b/" : the part after the last slash
    if (::mkdir(folder.c_str(), S_IRWXU) == 0) return {};
    const int reason = errno;
    // Another instance may have been faster.
    if (reason == EEXIST && std::filesystem::is_directory(folder, error)) return {};
    if (reason == EEXIST) return fail(not_a_folder(folder));
    return fail(file_problem(reason, "created", folder));
}

Outcome<void> sync_file(const std::filesystem::path& file) {
    auto handle = FileHandle::open(file, O_RDWR);
    if (!handle) return fail(handle.error());
    return handle->sync();
}

Outcome<void> sync_folder(const std::filesystem::path& folder) {
    auto handle = FileHandle::open(folder, O_RDONLY | O_DIRECTORY);
    if (!handle) return fail(handle.error());
    return handle->sync();
}

Outcome<void> copy_into(const std::filesystem::path& from, const std::filesystem::path& to) {
    auto source = FileHandle::open(from, O_RDONLY);
    if (!source) return fail(source.error());
    auto target = FileHandle::open(to, O_WRONLY | O_TRUNC);
    if (!target) return fail(target.error());
    while (true) {
        const auto chunk = source->read_some(copy_chunk_bytes);
        if (!chunk) return fail(chunk.error());
        if (chunk->empty()) return target->sync();
        if (auto written = target->write_all(*chunk); !written) return written;
    }
}

Outcome<void> rename_over(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return fail(file_problem(errno, "written", to));
    return {};
}

Outcome<bool> rename_to_free_name(const std::filesystem::path& from,
                                  const std::filesystem::path& to) {
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS) return fail(file_problem(errno, "renamed", from));
#endif
    // A file system without that call: a second name is never given over an existing one either.
    if (::link(from.c_str(), to.c_str()) != 0) {
        if (errno == EEXIST) return false;
        return fail(file_problem(errno, "renamed", from));
    }
    if (::unlink(from.c_str()) != 0) return fail(file_problem(errno, "renamed", from));
    return true;
}

} // namespace zebra::storage
