#include "platform/clock.h"
#include "platform/window.h"
#include "tests/platform/live_window.h"

#include <GL/gl.h>
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <atomic>
#include <ctime>
#include <thread>

using namespace zebra::platform;
using namespace zebra::test;

namespace {

WindowOptions titled(const char* title) {
    WindowOptions options;
    options.title = title;
    return options;
}

void draw(const Window& window, float red, float green, float blue) {
    glViewport(0, 0, window.framebuffer_size().width, window.framebuffer_size().height);
    glClearColor(red, green, blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

std::int64_t cpu_time_ms() {
    timespec used = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return used.tv_sec * 1000 + used.tv_nsec / 1000000;
}

// How often this thread went to sleep: each wake-up is followed by one.
long sleeps() {
    rusage usage = {};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nvcsw;
}

} // namespace

TEST_CASE("a window opens at 412 x 892 and shows what is drawn") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend, titled("Zebra"));
        CHECK(window->logical_size() == LogicalSize{412, 892});
        CHECK(window->framebuffer_size() == PixelSize{412, 892});
        CHECK(window->content_scale() == 1);
        CHECK(window->safe_insets() == Insets{});
        CHECK(window->placement() == WindowPlacement{{412, 892}, false});
        settle(*window);

        X11Peer peer;
        const X11Id id = peer.window_titled("Zebra");
        draw(*window, 1, 0, 0);
        std::array<unsigned char, 4> pixel = {};
        glReadPixels(200, 400, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel.data());
        CHECK(pixel == std::array<unsigned char, 4>{255, 0, 0, 255});
        window->present();
        glFinish();
        CHECK(peer.pixel(id, 411, 891) == Rgb{255, 0, 0});
        draw(*window, 0, 0, 1);
        window->present();
        glFinish();
        CHECK(peer.pixel(id, 0, 0) == Rgb{0, 0, 255});

        CHECK(peer.least_size(id) == std::pair{320, 480});
        window->set_title("Card");
        settle(*window);
        CHECK(peer.window_titled("Card") == id);
    }
}

TEST_CASE("a desktop with larger text: more pixels, the same logical size") {
    XvfbOptions server_options;
    server_options.xft_dpi = 192;
    const Xvfb server{server_options};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend, titled("Zebra at 2"));
        CHECK(window->content_scale() == 2);
        CHECK(window->logical_size() == LogicalSize{412, 892});
        CHECK(window->framebuffer_size() == PixelSize{824, 1784});
        X11Peer peer;
        CHECK(peer.least_size(peer.window_titled("Zebra at 2")) == std::pair{640, 960});
    }
}

TEST_CASE("the wished scale goes first, the screen limits the size") {
    XvfbOptions server_options;
    server_options.height = 1000;
    server_options.xft_dpi = 192;
    const Xvfb server{server_options};
    const ScopedEnv scale{"ZEBRA_POCKET_SCALE", "1.5"};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend);
        CHECK(window->content_scale() == 1.5F);
        CHECK(window->framebuffer_size() == PixelSize{618, 1000});
    }
}

TEST_CASE("a size remembered is the size of the next window") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        WindowOptions options = titled("Zebra");
        options.placement.size = {640, 700};
        const auto window = open_or_fail(backend, options);
        CHECK(window->logical_size() == LogicalSize{640, 700});
        CHECK(window->placement() == options.placement);
    }
}

TEST_CASE("waiting sleeps: no spinning with a timeout, none without") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend);
        draw(*window, 1, 1, 1);
        window->present();
        settle(*window);
        std::vector<Event> events;

        std::int64_t start = monotonic_ms();
        window->wait(0, events);
        CHECK(monotonic_ms() - start < 500);

        start = monotonic_ms();
        std::int64_t cpu = cpu_time_ms();
        long slept = sleeps();
        window->wait(500, events);
        CHECK(monotonic_ms() - start >= 500);
        CHECK(cpu_time_ms() - cpu <= 50);
        CHECK(sleeps() - slept <= 5);
        CHECK(events.empty());

        // Until something happens: here, another thread after half a second of nothing.
        std::atomic<bool> asleep = false;
        const Waker waker = window->waker();
        std::thread other{[&asleep, waker] {
            asleep.wait(false);
            std::this_thread::sleep_for(std::chrono::milliseconds{500});
            waker.wake();
        }};
        start = monotonic_ms();
        cpu = cpu_time_ms();
        slept = sleeps();
        asleep = true;
        asleep.notify_one();
        window->wait(std::nullopt, events);
        other.join();
        CHECK(monotonic_ms() - start >= 500);
        CHECK(cpu_time_ms() - cpu <= 50);
        CHECK(sleeps() - slept <= 5);
        CHECK(events == std::vector<Event>{WakeEvent{}});
    }
}

