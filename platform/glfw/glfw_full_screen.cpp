#include "platform/glfw/glfw_full_screen.h"

#include <span>

namespace zebra::platform {

namespace {

GLFWmonitor* monitor_at(int x, int y) {
    int count = 0;
    GLFWmonitor** const all = glfwGetMonitors(&count);
    for (GLFWmonitor* const monitor : std::span{all, static_cast<std::size_t>(count)}) {
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(monitor, &left, &top);
        const GLFWvidmode* const mode = glfwGetVideoMode(monitor);
        if (mode != nullptr && x >= left && x < left + mode->width && y >= top
            && y < top + mode->height) {
            return monitor;
        }
    }
    return glfwGetPrimaryMonitor();
}

} // namespace

bool GlfwFullScreen::set(GLFWwindow* window, bool full) {
    if (full == before_.has_value()) return full;
    if (!full) {
        glfwSetWindowMonitor(window, nullptr, before_->x, before_->y, before_->width,
                             before_->height, GLFW_DONT_CARE);
        before_.reset();
        return false;
    }
    Place place;
    glfwGetWindowPos(window, &place.x, &place.y);
    glfwGetWindowSize(window, &place.width, &place.height);
    GLFWmonitor* const monitor = monitor_at(place.x + place.width / 2, place.y + place.height / 2);
    const GLFWvidmode* const mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return false;
    glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    before_ = place;
    return true;
}

} // namespace zebra::platform
