#include "platform/display_names.h"
#include "tests/support/scoped_env.h"

#include <doctest/doctest.h>

using namespace zebra::platform;
using zebra::test::ScopedEnv;

TEST_CASE("the displays of the environment, and what they are called in a sentence") {
    const ScopedEnv x11{"DISPLAY", ":7"};
    {
        const ScopedEnv wayland{"WAYLAND_DISPLAY", "wayland-1"};
        CHECK(read_display_names().any());
        CHECK(read_display_names().in_words() == "either of the displays :7 and wayland-1");
    }
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    CHECK(read_display_names().in_words() == "the display :7");
    const ScopedEnv empty{"DISPLAY", ""};
    CHECK_FALSE(read_display_names().any());
    CHECK(DisplayNames{"", "wayland-1"}.in_words() == "the display wayland-1");
}
