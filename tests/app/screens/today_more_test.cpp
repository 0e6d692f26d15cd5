// The day beyond a tick: not today, notes, other days by a swipe, one habit at a time, weight,
// symptoms of one's own, and corrected entries.
#include "core/diary/symptom_store.h"
#include "core/diary/weight_store.h"
#include "core/habits/day_note_store.h"
#include "core/habits/day_store.h"
#include "core/habits/habit.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace zebra;
using platform::PointerSource;
using test::AppDriver;
using ui::NodeRole;

namespace {

const Date sunday = make_date(2026, 11, 22);

std::string note_of(AppDriver& app, const std::string& habit) {
    const auto notes = habits::DayNoteStore{*app.model().data.store()}.day(sunday);
    REQUIRE(notes);
    return notes->contains(habit) ? notes->at(habit) : "";
}

std::optional<double> weight_on(AppDriver& app, Date day) {
    const auto weights = diary::WeightStore{*app.model().data.store()}.between(day, day);
    REQUIRE(weights);
    if (weights->empty()) return std::nullopt;
    return weights->front().kilograms;
}

std::vector<diary::SymptomEntry> entries(AppDriver& app, Date day) {
    const auto read = diary::SymptomStore{*app.model().data.store(), {}}.day(day);
    REQUIRE(read);
    return *read;
}

// A finger drawn across the middle of the screen.
void swipe(AppDriver& app, float from_x, float to_x) {
    app.drag({from_x, 500}, {to_x, 510}, PointerSource::touch);
}

} // namespace

TEST_CASE("the default list is within one flick of a thumb, every row a target") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    // A finger that goes 300 units in a fifth of a second.
    app.drag({206, 700}, {206, 400}, PointerSource::touch);
    app.wait(3000); // what glides comes to rest
    const float end = app.node(NodeRole::tab, "Today").rect.y;
    for (const char* name :
         {"Relaxation or breathing", "Gentle exercise", "Medicines and vitamins as prescribed"}) {
        const ui::Node& row = app.node(NodeRole::checkbox, name);
        CAPTURE(name);
        CHECK(row.visible.height == doctest::Approx(row.rect.height));
        CHECK(row.rect.bottom() < end);
    }
    for (const char* name : {"One more: Small meals", "One more: Fluids", "One more: Less alcohol",
                             "One more: Less caffeine"}) {
        const ui::Node& row = app.node(NodeRole::button, name);
        CAPTURE(name);
        CHECK(row.visible.height == doctest::Approx(row.rect.height));
        CHECK(row.rect.bottom() < end);
    }
}

TEST_CASE("not today counts for nothing, is seen, and is taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    CHECK(app.says("0 of 8"));
    app.tap(NodeRole::button, "Gentle exercise: note and more");
    app.tap(NodeRole::radio, "Not today");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.has(NodeRole::checkbox, "Gentle exercise, not today"));
    CHECK(app.says("0 of 7"));
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == habits::not_today);
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("0 of 8"));
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);

    app.tap(NodeRole::button, "Fluids: note and more");
    app.tap(NodeRole::toggle, "Not today, \u201CNot today\u201D is left out of the count.");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(test::noted(dir.path(), "fluids", sunday) == habits::not_today);
    app.tap(NodeRole::button, "One more: Fluids"); // asked again
    CHECK(test::noted(dir.path(), "fluids", sunday) == 1);
}

TEST_CASE("a tick takes a note and a number of glasses is typed, undo takes both back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Fluids: note and more");
    app.enter("How many", "seven");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "habit-day");
    CHECK(app.node(NodeRole::text_field, "How many").state.invalid);
    app.enter("How many", "7");
    app.enter("Note, if you like", "hot day");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.screen() == "today");
    CHECK(test::noted(dir.path(), "fluids", sunday) == 7);
    CHECK(note_of(app, "fluids") == "hot day");
    CHECK(app.says("hot day"));
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "fluids", sunday) == std::nullopt);
    CHECK(note_of(app, "fluids").empty());

    // What was begun and not saved is there again.
    app.tap(NodeRole::button, "Fluids: note and more");
    app.enter("Note, if you like", "begun");
    app.key(platform::Key::escape);
    app.tap(NodeRole::button, "Fluids: note and more");
    CHECK(app.node(NodeRole::text_field, "Note, if you like").value == "begun");
}

