// Drawing into pixels.
#pragma once

#include "core/base/outcome.h"
#include "core/print/cairo_handles.h"
#include "core/print/pixel_picture.h"

#include <functional>

namespace zebra::print {

// What `draw` puts on a canvas of that size, in pixels. A Problem when there is no memory for it.
Outcome<PixelPicture> drawn_picture(int width, int height,
                                    const std::function<void(cairo_t*)>& draw);

} // namespace zebra::print
