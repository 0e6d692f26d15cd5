#include "core/card/card_keeper.h"
#include "tests/support/app_driver.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

nlohmann::json card_json(const test::TempDir& dir) {
    return nlohmann::json::parse(test::read_file(dir / "card.json"));
}

// From now on nothing of the card can be kept; and again.
void refuse_cards(AppDriver& app) {
    test::change(*app.model().data.store(),
                 "CREATE TRIGGER refused BEFORE INSERT ON card_field BEGIN "
                 "SELECT RAISE(ABORT, 'refused'); END");
}
void accept_cards(AppDriver& app) {
    test::change(*app.model().data.store(), "DROP TRIGGER refused");
}

} // namespace

TEST_CASE("the first screen is the card, when there is one") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        REQUIRE(app.model().card.set(app.model().data, "name", "Alex Morgan"));
    }
    const AppDriver app{{.data_folder = dir.path()}};
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::heading, "Alex Morgan"));
}

TEST_CASE("an empty card says the general message") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    CHECK(app.says("Neuroendocrine tumour (NET)"));
    CHECK(app.says("Risk of hormone crisis: type not known"));
    CHECK(app.has(NodeRole::button, "Fill in my card, It already works. Two facts make it yours"));
}

TEST_CASE("two facts make a card, kept as they are typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.screen() == "card-edit");
    app.enter("Your name", "Alex Morgan");
    app.wait(1000);
    CHECK(card_json(dir).at("name") == "Alex Morgan");
    CHECK(app.says("Saved on this device."));
    app.tap(NodeRole::button, "Syndrome and risk, Nothing yet");
    app.tap(NodeRole::checkbox, "Carcinoid syndrome");
    CHECK(card_json(dir).at("syndrome") == nlohmann::json::array({"carcinoid_syndrome"}));
    app.tap(NodeRole::button, "Show my card");
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::heading, "Alex Morgan"));
    CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
    CHECK_FALSE(app.says("Fill in my card"));
    CHECK(test::read_file(dir / "emergency-card.html").find("Alex Morgan") != std::string::npos);
}

TEST_CASE("Tab leads from field to field, past the button that empties one") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Your name", "Alex Morgan");
    app.key(platform::Key::tab);
    app.type("14 Mar 1961");
    app.wait(1000);
    CHECK(card_json(dir).at("name") == "Alex Morgan");
    CHECK(card_json(dir).at("birth_date") == "1961-03-14");
}

TEST_CASE("what is typed ahead of a screen that is still to come is for that screen") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    // Hand over, QR code, save, language, edit.
    for (int i = 0; i < 5; ++i) app.key(platform::Key::tab);
    const auto press = [](platform::Key key) { return platform::KeyEvent{key, true, false, {}}; };
    app.events({press(platform::Key::enter), press(platform::Key::tab), press(platform::Key::tab),
                press(platform::Key::tab), platform::TextEvent{"Alex"}});
    app.wait(1000);
    CHECK(app.screen() == "card-edit");
    CHECK(card_json(dir).at("name") == "Alex");
}

TEST_CASE("the card's tab shows the card from its beginning") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    const float top = app.node(NodeRole::group, "Emergency card").rect.y;
    app.wheel(-40);
    CHECK(app.node(NodeRole::group, "Emergency card").rect.y < top);
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::tab, "Card");
    CHECK(app.node(NodeRole::group, "Emergency card").rect.y == top);
}

TEST_CASE("on the next day the card says so") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    CHECK(app.says("As of 22 Nov 2026"));
    app.set_time({make_date(2026, 11, 23), 8 * 60});
    app.event(platform::FocusEvent{true});
    CHECK(app.says("As of 23 Nov 2026"));
}

TEST_CASE("a date is checked while it is typed and kept when it is one") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Date of birth", "14 Mar");
    CHECK(app.node(NodeRole::text_field, "Date of birth").state.invalid);
    CHECK(app.says("is not a date"));
    app.wait(2000);
    CHECK_FALSE(std::filesystem::exists(dir / "card.json"));
    app.type(" 1961");
    CHECK_FALSE(app.node(NodeRole::text_field, "Date of birth").state.invalid);
    app.wait(1000);
    CHECK(card_json(dir).at("birth_date") == "1961-03-14");
    app.enter("Date of birth", "23 Nov 2026"); // tomorrow
    CHECK(app.says("in the future"));
    app.wait(1000);
    CHECK(card_json(dir).at("birth_date") == "1961-03-14");
}

TEST_CASE("what cannot be kept stays in its field until it is mended") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Date of birth", "yesterday");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::tab, "Card");
    CHECK(app.screen() == "card-edit");
    CHECK(app.node(NodeRole::text_field, "Date of birth").value == "yesterday");
    CHECK(app.node(NodeRole::text_field, "Date of birth").state.invalid);
}

