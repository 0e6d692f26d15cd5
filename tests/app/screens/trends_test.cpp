#include "core/diary/symptom_store.h"
#include "core/habits/day_store.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const diary::KnownSymptoms known = {{"flushing", "diarrhoea", "wheeze", "stress"}};

void log(storage::Store& store, Date day, const std::string& symptom, int severity) {
    const Now now{{make_date(2026, 11, 22), 14 * 60}, 1'795'000'000};
    diary::SymptomReport report;
    report.symptom = symptom;
    report.at = {day, 12 * 60};
    report.severity = severity;
    REQUIRE(diary::SymptomStore{store, known}.add(report, now, 180).has_value());
}

void tick(storage::Store& store, Date day, const std::string& habit, habits::HabitKind kind,
          int value) {
    const Now now{{make_date(2026, 11, 22), 14 * 60}, 1'795'000'000};
    const habits::Habit asked{.id = habit, .name = habit, .kind = kind};
    REQUIRE(habits::DayStore{store}.set_value(asked, day, value, now).has_value());
}

// The week of Monday 16 November: flushing 3, 1, nothing noted, 2 (and a lesser one), "relaxation"
// only.
void fill_week(storage::Store& store) {
    log(store, make_date(2026, 11, 16), "flushing", 3);
    log(store, make_date(2026, 11, 17), "flushing", 1);
    log(store, make_date(2026, 11, 19), "flushing", 2);
    log(store, make_date(2026, 11, 19), "flushing", 1);
    tick(store, make_date(2026, 11, 20), "relaxation", habits::HabitKind::yes_no, 1);
    log(store, make_date(2026, 11, 9), "flushing", 1);
    log(store, make_date(2026, 11, 9), "wheeze", 0);
}

} // namespace

TEST_CASE("nothing noted says what will stand there, and leads to Today") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("What you note under Today is drawn here"));
    app.tap(NodeRole::button, "Note how you feel today");
    CHECK(app.screen() == "today");
}

TEST_CASE("a week's average is that of the days with a note, the others are counted") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    // (3 + 1 + 2 + 0) / 4
    CHECK(app.says("16\u201322 Nov 2026: Flushing\u00A01.5. 4 of 7 days noted."));
    CHECK(app.says("5 of 56 days are noted."));
    CHECK(app.says("Thursday 19 November: moderate"));
    CHECK(app.says("Friday 20 November: none"));
    CHECK(app.says("Saturday 21 November: not noted"));
    CHECK(app.says("1 of the last 2 days."));
    // Logged as none only: not drawn.
    CHECK_FALSE(app.says("Wheeze"));

    // A press reads the week it points at, the arrow keys the others; the list has all.
    app.tap(NodeRole::slider, "Weekly averages, 0 none to 3 severe"); // in its middle
    CHECK(app.says("26 Oct 2026 \u2013 1 Nov 2026"));
    CHECK(app.says("2026: no day noted."));
    for (int i = 0; i < 2; ++i) app.key(platform::Key::right);
    CHECK(app.says("9\u201315 Nov 2026: Flushing\u00A01.0. 1 of 7 days noted."));
    CHECK_FALSE(app.says("4 of 7 days noted."));
    app.tap(NodeRole::button, "Show as a table");
    CHECK(app.has(NodeRole::list_item, "16\u201322 Nov 2026, Flushing 1.5, Days noted 4 of 7"));
    CHECK(app.has(NodeRole::list_item, "5\u201311 Oct 2026, Flushing \u2013, Days noted 0 of 7"));

    app.tap(NodeRole::radio, "1 year");
    CHECK(app.says("5 of 364 days are noted."));
}

