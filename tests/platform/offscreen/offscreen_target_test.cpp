#include "platform/offscreen/offscreen_target.h"
#include "tests/platform/live_window.h"
#include "tests/support/scoped_env.h"

#include <GL/gl.h>
#include <doctest/doctest.h>

#include <thread>

using namespace zebra::platform;
using namespace zebra::test;

namespace {

std::unique_ptr<OffscreenTarget> create_or_fail(PixelSize size) {
    auto target = OffscreenTarget::create(size);
    REQUIRE_MESSAGE(target.has_value(), target.error());
    return std::move(*target);
}

void fill(int x, int y, int width, int height, float red, float green, float blue) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, width, height);
    glClearColor(red, green, blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

// All of it blue, the lower left quarter (OpenGL's origin) red.
void draw_pattern(PixelSize size) {
    fill(0, 0, size.width, size.height, 0, 0, 1);
    fill(0, 0, size.width / 2, size.height / 2, 1, 0, 0);
}

Picture expected_pattern(PixelSize size) {
    Picture picture{size.width, size.height, {}};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const bool red = x < size.width / 2 && y >= size.height - size.height / 2;
            for (const int value : {red ? 255 : 0, 0, red ? 0 : 255, 255}) {
                picture.rgba.push_back(static_cast<std::uint8_t>(value));
            }
        }
    }
    return picture;
}

} // namespace

TEST_CASE("what is drawn without a display is read back, rows from the top") {
    const ScopedEnv no_x11{"DISPLAY", std::nullopt};
    const ScopedEnv no_wayland{"WAYLAND_DISPLAY", std::nullopt};
    const auto target = create_or_fail({31, 17});
    CHECK(target->read_pixels().rgba == std::vector<std::uint8_t>(std::size_t{31} * 17 * 4, 0));
    draw_pattern({31, 17});
    CHECK(target->read_pixels() == expected_pattern({31, 17}));
    CHECK(target->read_pixels() == expected_pattern({31, 17})); // reading changes nothing

    REQUIRE(target->resize({64, 40}).has_value());
    CHECK(target->size() == PixelSize{64, 40});
    draw_pattern({64, 40});
    CHECK(target->read_pixels() == expected_pattern({64, 40}));
}

TEST_CASE("a size that is not possible is told and changes nothing") {
    const auto target = create_or_fail({8, 8});
    draw_pattern({8, 8});
    for (const PixelSize size : {PixelSize{0, 8}, PixelSize{8, -1}, PixelSize{1 << 24, 8}}) {
        CHECK_FALSE(OffscreenTarget::create(size).has_value());
        target->bind(); // create() took the context over
        CHECK_FALSE(target->resize(size).has_value());
    }
    CHECK(target->size() == PixelSize{8, 8});
    CHECK(target->read_pixels() == expected_pattern({8, 8}));
}

TEST_CASE("two targets do not disturb each other") {
    const auto first = create_or_fail({8, 8});
    draw_pattern({8, 8});
    {
        const auto second = create_or_fail({16, 4});
        draw_pattern({16, 4});
        CHECK(first->read_pixels() == expected_pattern({8, 8}));
        CHECK(second->read_pixels() == expected_pattern({16, 4}));
    }
    CHECK(first->read_pixels() == expected_pattern({8, 8}));
}

TEST_CASE("beside an open window, in another thread") {
    const Xvfb server;
    for (const BackendName backend : both_backends) {
        CAPTURE(to_name(backend));
        const auto window = open_or_fail(backend);
        Picture picture;
        std::thread{[&picture] {
            const auto target = create_or_fail({8, 8});
            draw_pattern({8, 8});
            picture = target->read_pixels();
        }}.join();
        CHECK(picture == expected_pattern({8, 8}));

        fill(0, 0, 412, 892, 0, 1, 0); // the window's context is still this thread's
        std::array<unsigned char, 4> pixel = {};
        glReadPixels(5, 5, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel.data());
        CHECK(pixel == std::array<unsigned char, 4>{0, 255, 0, 255});
    }
}

TEST_CASE("in the thread of an open window it is refused with a sentence") {
    const Xvfb server;
    const auto window = open_or_fail(BackendName::glfw);
    const auto target = OffscreenTarget::create({8, 8});
    REQUIRE_FALSE(target.has_value());
    CHECK(target.error().find("thread") != std::string::npos);
}
