#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

void open_list(AppDriver& app) {
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, "Edit list");
    REQUIRE(app.screen() == "habits");
}

std::vector<std::string> names_on_today(AppDriver& app) {
    std::vector<std::string> names;
    for (const app::HabitLine& line : app.model().day.lines()) names.push_back(line.habit.name);
    return names;
}

bool on_today(AppDriver& app, const std::string& name) {
    const auto names = names_on_today(app);
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

TEST_CASE("an own habit is added, counted, renamed and keeps its history") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    app.tap(NodeRole::button, "Add a habit");
    app.tap(NodeRole::button, "Save"); // without a name
    CHECK(app.screen() == "habit");
    CHECK(app.node(NodeRole::text_field, "Name").state.invalid);
    app.enter("Name", "Evening walk");
    app.tap(NodeRole::radio, "Counted, more is the aim, For example small meals");
    app.enter("What is counted", "minutes");
    app.enter("Target for a day", "twenty");
    CHECK(app.node(NodeRole::text_field, "Target for a day").state.invalid);
    app.enter("Target for a day", "20");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "habits");
    CHECK(app.has(NodeRole::button, "Evening walk, Counted, more is the aim"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.says("Evening walk, of 20 minutes"));
    app.tap(NodeRole::button, "One more: Evening walk");
    CHECK(app.node(NodeRole::spin_button, "Evening walk, of 20 minutes").value == "1");

    app.tap(NodeRole::button, "Edit list");
    app.tap(NodeRole::button, "Evening walk, Counted, more is the aim");
    app.enter("Name", "Walk at dusk");
    app.tap(NodeRole::button, "Save");
    app.tap(NodeRole::button, "Back");
    CHECK(app.node(NodeRole::spin_button, "Walk at dusk, of 20 minutes").value == "1");
}

TEST_CASE("a name that is there already is refused while it is typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    app.tap(NodeRole::button, "Add a habit");
    app.enter("Name", "FLUIDS");
    CHECK(app.node(NodeRole::text_field, "Name").state.invalid);
    app.type(" and more");
    CHECK_FALSE(app.node(NodeRole::text_field, "Name").state.invalid);
}

TEST_CASE("a habit is saved whole or not at all, and what is wrong stands under its field") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    storage::Store& store = *app.model().data.store();
    open_list(app);
    app.tap(NodeRole::button, "Add a habit");
    app.enter("Name", "Evening walk");
    app.tap(NodeRole::radio, "Counted, more is the aim, For example small meals");
    app.enter("What is counted", "a unit that is much too long");
    CHECK(app.node(NodeRole::text_field, "What is counted").state.invalid);
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "habit");
    CHECK_FALSE(app.node(NodeRole::text_field, "Name").state.invalid);
    app.tap(NodeRole::button, "Back");

    app.tap(NodeRole::button, "Fluids, As much as your team advised");
    app.enter("Name", "Water");
    app.enter("Target for a day", "8");
    test::change(store, "CREATE TRIGGER refused BEFORE UPDATE OF target ON habit BEGIN "
                        "SELECT RAISE(ABORT, 'refused'); END");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "habit");
    CHECK_FALSE(app.node(NodeRole::text_field, "Name").state.invalid);
    CHECK(app.model().habits.find("fluids")->name == "Fluids"); // the half of it is not kept
    test::change(store, "DROP TRIGGER refused");
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "habits");
    CHECK(app.model().habits.find("fluids")->name == "Water");
    CHECK(app.model().habits.find("fluids")->target == 8);
}

TEST_CASE("pausing and archiving take a habit off the day, its history stays, and back again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    app.tap(NodeRole::radio, "Sunday 22 November 2026");
    open_list(app);
    app.tap(NodeRole::button, "Gentle exercise, Yes or no");
    app.tap(NodeRole::button, "Pause");
    CHECK(app.says("Gentle exercise: paused"));
    app.tap(NodeRole::button, "Archive");
    CHECK(app.screen() == "habits");
    app.tap(NodeRole::button, "Back");
    CHECK_FALSE(on_today(app, "Gentle exercise"));
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.tap(NodeRole::radio, "Sunday 22 November 2026");
    app.tap(NodeRole::button, "Edit list");
    app.tap(NodeRole::button, "Gentle exercise, Yes or no");
    app.tap(NodeRole::button, "Take out of the archive");
    app.tap(NodeRole::tab, "Card");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::tab, "Today");
    CHECK(on_today(app, "Gentle exercise"));
}

TEST_CASE("pausing can be taken back at once") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    app.tap(NodeRole::button, "Fluids, As much as your team advised");
    app.tap(NodeRole::button, "Pause");
    app.tap(NodeRole::button, "Undo");
    app.tap(NodeRole::button, "Back");
    app.tap(NodeRole::button, "Back");
    CHECK(on_today(app, "Fluids"));
}

TEST_CASE("a habit moves up and down the list") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    app.tap(NodeRole::button, "Relaxation or breathing, Yes or no");
    CHECK(app.says("Place 2 of 8"));
    app.tap(NodeRole::button, "Move up");
    CHECK(app.says("Place 1 of 8"));
    CHECK(app.node(NodeRole::button, "Move up").state.disabled);
    app.tap(NodeRole::tab, "Today");
    CHECK(names_on_today(app).front() == "Relaxation or breathing");
}

TEST_CASE("food habits come onto the list when the person says their team advised it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    app.tap(NodeRole::button, "High-tryptophan foods as my team advised, Yes or no \u00B7 off "
                              "until your team advises it");
    CHECK(app.says("Sources disagree"));
    CHECK(app.says("Do not restrict protein without your NET dietitian"));
    app.tap(NodeRole::button, "My team advised this: put it on my list");
    app.tap(NodeRole::tab, "Today");
    CHECK(on_today(app, "High-tryptophan foods as my team advised"));
}

