#include "platform/sdl2/desktop_scale.h"

#include "platform/content_scale.h"

#include <SDL2/SDL_syswm.h>
#include <X11/Xlib.h>
#include <X11/Xresource.h>

#include <string_view>

namespace zebra::platform {

namespace {

constexpr float dpi_of_scale_one = 96;

} // namespace

std::optional<float> desktop_scale_from_resources(const char* resources) {
    if (resources == nullptr) return std::nullopt;
    XrmInitialize();
    XrmDatabase database = XrmGetStringDatabase(resources);
    if (database == nullptr) return std::nullopt;
    char* type = nullptr;
    XrmValue value = {};
    std::optional<float> scale;
    if (XrmGetResource(database, "Xft.dpi", "Xft.Dpi", &type, &value) != 0
        && value.addr != nullptr) {
        if (const auto dpi = parse_scale(std::string_view{value.addr})) {
            scale = *dpi / dpi_of_scale_one;
        }
    }
    XrmDestroyDatabase(database);
    return scale;
}

std::optional<float> desktop_scale(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version)
    if (SDL_GetWindowWMInfo(window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_X11) {
        return std::nullopt;
    }
    return desktop_scale_from_resources(XResourceManagerString(info.info.x11.display));
}

} // namespace zebra::platform
