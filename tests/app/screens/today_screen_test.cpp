#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const Date sunday = make_date(2026, 11, 22);

} // namespace

TEST_CASE("a tick is in the data file when it is on the screen, and can be taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    CHECK(app.says("Sunday 22 November 2026"));
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    CHECK(app.node(NodeRole::checkbox, "Relaxation or breathing").state.checked);
    CHECK(test::noted(dir.path(), "relaxation", sunday) == 1);
    app.tap(NodeRole::button, "Undo");
    CHECK_FALSE(app.node(NodeRole::checkbox, "Relaxation or breathing").state.checked);
    CHECK(test::noted(dir.path(), "relaxation", sunday) == std::nullopt);
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.key(platform::Key::z, {.ctrl = true});
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
}

TEST_CASE("the offer to undo goes away by itself") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(app.has(NodeRole::button, "Undo"));
    app.wait(9000);
    CHECK_FALSE(app.has(NodeRole::button, "Undo"));
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
}

TEST_CASE("nothing moves when the snackbar goes: the row that is seen is the one that is ticked") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {412, 640}}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.wheel(-100);
    const ui::Rect seen = app.node(NodeRole::checkbox, "Medicines and vitamins as prescribed").rect;
    app.wait(9000);
    REQUIRE_FALSE(app.has(NodeRole::button, "Undo"));
    CHECK(app.node(NodeRole::checkbox, "Medicines and vitamins as prescribed").rect == seen);
    const ui::Point at = seen.centre();
    for (const auto phase : {platform::PointerPhase::down, platform::PointerPhase::up}) {
        app.event(platform::PointerEvent{phase, platform::PointerSource::touch, 1,
                                         platform::PointerButton::primary, at.x, at.y});
    }
    CHECK(test::noted(dir.path(), "medicines", sunday) == 1);
}

TEST_CASE("an undo that fails says why") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    const auto store = [&]() -> storage::Store& { return *app.model().data.store(); };
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    test::change(store(), "DELETE FROM day_change"); // there is nothing left to undo
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("There is nothing to undo"));
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    test::change(store(), "DELETE FROM day_change");
    app.key(platform::Key::z, {.ctrl = true});
    CHECK(app.says("There is nothing to undo"));

    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "1 Mild");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    test::change(store(), "DELETE FROM symptom_entry");
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("This symptom entry is not there any more"));

    app.tap(NodeRole::button, "Edit list");
    app.tap(NodeRole::button, "Gentle exercise, Yes or no");
    app.tap(NodeRole::button, "Pause");
    test::change(store(), "CREATE TRIGGER refused BEFORE UPDATE ON habit BEGIN "
                          "SELECT RAISE(ABORT, 'refused'); END");
    app.tap(NodeRole::button, "Undo");
    CHECK_FALSE(app.says("Gentle exercise: paused"));
    CHECK(app.has(NodeRole::button, "Put back on the list"));
    const auto& nodes = app.nodes();
    CHECK(std::any_of(nodes.begin(), nodes.end(),
                      [](const ui::Node& node) { return node.role == NodeRole::alert; }));
}

TEST_CASE("counted habits count, and nothing noted is not zero") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "One more: Small meals");
    app.tap(NodeRole::button, "One more: Small meals");
    CHECK(test::noted(dir.path(), "small_meals", sunday) == 2);
    app.tap(NodeRole::button, "One less: Small meals");
    CHECK(test::noted(dir.path(), "small_meals", sunday) == 1);
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == std::nullopt);
    app.tap(NodeRole::button, "None today: Less alcohol");
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == 0);
    CHECK(app.node(NodeRole::button, "One less: Less alcohol").state.disabled);
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == std::nullopt);
}

TEST_CASE("no habit has a target until the person enters one") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    for (const app::HabitLine& line : app.model().day.lines()) {
        CHECK_FALSE(line.habit.target.has_value());
    }
    // with heart disease not asked yet, fluids have no more than this
    CHECK(app.says("Fluids, As much as your team advised"));
    REQUIRE(app.model().card.set(app.model().data, "carcinoid_heart_disease", "no"));
    app.event(platform::FocusEvent{true});
    CHECK_FALSE(app.says("As much as your team advised"));
}

TEST_CASE("food habits are off until the person says that their team advised them") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    CHECK_FALSE(app.says("High-tryptophan"));
    CHECK_FALSE(app.says("High-serotonin"));
}

