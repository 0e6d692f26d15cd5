#include "platform/sdl2/desktop_scale.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::platform;

TEST_CASE("the desktop's font scale is read from the X resources") {
    struct Row {
        const char* resources;
        std::optional<float> scale;
    };
    for (const Row& row : std::vector<Row>{
             {nullptr, std::nullopt},
             {"", std::nullopt},
             {"Xft.dpi:\t96\n", 1.0F},
             {"Xcursor.size:\t24\nXft.antialias:\t1\nXft.dpi:\t192\nXft.rgba: none\n", 2.0F},
             {"Xft.dpi: 144.0\n", 1.5F},
             {"*dpi: 120\n", 1.25F},
             {"Xft.antialias:\t1\n", std::nullopt},
             {"Xft.dpi:\tlarge\n", std::nullopt},
             {"Xft.dpi:\t-96\n", std::nullopt},
             {"Xft.dpi:\n", std::nullopt},
         }) {
        CAPTURE(row.resources);
        CHECK(desktop_scale_from_resources(row.resources) == row.scale);
    }
}
