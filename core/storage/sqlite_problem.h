// The one place where what SQLite reports becomes a sentence for a person.
#pragma once

#include "core/base/outcome.h"

#include <filesystem>

namespace SQLite {
class Exception;
}

namespace zebra::storage {

Problem sqlite_problem(const SQLite::Exception& exception, const std::filesystem::path& file);

// For a file that is there and is not a data file of this program, or no longer a whole one.
// `what` completes "FILE is damaged: ...".
Problem damaged_problem(const std::filesystem::path& file, const char* what);

} // namespace zebra::storage
