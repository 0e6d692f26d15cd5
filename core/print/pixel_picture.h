// What is printed, as pixels to look at before it is saved.
#pragma once

#include <cstdint>
#include <vector>

namespace zebra::print {

// 8-bit RGBA, opaque, rows from the top down, without gaps.
struct PixelPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // 4 * width * height
};

} // namespace zebra::print
