// One open file descriptor, closed at the end of its scope. Interrupted and partial writes are
// carried on with; every failure is a sentence with the file's name.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace zebra::storage {

// Like write(2): how many bytes were taken, or -1 with errno set.
using WriteSome = std::function<std::ptrdiff_t(const char* bytes, std::size_t count)>;

// Writes everything through `write_some`; 0, or the errno of what made it impossible.
int write_fully(const WriteSome& write_some, std::string_view content);

class FileHandle {
  public:
    // `flags` as for open(2); what is created is readable and writable by its owner only.
    static Outcome<FileHandle> open(const std::filesystem::path& file, int flags);
    // A new empty file in `folder`, with a name that nothing else has (see data_folder.h).
    static Outcome<FileHandle> create_temporary(const std::filesystem::path& folder);

    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&& other) noexcept;
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();

    const std::filesystem::path& path() const { return path_; }
    int descriptor() const { return descriptor_; }

    Outcome<void> write_all(std::string_view content) const;
    // At most `max_bytes` bytes from where the last reading ended; empty at the end of the file.
    Outcome<std::string> read_some(std::size_t max_bytes) const;
    Outcome<void> sync() const;

  private:
    FileHandle(int descriptor, std::filesystem::path path);

    int descriptor_ = -1;
    std::filesystem::path path_;
};

} // namespace zebra::storage
