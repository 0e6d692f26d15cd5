#include "platform/clock.h"
#include "platform/offscreen/offscreen_window.h"
#include "tests/support/scoped_env.h"

#include <GL/gl.h>
#include <doctest/doctest.h>

#include <thread>

using namespace zebra::platform;
using zebra::test::ScopedEnv;

namespace {

std::unique_ptr<OffscreenWindow> open_or_fail(const OffscreenOptions& options = {}) {
    auto window = OffscreenWindow::open(options);
    REQUIRE_MESSAGE(window.has_value(), window.error());
    return std::move(*window);
}

} // namespace

TEST_CASE("a window without a display has the sizes that are asked for") {
    const ScopedEnv no_x11{"DISPLAY", std::nullopt};
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    OffscreenOptions options;
    options.content_scale = 2;
    options.safe_insets = {0, 24, 0, 16};
    options.capabilities.touch = true;
    const auto window = open_or_fail(options);
    CHECK(window->logical_size() == LogicalSize{412, 892});
    CHECK(window->framebuffer_size() == PixelSize{824, 1784});
    CHECK(window->content_scale() == 2);
    CHECK(window->safe_insets() == options.safe_insets);
    CHECK(window->capabilities().touch);

    CHECK(window->presented_frames() == 0);
    glClearColor(0, 1, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    window->present();
    CHECK(window->presented_frames() == 1);
    const Picture picture = window->pixels();
    CHECK(picture.width == 824);
    CHECK(std::vector<std::uint8_t>(picture.rgba.end() - 4, picture.rgba.end())
          == std::vector<std::uint8_t>{0, 255, 0, 255});
}

TEST_CASE("injected events arrive in their order, a resize with its new framebuffer") {
    const auto window = open_or_fail();
    std::vector<Event> events;
    window->wait(0, events);
    CHECK(events.empty());
    window->inject(KeyEvent{Key::tab, true, false, {}});
    window->inject(TextEvent{"é"});
    REQUIRE(window->resize({640, 480}).has_value());
    window->wait(std::nullopt, events);
    CHECK(events
          == std::vector<Event>{KeyEvent{Key::tab, true, false, {}}, TextEvent{"é"},
                                ResizeEvent{{640, 480}, {640, 480}}});
    CHECK(window->placement().size == LogicalSize{640, 480});
}

TEST_CASE("without a display a wait sleeps until its time or a wake, too") {
    const auto window = open_or_fail();
    std::vector<Event> events;
    const std::int64_t start = monotonic_ms();
    window->wait(50, events);
    CHECK(monotonic_ms() - start >= 50);
    CHECK(events.empty());

    const Waker waker = window->waker();
    std::thread other{[waker] {
        waker.wake();
        waker.wake();
    }};
    window->wait(std::nullopt, events);
    other.join();
    window->wait(0, events);
    CHECK(events.size() >= 1); // the second wake may have come after the first wait
    CHECK(events.front() == Event{WakeEvent{}});
    events.clear();
    waker.wake();
    window->wait(0, events);
    CHECK(events == std::vector<Event>{WakeEvent{}});
}

TEST_CASE("a test in one thread is asked instead of sleeping") {
    const auto window = open_or_fail();
    std::vector<std::optional<int>> idled;
    window->on_idle([&](std::optional<int> timeout_ms) {
        idled.push_back(timeout_ms);
        if (!timeout_ms) window->inject(CloseEvent{});
    });
    std::vector<Event> events;
    window->wait(0, events);
    CHECK(idled.empty());
    window->wait(60000, events);
    CHECK(events.empty());
    window->wait(std::nullopt, events);
    CHECK(events == std::vector<Event>{CloseEvent{}});
    CHECK(idled == std::vector<std::optional<int>>{60000, std::nullopt});
}

TEST_CASE("what the app asked for can be read back") {
    const auto window = open_or_fail();
    window->set_title("Card");
    CHECK(window->title() == "Card");
    window->set_cursor(CursorShape::hand);
    CHECK(window->cursor() == CursorShape::hand);
    const TextInputRequest request{{1, 2, 3, 4}, KeyboardHint::phone};
    window->set_text_input(request);
    CHECK(window->text_input() == request);
    window->set_text_input(std::nullopt);
    CHECK_FALSE(window->text_input().has_value());
    CHECK(window->set_clipboard_text("𠮷 🦓"));
    CHECK(window->clipboard_text() == "𠮷 🦓");
    window->keep_awake(true);
    CHECK(window->is_kept_awake());
    CHECK_FALSE(window->capabilities().full_screen);
    window->set_full_screen(true);
    CHECK(window->is_full_screen());
    CHECK(window->logical_size() == LogicalSize{412, 892});
    CHECK(window->open_url("tel:112"));
    CHECK_FALSE(window->open_url("file:///etc/passwd"));
    CHECK(window->opened_urls() == std::vector<std::string>{"tel:112"});
}

TEST_CASE("a size that is not possible is told") {
    OffscreenOptions options;
    options.size = {1e7F, 10};
    CHECK_FALSE(OffscreenWindow::open(options).has_value());
    const auto window = open_or_fail();
    CHECK_FALSE(window->resize({1e7F, 10}).has_value());
    CHECK(window->logical_size() == LogicalSize{412, 892});
}