TEST_CASE("days with and without a habit stand side by side once there are enough of both") {
    const test::TempDir dir;
    const Date first = make_date(2026, 10, 20);
    {
        storage::Store store = test::open_store(dir.path());
        for (int i = 0; i < 27; ++i) {
            // With alcohol on every other day, then flushing is moderate, else none.
            const Date day = add_days(first, i);
            tick(store, day, "less_alcohol", habits::HabitKind::at_most, i % 2 == 0 ? 2 : 0);
            if (i % 2 == 0) log(store, day, "flushing", 2);
        }
    }
    {
        AppDriver app{{.data_folder = dir.path()}};
        app.tap(NodeRole::tab, "Trends");
        CHECK(app.says("Shown from 14 days with a habit and as many without it."));
        CHECK_FALSE(app.says("need not be the cause"));
    }
    {
        storage::Store store = test::open_store(dir.path());
        tick(store, add_days(first, 27), "less_alcohol", habits::HabitKind::at_most, 0);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("What goes together need not be the cause."));
    CHECK(app.says("On days with drinks, 2.0, 14 days, 2.0\u20132.0"));
    CHECK(app.says("On days without, 0.0, 14 days, 0.0\u20130.0"));
    CHECK(app.says("The day after some, 0.0, 14 days, 0.0\u20130.0"));
}

TEST_CASE("who comes back after months finds what was noted then") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        log(store, make_date(2026, 7, 1), "flushing", 2);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("Nothing noted in this time"));
    app.tap(NodeRole::radio, "6 months");
    CHECK(app.says("Flushing\u00A02.0. 1 of 7 days noted."));
}

TEST_CASE("on a Monday there is one day, and it is told so") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        log(store, make_date(2026, 11, 16), "flushing", 2);
        tick(store, make_date(2026, 11, 16), "relaxation", habits::HabitKind::yes_no, 1);
    }
    AppDriver app{{.data_folder = dir.path(), .now = {make_date(2026, 11, 16), 20 * 60}}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("16 Nov 2026: Flushing\u00A02.0. 1 of 1 day noted."));
    CHECK(app.says("1 of 1 day."));
}

TEST_CASE("what is noted on Today stands in Trends at once") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("4 of 7 days noted."));
    REQUIRE(app.model().data.store() != nullptr);
    log(*app.model().data.store(), make_date(2026, 11, 22), "flushing", 3);
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("Flushing\u00A01.8. 5 of 7 days noted."));
}

TEST_CASE("all that was ever noted is drawn by months or years, and a habit day by day") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
        log(store, make_date(2023, 5, 1), "flushing", 2);
        tick(store, make_date(2026, 11, 16), "gentle_exercise", habits::HabitKind::yes_no, 1);
        tick(store, make_date(2026, 11, 17), "gentle_exercise", habits::HabitKind::yes_no, 0);
        tick(store, make_date(2026, 11, 16), "less_alcohol", habits::HabitKind::at_most, 2);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("Weekly average, 0 to 3"));
    app.tap(NodeRole::radio, "All time");
    CHECK(app.says("Monthly average, 0 to 3"));
    CHECK(app.says("November 2026: Flushing"));
    app.tap(NodeRole::button, "Show as a table");
    CHECK(app.says("May 2023, Flushing 2.0, Days noted 1 of 31"));
    app.tap(NodeRole::radio, "8 weeks");
    const auto row = [&](std::string_view begin) {
        for (const ui::Node& node : app.nodes()) {
            if (node.role == NodeRole::button && node.name.starts_with(begin)) return node.name;
        }
        return std::string{};
    };
    app.tap(NodeRole::button, row("Gentle exercise, "));
    CHECK(app.says("Gentle exercise, day by day"));
    CHECK(app.has(NodeRole::list_item, "Monday 16 November: done"));
    CHECK(app.has(NodeRole::list_item, "Tuesday 17 November: not done"));
    app.tap(NodeRole::button, row("Less alcohol, "));
    CHECK(app.has(NodeRole::list_item, "Monday 16 November: 2\u00A0drinks"));
}

TEST_CASE("more than ten years are drawn by years") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
        log(store, make_date(2012, 5, 1), "flushing", 1);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    app.tap(NodeRole::radio, "All time");
    CHECK(app.says("Yearly average, 0 to 3"));
    app.tap(NodeRole::button, "Show as a table");
    CHECK(app.says("2012, Flushing 1.0, Days noted 1 of"));
}

