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

TEST_CASE("a sheet leaves the screen below out of reach and closes in four ways") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    const auto open = [&] {
        app.tap(NodeRole::button, "Log Flushing");
        REQUIRE(app.has(NodeRole::dialog, "Flushing"));
        CHECK_FALSE(app.has(NodeRole::checkbox, "Gentle exercise"));
        CHECK_FALSE(app.has(NodeRole::tab, "Foods"));
    };
    const auto closed = [&] {
        return app.screen() == "today" && app.has(NodeRole::checkbox, "Gentle exercise");
    };
    open();
    app.tap(NodeRole::button, "Close");
    CHECK(closed());
    open();
    app.key(platform::Key::escape);
    CHECK(closed());
    open(); // beside it
    const ui::Rect box = app.node(NodeRole::dialog, "Flushing").rect;
    app.drag({200, box.y / 2}, {200, box.y / 2}, platform::PointerSource::touch);
    CHECK(closed());
    open();
    app.drag({200, box.y + 8}, {200, box.y + 200}, platform::PointerSource::touch);
    CHECK(closed());
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
}

TEST_CASE("what was begun in a sheet and not saved is there again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "2 Moderate");
    app.enter("Note, if you like", "after lunch");
    app.key(platform::Key::escape);
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.node(NodeRole::radio, "2 Moderate").state.selected);
    CHECK(app.node(NodeRole::text_field, "Note, if you like").value == "after lunch");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    app.tap(NodeRole::button, "Log Flushing, logged once on this day");
    CHECK_FALSE(app.node(NodeRole::radio, "2 Moderate").state.selected);
}

TEST_CASE("a sheet that is opened again later offers the present time, unless one was typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::checkbox, "Faint");
    app.key(platform::Key::escape);
    app.set_time({sunday, 18 * 60});
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.node(NodeRole::checkbox, "Faint").state.checked);
    CHECK(app.node(NodeRole::text_field, "When").value == "18:00");
    app.enter("When", "17:30");
    app.key(platform::Key::escape);
    app.set_time({sunday, 19 * 60});
    app.tap(NodeRole::button, "Log Flushing");
    CHECK(app.node(NodeRole::text_field, "When").value == "17:30");
}

TEST_CASE("under a sheet the snackbar's time runs out too, and nothing is undone unseen") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::button, "Log Flushing");
    app.key(platform::Key::z, {.ctrl = true});
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
    app.wait(20'000);
    const int frames = app.frames();
    app.wait(30'000);
    CHECK(app.frames() == frames);
    app.key(platform::Key::escape);
    CHECK_FALSE(app.has(NodeRole::button, "Undo"));
}

TEST_CASE("why a symptom was not saved stands beside the button") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {360, 640}, .text_scale = 2}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "2 Moderate");
    app.enter("When", "later");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "symptom");
    const ui::Node& why = app.node(NodeRole::text, "Not saved: the time cannot be read.");
    CHECK(why.visible.height > 0);
    CHECK(app.says("Write the time like 14:20."));
}

TEST_CASE("a tap is a tap, however long the machine took to notice") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    const ui::Point at = app.node(NodeRole::button, "Log Diarrhoea").rect.centre();
    const auto pointer = [&](platform::PointerPhase phase) {
        return platform::PointerEvent{
            phase, platform::PointerSource::touch, 1, platform::PointerButton::primary, at.x, at.y};
    };
    app.event(pointer(platform::PointerPhase::down));
    app.stall(2000);
    app.event(pointer(platform::PointerPhase::up));
    CHECK(app.screen() == "symptom"); // the form, and nothing was logged
}

TEST_CASE("a symptom that is kept down is logged at once, and can be taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.hold(NodeRole::button, "Log Diarrhoea");
    CHECK(app.screen() == "today");
    CHECK(app.says("14:20 Diarrhoea, moderate"));
    app.tap(NodeRole::button, "Undo");
    CHECK_FALSE(app.says("14:20 Diarrhoea, moderate"));
}
