// Sizes and places. Logical units are what layouts count in: framebuffer pixels / content scale,
// x to the right, y down, origin at the window's top left.
#pragma once

namespace zebra::platform {

struct LogicalSize {
    float width = 0;
    float height = 0;

    friend bool operator==(const LogicalSize&, const LogicalSize&) = default;
};

struct PixelSize {
    int width = 0;
    int height = 0;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

struct LogicalRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    friend bool operator==(const LogicalRect&, const LogicalRect&) = default;
};

// What a notch, a rounded corner or a gesture bar covers at each edge, in logical units.
struct Insets {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    friend bool operator==(const Insets&, const Insets&) = default;
};

// The size of a window at the next start: the size it has, or had before it was maximised.
struct WindowPlacement {
    LogicalSize size = {412, 892};
    bool maximised = false;

    friend bool operator==(const WindowPlacement&, const WindowPlacement&) = default;
};

inline constexpr LogicalSize minimum_window_size = {320, 480};

} // namespace zebra::platform
