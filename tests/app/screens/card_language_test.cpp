#include "app/ui/font_face.h"
#include "core/base/text.h"
#include "tests/support/app_driver.h"
#include "tests/support/content.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

void fill_in(AppDriver& app) {
    app.skip_welcome();
    for (const auto& [field, value] : {std::pair{"name", "Alex Morgan"},
                                       {"syndrome", "carcinoid_syndrome"},
                                       {"allergies", "penicillin (rash)"},
                                       {"net_team_phone", "020 7946 0123"}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    app.event(platform::WakeEvent{});
}

void choose(AppDriver& app, const std::string& now, const std::string& row) {
    app.tap(NodeRole::button, "Card language: " + now);
    app.tap(NodeRole::radio, row);
}

} // namespace

TEST_CASE("the card is two taps from another language, and one from English again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    choose(app, "English", "Deutsch, German, draft, not yet reviewed");
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::heading, "Neuroendokriner Tumor (NET)"));
    CHECK(app.has(NodeRole::heading, "Risiko einer Karzinoidkrise"));
    CHECK(app.says("penicillin (rash)"));
    CHECK(app.says("Entwurf \u00B7 Draft"));
    // The English stands under the lines below the first view.
    CHECK(app.says("Call NET team, tell anaesthetist."));
    CHECK_FALSE(app.says("Risk of carcinoid crisis"));
    app.tap(NodeRole::button, "Show the card in English");
    CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
    CHECK_FALSE(app.has(NodeRole::button, "Show the card in English"));
}

TEST_CASE("what a reader needs first stands in the first view, in every language") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    for (const content::CardWords& words : test::shipped_card_words()) {
        CAPTURE(words.code());
        REQUIRE(app.model().choose_card_language(words.code()));
        app.event(platform::WakeEvent{});
        const card::CardView& view = app.model().card.view();
        const float bottom = app.window().logical_size().height;
        for (const auto& [role, name] : {std::pair{NodeRole::heading, view.what.text},
                                         {NodeRole::heading, view.name},
                                         {NodeRole::heading, view.risks.front().headline.text}}) {
            CAPTURE(name);
            const ui::Node& node = app.node(role, name);
            CHECK(node.rect.bottom() < bottom);
            CHECK(node.visible.height == doctest::Approx(node.rect.height));
        }
    }
}

TEST_CASE("the language that was chosen is there at the next start") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        fill_in(app);
        choose(app, "English", "Espa\u00F1ol, Spanish, draft, not yet reviewed");
        CHECK(app.has(NodeRole::heading, "Riesgo de crisis carcinoide"));
        REQUIRE(app.close());
    }
    AppDriver again{{.data_folder = dir.path()}};
    CHECK(again.has(NodeRole::heading, "Riesgo de crisis carcinoide"));
}

TEST_CASE("the fonts that are shipped have every letter of every translated card") {
    ui::FontLibrary library;
    const std::filesystem::path folder = ZEBRA_STAGED_ASSETS "/fonts";
    for (const char* code : {"ja", "zh"}) {
        for (const char* weight : {"Regular", "Bold"}) {
            const auto own =
                ui::FontFace::open(library, folder / fmt::format("card-{}-{}.otf", code, weight));
            REQUIRE(own != nullptr);
            const std::string text =
                test::read_file(std::filesystem::path{ZEBRA_SOURCE_DIR "/assets/content/languages"}
                                / fmt::format("{}.json", code));
            for (const char32_t c : to_code_points(text)) {
                if (c < 0x80) continue;
                CAPTURE(to_utf8(std::u32string{c}));
                CHECK(own->has(c));
            }
        }
    }
    const auto inter = ui::FontFace::open(library, folder / "Inter-Regular.otf");
    REQUIRE(inter != nullptr);
    for (const content::CardWords& words : test::shipped_card_words()) {
        if (words.code() == "ja" || words.code() == "zh") continue;
        for (const auto& [id, statement] : test::shipped_content().statements()) {
            for (const char32_t c : to_code_points(words.statement(id))) {
                CAPTURE(id);
                CHECK(inter->has(c));
            }
        }
    }
}
