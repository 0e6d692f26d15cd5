#include "platform/open_window.h"

#include "platform/content_scale.h"
#include "platform/environment.h"
#include "platform/glfw/glfw_window.h"
#include "platform/sdl2/sdl2_window.h"

#include <fmt/format.h>

namespace zebra::platform {

namespace {

constexpr const char* scale_variable = "ZEBRA_POCKET_SCALE";

} // namespace

tl::expected<BackendName, std::string> backend_from_name(std::string_view name) {
    for (const BackendName backend : {BackendName::sdl2, BackendName::glfw}) {
        if (name == to_name(backend)) return backend;
    }
    return tl::unexpected(fmt::format("There is no back end \"{}\". Choose sdl2 or glfw.", name));
}

std::string_view to_name(BackendName backend) {
    switch (backend) {
    case BackendName::sdl2: return "sdl2";
    case BackendName::glfw: return "glfw";
    }
    return "";
}

tl::expected<std::unique_ptr<Window>, std::string> open_window(BackendName backend,
                                                               const WindowOptions& options) {
    WindowOptions final_options = options;
    const std::string wish = environment_variable(scale_variable).value_or("");
    if (!wish.empty()) {
        final_options.content_scale = parse_scale(wish);
        if (!final_options.content_scale) {
            return tl::unexpected(
                fmt::format("{} is \"{}\"; a number from 1 to 4 is needed.", scale_variable, wish));
        }
    }
    return backend == BackendName::sdl2 ? open_sdl2_window(final_options)
                                        : open_glfw_window(final_options);
}

} // namespace zebra::platform
