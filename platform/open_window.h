// Opens the app's window with one of the back ends.
#pragma once

#include "platform/window.h"

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::platform {

enum class BackendName { sdl2, glfw };

struct WindowOptions {
    std::string title = "Zebra Pocket";
    WindowPlacement placement;
    std::optional<float> content_scale; // nullopt: what the desktop says
};

// "sdl2" or "glfw"; for anything else a sentence that lists the known ones.
tl::expected<BackendName, std::string> backend_from_name(std::string_view name);
std::string_view to_name(BackendName backend);

// Shown, with its context current in this thread. ZEBRA_POCKET_SCALE (1 .. 4) in the environment
// goes before options.content_scale. The error is one sentence for a person: no display, no
// OpenGL, a scale that is no number. One window at a time.
tl::expected<std::unique_ptr<Window>, std::string> open_window(BackendName backend,
                                                               const WindowOptions& options = {});

} // namespace zebra::platform