TEST_CASE("yesterday is one swipe away, and no swipe leads past today") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    swipe(app, 100, 300);
    CHECK(app.says("Yesterday"));
    CHECK(app.model().day.shown() == add_days(sunday, -1));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(test::noted(dir.path(), "gentle_exercise", add_days(sunday, -1)) == 1);
    swipe(app, 300, 100);
    CHECK(app.model().day.shown() == sunday);
    swipe(app, 300, 100);
    CHECK(app.model().day.shown() == sunday);
    // A short one, and one that is drawn back, are none, and press nothing.
    swipe(app, 200, 240);
    CHECK(app.model().day.shown() == sunday);
    for (const app::HabitLine& line : app.model().day.lines()) CHECK_FALSE(line.value.has_value());
}

TEST_CASE("one habit at a time: one press an answer, each on the day, back and forth") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "One at a time");
    CHECK(app.says("1 of 8"));
    CHECK(app.has(NodeRole::heading, "Avoid or ease stress"));
    app.tap(NodeRole::button, "Done");
    CHECK(app.has(NodeRole::heading, "Relaxation or breathing"));
    app.tap(NodeRole::button, "Not done");
    app.tap(NodeRole::button, "Not today"); // gentle exercise
    CHECK(app.has(NodeRole::heading, "Small meals"));
    app.tap(NodeRole::button, "One more: Small meals");
    app.tap(NodeRole::button, "One more: Small meals");
    CHECK(app.says("Noted: 2"));
    app.tap(NodeRole::button, "Next");
    app.tap(NodeRole::button, "Next"); // fluids: nothing
    app.tap(NodeRole::button, "Done");
    app.tap(NodeRole::button, "None today: Less alcohol");
    app.tap(NodeRole::button, "Next");
    app.tap(NodeRole::button, "Next");
    CHECK(app.says("That is all for this day"));
    CHECK(app.says("4 of 7"));
    CHECK(test::noted(dir.path(), "ease_stress", sunday) == 1);
    CHECK(test::noted(dir.path(), "relaxation", sunday) == 0);
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == habits::not_today);
    CHECK(test::noted(dir.path(), "small_meals", sunday) == 2);
    CHECK(test::noted(dir.path(), "fluids", sunday) == std::nullopt);
    CHECK(test::noted(dir.path(), "medicines", sunday) == 1);
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == 0);
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "less_alcohol", sunday) == std::nullopt);
    app.tap(NodeRole::button, "Finish");
    CHECK(app.screen() == "today");
}

TEST_CASE("the weight of a day is kept in either unit, corrected, removed and taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Weight, Only if you want to keep it");
    app.enter("Weight in kg", "heavy");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.says("The weight is a number like 72.4."));
    app.enter("Weight in kg", "72,4");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(weight_on(app, sunday) == 72.4);
    app.tap(NodeRole::button, "Weight, 72.4\u00A0kg");
    app.tap(NodeRole::radio, "lb");
    app.enter("Weight in lb", "160");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(weight_on(app, sunday) == doctest::Approx(72.5747792));
    CHECK(app.has(NodeRole::button, "Weight, 160\u00A0lb"));
    app.tap(NodeRole::button, "Undo");
    CHECK(weight_on(app, sunday) == 72.4);
}

TEST_CASE("a symptom of one's own is added, logged, and taken off the list with its entries kept") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Edit list");
    app.tap(NodeRole::button, "Add a symptom");
    app.enter("Name", "flushing");
    app.tap(NodeRole::button, "Save");
    CHECK(app.says("There is a symptom called \"Flushing\" already"));
    app.enter("Name", "Tingling");
    app.tap(NodeRole::button, "Save");
    app.tap(NodeRole::button, "Back");
    app.tap(NodeRole::button, "Log Tingling");
    app.tap(NodeRole::radio, "3 Severe");
    CHECK(app.says("Get help first"));
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    REQUIRE(entries(app, sunday).size() == 1);
    CHECK(entries(app, sunday).front().report.symptom == "own_tingling");
    app.tap(NodeRole::button, "Edit list");
    app.tap(NodeRole::button, "Tingling");
    app.tap(NodeRole::button, "Take off the list");
    app.tap(NodeRole::button, "Back");
    CHECK_FALSE(app.has(NodeRole::button, "Log Tingling"));
    CHECK(app.says("14:20 Tingling, severe"));
}

