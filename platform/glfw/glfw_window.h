// The window on GLFW 3.3. It knows no touch, no screen keyboard and cannot keep the screen awake.
#pragma once

#include "platform/open_window.h"

#include <memory>
#include <string>

namespace zebra::platform {

// As open_window(), for this back end; `options.content_scale` is the last word on the scale.
tl::expected<std::unique_ptr<Window>, std::string> open_glfw_window(const WindowOptions& options);

} // namespace zebra::platform
