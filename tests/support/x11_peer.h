// Another client of the X server that DISPLAY names: does what a window manager or another program
// does to the window under test, and sees what is on the screen.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace zebra::test {

using X11Id = unsigned long;

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;

    friend bool operator==(const Rgb&, const Rgb&) = default;
};

struct X11Place {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const X11Place&, const X11Place&) = default;
};

class X11Peer {
  public:
    X11Peer();
    ~X11Peer();
    X11Peer(const X11Peer&) = delete;
    X11Peer& operator=(const X11Peer&) = delete;

    void set_resources(const std::string& resources); // as xrdb does
    X11Id window_titled(const std::string& title);    // none is a failed test
    Rgb pixel(X11Id window, int x, int y);            // as it is on the screen
    X11Place place(X11Id window);                     // on the screen
    std::pair<int, int> least_size(X11Id window);     // what its size hints allow

    // From now on the key with this code (8 .. 255, as `xdotool key` takes it) writes `character`.
    void put_on_key(int keycode, char32_t character);
    void ask_to_close(X11Id window); // the close button of a title bar
    void minimise(X11Id window);     // marks and unmaps it, as a window manager does
    void restore(X11Id window);
    void focus(X11Id window);
    void take_focus_away();

    // The clipboard's text, asked of the program that owns it; `meanwhile` is called while waiting.
    std::optional<std::string> clipboard(const std::function<void()>& meanwhile);
    // From now on this client owns the clipboard; serve() answers who asks, until `done`.
    void own_clipboard(const std::string& text);
    void serve(const std::function<bool()>& done);

  private:
    struct Connection;
    std::unique_ptr<Connection> x_;
};

} // namespace zebra::test
