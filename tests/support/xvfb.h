// An X server without a screen, for one test: started with a display number of its own, stopped at
// the end, also when the test program dies.
#pragma once

#include "tests/support/scoped_env.h"
#include "tests/support/temp_dir.h"

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace zebra::test {

struct XvfbOptions {
    int width = 1280;
    int height = 2048;
    bool opengl = true;
    std::optional<int> xft_dpi; // what a desktop sets for larger text; 96 is scale 1
};

class Xvfb {
  public:
    // Ready when it returns: DISPLAY names it, and what else decides about windows (Wayland, SDL's
    // driver, scale settings) is unset; no program of this machine dials. A server that does not
    // start is a failed test.
    explicit Xvfb(const XvfbOptions& options = {});
    ~Xvfb();
    Xvfb(const Xvfb&) = delete;
    Xvfb& operator=(const Xvfb&) = delete;

    const std::string& display() const { return display_; } // ":7"

  private:
    TempDir folder_; // its messages
    pid_t server_ = -1;
    std::string display_;
    std::optional<ScopedEnv> display_variable_;
    ScopedEnv no_wayland_{"WAYLAND_DISPLAY", std::nullopt};
    ScopedEnv no_driver_{"SDL_VIDEODRIVER", std::nullopt};
    ScopedEnv no_scale_{"ZEBRA_POCKET_SCALE", std::nullopt};
    ScopedEnv no_choices_{"XDG_CONFIG_HOME", folder_.path().string()};
    ScopedEnv no_programs_{"XDG_DATA_HOME", folder_.path().string()};
    ScopedEnv no_system_programs_{"XDG_DATA_DIRS", folder_.path().string()};
};

// Runs xdotool on the display that DISPLAY names; a failure of it is a failed test.
void xdotool(const std::vector<std::string>& arguments);

} // namespace zebra::test
