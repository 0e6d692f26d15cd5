// The file that -o or --dump-semantics names.
#pragma once

#include "core/base/outcome.h"

#include <filesystem>
#include <string_view>

namespace zebra::app {

// A plain file is replaced as a whole or not at all, and is its owner's alone; a link stays a link
// and its target is replaced. Into anything else (a device, a pipe) the text is written.
Outcome<void> write_output(const std::filesystem::path& file, std::string_view text);

// A file of the app's own in the data folder, or one of its backups, is refused: nothing else may
// take its place.
Outcome<void> check_output(const std::filesystem::path& file,
                           const std::filesystem::path& data_folder);

} // namespace zebra::app
