// Files that are saved from the screen where a person finds them.
#pragma once

#include "core/base/outcome.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace zebra::app {

// Under the name, or the name with a number where that is taken; nothing is overwritten, and nobody
// ever finds half of it. On the disk when it returns well. Returns what it is called.
Outcome<std::filesystem::path> write_new_file(const std::filesystem::path& folder,
                                              const std::string& name, std::string_view bytes);

// Takes one back.
Outcome<void> remove_new_file(const std::filesystem::path& file);

} // namespace zebra::app
