// Which displays the environment names.
#pragma once

#include <string>

namespace zebra::platform {

struct DisplayNames {
    std::string x11;     // DISPLAY; empty when there is none
    std::string wayland; // WAYLAND_DISPLAY

    bool any() const { return !x11.empty() || !wayland.empty(); }
    // "the display :0", "either of the displays :0 and wayland-0": for a sentence about what could
    // not be opened.
    std::string in_words() const;
};

DisplayNames read_display_names();

// The sentence for an environment that names none.
std::string no_display_sentence();

} // namespace zebra::platform
