#include "tests/support/x11_peer.h"

// clang-format off
#include <doctest/doctest.h> // before X11, whose macros take its names
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
// clang-format on

#include <chrono>
#include <poll.h>
#include <vector>

namespace zebra::test {

namespace {

constexpr int poll_ms = 5;
constexpr std::chrono::seconds longest_wait{5};

const unsigned char* bytes(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::optional<std::string> text_property(Display* display, Window window, Atom property) {
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, window, property, 0, 1L << 20, False, AnyPropertyType, &type,
                       &format, &count, &left, &data);
    if (data == nullptr) return std::nullopt;
    std::string text{reinterpret_cast<const char*>(data), format == 8 ? count : 0};
    XFree(data);
    return text;
}

std::optional<Window> find_titled(Display* display, Window top, const std::string& title) {
    if (text_property(display, top, XA_WM_NAME) == title) return top;
    Window root = 0;
    Window parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, top, &root, &parent, &children, &count) == 0) return std::nullopt;
    std::optional<Window> found;
    for (unsigned i = 0; i < count && !found; ++i) {
        found = find_titled(display, children[i], title);
    }
    if (children != nullptr) XFree(children);
    return found;
}

} // namespace

struct X11Peer::Connection {
    Display* display = XOpenDisplay(nullptr);
    Window window = 0;
    std::string clipboard;

    Atom atom(const char* name) const { return XInternAtom(display, name, False); }
    void flush() const { XSync(display, False); }
    // Sleeps for a moment at most; false when nothing came.
    bool next_event(XEvent& event) const {
        if (XPending(display) == 0) {
            pollfd readable = {ConnectionNumber(display), POLLIN, 0};
            poll(&readable, 1, poll_ms);
        }
        if (XPending(display) == 0) return false;
        XNextEvent(display, &event);
        return true;
    }
};

X11Peer::X11Peer() : x_(std::make_unique<Connection>()) {
    REQUIRE(x_->display != nullptr);
    x_->window =
        XCreateSimpleWindow(x_->display, DefaultRootWindow(x_->display), 0, 0, 1, 1, 0, 0, 0);
}

X11Peer::~X11Peer() { XCloseDisplay(x_->display); }

void X11Peer::set_resources(const std::string& resources) {
    XChangeProperty(x_->display, DefaultRootWindow(x_->display), XA_RESOURCE_MANAGER, XA_STRING, 8,
                    PropModeReplace, bytes(resources), static_cast<int>(resources.size()));
    x_->flush();
}

X11Id X11Peer::window_titled(const std::string& title) {
    const auto found = find_titled(x_->display, DefaultRootWindow(x_->display), title);
    REQUIRE_MESSAGE(found.has_value(), "no window titled " << title);
    return *found;
}

Rgb X11Peer::pixel(X11Id window, int x, int y) {
    XImage* const image = XGetImage(x_->display, window, x, y, 1, 1, AllPlanes, ZPixmap);
    REQUIRE(image != nullptr);
    const unsigned long value = XGetPixel(image, 0, 0);
    XDestroyImage(image);
    const auto part = [value](int shift) { return static_cast<int>((value >> shift) & 0xFF); };
    return {part(16), part(8), part(0)};
}

X11Place X11Peer::place(X11Id window) {
    XWindowAttributes attributes = {};
    REQUIRE(XGetWindowAttributes(x_->display, window, &attributes) != 0);
    return {attributes.x, attributes.y, attributes.width, attributes.height};
}

std::pair<int, int> X11Peer::least_size(X11Id window) {
    XSizeHints hints = {};
    long supplied = 0;
    REQUIRE(XGetWMNormalHints(x_->display, window, &hints, &supplied) != 0);
    REQUIRE((hints.flags & PMinSize) != 0);
    return {hints.min_width, hints.min_height};
}

void X11Peer::put_on_key(int keycode, char32_t character) {
    constexpr KeySym unicode = 0x01000000;
    KeySym symbol = character < 0x100 ? character : unicode | character;
    XChangeKeyboardMapping(x_->display, keycode, 1, &symbol, 1);
    x_->flush();
}

void X11Peer::ask_to_close(X11Id window) {
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = x_->atom("WM_PROTOCOLS");
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(x_->atom("WM_DELETE_WINDOW"));
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(x_->display, window, False, NoEventMask, &event);
    x_->flush();
}

void X11Peer::minimise(X11Id window) {
    const std::vector<long> wm_state = {IconicState, 0};
    const Atom hidden = x_->atom("_NET_WM_STATE_HIDDEN");
    XChangeProperty(x_->display, window, x_->atom("WM_STATE"), x_->atom("WM_STATE"), 32,
                    PropModeReplace, reinterpret_cast<const unsigned char*>(wm_state.data()), 2);
    XChangeProperty(x_->display, window, x_->atom("_NET_WM_STATE"), XA_ATOM, 32, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(&hidden), 1);
    XUnmapWindow(x_->display, window);
    x_->flush();
}

void X11Peer::restore(X11Id window) {
    const std::vector<long> wm_state = {NormalState, 0};
    XMapWindow(x_->display, window);
    XChangeProperty(x_->display, window, x_->atom("WM_STATE"), x_->atom("WM_STATE"), 32,
                    PropModeReplace, reinterpret_cast<const unsigned char*>(wm_state.data()), 2);
    XChangeProperty(x_->display, window, x_->atom("_NET_WM_STATE"), XA_ATOM, 32, PropModeReplace,
                    nullptr, 0);
    x_->flush();
}

void X11Peer::focus(X11Id window) {
    XSetInputFocus(x_->display, window, RevertToNone, CurrentTime);
    x_->flush();
}

void X11Peer::take_focus_away() {
    XMapWindow(x_->display, x_->window);
    x_->flush();
    focus(x_->window);
}

std::optional<std::string> X11Peer::clipboard(const std::function<void()>& meanwhile) {
    XConvertSelection(x_->display, x_->atom("CLIPBOARD"), x_->atom("UTF8_STRING"),
                      x_->atom("ZEBRA_TEST"), x_->window, CurrentTime);
    const auto deadline = std::chrono::steady_clock::now() + longest_wait;
    while (std::chrono::steady_clock::now() < deadline) {
        XFlush(x_->display);
        XEvent event;
        if (x_->next_event(event) && event.type == SelectionNotify) {
            if (event.xselection.property == 0) return std::nullopt;
            return text_property(x_->display, x_->window, event.xselection.property);
        }
        meanwhile();
    }
    return std::nullopt;
}

void X11Peer::own_clipboard(const std::string& text) {
    x_->clipboard = text;
    XSetSelectionOwner(x_->display, x_->atom("CLIPBOARD"), x_->window, CurrentTime);
    x_->flush();
}

void X11Peer::serve(const std::function<bool()>& done) {
    while (!done()) {
        XEvent event;
        if (!x_->next_event(event) || event.type != SelectionRequest) continue;
        const XSelectionRequestEvent& request = event.xselectionrequest;
        XEvent answer = {};
        answer.xselection.type = SelectionNotify;
        answer.xselection.requestor = request.requestor;
        answer.xselection.selection = request.selection;
        answer.xselection.target = request.target;
        answer.xselection.time = request.time;
        if (request.target == x_->atom("UTF8_STRING")) {
            XChangeProperty(x_->display, request.requestor, request.property, request.target, 8,
                            PropModeReplace, bytes(x_->clipboard),
                            static_cast<int>(x_->clipboard.size()));
            answer.xselection.property = request.property;
        }
        XSendEvent(x_->display, request.requestor, False, NoEventMask, &answer);
        x_->flush();
    }
}

} // namespace zebra::test
