#include "app/ui/fonts.h"
#include "app/ui/imgui_bridge.h"
#include "app/ui/text_layout.h"
#include "platform/offscreen/offscreen_window.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;

namespace {

// The real fonts, on a context without a display.
class Typography {
  public:
    Typography() : window_(platform::OffscreenWindow::open()) {
        REQUIRE(window_.has_value());
        bridge_ = ui::ImGuiBridge::create(platform::glsl_version);
        REQUIRE(bridge_ != nullptr);
        fonts_ = std::make_unique<ui::Fonts>(ZEBRA_STAGED_ASSETS "/fonts");
        fonts_->prepare(*bridge_, 1, 1);
    }
    ~Typography() { bridge_.reset(); }

    ui::Fonts& fonts() { return *fonts_; }
    ui::ImGuiBridge& bridge() { return *bridge_; }

    std::vector<std::string> lines(std::string_view text, float width) {
        std::vector<std::string> result;
        for (const ui::TextLine& line : ui::break_lines(*fonts_, ui::Type::body, text, width)) {
            result.emplace_back(line.text);
            // blanks at the end are not part of a line
            CHECK(line.width <= width);
            CHECK(line.width
                  == doctest::Approx(fonts_->width(ui::Type::body, line.text)).epsilon(0.01));
        }
        return result;
    }

  private:
    tl::expected<std::unique_ptr<platform::OffscreenWindow>, std::string> window_;
    std::unique_ptr<ui::ImGuiBridge> bridge_;
    std::unique_ptr<ui::Fonts> fonts_;
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

TEST_CASE("letters that are met for the first time are there in the next frame") {
    Typography type;
    const std::string name = "Łódź Ωμέγα Žižek";
    const float before = type.fonts().width(ui::Type::body, name);
    CHECK(type.fonts().wants_rebuild());
    type.fonts().prepare(type.bridge(), 1, 1);
    const float after = type.fonts().width(ui::Type::body, name);
    CHECK_FALSE(type.fonts().wants_rebuild());
    CHECK(after != doctest::Approx(before));
    // What the fonts lack is asked for once, not for ever, and has a width: its missing mark.
    type.fonts().width(ui::Type::body, "牛𠮷");
    type.fonts().prepare(type.bridge(), 1, 1);
    CHECK(type.fonts().width(ui::Type::body, "牛𠮷") > 0);
    CHECK_FALSE(type.fonts().wants_rebuild());
}

TEST_CASE("text is drawn at its real pixel size at every scale") {
    Typography type;
    const float once = type.fonts().width(ui::Type::body, "Neuroendocrine tumour");
    for (const float scale : {1.5F, 2.0F, 3.0F}) {
        type.fonts().prepare(type.bridge(), 1, scale);
        CHECK(ui::font_pixel_height(type.fonts().font(ui::Type::body))
              == doctest::Approx(17 * 1.21F * scale).epsilon(0.03));
        CHECK(type.fonts().width(ui::Type::body, "Neuroendocrine tumour")
              == doctest::Approx(once).epsilon(0.05));
    }
    type.fonts().prepare(type.bridge(), 2, 1);
    CHECK(type.fonts().width(ui::Type::body, "Neuroendocrine tumour")
          == doctest::Approx(2 * once).epsilon(0.05));
}
