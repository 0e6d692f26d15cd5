#include "core/storage/file_problem.h"

#include <fmt/format.h>
#include <system_error>

#include <cerrno>

namespace zebra::storage {

Problem file_problem(int error, std::string_view verb, const std::filesystem::path& file) {
    const std::string name = file.string();
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Problem::Kind::disk_full,
                fmt::format("The disk is full: {} could not be {}. Make room and try again.", name,
                            verb)};
    case EROFS:
        return {Problem::Kind::no_permission,
                fmt::format("{} could not be {}: it lies on a read-only disk. Choose another "
                            "folder with --data.",
                            name, verb)};
    case EACCES:
    case EPERM:
        return {Problem::Kind::no_permission,
                fmt::format("{} could not be {}: this user has no permission, or the folder is "
                            "read-only. Check who owns the file and its folder.",
                            name, verb)};
    case ENOENT:
    case ENOTDIR:
        return {Problem::Kind::not_found,
                fmt::format("{} could not be {}: there is no such file or folder.", name, verb)};
    default:
        return {Problem::Kind::io, fmt::format("{} could not be {}: {}.", name, verb,
                                               std::generic_category().message(error))};
    }
}

Problem not_a_folder(const std::filesystem::path& path) {
    return {Problem::Kind::io, fmt::format("{} should be a folder and is none. Move it away or "
                                           "choose another folder with --data.",
                                           path.string())};
}

} // namespace zebra::storage
