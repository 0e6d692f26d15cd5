#include "core/storage/sqlite_problem.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace zebra::storage {

Problem damaged_problem(const std::filesystem::path& file, const char* what) {
    return {Problem::Kind::damaged,
            fmt::format("{} is damaged: {}. Nothing is deleted; open the app to keep it aside and "
                        "restore a backup.",
                        file.string(), what)};
}

Problem sqlite_problem(const SQLite::Exception& exception, const std::filesystem::path& file) {
    constexpr int primary_code_mask = 0xFF;
    const std::string name = file.string();
    switch (exception.getErrorCode() & primary_code_mask) {
    case SQLITE_NOTADB:
        return damaged_problem(file, "it is not, or no longer, a data file of this app");
    case SQLITE_CORRUPT: return damaged_problem(file, "its content is not whole");
    case SQLITE_FULL:
        return {Problem::Kind::disk_full,
                fmt::format("The disk is full: {} could not be written, the change was not saved. "
                            "Make room and try again.",
                            name)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Problem::Kind::no_permission,
                fmt::format("{} cannot be written: this user has no permission, or the folder is "
                            "read-only. Check who owns the file and its folder.",
                            name)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Problem::Kind::busy,
                fmt::format("Another copy of the app is using {}. Nothing was changed; try again "
                            "in a moment.",
                            name)};
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return {Problem::Kind::bad_input,
                fmt::format("{} does not take this value ({}). Nothing was changed.", name,
                            exception.what())};
    case SQLITE_CANTOPEN:
        return {Problem::Kind::io,
                fmt::format("{}, or a file beside it, could not be opened. Check the folder and "
                            "the disk.",
                            name)};
    case SQLITE_IOERR:
        return {Problem::Kind::io,
                fmt::format("The disk reported an error on {} ({}). The change was not saved; "
                            "check the disk and try again.",
                            name, sqlite3_errstr(exception.getExtendedErrorCode()))};
    default:
        return {Problem::Kind::io,
                fmt::format("{} could not be used: {}.", name, exception.what())};
    }
}

} // namespace zebra::storage
