// Keys, pointers and sizes as a person's hands and a window manager cause them, on both back ends,
// at scale 1 and 2.
#include "platform/window.h"
#include "tests/platform/live_window.h"

#include <doctest/doctest.h>

using namespace zebra::platform;
using namespace zebra::test;

namespace {

// A window that has the focus, and the other side of the X server.
struct Live {
    explicit Live(BackendName backend) : window(open_or_fail(backend)) {
        settle(*window);
        peer.focus(id);
        settle(*window);
    }

    // With the pointer at this place of the window, in pixels.
    void point_at(int x, int y) const {
        xdotool(
            {"mousemove", "--window", std::to_string(id), std::to_string(x), std::to_string(y)});
    }

    std::unique_ptr<Window> window;
    X11Peer peer;
    X11Id id = peer.window_titled("Zebra Pocket");
};

void on_each_backend(int dpi, const std::function<void(Live&, float scale)>& test) {
    XvfbOptions options;
    options.xft_dpi = dpi;
    const Xvfb server{options};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        CAPTURE(dpi);
        Live live{backend};
        test(live, static_cast<float>(dpi) / 96);
    }
}

void on_each_backend(const std::function<void(Live&)>& test) {
    on_each_backend(96, [&test](Live& live, float) { test(live); });
}

// Where places matter.
void on_each_backend_and_scale(const std::function<void(Live&, float scale)>& test) {
    for (const int dpi : {96, 192}) on_each_backend(dpi, test);
}

PointerEvent mouse(PointerPhase phase, PointerButton button, float x, float y) {
    return {phase, PointerSource::mouse, 0, button, x, y};
}

std::string typed(const std::vector<Event>& events) {
    std::string text;
    for (const TextEvent& event : of_kind<TextEvent>(events)) text += event.text;
    return text;
}

} // namespace

TEST_CASE("a click arrives in logical units") {
    on_each_backend_and_scale([](Live& live, float scale) {
        live.point_at(100, 201);
        xdotool({"click", "1"});
        const float x = 100 / scale;
        const float y = 201 / scale;
        const auto up = mouse(PointerPhase::up, PointerButton::primary, x, y);
        const auto events = collect_until(*live.window, up);
        const auto pointers = of_kind<PointerEvent>(events);
        REQUIRE(pointers.size() >= 3);
        CHECK(pointers[pointers.size() - 3]
              == mouse(PointerPhase::move, PointerButton::none, x, y));
        CHECK(pointers[pointers.size() - 2]
              == mouse(PointerPhase::down, PointerButton::primary, x, y));
        CHECK(pointers.back() == up);

        xdotool({"click", "3"});
        collect_until(*live.window, mouse(PointerPhase::up, PointerButton::secondary, x, y));
        xdotool({"click", "2"});
        collect_until(*live.window, mouse(PointerPhase::up, PointerButton::middle, x, y));
    });
}

TEST_CASE("the wheel turns lines: towards the person is down, and right is right") {
    on_each_backend([](Live& live) {
        live.point_at(100, 200);
        xdotool({"click", "4"});
        collect_until(*live.window, WheelEvent{0, 1, false});
        xdotool({"click", "5"});
        collect_until(*live.window, WheelEvent{0, -1, false});
        xdotool({"click", "6"});
        collect_until(*live.window, WheelEvent{-1, 0, false});
        xdotool({"click", "7"});
        collect_until(*live.window, WheelEvent{1, 0, false});
    });
}

TEST_CASE("keys go down and up with their modifiers") {
    on_each_backend([](Live& live) {
        xdotool({"key", "Tab"});
        const auto events = collect_until(*live.window, KeyEvent{Key::tab, false, false, {}});
        CHECK(of_kind<KeyEvent>(events)
              == std::vector<KeyEvent>{{Key::tab, true, false, {}}, {Key::tab, false, false, {}}});

        xdotool({"key", "ctrl+z"});
        collect_until(*live.window, KeyEvent{Key::z, true, false, {false, true, false, false}});
        xdotool({"key", "ctrl+1"});
        collect_until(*live.window,
                      KeyEvent{Key::digit_1, true, false, {false, true, false, false}});
        xdotool({"key", "shift+Page_Down"});
        collect_until(*live.window,
                      KeyEvent{Key::page_down, true, false, {true, false, false, false}});
        struct Row {
            const char* name;
            Key key;
        };
        for (const Row& row : std::vector<Row>{{"Escape", Key::escape},
                                               {"Return", Key::enter},
                                               {"BackSpace", Key::backspace},
                                               {"Delete", Key::delete_forward},
                                               {"Left", Key::left},
                                               {"End", Key::end},
                                               {"F5", Key::f5},
                                               {"minus", Key::minus},
                                               {"slash", Key::slash},
                                               {"equal", Key::plus},
                                               {"space", Key::space}}) {
            CAPTURE(row.name);
            xdotool({"key", row.name});
            collect_until(*live.window, KeyEvent{row.key, false, false, {}});
        }
    });
}

