// The window on SDL 2.
#pragma once

#include "platform/display_names.h"
#include "platform/open_window.h"

#include <memory>
#include <string>

namespace zebra::platform {

// As open_window(), for this back end; `options.content_scale` is the last word on the scale.
tl::expected<std::unique_ptr<Window>, std::string> open_sdl2_window(const WindowOptions& options);

// The drivers SDL may try, separated by commas; empty when there is no display. Left to itself, SDL
// ends with a driver that shows nothing and does not say so: it gets only those that have a
// display, or exactly what the person asked for (`asked`: SDL_VIDEODRIVER, or "").
std::string video_drivers(const std::string& asked, const DisplayNames& displays);

} // namespace zebra::platform
