#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace zebra;
using platform::Key;
using test::AppDriver;
using ui::NodeRole;

namespace {

constexpr const char* hand_over = "Hand over: show only the card";
constexpr const char* leave = "Leave: hold down";

void fill_in(AppDriver& app) {
    app.skip_welcome();
    for (const auto& [field, value] : {std::pair{"name", "Alex Morgan"},
                                       {"syndrome", "carcinoid_syndrome"},
                                       {"allergies", "penicillin (rash)"},
                                       {"liver_metastases", "yes"},
                                       {"net_team_phone", "020 7946 0123"}}) {
        REQUIRE(app.model().card.set(app.model().data, field, value));
    }
    app.event(platform::WakeEvent{});
}

// How much of a picture is the other, read from its end.
double part_alike_when_turned(const platform::Picture& turned, const platform::Picture& upright) {
    const std::size_t count = upright.rgba.size() / 4;
    REQUIRE(turned.rgba.size() == upright.rgba.size());
    std::size_t alike = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto* there = upright.rgba.data() + 4 * i;
        if (std::equal(there, there + 3, turned.rgba.data() + 4 * (count - 1 - i))) ++alike;
    }
    return static_cast<double>(alike) / static_cast<double>(count);
}

} // namespace

TEST_CASE("handed over, only the card can be reached, and leaving it asks for a long press") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    app.tap(NodeRole::button, hand_over);
    CHECK(app.screen() == "card-show");
    CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
    CHECK(app.says("Hold the lock down to leave."));
    for (const char* tab : {"Today", "Foods", "More"}) CHECK_FALSE(app.has(NodeRole::tab, tab));
    CHECK_FALSE(app.has(NodeRole::button, "Edit the card"));

    app.tap(NodeRole::button, leave);
    CHECK(app.screen() == "card-show");
    CHECK(app.says("Hold the lock down to leave the card."));
    app.key(Key::escape);
    app.key(Key::digit_2, {.ctrl = true});
    app.key(Key::f, {.ctrl = true});
    app.key(Key::z, {.ctrl = true});
    CHECK(app.screen() == "card-show");
    CHECK(app.model().card.card().has("name"));

    app.hold(NodeRole::button, leave);
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::tab, "Today"));
}

TEST_CASE("Escape held down leaves the card that was handed over") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    app.tap(NodeRole::button, hand_over);
    app.event(platform::KeyEvent{Key::escape, true, false, {}});
    CHECK(app.screen() == "card-show");
    app.event(platform::KeyEvent{Key::escape, true, true, {}});
    CHECK(app.screen() == "card");
}

TEST_CASE(
    "turned around, what was at the top stands at the bottom, and a tap lands where it is seen") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    app.tap(NodeRole::button, hand_over);
    const ui::Rect upright = app.node(NodeRole::heading, "Risk of carcinoid crisis").rect;
    app.tap(NodeRole::button, "Turn the card around");
    const ui::Rect turned = app.node(NodeRole::heading, "Risk of carcinoid crisis").rect;
    const platform::LogicalSize size = app.window().logical_size();
    CHECK(turned.x == doctest::Approx(size.width - upright.right()));
    CHECK(turned.y == doctest::Approx(size.height - upright.bottom()));
    const platform::Picture around = app.window().pixels();
    app.tap(NodeRole::button, "Turn the card back"); // found where it is seen
    CHECK(app.node(NodeRole::heading, "Risk of carcinoid crisis").rect.y
          == doctest::Approx(upright.y));
    // The picture is turned with it.
    CHECK(part_alike_when_turned(around, app.window().pixels()) > 0.97);
    CHECK(part_alike_when_turned(around, around) < 0.9);
    // left and opened again, it stands upright
    app.tap(NodeRole::button, "Turn the card around");
    app.hold(NodeRole::button, leave);
    app.tap(NodeRole::button, hand_over);
    CHECK(app.has(NodeRole::button, "Turn the card around"));
}

TEST_CASE("large letters page through the whole first view") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    app.tap(NodeRole::button, hand_over);
    app.tap(NodeRole::button, "Large letters");
    std::string read;
    int pages = 0;
    for (bool more = true; more && pages < 30; ++pages) {
        read += app.all_text();
        const ui::Node& next = app.node(NodeRole::button, "Next");
        more = !next.state.disabled;
        if (more) app.tap(NodeRole::button, "Next");
    }
    CHECK(pages > 6);
    const card::CardView& view = app.model().card.view();
    for (const std::string& words :
         {view.what.text, view.name, view.allergies, view.risks.front().headline.text,
          view.risks.front().signs.text, view.risks.front().steps.back().text,
          view.closing.front().text, view.contacts.front().phone, view.summary.front().text}) {
        CAPTURE(words);
        CHECK(read.find(words) != std::string::npos);
    }
    app.tap(NodeRole::button, "Back");
    app.tap(NodeRole::button, "The whole card");
    CHECK(app.says("Scroll for details"));
}

TEST_CASE("the screen stays awake while the card shows, and only then") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .capabilities = {.keep_awake = true}}};
    app.skip_welcome();
    CHECK(app.window().is_kept_awake());
    app.tap(NodeRole::tab, "Foods");
    CHECK_FALSE(app.window().is_kept_awake());
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::button, hand_over);
    CHECK(app.window().is_kept_awake());
}

TEST_CASE("the window fills the screen while the card is handed over, and only then") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    CHECK_FALSE(app.window().is_full_screen());
    app.tap(NodeRole::button, hand_over);
    CHECK(app.window().is_full_screen());
    app.tap(NodeRole::button, "Card as a QR code");
    CHECK(app.window().is_full_screen());
    app.tap(NodeRole::button, "Back");
    app.hold(NodeRole::button, leave);
    CHECK_FALSE(app.window().is_full_screen());
    app.tap(NodeRole::button, "Card as a QR code");
    CHECK_FALSE(app.window().is_full_screen());
}

TEST_CASE("the QR code shows what it contains, in the card's language, and follows the card") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    fill_in(app);
    app.tap(NodeRole::button, "Card as a QR code");
    CHECK(app.screen() == "card-qr");
    CHECK(app.has(NodeRole::image, "QR code with the words of the card"));
    CHECK(app.says("Alex Morgan\n"));
    CHECK(app.says("Risk of carcinoid crisis\n"));
    const platform::Picture english = app.window().pixels();
    REQUIRE(app.model().choose_card_language("es"));
    app.event(platform::WakeEvent{});
    CHECK(app.says("Riesgo de crisis carcinoide\n"));
    CHECK(app.window().pixels() != english);
    // Handed over, it leads back to the card and nowhere else.
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::button, hand_over);
    app.tap(NodeRole::button, "Card as a QR code");
    CHECK_FALSE(app.has(NodeRole::tab, "Today"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "card-show");
}
