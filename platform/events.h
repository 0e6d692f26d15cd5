// What happened to a window, in the app's own words. Every coordinate is in logical units
// (geometry.h). Events come in the order in which they happened.
#pragma once

#include "platform/geometry.h"
#include "platform/key.h"
#include "platform/pointer.h"

#include <string>
#include <variant>

namespace zebra::platform {

// dy > 0: away from the person, towards the beginning of a list; dx > 0: to the right. Lines of a
// notched wheel, or, when `precise` (a trackpad), logical units.
struct WheelEvent {
    float dx = 0;
    float dy = 0;
    bool precise = false;

    friend bool operator==(const WheelEvent&, const WheelEvent&) = default;
};

struct KeyEvent {
    Key key = Key::escape;
    bool down = false;
    bool repeat = false;
    Mods mods;

    friend bool operator==(const KeyEvent&, const KeyEvent&) = default;
};

// Typed text as UTF-8, whole characters. Comes only while text input is asked for
// (Window::set_text_input), never for a shortcut.
struct TextEvent {
    std::string text;
    friend bool operator==(const TextEvent&, const TextEvent&) = default;
};

struct ResizeEvent {
    LogicalSize size;
    PixelSize framebuffer;
    friend bool operator==(const ResizeEvent&, const ResizeEvent&) = default;
};

struct FocusEvent {
    bool focused = false;
    friend bool operator==(const FocusEvent&, const FocusEvent&) = default;
};

// `shown` also when a part of the window was uncovered and must be drawn again.
struct VisibilityEvent {
    enum class State { hidden, minimised, shown };
    State state = State::shown;
    friend bool operator==(const VisibilityEvent&, const VisibilityEvent&) = default;
};

// The person asked to close the window. Nothing closes by itself.
struct CloseEvent {
    friend bool operator==(const CloseEvent&, const CloseEvent&) = default;
};

// Comes before the ResizeEvent that it causes.
struct ContentScaleEvent {
    float content_scale = 1;
    friend bool operator==(const ContentScaleEvent&, const ContentScaleEvent&) = default;
};

// Somebody called Waker::wake(), once or several times.
struct WakeEvent {
    friend bool operator==(const WakeEvent&, const WakeEvent&) = default;
};

using Event = std::variant<PointerEvent, WheelEvent, KeyEvent, TextEvent, ResizeEvent, FocusEvent,
                           VisibilityEvent, CloseEvent, ContentScaleEvent, WakeEvent>;

} // namespace zebra::platform
