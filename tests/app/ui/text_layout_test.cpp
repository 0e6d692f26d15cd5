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

TEST_CASE("a number stays with its unit, a range and a term stay whole") {
    Typography type;
    const auto fits = [&](std::string_view part) {
        return type.fonts().width(ui::Type::body, part) + 1;
    };
    CHECK(type.lines("Likely range: 0\u201312 mg.", fits("Likely range: 0\u2013"))
          == std::vector<std::string>{"Likely range:", "0\u201312 mg."});
    CHECK(type.lines("before the 5-HIAA test", fits("before the 5-"))
          == std::vector<std::string>{"before the", "5-HIAA test"});
    CHECK(type.lines("protein per 100 g, fat", fits("protein per 100"))
          == std::vector<std::string>{"protein per", "100 g, fat"});
    CHECK(type.lines("in banana: 15 \u00B1 2.4", fits("in banana: 15 \u00B1"))
          == std::vector<std::string>{"in banana:", "15 \u00B1 2.4"});
    // What is not a unit is a word like any other.
    CHECK(type.lines("the middle of 207 grains", fits("the middle of 207"))
          == std::vector<std::string>{"the middle of 207", "grains"});
    // With less room than they need they break there, and not inside a number or a word.
    CHECK(type.lines("11.5 micrograms", fits("micrograms"))
          == std::vector<std::string>{"11.5", "micrograms"});
    CHECK(type.lines("about 0\u201312 mg", fits("about"))
          == std::vector<std::string>{"about", "0\u201312", "mg"});
    CHECK(ui::widest_word(type.fonts(), ui::Type::body, "per 100 g")
          == doctest::Approx(type.fonts().width(ui::Type::body, "100 g")).epsilon(0.01));
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