TEST_CASE("many wakes from many threads: none is lost, none is told twice in one wait") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend);
        settle(*window);
        constexpr int threads = 4;
        constexpr int wakes_each = 500;
        std::atomic<int> work_done = 0;
        std::vector<std::thread> workers;
        workers.reserve(threads);
        for (int i = 0; i < threads; ++i) {
            workers.emplace_back([&work_done, waker = window->waker()] {
                for (int n = 0; n < wakes_each; ++n) {
                    ++work_done;
                    waker.wake();
                }
            });
        }
        // Each wait must end: after the last piece of work there is a wake that tells of it.
        int work_seen = 0;
        while (work_seen < threads * wakes_each) {
            std::vector<Event> events;
            window->wait(10000, events);
            CHECK(of_kind<WakeEvent>(events).size() == 1);
            if (events.empty()) break;
            work_seen = work_done;
        }
        for (std::thread& worker : workers) worker.join();
        CHECK(work_seen == threads * wakes_each);
    }
}

TEST_CASE("a waker may be used after its window is closed") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        auto window = open_or_fail(backend);
        const Waker waker = window->waker();
        window.reset();
        std::thread{[waker] { waker.wake(); }}.join();
        CHECK(open_or_fail(backend) != nullptr);
    }
}

TEST_CASE("the close button asks, and the window stays") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend, titled("Zebra"));
        settle(*window);
        X11Peer peer;
        for (int time = 0; time < 2; ++time) {
            peer.ask_to_close(peer.window_titled("Zebra"));
            const auto events = collect_until(*window, CloseEvent{});
            CHECK(of_kind<CloseEvent>(events).size() == 1);
        }
        draw(*window, 0, 1, 0);
        window->present();
        glFinish();
        CHECK(peer.pixel(peer.window_titled("Zebra"), 10, 10) == Rgb{0, 255, 0});
    }
}

TEST_CASE("a minimised window says so, and that it is back") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend, titled("Zebra"));
        settle(*window);
        X11Peer peer;
        const X11Id id = peer.window_titled("Zebra");
        peer.minimise(id);
        using State = VisibilityEvent::State;
        for (const VisibilityEvent& event :
             of_kind<VisibilityEvent>(collect_until(*window, VisibilityEvent{State::minimised}))) {
            CHECK(event.state != State::shown);
        }
        settle(*window);
        peer.restore(id);
        collect_until(*window, VisibilityEvent{State::shown});
    }
}

TEST_CASE("the clipboard keeps text beyond 16 bits, also for other programs") {
    const std::string text = "Łucja 小林 𠮷野 🦓 naïve\nsecond line";
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend);
        settle(*window);
        CHECK(window->clipboard_text().empty());
        CHECK(window->set_clipboard_text(text));
        CHECK(window->clipboard_text() == text);

        X11Peer peer;
        CHECK(peer.clipboard([&window] {
            std::vector<Event> events;
            window->wait(0, events);
        }) == text);

        const std::string theirs = "from elsewhere 𠮷";
        peer.own_clipboard(theirs);
        std::atomic<bool> done = false;
        std::thread owner{[&peer, &done] { peer.serve([&done] { return done.load(); }); }};
        const std::string got = window->clipboard_text();
        done = true;
        owner.join();
        CHECK(got == theirs);
    }
}

TEST_CASE("what a back end cannot do it does not claim") {
    const Xvfb server;
    const auto sdl2 = open_or_fail(BackendName::sdl2)->capabilities();
    CHECK(sdl2.touch);
    CHECK_FALSE(sdl2.screen_keyboard);
    CHECK(sdl2.keep_awake);
    CHECK_FALSE(sdl2.dial);
    const auto glfw = open_or_fail(BackendName::glfw)->capabilities();
    CHECK_FALSE(glfw.touch);
    CHECK_FALSE(glfw.screen_keyboard);
    CHECK_FALSE(glfw.keep_awake);
    CHECK_FALSE(glfw.dial);
}

TEST_CASE("a window asks once, when it is opened, whether the machine dials") {
    const Xvfb server;
    const TempDir data;
    const ScopedEnv programs{"XDG_DATA_HOME", data.path().string()};
    std::filesystem::create_directories(data / "applications");
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        write_file(data / "applications/mimeinfo.cache",
                   "[MIME Cache]\nx-scheme-handler/tel=dialler.desktop;\n");
        const auto window = open_or_fail(backend);
        CHECK(window->capabilities().dial);
        std::filesystem::remove(data / "applications/mimeinfo.cache");
        CHECK(window->capabilities().dial);
    }
    CHECK_FALSE(open_or_fail(BackendName::sdl2)->capabilities().dial);
}

TEST_CASE("cursors can be changed and changed back") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        const auto window = open_or_fail(backend);
        for (const CursorShape shape :
             {CursorShape::hand, CursorShape::text, CursorShape::arrow, CursorShape::hand}) {
            window->set_cursor(shape);
        }
        std::vector<Event> events;
        window->wait(0, events);
        window->present();
    }
}
