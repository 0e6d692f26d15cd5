// The day that is meant, whatever the clock does: midnight, travel, a clock set back, the first and
// last years, and two windows on the same day.
#include "app/model/symptom_model.h"
#include "core/diary/symptom_store.h"
#include "core/habits/day_store.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const Date sunday = make_date(2026, 11, 22);
const Date monday = make_date(2026, 11, 23);

const Now other_now{{sunday, 14 * 60 + 21}, 1'795'100'000}; // in the other window

LocalTime at(const char* text) { return parse_iso_local_time(text).value(); }

void look_again(AppDriver& app) { app.event(platform::FocusEvent{true}); }

std::string entries(const test::TempDir& dir) {
    storage::Store store = test::open_store(dir.path());
    return test::rows(store,
                      "SELECT at, severity FROM symptom_entry WHERE removed = 0 ORDER BY nr");
}

} // namespace

TEST_CASE("travel and a clock that is set move today, and nothing that was noted") {
    struct Row {
        const char* what;
        const char* before;
        const char* after;
        Date noted; // the day of a tick before
        Date today; // the day that is shown after, and that takes the next tick
    };
    for (const Row& row : std::vector<Row>{
             {"east, over midnight", "2026-11-22T22:00", "2026-11-23T06:00", sunday, monday},
             {"east, within the evening", "2026-11-22T18:00", "2026-11-23T01:00", sunday, sunday},
             {"west, back into yesterday", "2026-11-23T04:10", "2026-11-22T21:10", monday, sunday},
             {"west, within the day", "2026-11-22T14:00", "2026-11-22T08:00", sunday, sunday},
             {"over the date line", "2026-11-22T20:00", "2026-11-21T19:00", sunday,
              make_date(2026, 11, 21)},
             {"set back by a year", "2026-11-22T20:00", "2025-11-22T20:00", sunday,
              make_date(2025, 11, 22)},
             {"set forward over a leap day", "2028-02-28T20:00", "2028-03-01T02:59",
              make_date(2028, 2, 28), make_date(2028, 2, 29)},
         }) {
        CAPTURE(row.what);
        const test::TempDir dir;
        AppDriver app{{.data_folder = dir.path(), .now = at(row.before)}};
        app.tap(NodeRole::tab, "Today");
        app.tap(NodeRole::checkbox, "Gentle exercise");
        CHECK(test::noted(dir.path(), "gentle_exercise", row.noted) == 1);
        app.set_time(at(row.after));
        look_again(app);
        CHECK(app.has(NodeRole::heading, "Today"));
        CHECK(app.says(long_date_with_year(row.today)));
        CHECK(app.has(NodeRole::checkbox, "Gentle exercise"));
        CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked
              == (row.noted == row.today));
        app.tap(NodeRole::checkbox, "Relaxation or breathing");
        CHECK(test::noted(dir.path(), "relaxation", row.today) == 1);
        // Back in time again, the earlier tick is where it was.
        app.set_time(at(row.before));
        look_again(app);
        CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    }
}

TEST_CASE(
    "with the screen open while the clock is set back, a tick lands on the day that is seen") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = at("2026-11-23T04:10")}};
    app.tap(NodeRole::tab, "Today");
    CHECK(app.says("Monday 23 November 2026"));
    app.set_time(at("2026-11-22T21:10"));
    app.wait(60'000);
    CHECK(app.has(NodeRole::heading, "23 Nov 2026"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    // Monday is still to come by this clock: it is refused, and it is said.
    CHECK(test::noted(dir.path(), "gentle_exercise", monday) == std::nullopt);
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
    CHECK(app.says("is still to come"));
    look_again(app);
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
}

TEST_CASE(
    "a symptom logged before the clock went back stays, and the next one is logged by the clock") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = at("2026-10-25T02:40")}};
    app.tap(NodeRole::tab, "Today");
    const auto log_mild = [&] {
        app.tap(NodeRole::radio, "1 Mild");
        app.tap(NodeRole::button, "Save to Saturday 24 October");
    };
    app.tap(NodeRole::button, "Log Flushing");
    log_mild();
    app.set_time(at("2026-10-25T02:05")); // summer time has ended: the hour comes again
    look_again(app);
    app.tap(NodeRole::button, "Log Flushing, logged once on this day");
    CHECK(app.node(NodeRole::text_field, "When").value == "02:05");
    log_mild();
    CHECK(entries(dir) == "2026-10-25T02:40 1; 2026-10-25T02:05 1; ");
    app.tap(NodeRole::button, "Undo");
    CHECK(entries(dir) == "2026-10-25T02:40 1; ");
}

