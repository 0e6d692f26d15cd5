#include "app/ui/fonts.h"
#include "app/ui/text_layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;

namespace {

// The real fonts.
class Typography {
  public:
    Typography() : fonts_(ZEBRA_STAGED_ASSETS "/fonts") { fonts_.begin_frame(1, 1); }

    std::vector<std::string> lines(std::string_view text, float width) {
        std::vector<std::string> result;
        const ui::Run run{text, ui::Type::body};
        for (const ui::TextLine& line :
             ui::lines_of(text, ui::line_breaks(fonts_, {&run, 1}, width))) {
            result.emplace_back(line.text);
            // blanks at the end are not part of a line
            CHECK(line.width <= width);
            CHECK(line.width
                  == doctest::Approx(fonts_.width(ui::Type::body, line.text)).epsilon(0.01));
        }
        return result;
    }

    ui::Fonts& fonts() { return fonts_; }

  private:
    ui::Fonts fonts_;
};

} // namespace

TEST_CASE("lines break at blanks, line feeds and hyphens, and inside a word only if they must") {
    Typography type;
    const float width = type.fonts().width(ui::Type::body, "treat at once and");
    CHECK(type.lines("treat at once and look", width)
          == std::vector<std::string>{"treat at once and", "look"});
    CHECK(type.lines("one\n\ntwo", width) == std::vector<std::string>{"one", "", "two"});
    CHECK(type.lines("", width) == std::vector<std::string>{""});
    CHECK(type.lines("treat at-once-and-look", width)
          == std::vector<std::string>{"treat at-once-", "and-look"});
    // A hyphen that begins a word is no place to break.
    CHECK(type.lines("treat at once or -swings",
                     type.fonts().width(ui::Type::body, "treat at once or -s"))
          == std::vector<std::string>{"treat at once or", "-swings"});
    const auto pieces = type.lines("Donaudampfschifffahrtsgesellschaft", width);
    REQUIRE(pieces.size() > 1);
    std::string whole;
    for (const std::string& piece : pieces) whole += piece;
    CHECK(whole == "Donaudampfschifffahrtsgesellschaft");
}

TEST_CASE("a reference never starts a line") {
    Typography type;
    for (int width = 60; width < 400; width += 7) {
        for (const std::string& line :
             type.lines("If unstable, treat at once.\u00A0[4,5]", static_cast<float>(width))) {
            if (width > 120) CHECK_FALSE(line.starts_with("["));
        }
    }
}

TEST_CASE("Japanese breaks between characters, and no line starts with a full stop") {
    Typography type;
    const std::string text = "NET\u30C1\u30FC\u30E0\u306B\u9023\u7D61\u3057\u3001\u9EBB\u9154\u79D1"
                             "\u533B\u306B\u4F1D\u3048\u308B\u3002";
    for (int width = 90; width < 340; width += 5) {
        const auto lines = type.lines(text, static_cast<float>(width));
        std::string whole;
        for (const std::string& line : lines) {
            CHECK_FALSE(line.starts_with("\u3002"));
            CHECK_FALSE(line.starts_with("\u3001"));
            CHECK_FALSE(line.starts_with("\u30FC"));
            whole += line;
        }
        CHECK(whole == text);
        CHECK(lines.front().starts_with("NET"));
    }
    CHECK(ui::widest_word(type.fonts(), ui::Type::body, text) < 60);
}
