#include "app/ui/fonts.h"
#include "app/ui/line_cache.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;

namespace {

std::vector<std::string> texts(ui::LineCache& cache, ui::Fonts& fonts, ui::Type type,
                               std::string_view text, float width) {
    const ui::Run run{text, type};
    std::vector<std::string> result;
    for (const ui::TextLine& line : ui::lines_of(text, cache.breaks(fonts, {&run, 1}, width))) {
        result.emplace_back(line.text);
    }
    return result;
}

} // namespace

TEST_CASE("a text is broken again only for another text, style, width or text scale") {
    ui::Fonts fonts{ZEBRA_STAGED_ASSETS "/fonts"};
    fonts.begin_frame(1, 1);
    ui::LineCache cache;
    cache.begin_frame(1);
    const std::string text = "treat at once and look for bleeding";
    const float width = fonts.width(ui::Type::body, "treat at once and");

    const std::vector<std::string> narrow = {"treat at once and", "look for bleeding"};
    CHECK(texts(cache, fonts, ui::Type::body, text, width) == narrow);
    CHECK(texts(cache, fonts, ui::Type::body, text, width) == narrow);
    CHECK(cache.size() == 1);

    CHECK(texts(cache, fonts, ui::Type::body, text, 1000) == std::vector<std::string>{text});
    CHECK(texts(cache, fonts, ui::Type::page, text, width).size() > narrow.size());
    CHECK(texts(cache, fonts, ui::Type::body, "treat", width) == std::vector<std::string>{"treat"});
    CHECK(cache.size() == 4);

    fonts.begin_frame(2, 1);
    cache.begin_frame(2);
    CHECK(texts(cache, fonts, ui::Type::body, text, width).size() > narrow.size());
}

TEST_CASE("the same letters in other styles are another paragraph") {
    ui::Fonts fonts{ZEBRA_STAGED_ASSETS "/fonts"};
    fonts.begin_frame(1, 1);
    ui::LineCache cache;
    cache.begin_frame(1);
    const std::vector<ui::Run> small = {{"treat ", ui::Type::body}, {"at once", ui::Type::caption}};
    const std::vector<ui::Run> large = {{"treat ", ui::Type::body}, {"at once", ui::Type::page}};
    const std::vector<ui::Run> moved = {{"treat at ", ui::Type::body}, {"once", ui::Type::caption}};
    const float small_width = cache.breaks(fonts, small, 1000).front().width;
    const float moved_width = cache.breaks(fonts, moved, 1000).front().width;
    CHECK(cache.breaks(fonts, large, 1000).front().width > small_width);
    CHECK(moved_width > small_width);
    CHECK(cache.breaks(fonts, small, 1000).front().width == small_width);
}

TEST_CASE("what is no longer shown is forgotten") {
    ui::Fonts fonts{ZEBRA_STAGED_ASSETS "/fonts"};
    fonts.begin_frame(1, 1);
    ui::LineCache cache;
    for (int frame = 0; frame < 50; ++frame) {
        cache.begin_frame(1);
        texts(cache, fonts, ui::Type::body, "always here", 300);
        for (int i = 0; i < 20; ++i) {
            texts(cache, fonts, ui::Type::body, std::to_string(frame * 20 + i), 300);
        }
        CHECK(cache.size() < 200);
    }
}