TEST_CASE("a suggested habit says why, with its source") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    for (const content::HabitWords& words : app.model().content.habits()) {
        CAPTURE(words.id);
        const content::Statement& why = app.model().content.statement(words.why);
        CHECK_FALSE(why.text.empty());
        CHECK_FALSE(why.sources.empty());
    }
    open_list(app);
    app.tap(NodeRole::button, "Less caffeine, Counted, fewer is the aim");
    CHECK(app.says("A patient leaflet suggests less caffeine."));
    CHECK(app.says("[1] Ipsen"));
}

TEST_CASE("a habit is moved by its grip, with a finger and with the keys, and back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {412, 1200}}};
    open_list(app);
    const ui::Point from = app.node(NodeRole::button, "Move: Avoid or ease stress").rect.centre();
    const ui::Rect third = app.node(NodeRole::button, "Move: Gentle exercise").rect;
    app.drag(from, {from.x, third.centre().y + 10}, platform::PointerSource::touch);
    CHECK(names_on_today(app).at(2) == "Avoid or ease stress");
    CHECK(names_on_today(app).at(0) == "Relaxation or breathing");
    app.tap(NodeRole::button, "Undo");
    CHECK(names_on_today(app).at(0) == "Avoid or ease stress");

    for (int i = 0; i < 40 && !app.node(NodeRole::button, "Move: Gentle exercise").state.focused;
         ++i) {
        app.key(platform::Key::tab);
    }
    REQUIRE(app.node(NodeRole::button, "Move: Gentle exercise").state.focused);
    app.key(platform::Key::up);
    CHECK(names_on_today(app).at(1) == "Gentle exercise");
    app.key(platform::Key::up); // it keeps the focus where it went
    CHECK(names_on_today(app).at(0) == "Gentle exercise");
    app.key(platform::Key::up); // first already
    CHECK(names_on_today(app).at(0) == "Gentle exercise");
    app.key(platform::Key::down);
    CHECK(names_on_today(app).at(1) == "Gentle exercise");
}

TEST_CASE("a habit is asked on its weekdays only, and what was noted on another day is shown") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}}; // a Sunday
    open_list(app);
    app.tap(NodeRole::button, "Gentle exercise, Yes or no");
    for (const char* day : {"Saturday", "Sunday"}) app.tap(NodeRole::checkbox, day);
    app.tap(NodeRole::button, "Save");
    CHECK(app.has(NodeRole::button, "Gentle exercise, Yes or no \u00B7 Mon, Tue, Wed, Thu, Fri"));
    CHECK_FALSE(on_today(app, "Gentle exercise"));
    app.tap(NodeRole::button, "Gentle exercise, Yes or no \u00B7 Mon, Tue, Wed, Thu, Fri");
    for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}) {
        app.tap(NodeRole::checkbox, day);
    }
    CHECK(app.says("Choose at least one day of the week."));
    app.tap(NodeRole::button, "Save");
    CHECK(app.screen() == "habit");
}

TEST_CASE("the suggested list comes back whole, and that can be taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    const auto suggested = names_on_today(app);
    app.tap(NodeRole::button, "Add a habit");
    app.enter("Name", "Gym");
    app.tap(NodeRole::button, "Save");
    app.tap(NodeRole::button, "Fluids, As much as your team advised");
    app.tap(NodeRole::button, "Pause");
    app.tap(NodeRole::button, "Back");
    const auto mine = names_on_today(app);
    CHECK(mine != suggested);
    app.tap(NodeRole::button, "Reset to the suggested list");
    CHECK(names_on_today(app) == suggested);
    app.tap(NodeRole::button, "Undo");
    CHECK(names_on_today(app) == mine);
}

TEST_CASE("adding, changing and moving a habit are taken back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    const auto suggested = names_on_today(app);
    app.tap(NodeRole::button, "Add a habit");
    app.enter("Name", "Gym");
    app.tap(NodeRole::button, "Save");
    CHECK(on_today(app, "Gym"));
    app.tap(NodeRole::button, "Undo");
    CHECK(names_on_today(app) == suggested);
    CHECK(app.model().habits.find("own_gym") == nullptr);

    app.tap(NodeRole::button, "Fluids, As much as your team advised");
    app.enter("Name", "Water");
    app.enter("Target for a day", "8");
    app.tap(NodeRole::checkbox, "Monday");
    app.tap(NodeRole::button, "Save");
    CHECK(app.model().habits.find("fluids")->target == 8);
    app.tap(NodeRole::button, "Undo");
    const habits::Habit& fluids = *app.model().habits.find("fluids");
    CHECK(fluids.name == "Fluids");
    CHECK_FALSE(fluids.target.has_value());
    CHECK(fluids.weekdays == habits::every_day);

    app.tap(NodeRole::button, "Gentle exercise, Yes or no");
    app.tap(NodeRole::button, "Move up");
    CHECK(names_on_today(app).at(1) == "Gentle exercise");
    app.tap(NodeRole::button, "Undo");
    CHECK(names_on_today(app) == suggested);
}

TEST_CASE("a habit that the team must advise asks for that again when it comes from the archive") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    std::string row;
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::button && node.name.find("off until") != std::string::npos) {
            row = node.name;
        }
    }
    REQUIRE_FALSE(row.empty());
    app.tap(NodeRole::button, row);
    app.tap(NodeRole::button, "Archive");
    const std::string name = row.substr(0, row.find(','));
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::button && node.name.starts_with(name + ", ")) row = node.name;
    }
    app.tap(NodeRole::button, row);
    CHECK_FALSE(app.has(NodeRole::button, "Take out of the archive"));
    CHECK(app.has(NodeRole::button, "My team advised this: put it on my list"));
}
