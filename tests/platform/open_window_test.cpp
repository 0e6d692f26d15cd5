#include "platform/clock.h"
#include "platform/open_window.h"
#include "tests/platform/live_window.h"
#include "tests/support/scoped_env.h"
#include "tests/support/xvfb.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace zebra::platform;
using namespace zebra::test;

namespace {

bool is_one_sentence(const std::string& text) {
    return !text.empty() && text.find('\n') == std::string::npos && text.size() < 300
           && (text.back() == '.' || text.back() == '?');
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("back ends by name") {
    CHECK(backend_from_name("sdl2") == BackendName::sdl2);
    CHECK(backend_from_name("glfw") == BackendName::glfw);
    for (const BackendName backend : both_backends) {
        CHECK(backend_from_name(to_name(backend)) == backend);
    }
    for (const char* unknown : {"", "SDL2", "sdl3", "vulkan"}) {
        CAPTURE(unknown);
        const auto backend = backend_from_name(unknown);
        REQUIRE_FALSE(backend.has_value());
        CHECK(is_one_sentence(backend.error()));
        CHECK(contains(backend.error(), fmt::format("\"{}\"", unknown)));
        CHECK(contains(backend.error(), "sdl2"));
        CHECK(contains(backend.error(), "glfw"));
    }
}

TEST_CASE("no display: one sentence, at once, and no window that nobody sees") {
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    const ScopedEnv no_driver{"SDL_VIDEODRIVER", std::nullopt};
    const ScopedEnv no_runtime{"XDG_RUNTIME_DIR", std::nullopt};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        for (const auto& display : {std::optional<std::string>{}, std::optional<std::string>{""},
                                    std::optional<std::string>{":4242"}}) {
            CAPTURE(display.value_or("unset"));
            const ScopedEnv x11{"DISPLAY", display};
            const std::int64_t start = monotonic_ms();
            const auto window = open_window(backend);
            CHECK(monotonic_ms() - start < 5000);
            REQUIRE_FALSE(window.has_value());
            CHECK(is_one_sentence(window.error()));
            CHECK(contains(window.error(), "display"));
            const bool is_named = display && !display->empty();
            CHECK(contains(window.error(), is_named ? *display : "DISPLAY"));
        }
    }
}

TEST_CASE("a display without OpenGL: one sentence that names the other back end") {
    XvfbOptions options;
    options.opengl = false;
    const Xvfb server{options};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_window(backend);
        REQUIRE_FALSE(window.has_value());
        CHECK(is_one_sentence(window.error()));
        CHECK(contains(window.error(), "OpenGL"));
        CHECK(contains(window.error(),
                       backend == BackendName::sdl2 ? "--backend glfw" : "--backend sdl2"));
    }
}

TEST_CASE(
    "a display that refuses what is needed of OpenGL: a sentence, not the end of the program") {
    const Xvfb server;
    const ScopedEnv indirect{"LIBGL_ALWAYS_INDIRECT", "1"};
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_window(backend);
        REQUIRE_FALSE(window.has_value());
        CHECK(is_one_sentence(window.error()));
        CHECK(contains(window.error(), "OpenGL"));
    }
}

TEST_CASE("a scale that is no number is told") {
    const Xvfb server;
    const ScopedEnv scale{"ZEBRA_POCKET_SCALE", "big"};
    for (const BackendName backend : both_backends) {
        const auto window = open_window(backend);
        REQUIRE_FALSE(window.has_value());
        CHECK(is_one_sentence(window.error()));
        CHECK(contains(window.error(), "ZEBRA_POCKET_SCALE"));
        CHECK(contains(window.error(), "\"big\""));
    }
}

TEST_CASE("a failed attempt leaves nothing behind: the next one works") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        {
            const ScopedEnv no_display{"DISPLAY", std::nullopt};
            CHECK_FALSE(open_window(backend).has_value());
        }
        CHECK(open_window(backend).has_value());
        CHECK(open_window(backend).has_value());
    }
}
