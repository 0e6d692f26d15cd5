#include "app/appearance.h"

#include <array>
#include <cstddef>

namespace zebra::app {

namespace {

constexpr std::array<std::string_view, 4> theme_names = {"light", "dark", "contrast",
                                                         "contrast-dark"};

} // namespace

std::string_view to_name(Theme theme) { return theme_names[static_cast<std::size_t>(theme)]; }

std::optional<Theme> theme_from_name(std::string_view name) {
    for (std::size_t i = 0; i < theme_names.size(); ++i) {
        if (theme_names[i] == name) return static_cast<Theme>(i);
    }
    return std::nullopt;
}

} // namespace zebra::app
