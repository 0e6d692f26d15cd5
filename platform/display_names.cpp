#include "platform/display_names.h"

#include "platform/environment.h"

#include <fmt/format.h>

namespace zebra::platform {

namespace {

std::string variable(const char* name) { return environment_variable(name).value_or(""); }

} // namespace

std::string DisplayNames::in_words() const {
    if (!x11.empty() && !wayland.empty()) {
        return fmt::format("either of the displays {} and {}", x11, wayland);
    }
    return fmt::format("the display {}", x11.empty() ? wayland : x11);
}

DisplayNames read_display_names() { return {variable("DISPLAY"), variable("WAYLAND_DISPLAY")}; }

std::string no_display_sentence() {
    return "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).";
}

} // namespace zebra::platform
