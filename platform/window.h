// A window with an OpenGL context: the one contract between the app and the machine.
//
// The context (OpenGL 3.2 core, swap interval 1) is current in the thread that opened the window,
// and every call belongs to that thread; only a Waker may be used elsewhere. Draw into the
// framebuffer that is bound after opening and present() it; bind no other in between.
#pragma once

#include "platform/events.h"
#include "platform/geometry.h"
#include "platform/notification.h"
#include "platform/waker.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::platform {

// The first line of a shader for the contexts that windows have.
inline constexpr const char* glsl_version = "#version 150";

// clang-format off
enum class CursorShape  { arrow, hand, text };
enum class KeyboardHint { text, phone, number, date, email };
// clang-format on

struct TextInputRequest {
    LogicalRect field; // kept clear of the screen keyboard and of input methods
    KeyboardHint hint = KeyboardHint::text;

    friend bool operator==(const TextInputRequest&, const TextInputRequest&) = default;
};

// What this machine and this back end can do. What is false is not offered to the person.
struct Capabilities {
    bool touch = false;           // touches arrive as such
    bool screen_keyboard = false; // text input shows one
    bool keep_awake = false;      // the screen can be kept from dimming
    bool full_screen = false;     // the window can fill the screen
    bool dial = false;            // a program of this machine takes `tel:` addresses
    bool notify = false;          // there may be a desktop that shows notifications
};

class Window {
  public:
    Window() = default;
    virtual ~Window() = default;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // Sleeps until something happened or `timeout_ms` passed, then appends all that happened.
    // nullopt: until something happened; 0: does not sleep. Never returns early with nothing.
    virtual void wait(std::optional<int> timeout_ms, std::vector<Event>& events) = 0;
    virtual void present() = 0;

    virtual LogicalSize logical_size() const = 0; // framebuffer_size() / content_scale()
    virtual PixelSize framebuffer_size() const = 0;
    virtual float content_scale() const = 0; // 1 .. 4, a multiple of 1/4
    virtual Insets safe_insets() const = 0;
    virtual Capabilities capabilities() const = 0;
    virtual WindowPlacement placement() const = 0; // for WindowOptions at the next start
    virtual Waker waker() const = 0;

    virtual void set_title(const std::string& title) = 0;
    virtual void set_cursor(CursorShape shape) = 0;
    // While a field has the focus: TextEvents arrive and a screen keyboard shows. nullopt: over.
    virtual void set_text_input(const std::optional<TextInputRequest>& request) = 0;
    virtual std::string clipboard_text() = 0; // UTF-8; empty when there is no text
    virtual bool set_clipboard_text(const std::string& text) = 0;
    virtual void keep_awake(bool awake) = 0;
    // Fills the screen the window is on, or goes back to the place and size it had before; the new
    // size comes as a ResizeEvent. placement() stays what it was before. Nothing happens where the
    // capability is missing or when it is so already.
    virtual void set_full_screen(bool full) = 0;

    // Hands a `tel:` or `https:` address to the system; false when it is anything else or the
    // system did not take it. See open_url.h.
    virtual bool open_url(std::string_view url) = 0;

    // false: the system shows no notifications. See notification.h.
    virtual bool notify(const Notification& notification) = 0;
};

} // namespace zebra::platform