TEST_CASE("leaving the form, the tab or the window keeps what was typed") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        app.skip_welcome();
        app.tap(NodeRole::button, "Edit the card");
        app.enter("Your name", "Alex");
        app.tap(NodeRole::tab, "Today");
        CHECK(card_json(dir).at("name") == "Alex");
        app.tap(NodeRole::tab, "Card");
        app.enter("Your name", "Alexa");
        app.event(platform::FocusEvent{false});
        CHECK(card_json(dir).at("name") == "Alexa");
        app.enter("Your name", "Alexandra");
        CHECK(app.close().has_value());
    }
    CHECK(card_json(dir).at("name") == "Alexandra");
}

TEST_CASE("what could not be saved stays in its field, says why, and is saved later") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    refuse_cards(app);
    app.enter("Your name", "Alex Morgan");
    app.wait(1000);
    CHECK(app.node(NodeRole::text_field, "Your name").state.invalid);
    CHECK_FALSE(app.says("Saved on this device."));
    CHECK(app.says("Not everything is saved"));
    app.wait(10'000); // it does not try again and again by itself
    CHECK(app.says("Not everything is saved"));

    // Another field that can be kept does not make it all saved; nor is what was typed forgotten.
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::tab, "Card");
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex Morgan");
    CHECK(app.node(NodeRole::text_field, "Your name").state.invalid);
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "card");
    CHECK_FALSE(app.has(NodeRole::heading, "Alex Morgan"));
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex Morgan");
    CHECK_FALSE(app.says("Saved on this device."));

    // A closed section says it too.
    app.tap(NodeRole::button, "About me");
    CHECK(app.says("About me, Your name: "));

    accept_cards(app);
    app.tap(NodeRole::button, "Back");
    CHECK(app.has(NodeRole::heading, "Alex Morgan"));
    CHECK(card_json(dir).at("name") == "Alex Morgan");
}

TEST_CASE("after a failed save the next letter saves") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    refuse_cards(app);
    app.enter("Your name", "Ale");
    app.wait(1000);
    accept_cards(app);
    app.type("x");
    app.wait(1000);
    CHECK_FALSE(app.node(NodeRole::text_field, "Your name").state.invalid);
    CHECK(app.says("Saved on this device."));
    CHECK(card_json(dir).at("name") == "Alex");
}

TEST_CASE("closing with something that cannot be saved says so") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.close().has_value());
    refuse_cards(app);
    app.enter("Your name", "Alex Morgan");
    const auto closed = app.close();
    REQUIRE_FALSE(closed.has_value());
    CHECK(closed.error().sentence.starts_with("\"Your name\" was not saved. "));
    accept_cards(app);
    CHECK(app.close().has_value());
    CHECK(card_json(dir).at("name") == "Alex Morgan");
}

TEST_CASE("the form follows a change made elsewhere and does not write the old text back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    storage::Store elsewhere = test::open_store(dir.path());
    const auto change_elsewhere = [&](const card::Card::Changes& changes) {
        const auto changed = card::change_card(&elsewhere, dir.path(), changes,
                                               test::shipped_content(), app.model().data.now());
        REQUIRE_MESSAGE(changed.has_value(), test::why(changed));
        app.event(platform::FocusEvent{true});
    };
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.node(NodeRole::text_field, "Your name").value.empty());
    change_elsewhere({{"name", "Alex"}});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex");
    app.enter("Date of birth", "14 Mar"); // not finished
    app.enter("Your name", "Alex M");
    app.wait(1000);
    // The field still has the focus here, but nothing was typed since it was saved.
    app.event(platform::FocusEvent{false});
    change_elsewhere({{"name", "Alexandra"}, {"birth_date", "1961-03-14"}});
    CHECK(app.node(NodeRole::text_field, "Your name").value == "Alexandra");
    CHECK(app.node(NodeRole::text_field, "Date of birth").value == "14 Mar");
    app.key(platform::Key::end);
    app.type(" Morgan");
    app.event(platform::FocusEvent{false});
    CHECK(card_json(dir).at("name") == "Alexandra Morgan");
}

TEST_CASE("a surname above the basic plane survives") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.enter("Your name", "𠮷野 Łucja");
    app.wait(1000);
    CHECK(card_json(dir).at("name") == "𠮷野 Łucja");
    CHECK(app.node(NodeRole::text_field, "Your name").value == "𠮷野 Łucja");
}