TEST_CASE("an entry is corrected with all that belongs to it, and the correction is taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Log Diarrhoea");
    app.tap(NodeRole::radio, "1 Mild");
    app.tap(NodeRole::radio, "stool form 6");
    app.tap(NodeRole::checkbox, "Large meal");
    app.tap(NodeRole::checkbox, "Alcohol");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    REQUIRE(entries(app, sunday).size() == 1);
    const diary::SymptomEntry logged = entries(app, sunday).front();
    CHECK(logged.report.stool_form == 6);
    CHECK(logged.report.before == std::vector<std::string>{"large_meal", "alcohol"});
    CHECK(app.says("stool form 6 \u00B7 before: Large meal, Alcohol"));
    app.tap(NodeRole::button, "Correct: 14:20 Diarrhoea, mild");
    app.tap(NodeRole::radio, "2 Moderate");
    app.tap(NodeRole::radio, "stool form 6"); // not said any more
    app.enter("When", "09:30");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    REQUIRE(entries(app, sunday).size() == 1);
    CHECK(entries(app, sunday).front().id == logged.id);
    CHECK(entries(app, sunday).front().report.severity == 2);
    CHECK_FALSE(entries(app, sunday).front().report.stool_form.has_value());
    CHECK(app.says("09:30 Diarrhoea, moderate"));
    app.tap(NodeRole::button, "Undo");
    CHECK(entries(app, sunday).front() == logged);
    // A new one begins empty.
    app.tap(NodeRole::button, "Log Diarrhoea, logged once on this day");
    CHECK_FALSE(app.node(NodeRole::radio, "1 Mild").state.selected);
}

TEST_CASE("in the other unit the weight that stands there is the same, what was typed stays") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Weight, Only if you want to keep it");
    app.enter("Weight in kg", "72.4");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    app.tap(NodeRole::button, "Weight, 72.4\u00A0kg");
    app.tap(NodeRole::radio, "lb");
    CHECK(app.node(NodeRole::text_field, "Weight in lb").value == "159.6");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(std::abs(*weight_on(app, sunday) - 72.4) < 0.05);
    app.tap(NodeRole::button, "Weight, 159.6\u00A0lb");
    app.enter("Weight in lb", "71");
    app.tap(NodeRole::radio, "kg"); // that was meant
    CHECK(app.node(NodeRole::text_field, "Weight in kg").value == "71");
}

TEST_CASE("after a change was taken back the one before can be, too, if it is not long ago") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    app.wait(57'000);
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::checkbox, "Medicines and vitamins as prescribed");
    app.wait(5'000);
    app.tap(NodeRole::button, "Undo");
    CHECK(test::noted(dir.path(), "medicines", sunday) == std::nullopt);
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == 1);
    CHECK(app.has(NodeRole::alert, "Before that: Gentle exercise: done"));
    app.key(platform::Key::z, {.ctrl = true});
    CHECK(test::noted(dir.path(), "gentle_exercise", sunday) == std::nullopt);
    CHECK_FALSE(app.has(NodeRole::button, "Undo")); // that was a minute ago
    CHECK(test::noted(dir.path(), "relaxation", sunday) == 1);
}

TEST_CASE("what another window changed meanwhile is not taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "One more: Fluids");
    {
        storage::Store other = test::open_store(dir.path());
        const habits::Habit fluids{
            .id = "fluids", .name = "Fluids", .kind = habits::HabitKind::at_least};
        REQUIRE(habits::DayStore{other}.add(fluids, sunday, 3, test::now_on(11, 22)));
    }
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("It was changed again meanwhile"));
    CHECK(test::noted(dir.path(), "fluids", sunday) == 4);
}

TEST_CASE("one at a time the way on never lies where an answer was") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "One at a time");
    const ui::Rect next = app.node(NodeRole::button, "Next").rect;
    for (int i = 0; i < 7; ++i) {
        CHECK(app.node(NodeRole::button, "Next").rect.y == next.y);
        for (const ui::Node& node : app.nodes()) {
            if (node.name == "Not today") CHECK(node.rect.bottom() <= next.y);
        }
        app.tap(NodeRole::button, "Next");
    }
}

TEST_CASE("a swipe says which day it leads to, a change on it says its day") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.drag({100, 400}, {300, 405}, PointerSource::touch);
    CHECK(app.has(NodeRole::alert, "Saturday 21 November"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(app.says("Gentle exercise: done \u00B7 21 Nov"));
}
