#include "platform/sdl2/sdl2_window.h"
#include "tests/platform/live_window.h"
#include "tests/support/scoped_env.h"

#include <SDL2/SDL.h>
#include <doctest/doctest.h>

using namespace zebra::platform;
using namespace zebra::test;

TEST_CASE("SDL tries only drivers that have a display, or the one that was asked for") {
    CHECK(video_drivers("", {}).empty());
    CHECK(video_drivers("", {":0", ""}) == "x11");
    CHECK(video_drivers("", {"", "wayland-0"}) == "wayland");
    CHECK(video_drivers("", {":0", "wayland-0"}) == "x11,wayland");
    CHECK(video_drivers("offscreen", {}) == "offscreen");
    CHECK(video_drivers("wayland", {":0", ""}) == "wayland");
}

TEST_CASE("a driver that was asked for and does not work is named") {
    const ScopedEnv no_x11{"DISPLAY", std::nullopt};
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    const ScopedEnv driver{"SDL_VIDEODRIVER", "x11"};
    const auto window = open_window(BackendName::sdl2);
    REQUIRE_FALSE(window.has_value());
    CHECK(window.error().find("SDL_VIDEODRIVER=x11") != std::string::npos);
}

TEST_CASE("SDL's driver without a display can be asked for") {
    const ScopedEnv no_x11{"DISPLAY", std::nullopt};
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    const ScopedEnv driver{"SDL_VIDEODRIVER", "offscreen"};
    const auto window = open_or_fail(BackendName::sdl2);
    CHECK(window->logical_size().width == 412);
    window->present();
}

TEST_CASE("a finger on a live window arrives once, and not as a mouse") {
    const Xvfb server;
    const auto window = open_or_fail(BackendName::sdl2);
    settle(*window);
    for (const std::uint32_t type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
        SDL_Event event = {};
        event.type = type;
        event.tfinger.touchId = 1;
        event.tfinger.x = 0.5F;
        event.tfinger.y = 0.5F;
        SDL_PushEvent(&event);
    }
    const PointerEvent up{
        PointerPhase::up, PointerSource::touch, 0, PointerButton::primary, 206, 446};
    const auto pointers = of_kind<PointerEvent>(collect_until(*window, up));
    REQUIRE(pointers.size() == 2);
    CHECK(pointers[0].phase == PointerPhase::down);
    CHECK(pointers[0].source == PointerSource::touch);
}

TEST_CASE("the screen may dim until the app asks it not to") {
    const Xvfb server;
    const auto window = open_or_fail(BackendName::sdl2);
    CHECK(window->capabilities().keep_awake);
    CHECK(SDL_IsScreenSaverEnabled() == SDL_TRUE);
    window->keep_awake(true);
    CHECK(SDL_IsScreenSaverEnabled() == SDL_FALSE);
    window->keep_awake(false);
    CHECK(SDL_IsScreenSaverEnabled() == SDL_TRUE);
}

TEST_CASE("text input is on only while a field asks for it") {
    const Xvfb server;
    const auto window = open_or_fail(BackendName::sdl2);
    CHECK(SDL_IsTextInputActive() == SDL_FALSE);
    window->set_text_input(TextInputRequest{{10, 20, 300, 48}, KeyboardHint::phone});
    CHECK(SDL_IsTextInputActive() == SDL_TRUE);
    window->set_text_input(std::nullopt);
    CHECK(SDL_IsTextInputActive() == SDL_FALSE);
}
