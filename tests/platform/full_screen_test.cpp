#include "platform/window.h"
#include "tests/platform/live_window.h"
#include "tests/support/window_manager.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <optional>

using namespace zebra::platform;
using namespace zebra::test;

namespace {

constexpr WindowPlacement remembered{{500, 700}, false};
constexpr ResizeEvent back{{500, 700}, {500, 700}};
constexpr ResizeEvent whole_screen{{1280, 2048}, {1280, 2048}};

// How often this thread went to sleep: each wake-up is followed by one.
long sleeps() {
    rusage usage = {};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nvcsw;
}

void check_rests(Window& window) {
    settle(window);
    std::vector<Event> events;
    const long slept = sleeps();
    window.wait(300, events);
    CHECK(events.empty());
    CHECK(sleeps() - slept <= 5);
}

void check_fills_and_returns(Window& window, X11Peer& peer, X11Id id) {
    const X11Place place = peer.place(id);
    for (int time = 0; time < 2; ++time) {
        window.set_full_screen(true);
        window.set_full_screen(true);
        collect_until(window, whole_screen);
        check_rests(window);
        CHECK(peer.place(id) == X11Place{0, 0, 1280, 2048});
        CHECK(window.logical_size() == LogicalSize{1280, 2048});
        CHECK(window.placement() == remembered);

        window.set_full_screen(false);
        CHECK(window.placement() == remembered);
        collect_until(window, back);
        check_rests(window);
        CHECK(peer.place(id) == place);
        CHECK(window.logical_size() == remembered.size);
        CHECK(window.placement() == remembered);
    }
}

void check_stays(Window& window, X11Peer& peer, X11Id id) {
    const X11Place place = peer.place(id);
    for (const bool full : {true, false}) {
        window.set_full_screen(full);
        check_rests(window);
        CHECK(peer.place(id) == place);
        CHECK(window.logical_size() == remembered.size);
        CHECK(window.placement() == remembered);
    }
}

} // namespace

TEST_CASE("a window fills the screen and goes back, or stays as it is where it cannot") {
    for (const bool managed : {true, false}) {
        CAPTURE(managed);
        const Xvfb server;
        std::optional<WindowManager> manager;
        if (managed) manager.emplace();
        for (const BackendName backend : both_backends) {
            CAPTURE(to_name(backend));
            WindowOptions options;
            options.title = "Zebra";
            options.placement = remembered;
            const auto window = open_or_fail(backend, options);
            settle(*window);
            X11Peer peer;
            const X11Id id = peer.window_titled("Zebra");
            // SDL2 leaves it to the window manager.
            const bool can = managed || backend == BackendName::glfw;
            CHECK(window->capabilities().full_screen == can);
            if (can) {
                check_fills_and_returns(*window, peer, id);
            } else {
                check_stays(*window, peer, id);
            }
        }
    }
}

TEST_CASE("a window that fills the screen can be closed, and the next one opens as before") {
    const Xvfb server;
    const WindowManager manager;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        WindowOptions options;
        options.placement = remembered;
        {
            const auto window = open_or_fail(backend, options);
            settle(*window);
            window->set_full_screen(true);
            collect_until(*window, whole_screen);
        }
        CHECK(open_or_fail(backend, options)->logical_size() == remembered.size);
    }
}