TEST_CASE("I don't know stands alone, other syndromes beside each other") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.tap(NodeRole::button, "Syndrome and risk, Nothing yet");
    app.tap(NodeRole::checkbox, "Insulinoma");
    app.tap(NodeRole::checkbox, "Carcinoid syndrome");
    CHECK(card_json(dir).at("syndrome").size() == 2);
    app.tap(NodeRole::checkbox, "I don't know");
    CHECK(card_json(dir).at("syndrome") == nlohmann::json::array({"unknown"}));
    CHECK(app.says("Now ticked: I don't know, alone"));
    app.tap(NodeRole::button, "Undo");
    CHECK(card_json(dir).at("syndrome").size() == 2);
    app.tap(NodeRole::checkbox, "I don't know");
    app.tap(NodeRole::checkbox, "Gastrinoma (Zollinger-Ellison)");
    CHECK(card_json(dir).at("syndrome") == nlohmann::json::array({"gastrinoma"}));
    app.tap(NodeRole::checkbox, "Gastrinoma (Zollinger-Ellison)");
    CHECK(card_json(dir).at("syndrome").empty());
}

TEST_CASE("an answer is yes, no or not sure, and not sure is not no") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    app.tap(NodeRole::button, "Syndrome and risk, Nothing yet");
    const auto answer = [&](const char* word) {
        for (const ui::Node& node : app.nodes()) {
            if (node.role != NodeRole::group || node.name != "Are there liver metastases?")
                continue;
            for (const ui::Node& part : app.nodes()) {
                if (part.parent >= 0
                    && app.nodes()[static_cast<std::size_t>(part.parent)].id == node.id
                    && part.name == word) {
                    return part.rect.centre();
                }
            }
        }
        return ui::Point{};
    };
    // three groups of the same answers: found by their question
    app.wheel(-12);
    for (const char* word : {"Yes", "No", "Not sure"}) {
        const ui::Point at = answer(word);
        REQUIRE(at.x > 0);
        app.event(platform::PointerEvent{platform::PointerPhase::down,
                                         platform::PointerSource::touch, 1,
                                         platform::PointerButton::primary, at.x, at.y});
        app.event(platform::PointerEvent{platform::PointerPhase::up, platform::PointerSource::touch,
                                         1, platform::PointerButton::primary, at.x, at.y});
        const std::string expected = std::string_view{word} == "Yes"  ? "yes"
                                     : std::string_view{word} == "No" ? "no"
                                                                      : "unknown";
        CHECK(card_json(dir).at("liver_metastases") == expected);
    }
}

TEST_CASE("the card of each syndrome shows on the screen what it says in text") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    for (const std::string_view id : card::syndrome_ids()) {
        CAPTURE(id);
        REQUIRE(app.model().card.set(app.model().data, "syndrome", id));
        app.event(platform::FocusEvent{true});
        const card::CardView& view = app.model().card.view();
        for (const card::Risk& risk : view.risks) {
            CHECK(app.says(risk.headline.text));
            CHECK(app.says(risk.signs.text));
            for (const card::Line& step : risk.steps) CHECK(app.says(step.text));
        }
        for (const card::Line& note : view.notes) CHECK(app.says(note.text));
        for (const card::SourceLine& source : view.sources) CHECK(app.says(source.text));
    }
}

TEST_CASE("an old review is said quietly, and one press says that all is still true, with undo") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    REQUIRE(app.model().card.set(app.model().data, "name", "Sam"));
    REQUIRE(app.model().card.set(app.model().data, "last_reviewed", "2026-02-03"));
    app.event(platform::WakeEvent{});
    CHECK(app.says("You last looked through your card on 3 Feb 2026."));
    app.tap(NodeRole::button, "Reviewed today");
    CHECK_FALSE(app.says("You last looked through"));
    CHECK(card_json(dir).at("last_reviewed") == "2026-11-22");
    app.tap(NodeRole::button, "Undo");
    CHECK(card_json(dir).at("last_reviewed") == "2026-02-03");
    // Not for whoever the card is handed to.
    app.tap(NodeRole::button, "Hand over: show only the card");
    CHECK_FALSE(app.has(NodeRole::button, "Reviewed today"));
}

TEST_CASE("the form says what is missing and why, and no longer when it is there") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.says("Your syndrome: it decides which emergency the card warns of."));
    CHECK(app.says("And 3 more."));
    for (const auto& [field, value] :
         {std::pair{"name", "Sam"}, {"syndrome", "unknown"}, {"allergies", "none known"}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    app.event(platform::WakeEvent{});
    CHECK_FALSE(app.says("Your syndrome: it decides"));
    CHECK(app.says("Your NET team's number"));
    CHECK_FALSE(app.says("more. The card works"));
}
