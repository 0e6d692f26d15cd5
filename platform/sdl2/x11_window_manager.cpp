#include "platform/sdl2/x11_window_manager.h"

#include "platform/sdl2/x11_errors.h"

#include <SDL2/SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <vector>

namespace zebra::platform {

namespace {

constexpr long most_values = 1024;

// Window and atom properties both are lists of numbers.
std::vector<unsigned long> numbers(Display* display, Window window, const char* name, Atom type) {
    Atom found = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, window, XInternAtom(display, name, False), 0, most_values, False,
                       type, &found, &format, &count, &left, &data);
    if (data == nullptr) return {};
    const auto* first = reinterpret_cast<const unsigned long*>(data); // so Xlib gives 32 bits
    std::vector<unsigned long> values;
    if (found == type && format == 32) values.assign(first, first + count);
    XFree(data);
    return values;
}

bool manager_fills_screen(Display* display) {
    const Window root = DefaultRootWindow(display);
    // What a manager wrote stays when it ends; the window that it names does not.
    constexpr const char* check = "_NET_SUPPORTING_WM_CHECK";
    const auto manager = numbers(display, root, check, XA_WINDOW);
    if (manager.empty() || numbers(display, manager.front(), check, XA_WINDOW) != manager) {
        return false;
    }
    const auto supported = numbers(display, root, "_NET_SUPPORTED", XA_ATOM);
    const Atom wanted = XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", False);
    return std::find(supported.begin(), supported.end(), wanted) != supported.end();
}

} // namespace

bool can_fill_screen(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version)
    if (SDL_GetWindowWMInfo(window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_X11) {
        return true;
    }
    bool fills = false;
    passing_over_x11_errors([&] { fills = manager_fills_screen(info.info.x11.display); });
    return fills;
}

} // namespace zebra::platform