TEST_CASE("any past day can be ticked, a day to come cannot") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    CHECK(app.has(NodeRole::heading, "Yesterday"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", make_date(2026, 11, 21)) == 1);
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
    app.tap(NodeRole::button, "Another day");
    CHECK(app.node(NodeRole::radio, "Monday 23 November 2026").state.disabled);
    CHECK(app.node(NodeRole::button, "Later month").state.disabled);
    app.tap(NodeRole::radio, "Wednesday 11 November 2026");
    CHECK(app.has(NodeRole::heading, "11 Nov 2026"));
    CHECK(app.says("Wednesday, 11 days ago"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", make_date(2026, 11, 11)) == 1);
    app.tap(NodeRole::button, "Another day");
    app.tap(NodeRole::button, "Earlier month");
    CHECK(app.has(NodeRole::heading, "October 2026"));
    app.tap(NodeRole::radio, "Saturday 31 October 2026");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", make_date(2026, 10, 31)) == 1);
    app.tap(NodeRole::button, "Another day");
    app.tap(NodeRole::button, "Today, Sunday 22 November");
    CHECK(app.has(NodeRole::heading, "Today"));
}

TEST_CASE("the tab Today leads to today, whichever day was looked at") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    app.tap(NodeRole::tab, "Today");
    CHECK(app.has(NodeRole::heading, "Today"));
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
    CHECK(test::noted(dir.path(), "gentle_exercise", make_date(2026, 11, 21)) == std::nullopt);
}

TEST_CASE("a tick after midnight lands on the day that was seen") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {sunday, 23 * 60 + 59}}};
    app.tap(NodeRole::tab, "Today");
    app.set_time({make_date(2026, 11, 23), 1});
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    CHECK(test::noted(dir.path(), "relaxation", sunday) == 1);
    // past the day's end, with the same screen open, still the day that was seen
    app.set_time({make_date(2026, 11, 23), 3 * 60 + 1});
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
    CHECK(app.has(NodeRole::heading, "Yesterday"));
    // coming back to the window, the new day is shown
    app.event(platform::FocusEvent{true});
    CHECK(app.says("Monday 23 November 2026"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", make_date(2026, 11, 23)) == 1);
}

TEST_CASE("at the day's end, with nobody there, today becomes yesterday and stays on the screen") {
    const test::TempDir dir;
    const Date monday = make_date(2026, 11, 23);
    AppDriver app{{.data_folder = dir.path(), .now = {sunday, 23 * 60 + 59}}};
    app.tap(NodeRole::tab, "Today");
    app.wait(10'000);
    const int frames = app.frames();
    app.wait(120'000);
    CHECK(app.frames() == frames); // looking at the clock draws nothing
    app.set_time({monday, 3 * 60});
    app.wait(60'000);
    CHECK(app.has(NodeRole::heading, "Yesterday"));
    CHECK(app.says("Sunday 22 November 2026"));
    // the way to the new day stands beside the old one
    CHECK(app.node(NodeRole::radio, "Sunday 22 November 2026").state.selected);
    CHECK(app.has(NodeRole::radio, "Monday 23 November 2026"));

    // what happens now is offered, and shown, as now
    app.set_time({monday, 8 * 60});
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.node(NodeRole::text_field, "When").value == "08:00");
    app.tap(NodeRole::radio, "1 Mild");
    app.tap(NodeRole::button, "Save to Monday 23 November");
    CHECK(app.has(NodeRole::heading, "Today"));
    CHECK(app.says("08:00 Flushing, mild"));
    // a day that was chosen is the day that is meant
    app.tap(NodeRole::radio, "Sunday 22 November 2026");
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.node(NodeRole::text_field, "When").value == "12:00");
    CHECK(app.has(NodeRole::button, "Save to Sunday 22 November"));
}

TEST_CASE("the press that wakes the window lands on the day that was seen, or on none") {
    using namespace platform;
    const test::TempDir dir;
    const Date monday = make_date(2026, 11, 23);
    const auto press = [](PointerPhase phase, ui::Point at) {
        return PointerEvent{phase, PointerSource::mouse, 0, PointerButton::primary, at.x, at.y};
    };
    for (const bool at_once : {true, false}) {
        CAPTURE(at_once);
        AppDriver app{{.data_folder = dir.path(), .now = {sunday, 22 * 60}}};
        app.tap(NodeRole::tab, "Today");
        const char* name = at_once ? "Gentle exercise" : "Relaxation or breathing";
        for (int i = 0; i < 2; ++i) app.tap(NodeRole::checkbox, name); // it is in view
        app.wait(10'000);
        app.event(FocusEvent{false});
        const ui::Point at = app.node(NodeRole::checkbox, name).rect.centre();
        app.set_time({monday, 8 * 60});
        if (at_once) {
            app.events(
                {FocusEvent{true}, press(PointerPhase::down, at), press(PointerPhase::up, at)});
        } else {
            app.events({FocusEvent{true}, press(PointerPhase::down, at)});
            app.event(press(PointerPhase::up, at));
        }
        CHECK(app.says("Monday 23 November 2026"));
        CHECK(app.has(NodeRole::heading, "Today"));
        const std::string id = at_once ? "gentle_exercise" : "relaxation";
        CHECK(test::noted(dir.path(), id, monday) == std::nullopt);
        CHECK(test::noted(dir.path(), id, sunday) == (at_once ? std::optional{1} : std::nullopt));
    }
}

TEST_CASE("a window that was only uncovered stays on its day, one that was hidden does not") {
    using State = platform::VisibilityEvent::State;
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {sunday, 22 * 60}}};
    app.tap(NodeRole::tab, "Today");
    app.set_time({make_date(2026, 11, 23), 8 * 60});
    app.event(platform::VisibilityEvent{State::shown});
    CHECK(app.has(NodeRole::heading, "Yesterday"));
    app.event(platform::VisibilityEvent{State::minimised});
    app.event(platform::VisibilityEvent{State::shown});
    CHECK(app.has(NodeRole::heading, "Today"));
    CHECK(app.says("Monday 23 November 2026"));
}

TEST_CASE("a tick that is taken away leaves nothing noted, not a no") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
    CHECK(app.says("Gentle exercise: nothing noted"));
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);

    app.tap(NodeRole::button, "One more: Small meals");
    app.tap(NodeRole::button, "One less: Small meals");
    CHECK(test::noted(dir.path(), "small_meals", sunday) == std::nullopt);
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "small_meals", sunday) == 1);
    // where fewer is the aim, none is an answer
    app.tap(NodeRole::button, "One more: Less alcohol");
    app.tap(NodeRole::button, "One less: Less alcohol");
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == 0);
}

