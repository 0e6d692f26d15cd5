// A picture in memory.
#pragma once

#include <cstdint>
#include <vector>

namespace zebra::platform {

// 8-bit RGBA, rows from the top down, without gaps.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // 4 * width * height

    friend bool operator==(const Picture&, const Picture&) = default;
};

} // namespace zebra::platform
