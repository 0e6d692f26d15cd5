// Pictures as PNG files.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace zebra::platform {

// 8-bit RGBA, rows from the top down, without gaps.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // 4 * width * height

    friend bool operator==(const Picture&, const Picture&) = default;
};

// The same picture is the same bytes. A sentence when the sizes do not fit together.
tl::expected<std::vector<std::uint8_t>, std::string> encode_png(const Picture& picture);

// Overwrites `path`. A sentence when it cannot be written or the disk is full; an incomplete file
// is then removed.
tl::expected<void, std::string> write_png(const std::filesystem::path& path,
                                          const Picture& picture);

} // namespace zebra::platform
