#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using platform::Key;
using test::AppDriver;
using ui::NodeRole;

namespace {

using Urls = std::vector<std::string>;

constexpr const char* team = "Call NET team, 020 7946 0123";
constexpr const char* title = "Call 020 7946 0123?";

// One whose machine dials, with a team and a person to call.
class Telephone : public AppDriver {
  public:
    explicit Telephone(const std::filesystem::path& data, bool dial = true)
        : AppDriver{{.data_folder = data, .capabilities = {.dial = dial}}} {
        skip_welcome();
        for (const auto& [field, value] : {std::pair{"net_team_phone", "020 7946 0123"},
                                           {"emergency_contact_name", "Sam Morgan"},
                                           {"emergency_contact_relation", "partner"},
                                           {"emergency_contact_phone", "+44 (0)20 7946 0456"}}) {
            REQUIRE(model().card.set(model().data, field, value));
        }
        event(platform::WakeEvent{});
    }
    const Urls& dialled() { return window().opened_urls(); }
};

} // namespace

TEST_CASE("where the machine dials, pressing a number asks once, and Call dials it once") {
    const test::TempDir dir;
    Telephone app{dir.path()};
    app.tap(NodeRole::button, team);
    CHECK(app.screen() == "card-call");
    CHECK(app.has(NodeRole::dialog, title));
    CHECK(app.has(NodeRole::text, "NET team"));
    CHECK(app.dialled().empty());
    app.tap(NodeRole::button, "Call");
    CHECK(app.dialled() == Urls{"tel:02079460123"});
    CHECK(app.screen() == "card");
    CHECK(app.window().clipboard_text().empty());

    app.tap(NodeRole::button, "Call Sam, partner, +44 (0)20 7946 0456");
    CHECK(app.has(NodeRole::dialog, "Call +44 (0)20 7946 0456?"));
    CHECK(app.says("Sam Morgan"));
    app.key(Key::tab); // Close
    app.key(Key::tab);
    app.key(Key::enter);
    CHECK(app.dialled() == Urls{"tel:02079460123", "tel:+442079460456"});
    CHECK(app.screen() == "card");
}

TEST_CASE("Call pressed twice in a hurry dials once") {
    using enum platform::PointerPhase;
    const test::TempDir dir;
    Telephone app{dir.path()};
    app.tap(NodeRole::button, team);
    const ui::Point at = app.node(NodeRole::button, "Call").rect.centre();
    std::vector<platform::Event> taps;
    for (const platform::PointerPhase phase : {down, up, down, up}) {
        taps.emplace_back(platform::PointerEvent{phase, platform::PointerSource::touch, 1,
                                                 platform::PointerButton::primary, at.x, at.y});
    }
    app.events(taps);
    CHECK(app.dialled() == Urls{"tel:02079460123"});
}

TEST_CASE("whoever does not want to call has called nobody") {
    const test::TempDir dir;
    Telephone app{dir.path()};
    const std::vector<std::function<void()>> ways = {
        [&] { app.key(Key::escape); },
        [&] { app.tap(NodeRole::button, "Not now"); },
        [&] { app.tap(NodeRole::button, "Close"); },
    };
    for (const auto& leave : ways) {
        app.tap(NodeRole::button, team);
        REQUIRE(app.screen() == "card-call");
        leave();
        CHECK(app.screen() == "card");
        CHECK(app.dialled().empty());
        CHECK(app.window().clipboard_text().empty());
    }
}

TEST_CASE("handed over, a number is dialled at once") {
    const test::TempDir dir;
    Telephone app{dir.path()};
    app.tap(NodeRole::button, "Hand over: show only the card");
    app.tap(NodeRole::button, team);
    CHECK(app.screen() == "card-show");
    CHECK(app.dialled() == Urls{"tel:02079460123"});
}

TEST_CASE("where the machine does not dial, the number is copied at once") {
    const test::TempDir dir;
    Telephone app{dir.path(), false};
    CHECK_FALSE(app.has(NodeRole::button, team));
    app.tap(NodeRole::button, "Copy the number: NET team, 020 7946 0123");
    CHECK(app.screen() == "card");
    CHECK(app.window().clipboard_text() == "020 7946 0123");
    CHECK(app.says("Copied: 020 7946 0123."));
    CHECK(app.dialled().empty());
}

TEST_CASE("a machine that does not take the call after all leaves the number to another") {
    const test::TempDir dir;
    Telephone app{dir.path()};
    app.tap(NodeRole::button, team);
    app.app().view().call.dial = "no number";
    app.tap(NodeRole::button, "Call");
    CHECK(app.screen() == "card");
    CHECK(app.dialled().empty());
    CHECK(app.window().clipboard_text() == "020 7946 0123");
}

TEST_CASE("with nothing pressed the sheet asks about the first number, with none it says so") {
    const test::TempDir dir;
    for (const bool somebody : {false, true}) {
        CAPTURE(somebody);
        AppDriver app{{.data_folder = dir.path(), .capabilities = {.dial = true}}};
        app.skip_welcome();
        if (somebody) REQUIRE(app.model().card.set(app.model().data, "net_team_phone", "112"));
        app.app().view().wanted.push_back(
            {app::Move::Kind::open, app::ScreenName::card_call, app::ScreenName::card});
        app.event(platform::WakeEvent{});
        CHECK(app.screen() == "card-call");
        CHECK(app.has(NodeRole::dialog, somebody ? "Call 112?" : "Nobody to call yet"));
        CHECK(app.has(NodeRole::button, "Call") == somebody);
        app.tap(NodeRole::button, "Not now");
        CHECK(app.screen() == "card");
    }
}
