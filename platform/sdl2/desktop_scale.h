// The desktop's font scale on X11, which SDL2 does not report.
#pragma once

#include <optional>

struct SDL_Window;

namespace zebra::platform {

// Xft.dpi / 96 of an X server's resources ("Xft.dpi:\t192\n..."); nullopt when they do not have it.
std::optional<float> desktop_scale_from_resources(const char* resources);

// nullopt for windows that are not on X11.
std::optional<float> desktop_scale(SDL_Window* window);

} // namespace zebra::platform
