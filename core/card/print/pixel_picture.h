// What is printed, as pixels to look at before it is saved.
#pragma once

#include "core/base/outcome.h"

#include <cstdint>
#include <functional>
#include <vector>

struct _cairo;

namespace zebra::card::print {

// 8-bit RGBA, opaque, rows from the top down, without gaps.
struct PixelPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // 4 * width * height
};

// What `draw` puts on the canvas of that size, in pixels. A Problem when there is no memory for it.
Outcome<PixelPicture> drawn_picture(int width, int height,
                                    const std::function<void(_cairo*)>& draw);

} // namespace zebra::card::print
