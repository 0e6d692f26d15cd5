#include "tests/support/window_manager.h"

// clang-format off
#include <doctest/doctest.h> // before X11, whose macros take its names
#include <X11/Xatom.h>
#include <X11/Xlib.h>
// clang-format on

#include <algorithm>
#include <array>
#include <map>
#include <poll.h>
#include <span>

namespace zebra::test {

namespace {

constexpr int poll_ms = 5;
constexpr long remove_state = 0; // of _NET_WM_STATE

const unsigned char* bytes(const unsigned long* values) {
    return reinterpret_cast<const unsigned char*>(values);
}

} // namespace

struct WindowManager::Connection {
    Display* display = XOpenDisplay(nullptr);
    Window root = DefaultRootWindow(display);
    Window own = XCreateSimpleWindow(display, root, -1, -1, 1, 1, 0, 0, 0);
    Atom state = atom("_NET_WM_STATE");
    Atom full_screen = atom("_NET_WM_STATE_FULLSCREEN");
    std::map<Window, XWindowAttributes> before; // of those that fill the screen

    Atom atom(const char* name) const { return XInternAtom(display, name, False); }
    void announce() const;
    bool is_there(Window window) const;
    void handle(const XEvent& event);
    void configure(const XConfigureRequestEvent& request) const;
    void fill_screen(Window window, bool full);
};

// As the Extended Window Manager Hints have it.
void WindowManager::Connection::announce() const {
    XSelectInput(display, root, SubstructureRedirectMask | SubstructureNotifyMask);
    const Atom check = atom("_NET_SUPPORTING_WM_CHECK");
    for (const Window window : {root, own}) {
        XChangeProperty(display, window, check, XA_WINDOW, 32, PropModeReplace, bytes(&own), 1);
    }
    const std::array<Atom, 2> supported = {state, full_screen};
    XChangeProperty(display, root, atom("_NET_SUPPORTED"), XA_ATOM, 32, PropModeReplace,
                    bytes(supported.data()), static_cast<int>(supported.size()));
    XSync(display, False);
}

bool WindowManager::Connection::is_there(Window window) const {
    Window unused = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, root, &unused, &unused, &windows, &count) == 0) return false;
    const std::span all{windows, count};
    const bool found = std::find(all.begin(), all.end(), window) != all.end();
    if (windows != nullptr) XFree(windows);
    return found;
}

void WindowManager::Connection::handle(const XEvent& event) {
    XGrabServer(display); // a window that is there stays until it was dealt with
    if (event.type == MapRequest && is_there(event.xmaprequest.window)) {
        XMapWindow(display, event.xmaprequest.window);
    } else if (event.type == ConfigureRequest && is_there(event.xconfigurerequest.window)) {
        configure(event.xconfigurerequest);
    } else if (event.type == DestroyNotify) {
        before.erase(event.xdestroywindow.window);
    } else if (event.type == ClientMessage && event.xclient.message_type == state
               && event.xclient.data.l[1] == static_cast<long>(full_screen)
               && is_there(event.xclient.window)) {
        fill_screen(event.xclient.window, event.xclient.data.l[0] != remove_state);
    }
    XUngrabServer(display);
    XFlush(display);
}

void WindowManager::Connection::configure(const XConfigureRequestEvent& request) const {
    if (before.contains(request.window)) return;
    XWindowChanges changes = {};
    changes.x = request.x;
    changes.y = request.y;
    changes.width = request.width;
    changes.height = request.height;
    const unsigned long place = CWX | CWY | CWWidth | CWHeight;
    XConfigureWindow(display, request.window, static_cast<unsigned>(request.value_mask & place),
                     &changes);
}

void WindowManager::Connection::fill_screen(Window window, bool full) {
    if (full == before.contains(window)) return;
    XChangeProperty(display, window, state, XA_ATOM, 32, PropModeReplace, bytes(&full_screen),
                    full ? 1 : 0);
    if (full) {
        XGetWindowAttributes(display, window, &before[window]);
        const int screen = DefaultScreen(display);
        XMoveResizeWindow(display, window, 0, 0,
                          static_cast<unsigned>(DisplayWidth(display, screen)),
                          static_cast<unsigned>(DisplayHeight(display, screen)));
    } else {
        const XWindowAttributes& place = before[window];
        XMoveResizeWindow(display, window, place.x, place.y, static_cast<unsigned>(place.width),
                          static_cast<unsigned>(place.height));
        before.erase(window);
    }
}

WindowManager::WindowManager() : x_(std::make_unique<Connection>()) {
    REQUIRE(x_->display != nullptr);
    x_->announce();
    thread_ = std::thread{[this] { run(); }};
}

WindowManager::~WindowManager() {
    done_ = true;
    thread_.join();
    XCloseDisplay(x_->display);
}

void WindowManager::run() {
    while (!done_) {
        if (XPending(x_->display) == 0) {
            pollfd readable = {ConnectionNumber(x_->display), POLLIN, 0};
            poll(&readable, 1, poll_ms);
        }
        if (XPending(x_->display) == 0) continue;
        XEvent event;
        XNextEvent(x_->display, &event);
        x_->handle(event);
    }
}

} // namespace zebra::test