TEST_CASE("the app works on the first and the last days of the years 1970 to 2100") {
    for (const char* now : {"1970-01-01T12:00", "1972-02-29T23:59", "1999-12-31T23:59",
                            "2000-02-29T12:00", "2038-01-19T12:00", "2096-02-29T12:00",
                            "2100-02-28T23:59", "2100-03-01T12:00", "2100-12-31T23:59"}) {
        CAPTURE(now);
        const test::TempDir dir;
        const LocalTime time = at(now);
        AppDriver app{{.data_folder = dir.path(), .now = time}};
        app.tap(NodeRole::tab, "Today");
        CHECK(app.says(long_date_with_year(time.date)));
        app.tap(NodeRole::checkbox, "Gentle exercise");
        CHECK(test::noted(dir.path(), "gentle_exercise", time.date) == 1);
        // Yesterday and the day after, over the end of a month or year.
        app.tap(NodeRole::radio, long_date_with_year(add_days(time.date, -1)));
        app.tap(NodeRole::checkbox, "Gentle exercise");
        CHECK(test::noted(dir.path(), "gentle_exercise", add_days(time.date, -1)) == 1);
        app.set_time({add_days(time.date, 1), 12 * 60});
        look_again(app);
        app.tap(NodeRole::tab, "Today");
        CHECK(app.says(long_date_with_year(add_days(time.date, 1))));
        app.tap(NodeRole::tab, "Trends");
        app.tap(NodeRole::button, "Report for my doctor");
        CHECK(app.says(short_date(add_days(time.date, 1))));
        CHECK(app.says("A symptom or a tick is noted on 2 of 56 days, neither on 54."));
    }
}

TEST_CASE("two windows on one day: both changes stay, and undo takes back one's own") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    storage::Store other = test::open_store(dir.path());
    habits::DayStore days{other};
    const auto habit = [&app](const char* id) {
        const auto& lines = app.model().day.lines();
        return std::ranges::find(lines, id, [](const auto& line) { return line.habit.id; })->habit;
    };
    REQUIRE(days.set_value(habit("gentle_exercise"), sunday, 1, other_now));
    // This one has not looked since.
    CHECK_FALSE(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
    CHECK(test::noted(dir.path(), "relaxation", sunday) == 1);
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);

    // A box that is seen empty is ticked, not turned: twice done is done.
    REQUIRE(days.set_value(habit("ease_stress"), sunday, 1, other_now));
    app.tap(NodeRole::checkbox, "Avoid or ease stress");
    CHECK(test::noted(dir.path(), "ease_stress", sunday) == 1);

    // Glasses are added to what stands, and undo takes back its own.
    REQUIRE(days.add(habit("fluids"), sunday, 2, other_now));
    app.tap(NodeRole::button, "One more: Fluids");
    CHECK(test::noted(dir.path(), "fluids", sunday) == 3);
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "fluids", sunday) == 2);
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
}

TEST_CASE("two windows on one entry: what is gone is said, what was changed last stands") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Flushing");
    app.tap(NodeRole::radio, "1 Mild");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    storage::Store other = test::open_store(dir.path());
    diary::SymptomStore entries_there{other, app::known_symptoms(app.model().content)};
    diary::SymptomEntry entry = app.model().day.entries().front();

    entry.report.severity = 2;
    REQUIRE(entries_there.change(entry.id, entry.report, other_now, 180));
    app.tap(NodeRole::button, "Correct: 14:20 Flushing, mild"); // as this one still shows it
    app.tap(NodeRole::radio, "3 Severe");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(entries(dir) == "2026-11-22T14:20 3; ");

    app.tap(NodeRole::button, "Correct: 14:20 Flushing, severe");
    REQUIRE(entries_there.remove(entry.id, other_now));
    app.tap(NodeRole::radio, "2 Moderate");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.says("not there any more"));
    CHECK(entries(dir).empty());
    REQUIRE(entries_there.restore(entry.id, other_now));
    CHECK(entries(dir) == "2026-11-22T14:20 3; ");
}

TEST_CASE("a day that was chosen stays when midnight passes and one comes back to the window") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {sunday, 23 * 60 + 50}}};
    app.tap(NodeRole::tab, "Today");
    app.drag({100, 400}, {300, 405}, platform::PointerSource::touch); // the day before
    REQUIRE(app.model().day.shown() == add_days(sunday, -1));
    app.event(platform::FocusEvent{false});
    app.set_time({add_days(sunday, 1), 4 * 60});
    app.event(platform::FocusEvent{true});
    CHECK(app.model().day.today() == add_days(sunday, 1));
    CHECK(app.model().day.shown() == add_days(sunday, -1));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", add_days(sunday, -1)) == 1);
}
