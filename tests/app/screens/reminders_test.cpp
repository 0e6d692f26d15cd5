// Reminders as notifications: wanted, told once, by day, and never over a card that is handed over.
#include "core/card/card_keeper.h"
#include "core/storage/settings.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const char* const switch_name =
    "Reminders, From 09:00, while the app runs: an injection that is due, a card to look through. "
    "Whoever sees this screen can read them.";

struct Place {
    test::TempDir dir;
    test::DriverOptions options(const char* now) const {
        return {.data_folder = dir.path(),
                .capabilities = {.notify = true},
                .now = parse_iso_local_time(now).value()};
    }
};

std::vector<std::string> told(AppDriver& app) {
    std::vector<std::string> texts;
    for (const platform::Notification& one : app.window().notifications()) {
        texts.push_back(one.title + ": " + one.text);
    }
    return texts;
}

using Texts = std::vector<std::string>;
const char* const sample = "Zebra Pocket: Reminders look like this.";
const char* const due = "Zebra Pocket: Your next injection is due today.";

void turn_on(AppDriver& app) {
    if (app.screen() == "welcome") app.skip_welcome();
    app.tap(NodeRole::tab, "More");
    app.tap(NodeRole::toggle, switch_name);
}

void next_injection(AppDriver& app, const char* date) {
    REQUIRE(app.model().card.set(app.model().data, "next_injection", date));
    app.event(platform::FocusEvent{true});
}

} // namespace

TEST_CASE("nothing is told until the person wants it, and the switch shows what it looks like") {
    const Place place;
    AppDriver app{place.options("2026-11-22T10:00")};
    app.skip_welcome();
    next_injection(app, "2026-11-22");
    app.wait(180'000);
    CHECK(told(app).empty());
    turn_on(app);
    CHECK(app.node(NodeRole::toggle, switch_name).state.checked);
    CHECK(told(app).front() == sample);
    app.wait(60'000);
    CHECK(told(app) == Texts{sample, due});
    app.tap(NodeRole::toggle, switch_name);
    next_injection(app, "2026-11-21");
    app.wait(180'000);
    CHECK(told(app).size() == 2);
}

TEST_CASE("where nothing shows notifications the switch stays off and says what else there is") {
    const Place place;
    {
        AppDriver app{place.options("2026-11-22T10:00")};
        app.window().refuse_notifications(true);
        turn_on(app);
        CHECK_FALSE(app.node(NodeRole::toggle, switch_name).state.checked);
        CHECK(app.says("This desktop shows no notifications. Your own calendar can remind you"));
    }
    test::DriverOptions without = place.options("2026-11-22T10:00");
    without.capabilities = {};
    AppDriver plain{without};
    plain.skip_welcome();
    plain.tap(NodeRole::tab, "More");
    CHECK_FALSE(plain.says("Reminders"));
}

TEST_CASE("an injection is told on its day and once when it is past, from nine in the morning") {
    const Place place;
    {
        AppDriver app{place.options("2026-11-22T08:00")};
        turn_on(app);
        next_injection(app, "2026-11-23");
        app.set_time({make_date(2026, 11, 23), 8 * 60 + 59});
        app.wait(60'000);
        CHECK(told(app) == Texts{sample});
        app.set_time({make_date(2026, 11, 23), 9 * 60});
        app.wait(60'000);
        CHECK(told(app) == Texts{sample, due});
        app.set_time({make_date(2026, 11, 23), 15 * 60});
        app.wait(600'000);
        CHECK(told(app).size() == 2);
    }
    AppDriver again{place.options("2026-11-23T16:00")}; // started anew on the same day
    again.wait(60'000);
    CHECK(told(again).empty());
    for (const int day : {24, 25, 26}) {
        again.set_time({make_date(2026, 11, static_cast<unsigned>(day)), 10 * 60});
        again.wait(60'000);
    }
    CHECK(told(again) == Texts{"Zebra Pocket: Your next injection was due on 23 Nov 2026."});
    next_injection(again, "2026-11-26"); // another date is told again
    again.set_time({make_date(2026, 11, 26), 11 * 60});
    again.wait(60'000);
    CHECK(told(again).back() == due);
}

TEST_CASE("hidden it still tells, handed over it tells when the card is back") {
    const Place place;
    AppDriver app{place.options("2026-11-22T10:00")};
    turn_on(app);
    next_injection(app, "2026-11-23");
    app.event(platform::VisibilityEvent{platform::VisibilityEvent::State::hidden});
    constexpr std::int64_t much_later_ms = 1'000'000'000;
    CHECK(app.app().step({}, much_later_ms).wait_ms == 15 * 60'000);
    app.set_time({make_date(2026, 11, 23), 9 * 60 + 10});
    app.wait(15 * 60'000);
    CHECK(told(app) == Texts{sample, due});

    app.event(platform::VisibilityEvent{platform::VisibilityEvent::State::shown});
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::button, "Hand over: show only the card");
    REQUIRE(app.screen() == "card-show");
    app.set_time({make_date(2026, 11, 24), 9 * 60 + 10});
    app.wait(60'000);
    CHECK(told(app).size() == 2);
    app.hold(NodeRole::button, "Leave: hold down");
    app.wait(60'000);
    CHECK(told(app).back() == "Zebra Pocket: Your next injection was due on 23 Nov 2026.");
}

TEST_CASE("what another window logged or told is not told again") {
    const Place place;
    AppDriver app{place.options("2026-11-22T08:00")};
    turn_on(app);
    next_injection(app, "2026-11-22");
    storage::Store other = test::open_store(place.dir.path());
    storage::Settings settings{other};
    REQUIRE(settings.set_text("told_injection_due", "2026-11-22"));
    app.set_time({make_date(2026, 11, 22), 9 * 60});
    app.wait(60'000);
    CHECK(told(app) == Texts{sample});

    // The injection is logged there, and this window has not looked since.
    next_injection(app, "2026-11-23");
    REQUIRE(card::change_card(&other, place.dir.path(), {{"next_injection", "2026-12-20"}},
                              app.model().content, app.model().data.now()));
    app.set_time({make_date(2026, 11, 23), 9 * 60});
    app.wait(60'000);
    CHECK(told(app) == Texts{sample});

    next_injection(app, "2026-11-24");
    REQUIRE(app::keep_reminders(other, false));
    app.set_time({make_date(2026, 11, 24), 9 * 60});
    app.wait(60'000);
    CHECK(told(app) == Texts{sample});
}
