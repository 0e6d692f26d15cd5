// Pictures as PNG files.
#pragma once

#include "platform/picture.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace zebra::platform {

// The same picture is the same bytes. A sentence when the sizes do not fit together.
tl::expected<std::vector<std::uint8_t>, std::string> encode_png(const Picture& picture);

// Overwrites `path`. A sentence when it cannot be written or the disk is full; an incomplete file
// is then removed.
tl::expected<void, std::string> write_png(const std::filesystem::path& path,
                                          const Picture& picture);

} // namespace zebra::platform