TEST_CASE("before the day's end it is still yesterday") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {make_date(2026, 11, 23), 2 * 60 + 59}}};
    app.tap(NodeRole::tab, "Today");
    CHECK(app.has(NodeRole::heading, "Today"));
    CHECK(app.says("Sunday 22 November 2026"));
}

TEST_CASE("a symptom is logged in three steps and can be removed again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.screen() == "symptom");
    CHECK(app.node(NodeRole::text_field, "When").value == "14:20");
    CHECK(app.node(NodeRole::button, "Save to Sunday 22 November").state.disabled);
    app.tap(NodeRole::radio, "2 Moderate");
    app.enter("Note, if you like", "after coffee");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "today");
    CHECK(app.says("14:20 Flushing, moderate, after coffee"));
    CHECK(app.has(NodeRole::button, "Log Flushing, logged once on this day"));
    app.tap(NodeRole::button, "Remove: 14:20 Flushing, moderate");
    CHECK_FALSE(app.has(NodeRole::list_item, "14:20 Flushing, moderate, after coffee"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::list_item, "14:20 Flushing, moderate, after coffee"));
}

TEST_CASE("what must be acted on stands above Save: severe, faint, confused or breathless") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "2 Moderate");
    CHECK_FALSE(app.says("Get help first"));
    app.tap(NodeRole::radio, "3 Severe");
    CHECK(app.says("Get help first"));
    CHECK(app.says("call your emergency number (112, 999, 911, 000) now"));
    app.tap(NodeRole::radio, "1 Mild");
    CHECK_FALSE(app.says("Get help first"));
    for (const char* sign : {"Faint", "Confused", "Struggling to breathe"}) {
        app.tap(NodeRole::checkbox, sign);
        CHECK(app.says("Get help first"));
        app.tap(NodeRole::checkbox, sign);
        CHECK_FALSE(app.says("Get help first"));
    }
    app.tap(NodeRole::radio, "3 Severe");
    float warning = 0;
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::alert) warning = node.rect.bottom();
    }
    CHECK(warning > 0);
    CHECK(warning <= app.node(NodeRole::button, "Save to Sunday 22 November").rect.y);
}

TEST_CASE("a time that is none is refused with a sentence, nothing is lost") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Wheeze");
    app.tap(NodeRole::radio, "1 Mild");
    app.enter("When", "half past two");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "symptom");
    CHECK(app.says("Write the time like 14:20."));
    CHECK(app.node(NodeRole::text_field, "When").value == "half past two");
    app.enter("When", "16:00"); // still to come
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "symptom");
    app.enter("When", "09:05");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.says("09:05 Wheeze, mild"));
}

TEST_CASE("small hours belong to the day before, in the log too") {
    using app::DayModel;
    CHECK(DayModel::moment_on(sunday, 14 * 60, 180) == LocalTime{sunday, 14 * 60});
    CHECK(DayModel::moment_on(sunday, 60, 180) == LocalTime{make_date(2026, 11, 23), 60});
    CHECK(DayModel::moment_on(sunday, 180, 180) == LocalTime{sunday, 180});
    CHECK(DayModel::moment_on(sunday, 0, 0) == LocalTime{sunday, 0});
}
