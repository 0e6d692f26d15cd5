// How many framebuffer pixels a logical unit has. Pure functions, the same for every back end.
#pragma once

#include "platform/geometry.h"

#include <optional>
#include <string_view>

namespace zebra::platform {

struct ScaleSources {
    std::optional<float> wish;          // from the environment or the options: goes first
    float framebuffer_ratio = 1;        // framebuffer pixels / window units (Wayland, macOS)
    std::optional<float> desktop_scale; // Xft.dpi / 96, where the window system scales nothing
};

// 1 .. 4, a multiple of 1/4.
float content_scale(const ScaleSources& sources);

// "2", "1.5": a positive number, nothing else. content_scale() rounds and limits it.
std::optional<float> parse_scale(std::string_view text);

// Between logical units and the units in which the window system counts window sizes and pointers.
struct Scaling {
    float content_scale = 1;
    float framebuffer_ratio = 1;

    float to_logical(double window_units) const;
    LogicalSize to_logical(PixelSize framebuffer) const;
    // At least 1 x 1, no larger than `usable` (the screen without panels) where that is known.
    PixelSize to_window(LogicalSize size, std::optional<PixelSize> usable = std::nullopt) const;
};

// Framebuffer pixels a window unit has; 1 for a window without a size.
float framebuffer_ratio(PixelSize framebuffer, PixelSize window);

} // namespace zebra::platform