TEST_CASE("each symptom that was felt can be looked at day by day and beside the habits") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
        log(store, make_date(2026, 11, 18), "diarrhoea", 3);
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.has(NodeRole::heading, "Flushing, day by day"));
    CHECK(app.says("Wednesday 18 November: none"));
    CHECK(app.has(NodeRole::heading, "Flushing: days with and without"));
    app.tap(NodeRole::radio, "Diarrhoea, day by day");
    CHECK(app.has(NodeRole::heading, "Diarrhoea, day by day"));
    CHECK(app.says("Wednesday 18 November: severe"));
    CHECK(app.has(NodeRole::heading, "Diarrhoea: days with and without"));
    CHECK_FALSE(app.has(NodeRole::heading, "Flushing, day by day"));
}

TEST_CASE("a day of the month is read by a press and by the arrow keys") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        fill_week(store);
    }
    AppDriver app{{.data_folder = dir.path(), .size = {412, 1800}}};
    app.tap(NodeRole::tab, "Trends");
    const auto read = [&] {
        CHECK(app.has(NodeRole::text, app.node(NodeRole::slider, "Flushing, day by day").value));
        return app.node(NodeRole::slider, "Flushing, day by day").value;
    };
    CHECK(read().starts_with("Sunday 22 November: ")); // today
    const ui::Point day =
        app.node(NodeRole::list_item, "Thursday 19 November: moderate").rect.centre();
    app.drag(day, day, platform::PointerSource::touch);
    CHECK(read() == "Thursday 19 November: moderate");
    app.key(platform::Key::right);
    CHECK(read() == "Friday 20 November: none");
    for (int i = 0; i < 30; ++i) app.key(platform::Key::right);
    CHECK(read() == "Monday 30 November: not noted"); // stays in its month
    for (int i = 0; i < 30; ++i) app.key(platform::Key::left);
    CHECK(read() == "Sunday 1 November: not noted"); // stays in its month
    app.tap(NodeRole::button, "Earlier month");
    CHECK(read() == "Saturday 31 October: not noted");
}

TEST_CASE("a half is rounded up") {
    const test::TempDir dir;
    {
        storage::Store store = test::open_store(dir.path());
        for (unsigned day = 17; day <= 20; ++day) {
            log(store, make_date(2026, 11, day), "flushing", day == 17 ? 1 : 0); // 1 in 4 days
        }
    }
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Trends");
    CHECK(app.says("16\u201322 Nov 2026: Flushing\u00A00.3. 4 of 7 days noted."));
}

TEST_CASE("a habit that was paused does not go down meanwhile, and goes on where it was") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .now = {make_date(2026, 11, 1), 20 * 60}}};
    app.skip_welcome();
    const auto on_day = [&](unsigned day) {
        app.set_time({make_date(2026, 11, day), 20 * 60});
        app.tap(NodeRole::tab, "Card");
        app.tap(NodeRole::tab, "Today");
        while (app.screen() != "today") app.tap(NodeRole::button, "Back");
    };
    const auto open_habit = [&] {
        app.tap(NodeRole::button, "Edit list");
        for (const ui::Node& node : app.nodes()) {
            if (node.role != NodeRole::button || !node.name.starts_with("Gentle exercise, "))
                continue;
            const std::string name = node.name;
            app.tap(NodeRole::button, name);
            return;
        }
        FAIL("it is not on the list");
    };
    for (unsigned day = 1; day <= 3; ++day) {
        on_day(day);
        app.tap(NodeRole::checkbox, "Gentle exercise");
    }
    on_day(4);
    open_habit();
    app.tap(NodeRole::button, "Pause");
    on_day(20);
    open_habit();
    app.tap(NodeRole::button, "Put back on the list");
    on_day(21);
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::tab, "Trends");
    // Of the 15th to the 21st it was asked on two.
    CHECK(app.says("Gentle exercise, 1 of the last 2 days."));
}
