// What the machine says about a file (an errno), as a sentence for a person.
#pragma once

#include "core/base/outcome.h"

#include <filesystem>
#include <string_view>

namespace zebra::storage {

// `verb` completes "FILE could not be ...": "read", "written", "renamed".
Problem file_problem(int error, std::string_view verb, const std::filesystem::path& file);

// Something else stands where the data folder should.
Problem not_a_folder(const std::filesystem::path& path);

} // namespace zebra::storage
