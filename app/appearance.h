// How the person wants the app to look: kept with the preferences, drawn by app/ui.
#pragma once

#include <optional>
#include <string_view>

namespace zebra::app {

enum class Theme { light, dark, contrast, contrast_dark };

// "light", "dark", "contrast", "contrast-dark": as settings and the command line have it.
std::string_view to_name(Theme theme);
std::optional<Theme> theme_from_name(std::string_view name);

struct Appearance {
    Theme theme = Theme::light;
    float text_scale = 1; // 1 .. 2
    bool reduce_motion = false;
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

} // namespace zebra::app