TEST_CASE("a held key repeats") {
    on_each_backend([](Live& live) {
        xdotool({"keydown", "Down"});
        collect_until(*live.window, KeyEvent{Key::down, true, true, {}});
        xdotool({"keyup", "Down"});
        collect_until(*live.window, KeyEvent{Key::down, false, false, {}});
    });
}

TEST_CASE("text comes while a field asks for it, and only then") {
    on_each_backend([](Live& live) {
        live.window->set_text_input(TextInputRequest{{20, 100, 300, 48}, KeyboardHint::text});
        xdotool({"type", "Ched 7/2"});
        const auto events = collect_until_all(*live.window, [](const std::vector<Event>& so_far) {
            return typed(so_far).size() >= 8;
        });
        CHECK(typed(events) == "Ched 7/2");

        // Keys of other layouts: beyond ASCII, beyond Latin-1, beyond 16 bits.
        const std::array characters = {U'\u00E9', U'\u8A9E', U'\U0001F993'};
        int spare_key = 200;
        for (const char32_t character : characters) {
            live.peer.put_on_key(spare_key++, character);
        }
        settle(*live.window);
        xdotool({"key", "200", "201", "202"});
        const std::string wanted = "\u00E9\u8A9E\U0001F993";
        CHECK(typed(collect_until_all(*live.window,
                                      [&](const std::vector<Event>& so_far) {
                                          return typed(so_far).size() >= wanted.size();
                                      }))
              == wanted);

        // A shortcut writes nothing; the key after it shows that all of it has arrived.
        xdotool({"key", "ctrl+v", "alt+f", "Escape"});
        const KeyEvent last{Key::escape, false, false, {}};
        CHECK(typed(collect_until(*live.window, last)).empty());

        live.window->set_text_input(std::nullopt);
        xdotool({"key", "x", "Escape"});
        CHECK(typed(collect_until(*live.window, last)).empty());
    });
}

TEST_CASE("a resize tells the new size in both units") {
    on_each_backend_and_scale([](Live& live, float scale) {
        xdotool({"windowsize", std::to_string(live.id), "900", "1000"});
        const ResizeEvent wanted{{900 / scale, 1000 / scale}, {900, 1000}};
        const auto events = collect_until(*live.window, wanted);
        CHECK(of_kind<ResizeEvent>(events).size() == 1);
        CHECK(live.window->logical_size() == wanted.size);
        CHECK(live.window->framebuffer_size() == wanted.framebuffer);
        CHECK(live.window->placement() == WindowPlacement{wanted.size, false});
    });
}

TEST_CASE("a press is cancelled when the window loses the focus") {
    on_each_backend_and_scale([](Live& live, float scale) {
        live.point_at(60, 80);
        xdotool({"mousedown", "1"});
        const float x = 60 / scale;
        const float y = 80 / scale;
        collect_until(*live.window, mouse(PointerPhase::down, PointerButton::primary, x, y));
        live.peer.take_focus_away();
        const auto events = collect_until(*live.window, FocusEvent{false});
        CHECK(of_kind<PointerEvent>(events)
              == std::vector<PointerEvent>{
                  mouse(PointerPhase::cancel, PointerButton::primary, x, y)});
        xdotool({"mouseup", "1"});
        live.peer.focus(live.id);
        const auto later = collect_until(*live.window, FocusEvent{true});
        for (const PointerEvent& event : of_kind<PointerEvent>(later)) {
            CHECK(event.phase != PointerPhase::up);
        }
    });
}

TEST_CASE("the mouse that leaves the window is over nothing") {
    on_each_backend([](Live& live) {
        live.point_at(60, 80);
        settle(*live.window);
        xdotool({"mousemove", "1279", "2047"});
        collect_until_all(*live.window, [](const std::vector<Event>& events) {
            const auto pointers = of_kind<PointerEvent>(events);
            return std::any_of(pointers.begin(), pointers.end(), [](const PointerEvent& event) {
                return event.phase == PointerPhase::cancel && event.button == PointerButton::none;
            });
        });
    });
}
