// The three jobs, from the first start to done, by what a person reads and touches.
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace zebra;
using platform::Key;
using platform::PointerSource;
using test::AppDriver;
using ui::NodeRole;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

const ui::Node* first_result(const AppDriver& app) {
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::button && node.name.find("protein") != std::string::npos) {
            return &node;
        }
    }
    return nullptr;
}

// A flick with a finger, upwards, in the middle of the window.
void fling(AppDriver& app) {
    const platform::LogicalSize size = app.window().logical_size();
    const float x = size.width / 4;
    app.drag({x, size.height * 0.7F}, {x, size.height * 0.4F}, PointerSource::touch);
    app.wait(3000); // it comes to rest by itself
}

void tell_the_doctor(const platform::LogicalSize& size) {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path(), .size = size}};
        CHECK(app.screen() == "welcome");
        app.enter("Your name", "Alex Sample");
        app.tap(NodeRole::button, "Hormone syndrome, Choose one or several");
        app.tap(NodeRole::checkbox, "Carcinoid syndrome");
        app.tap(NodeRole::button, "Show my card");
        // Two facts, and it works.
        CHECK(app.screen() == "card");
        CHECK(app.has(NodeRole::heading, "Alex Sample"));
        CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
        CHECK(app.has(NodeRole::alert, "Your card works now. You can add more with the pencil."));

        app.tap(NodeRole::button, "Edit the card");
        app.enter("Date of birth", "9 April 1961");
        app.tap(NodeRole::button, "Allergies, Nothing yet");
        app.enter("Allergies and intolerances", "Penicillin (rash)");
        app.tap(NodeRole::button, "Who to call, Nothing yet");
        app.enter("NET team, daytime phone", "020 7946 0123");
        app.tap(NodeRole::tab, "Card");
        CHECK(app.has(NodeRole::heading, "Alex Sample"));
        CHECK(app.says("Allergy: Penicillin (rash)"));
        CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
        app.tap(NodeRole::button, "Copy the number: NET team, 020 7946 0123");
        CHECK(app.window().clipboard_text() == "020 7946 0123");
    }
    CHECK(text_of(dir.path() / "emergency-card.html").find("Alex Sample") != std::string::npos);
    // Whatever becomes of the data file, the card is there at the next start.
    std::ofstream{dir.path() / "zebra-pocket.db", std::ios::trunc} << "broken";
    AppDriver app{{.data_folder = dir.path(), .size = size}};
    CHECK(app.has(NodeRole::heading, "Alex Sample"));
    CHECK(app.has(NodeRole::heading, "Risk of carcinoid crisis"));
}

void tick_the_day(const platform::LogicalSize& size) {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = size}};
    app.tap(NodeRole::tab, "Today");
    CHECK(app.has(NodeRole::heading, "Today"));
    CHECK(app.has(NodeRole::text, "0 of 8"));
    app.tap(NodeRole::checkbox, "Relaxation or breathing");
    for (int i = 0; i < 3; ++i) app.tap(NodeRole::button, "One more: Fluids");
    CHECK(app.has(NodeRole::text, "2 of 8"));
    app.tap(NodeRole::button, "One less: Fluids");
    app.tap(NodeRole::button, "Undo");
    CHECK(app.model().day.lines().at(4).value == 3);

    app.tap(NodeRole::button, "Log Wheeze");
    CHECK(app.node(NodeRole::button, "Save to Sunday 22 November").state.disabled);
    app.tap(NodeRole::radio, "1 Mild");
    CHECK_FALSE(app.says("Get help first"));
    app.tap(NodeRole::radio, "3 Severe");
    CHECK(app.has(NodeRole::alert, "Get help first"));
    app.enter("When", "13:05");
    app.tap(NodeRole::button, "Save to Sunday 22 November");
    CHECK(app.says("13:05 Wheeze, severe"));
    app.tap(NodeRole::button, "Remove: 13:05 Wheeze, severe");
    CHECK_FALSE(app.has(NodeRole::button, "Remove: 13:05 Wheeze, severe"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("13:05 Wheeze, severe"));

    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    CHECK(app.has(NodeRole::heading, "Yesterday"));
    CHECK(app.has(NodeRole::text, "0 of 8"));
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(app.has(NodeRole::text, "1 of 8"));
}

void look_a_food_up(const platform::LogicalSize& size) {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = size}};
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::text_field, "Search 8,789 foods");
    app.type("che");
    REQUIRE(first_result(app) != nullptr);
    const ui::Node list = app.node(NodeRole::list, "Foods");
    CHECK(list.count == app.model().foods.hits().size());
    const std::string at_top = first_result(app)->name;
    fling(app);
    CHECK(first_result(app)->name != at_top); // others came into view
    app.tap(NodeRole::text_field, "Search 8,789 foods");
    app.type("d");
    CHECK(first_result(app)->visible.height > 0); // other results begin at their beginning
    const std::string cheddar = first_result(app)->name;
    CHECK(cheddar.starts_with("Cheddar cheese, 22.9"));
    app.tap(NodeRole::button, cheddar);
    CHECK(app.has(NodeRole::heading, "547\u00A0mg"));
    CHECK(app.says("NDB 01009"));
    app.tap(NodeRole::radio, "1 cup, diced, 132\u00A0g");
    CHECK(app.has(NodeRole::heading, "722\u00A0mg"));
    app.key(Key::escape);
    app.key(Key::escape);
    CHECK(app.screen() == "foods");
    CHECK(app.node(NodeRole::text_field, "Search 8,789 foods").value == "ched");
}

constexpr platform::LogicalSize phone = {412, 892};
constexpr platform::LogicalSize desktop = {1280, 800};

} // namespace

TEST_CASE("the card is filled in and shown, on a phone") { tell_the_doctor(phone); }
TEST_CASE("the card is filled in and shown, on a desktop") { tell_the_doctor(desktop); }
TEST_CASE("a day is ticked and a symptom logged, on a phone") { tick_the_day(phone); }
TEST_CASE("a day is ticked and a symptom logged, on a desktop") { tick_the_day(desktop); }
TEST_CASE("a food is looked up, on a phone") { look_a_food_up(phone); }
TEST_CASE("a food is looked up, on a desktop") { look_a_food_up(desktop); }
