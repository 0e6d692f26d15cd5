#include "platform/content_scale.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zebra::platform {

namespace {

constexpr float steps_a_unit = 4;
constexpr float smallest_scale = 1;
constexpr float largest_scale = 4;
constexpr float hardly_more_than_one = 1.01F;

int rounded_at_least_one(float value) { return std::max(1, static_cast<int>(std::lround(value))); }

} // namespace

float content_scale(const ScaleSources& sources) {
    float scale = 1;
    if (sources.wish) {
        scale = *sources.wish;
    } else if (sources.framebuffer_ratio > hardly_more_than_one) {
        scale = sources.framebuffer_ratio;
    } else if (sources.desktop_scale) {
        scale = *sources.desktop_scale;
    }
    if (!std::isfinite(scale)) return 1;
    return std::round(std::clamp(scale, smallest_scale, largest_scale) * steps_a_unit)
           / steps_a_unit;
}

std::optional<float> parse_scale(std::string_view text) {
    float value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (error != std::errc{} || stop != end || !std::isfinite(value) || value <= 0) {
        return std::nullopt;
    }
    return value;
}

float Scaling::to_logical(double window_units) const {
    return static_cast<float>(window_units * static_cast<double>(framebuffer_ratio)
                              / static_cast<double>(content_scale));
}

LogicalSize Scaling::to_logical(PixelSize framebuffer) const {
    return {static_cast<float>(framebuffer.width) / content_scale,
            static_cast<float>(framebuffer.height) / content_scale};
}

PixelSize Scaling::to_window(LogicalSize size, std::optional<PixelSize> usable) const {
    const float units_a_logical = content_scale / framebuffer_ratio;
    PixelSize window = {rounded_at_least_one(size.width * units_a_logical),
                        rounded_at_least_one(size.height * units_a_logical)};
    if (usable && usable->width > 0 && usable->height > 0) {
        window.width = std::min(window.width, usable->width);
        window.height = std::min(window.height, usable->height);
    }
    return window;
}

float framebuffer_ratio(PixelSize framebuffer, PixelSize window) {
    if (framebuffer.width <= 0 || window.width <= 0) return 1;
    return static_cast<float>(framebuffer.width) / static_cast<float>(window.width);
}

} // namespace zebra::platform
