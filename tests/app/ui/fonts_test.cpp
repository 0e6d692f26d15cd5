#include "app/ui/fonts.h"
#include "core/base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <string>
#include <vector>

using namespace zebra;
using ui::Type;

namespace {

constexpr const char* font_folder = ZEBRA_STAGED_ASSETS "/fonts";
constexpr std::string_view sample = "Neuroendocrine tumour (NET), 14 Mar 1961";

// Every glyph of the text is drawn once, from a pen at 0.
void draw(ui::Fonts& fonts, Type type, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        float pen = 0;
        fonts.glyph(type, next_code_point(text, at), pen);
    }
}

const ui::Glyph* drawn(ui::Fonts& fonts, Type type, char32_t c, float pen = 0) {
    return fonts.glyph(type, c, pen);
}

bool has_noto_cjk() {
    return std::filesystem::exists("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
}

} // namespace

TEST_CASE("text is as wide, and breaks alike, at every content scale") {
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 1);
    REQUIRE(fonts.missing_files().empty());
    const float once = fonts.width(Type::body, sample);
    // Inter's own widths: an em of 17.
    CHECK(fonts.width(Type::body, "n") == doctest::Approx(17 * 0.5938).epsilon(0.03));
    for (const float scale : {1.25F, 1.5F, 2.0F, 3.0F}) {
        fonts.begin_frame(1, scale);
        CHECK(fonts.width(Type::body, sample) == once);
    }
    fonts.begin_frame(2, 1);
    CHECK(fonts.width(Type::body, sample) == doctest::Approx(2 * once));
}

TEST_CASE("glyphs are rasterised at their real pixel size") {
    ui::Fonts fonts{font_folder};
    for (const float text_scale : {1.0F, 1.5F, 2.0F}) {
        for (const float content_scale : {1.0F, 1.5F, 2.0F, 3.0F}) {
            fonts.begin_frame(text_scale, content_scale);
            const ui::Glyph* capital = drawn(fonts, Type::body, U'H');
            REQUIRE(capital != nullptr);
            // Inter's capitals are 0.727 em high; hinting ends them at whole pixels.
            const float pixels = 17 * text_scale * content_scale * 0.727F;
            CHECK(std::abs(static_cast<float>(capital->height) - pixels) <= 1);
            CHECK(capital->top == capital->height); // stands on the baseline
        }
    }
}

TEST_CASE("a pen between two pixels gets the shape for its quarter") {
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 1);
    float pen = 10.3F;
    const ui::Glyph quarter = *fonts.glyph(Type::body, U'l', pen);
    CHECK(pen == 10);
    pen = 9.95F;
    const ui::Glyph whole = *fonts.glyph(Type::body, U'l', pen);
    CHECK(pen == 10);
    CHECK((quarter.x != whole.x || quarter.y != whole.y)); // two shapes
    // Large ones are put on whole pixels.
    fonts.begin_frame(1, 3);
    pen = 10.3F;
    fonts.glyph(Type::body, U'l', pen);
    CHECK(pen == 10);
    const std::size_t count = fonts.atlas().glyph_count();
    pen = 10.7F;
    fonts.glyph(Type::body, U'l', pen);
    CHECK(pen == 11);
    CHECK(fonts.atlas().glyph_count() == count);
}

TEST_CASE("Latin with every accent, Greek and Cyrillic are there, in the frame that meets them") {
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 1);
    const std::string text = "Łódź Žižek Ñandú Đặng Ǻ ő Ωμέγα Ελλάς Жанна Ђорђе";
    for (const Type type : {Type::caption, Type::strong, Type::page}) {
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_code_point(text, at);
            CAPTURE(static_cast<unsigned>(c));
            CHECK_FALSE(fonts.lacks(type, c));
            const ui::Glyph* glyph = drawn(fonts, type, c);
            REQUIRE(glyph != nullptr);
            if (c != U' ') CHECK(glyph->width > 0);
        }
    }
    CHECK_FALSE(fonts.wants_frame());
}

TEST_CASE("Chinese, Japanese and Korean come from Noto where it is installed") {
    if (!has_noto_cjk()) {
        MESSAGE("the Noto CJK fonts are not installed here");
        return;
    }
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 2);
    // The last stands above U+FFFF.
    for (const char32_t c : U"神经内分泌肿瘤カルチノイド신경\U00020BB7") {
        if (c == 0) continue;
        CAPTURE(static_cast<unsigned>(c));
        CHECK_FALSE(fonts.lacks(Type::body, c));
        const ui::Glyph* glyph = drawn(fonts, Type::body, c);
        REQUIRE(glyph != nullptr);
        CHECK(glyph->height > 17); // of 34 pixels an em
    }
    // Heavier where the text is.
    const auto ink = [&](Type type) {
        const ui::Glyph glyph = *drawn(fonts, type, U'腫');
        long sum = 0;
        for (int row = 0; row < glyph.height; ++row) {
            const std::uint8_t* first =
                fonts.atlas().pixels() + (glyph.y + row) * fonts.atlas().side() + glyph.x;
            sum += std::accumulate(first, first + glyph.width, 0L);
        }
        return sum;
    };
    CHECK(ink(Type::strong) > ink(Type::body) * 11 / 10);
}

TEST_CASE(
    "what no font has is as wide as the box that is drawn for it, steering marks are nothing") {
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 1);
    constexpr char32_t unassigned = 0x2FFFD;
    CHECK(fonts.lacks(Type::body, unassigned));
    CHECK(fonts.advance(Type::body, unassigned) > 0.5F * fonts.em(Type::body));
    CHECK(drawn(fonts, Type::body, unassigned) == nullptr);
    CHECK_FALSE(fonts.wants_frame()); // it is not asked for again and again
    for (const char32_t c :
         {char32_t{0x200D}, char32_t{0xFE0F}, char32_t{0xAD}, char32_t{0xFEFF}}) {
        CHECK_FALSE(fonts.lacks(Type::body, c));
        CHECK(fonts.advance(Type::body, c) == 0);
    }
}

TEST_CASE("a font file that is missing is named and another one stands in") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "zebra-no-such-folder";
    ui::Fonts none{folder};
    CHECK(none.missing_files().size() == 4);
    none.begin_frame(1, 1);
    CHECK(none.width(Type::body, "NET") > 0);
    CHECK(drawn(none, Type::icon, 0xF026) == nullptr);
}

TEST_CASE("the picture of the glyphs grows to its cap and no further") {
    ui::Fonts fonts{font_folder};
    fonts.begin_frame(1, 1);
    const int first = fonts.atlas().side();
    draw(fonts, Type::body, sample);
    CHECK_FALSE(fonts.wants_frame());
    // Large text, more of it than fits: every frame ends, and in the end nothing more is asked for.
    fonts.begin_frame(2, 3);
    int frames = 0;
    for (; frames < 20; ++frames) {
        for (char32_t c = 0x100; c < 0x24F; ++c) {
            for (const Type type : {Type::body, Type::strong, Type::page, Type::number}) {
                float pen = 0;
                fonts.glyph(type, c, pen);
            }
        }
        if (!fonts.wants_frame()) break;
        fonts.begin_frame(2, 3);
    }
    CHECK(fonts.atlas().side() > first);
    CHECK(fonts.atlas().side() <= ui::GlyphAtlas::largest_side);
    // What is drawn afterwards has room again.
    fonts.begin_frame(2, 3);
    draw(fonts, Type::body, sample);
    fonts.begin_frame(2, 3);
    draw(fonts, Type::body, sample);
    CHECK_FALSE(fonts.wants_frame());
}
