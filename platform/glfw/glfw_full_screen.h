// A GLFW window on the whole screen and back.
#pragma once

#include <GLFW/glfw3.h>

#include <optional>

namespace zebra::platform {

class GlfwFullScreen {
  public:
    // Fills the screen that has the window's middle, in the mode that it has, or puts the window
    // back to where it was. True when the window fills the screen afterwards: not when GLFW knows
    // no screen. In the window's thread.
    bool set(GLFWwindow* window, bool full);

  private:
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
    };

    std::optional<Place> before_; // while it fills the screen
};

} // namespace zebra::platform
