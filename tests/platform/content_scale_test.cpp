#include "platform/content_scale.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace zebra::platform;

TEST_CASE("the content scale: a wish, else the framebuffer, else the desktop") {
    struct Row {
        const char* why;
        ScaleSources sources;
        float scale;
    };
    const float not_a_number = std::numeric_limits<float>::quiet_NaN();
    for (const Row& row : std::vector<Row>{
             {"nothing known", {std::nullopt, 1, std::nullopt}, 1},
             {"X11 at 96 dpi", {std::nullopt, 1, 1.0F}, 1},
             {"X11 at 192 dpi", {std::nullopt, 1, 2.0F}, 2},
             {"X11 at 110 dpi", {std::nullopt, 1, 110.0F / 96}, 1.25F},
             {"X11 at 100 dpi", {std::nullopt, 1, 100.0F / 96}, 1},
             {"smaller than 96 dpi", {std::nullopt, 1, 0.75F}, 1},
             {"Wayland at 2", {std::nullopt, 2, std::nullopt}, 2},
             {"Wayland's own scale is not doubled", {std::nullopt, 2, 2.0F}, 2},
             {"the wish goes first", {3.0F, 2, 1.5F}, 3},
             {"a wish is rounded", {1.6F, 1, std::nullopt}, 1.5F},
             {"a wish has limits", {9.0F, 1, std::nullopt}, 4},
             {"a wish has limits below", {0.2F, 1, 2.0F}, 1},
             {"nonsense from the desktop", {std::nullopt, 1, not_a_number}, 1},
         }) {
        CAPTURE(row.why);
        CHECK(content_scale(row.sources) == row.scale);
    }
}

TEST_CASE("a scale is a positive number") {
    CHECK(parse_scale("2") == 2.0F);
    CHECK(parse_scale("1.25") == 1.25F);
    for (const char* bad : {"", "two", "2x", " 2", "-1", "0", "nan", "inf", "1e9", "1,5"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_scale(bad).has_value());
    }
}

TEST_CASE("sizes and places between logical units and window units") {
    const Scaling x11{2, 1};
    CHECK(x11.to_window({412, 892}) == PixelSize{824, 1784});
    CHECK(x11.to_logical(PixelSize{824, 1784}) == LogicalSize{412, 892});
    CHECK(x11.to_logical(101.0) == 50.5F);

    const Scaling wayland{2, 2};
    CHECK(wayland.to_window({412, 892}) == PixelSize{412, 892});
    CHECK(wayland.to_logical(50.5) == 50.5F);

    const Scaling wayland_with_a_wish{3, 2};
    CHECK(wayland_with_a_wish.to_window({412, 892}) == PixelSize{618, 1338});
    CHECK(wayland_with_a_wish.to_logical(618.0) == 412.0F);
}

TEST_CASE("a window is no larger than the screen and never without a size") {
    const Scaling scaling{2, 1};
    CHECK(scaling.to_window({412, 892}, PixelSize{1366, 741}) == PixelSize{824, 741});
    CHECK(scaling.to_window({412, 892}, PixelSize{0, 0}) == PixelSize{824, 1784});
    CHECK(scaling.to_window({0, -5}) == PixelSize{1, 1});
}

TEST_CASE("framebuffer pixels a window unit") {
    CHECK(framebuffer_ratio({824, 1784}, {412, 892}) == 2);
    CHECK(framebuffer_ratio({412, 892}, {412, 892}) == 1);
    CHECK(framebuffer_ratio({0, 0}, {412, 892}) == 1);
    CHECK(framebuffer_ratio({412, 892}, {0, 0}) == 1);
}
