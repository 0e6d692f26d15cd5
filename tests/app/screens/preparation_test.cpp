// A 5-HIAA test is planned, prepared for, changed, ended, and ends by itself.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using test::row_beginning;
using test::search_food;
using ui::NodeRole;

namespace {

LocalTime moment(unsigned month, unsigned day, int hour, int minute = 0) {
    return {make_date(2026, month, day), hour * 60 + minute};
}

void open_preparation(AppDriver& app) {
    app.tap(NodeRole::tab, "Foods");
    if (app.screen() == "preparation") return;
    if (app.screen() != "foods") app.tap(NodeRole::tab, "Foods");
    app.enter("Search 8,789 foods", "");
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::button && node.name.starts_with("5-HIAA test preparation")) {
            app.tap(NodeRole::button, std::string{node.name});
            return;
        }
    }
    FAIL("there is no way to the preparation");
}

struct Answers {
    const char* test = "24 h urine";
    const char* day = "25 Nov 2026";
    const char* time = "08:00";
    const char* window = "72 h";
};

// Fills in the form that is open.
void fill_in(AppDriver& app, const Answers& answers) {
    const bool blood = std::string_view{answers.test} == "Blood";
    app.tap(NodeRole::radio, answers.test);
    app.enter(blood ? "Blood is taken on" : "Collection begins on", answers.day);
    app.enter("Time", answers.time);
    app.tap(NodeRole::radio, answers.window);
}

void plan_test(AppDriver& app, const Answers& answers = {}) {
    open_preparation(app);
    app.tap(NodeRole::button, "Plan a test");
    fill_in(app, answers);
    app.tap(NodeRole::button, "Save the plan");
}

// Time goes on while nobody touches the app.
void wait_until(AppDriver& app, const LocalTime& time) {
    app.set_time(time);
    app.wait(61'000);
}

bool is_named(const AppDriver& app, std::string_view food) {
    const std::string name = row_beginning(app, food);
    REQUIRE_MESSAGE(!name.empty(), std::string{food});
    return name.find("5-HIAA") != std::string::npos;
}

} // namespace

TEST_CASE("a test is planned from Foods, Today counts down, what laboratories name is marked") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_preparation(app);
    CHECK(app.screen() == "preparation");
    CHECK(app.says("Who says it stands below."));
    app.tap(NodeRole::button, "Plan a test");
    CHECK(app.screen() == "preparation-plan");
    fill_in(app, {});
    CHECK(app.says("Preparation begins Sunday 22 November, 08:00, and ends "
                   "Thursday 26 November, 08:00."));
    app.tap(NodeRole::button, "Save the plan");
    CHECK(app.screen() == "preparation");
    CHECK(app.says("5-HIAA test planned"));
    CHECK(app.says("PREPARING NOW"));
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));
    CHECK(app.says("Wednesday 25 November, 08:00"));
    CHECK(app.says("Lab: 72 h"));
    CHECK(app.says("Ends Thu 08:00"));

    app.tap(NodeRole::tab, "Today");
    const std::string today =
        "5-HIAA collection in 2\u00A0d\u00A017\u00A0h, Preparing now, until Thu 08:00";
    CHECK(app.has(NodeRole::button, today));
    app.wait(20'000);                                      // the note that it was planned goes
    app.tap(NodeRole::radio, "Saturday 21 November 2026"); // it is not of that day
    CHECK_FALSE(app.says("5-HIAA"));
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::button, today);
    CHECK(app.screen() == "preparation");

    search_food(app, "banana");
    CHECK(is_named(app, "Banana"));
    CHECK(row_beginning(app, "Banana").find("5-HIAA test: left out") != std::string::npos);
    app.tap(NodeRole::button, row_beginning(app, "Banana"));
    CHECK(app.says("5-HIAA collection in 2\u00A0d\u00A017\u00A0h"));
    CHECK(app.says(
        "Left out before the test by Royal United Hospital Bath, Warde and Garcia laboratories, "
        "Akron Children\u2019s and St Boniface, Apollo Diagnostics."));
    CHECK(app.says("Limited to one serving a day by Mayo Clinic Laboratories."));
    CHECK(app.says("Said to make the result too high: Japanese review (2017)."));
    CHECK(app.says("The sheet of your own laboratory comes first."));
    app.tap(NodeRole::button, "Open the preparation");
    CHECK(app.screen() == "preparation");
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "food");

    search_food(app, "broccoli raw");
    CHECK(row_beginning(app, "Broccoli").find("5-HIAA test: limited") != std::string::npos);
    search_food(app, "cheddar");
    CHECK_FALSE(is_named(app, "Cheddar"));
}

TEST_CASE("a food is marked wherever else it stands: beside another, and among those compared") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app);
    search_food(app, "pecans");
    app.tap(NodeRole::button, row_beginning(app, "Pecans"));
    CHECK(app.has(NodeRole::heading, "Lower in tryptophan, same group"));
    CHECK(is_named(app, "European chestnuts"));
    app.tap(NodeRole::button, "Compare with another food");
    CHECK(app.says("5-HIAA test: left out"));
    wait_until(app, moment(11, 26, 8));
    CHECK_FALSE(app.says("5-HIAA test: left out"));
}

TEST_CASE("the preparation ends by itself: the collection first, then nothing is marked") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app);
    app.wait(10'000);
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));
    wait_until(app, moment(11, 22, 14, 21)); // it counts while it is looked at
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 39\u00A0m"));
    wait_until(app, moment(11, 25, 8));
    CHECK(app.says("COLLECTING NOW"));
    CHECK(app.has(NodeRole::heading, "1\u00A0d 0\u00A0h 0\u00A0m"));
    search_food(app, "banana");
    CHECK(is_named(app, "Banana"));
    wait_until(app, moment(11, 26, 7, 59));
    CHECK(is_named(app, "Banana"));
    wait_until(app, moment(11, 26, 8));
    CHECK_FALSE(is_named(app, "Banana"));
    app.tap(NodeRole::button, row_beginning(app, "Banana"));
    CHECK_FALSE(app.says("Left out before the test"));
    app.tap(NodeRole::tab, "Today");
    CHECK_FALSE(app.says("5-HIAA"));
    open_preparation(app);
    CHECK(app.says("It ended on Thursday 26 November, 08:00."));
    CHECK(app.has(NodeRole::button, "Plan a test"));
    // A clock that was wrong and is set right takes it back.
    wait_until(app, moment(11, 25, 7));
    CHECK(app.has(NodeRole::heading, "1\u00A0h 0\u00A0m"));
}

TEST_CASE("before it begins nothing is marked, and Today says when it does") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app, {.window = "24 h"});
    CHECK(app.says("PLANNED"));
    CHECK(app.has(NodeRole::heading, "1\u00A0d 17\u00A0h 40\u00A0m"));
    search_food(app, "banana");
    CHECK_FALSE(is_named(app, "Banana"));
    app.tap(NodeRole::tab, "Today");
    CHECK(app.has(NodeRole::button,
                  "5-HIAA preparation begins in 1\u00A0d\u00A017\u00A0h, Test Wed 08:00"));
    search_food(app, "banana");
    wait_until(app, moment(11, 24, 8));
    CHECK(is_named(app, "Banana"));
}

TEST_CASE("who does not know the window gets 72 hours, called the cautious choice") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_preparation(app);
    app.tap(NodeRole::button, "Plan a test");
    CHECK(app.node(NodeRole::radio, "I don't know").state.selected);
    CHECK(app.says("so the cautious choice"));
    app.tap(NodeRole::radio, "48 h");
    CHECK_FALSE(app.says("cautious choice"));
    fill_in(app, {.window = "I don't know"});
    app.tap(NodeRole::button, "Save the plan");
    CHECK(app.says("Not known: 72 h"));
    CHECK(app.says("so the cautious choice"));
    CHECK(app.says("PREPARING NOW"));
}

TEST_CASE("before a blood test the study of blood speaks too, and it ends with the test") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app, {.test = "Blood", .time = "9:30", .window = "48 h"});
    CHECK(app.says("Preparation begins in"));
    wait_until(app, moment(11, 23, 12));
    CHECK(app.says("Blood test in"));
    CHECK(app.says("advises one day without these foods"));
    CHECK(app.says("Blood study (35 volunteers), 24 h"));
    search_food(app, "banana");
    app.tap(NodeRole::button, row_beginning(app, "Banana"));
    CHECK(app.says("Apollo Diagnostics, Blood study (35 volunteers)."));
    wait_until(app, moment(11, 25, 9, 30));
    CHECK_FALSE(app.says("Left out before the test"));
}

TEST_CASE("ending and planning can be taken back, and the plan is in the data file") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        plan_test(app);
        app.tap(NodeRole::button, "Undo");
        CHECK(app.has(NodeRole::button, "Plan a test"));
        app.tap(NodeRole::tab, "Today");
        CHECK_FALSE(app.says("5-HIAA"));
        plan_test(app);
    }
    AppDriver app{{.data_folder = dir.path()}};
    open_preparation(app);
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));
    app.tap(NodeRole::button, "End the preparation");
    CHECK(app.says("5-HIAA preparation ended"));
    CHECK(app.has(NodeRole::button, "Plan a test"));
    CHECK_FALSE(app.says("PREPARING NOW"));
    app.key(platform::Key::z, {.ctrl = true});
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));

    app.tap(NodeRole::button, "Change the plan");
    CHECK(app.screen() == "preparation-plan");
    CHECK(app.node(NodeRole::radio, "24 h urine").state.selected);
    CHECK(app.node(NodeRole::text_field, "Collection begins on").value == "25 Nov 2026");
    CHECK(app.node(NodeRole::text_field, "Time").value == "08:00");
    CHECK(app.node(NodeRole::radio, "72 h").state.selected);
    app.enter("Collection begins on", "26 Nov 2026");
    app.tap(NodeRole::button, "Save the plan");
    CHECK(app.has(NodeRole::heading, "17\u00A0h 40\u00A0m")); // until it begins
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));
}

TEST_CASE("a day or time that cannot be is refused beside its field, and nothing is planned") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_preparation(app);
    app.tap(NodeRole::button, "Plan a test");
    app.tap(NodeRole::button, "Save the plan");
    CHECK(app.screen() == "preparation-plan");
    CHECK(app.says("Choose urine or blood."));
    CHECK(app.says("Write the day like 25 Nov 2026."));
    CHECK(app.says("Write the time like 08:00."));
    CHECK(app.says("Not saved: something is missing above."));

    struct Row {
        const char* day;
        const char* time;
        const char* says;
    };
    for (const Row& bad : std::vector<Row>{
             {"31 Feb 2027", "08:00", "Write the day like 25 Nov 2026."},
             {"tomorrow", "08:00", "Write the day like 25 Nov 2026."},
             {"25 Nov 2026", "24:00", "Write the time like 08:00."},
             {"25 Nov 2026", "morning", "Write the time like 08:00."},
             {"22 Nov 2026", "14:19",
              "Sunday 22 November 2026, 14:19 has passed. Choose a day and time still to come."},
             {"25 Nov 2025", "08:00", "has passed."},
             {"25 Nov 2062", "08:00", "is more than a year away. Check the year."}}) {
        CAPTURE(std::string{bad.day});
        CAPTURE(std::string{bad.time});
        fill_in(app, {.day = bad.day, .time = bad.time});
        app.tap(NodeRole::button, "Save the plan");
        CHECK(app.screen() == "preparation-plan");
        CHECK(app.says(bad.says));
    }
    app.tap(NodeRole::tab, "Today");
    CHECK_FALSE(app.says("5-HIAA"));
}

TEST_CASE("the day can be chosen in a calendar, in which no day has passed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_preparation(app);
    app.tap(NodeRole::button, "Plan a test");
    app.tap(NodeRole::button, "Choose in the calendar");
    CHECK(app.node(NodeRole::radio, "Saturday 21 November 2026").state.disabled);
    CHECK_FALSE(app.node(NodeRole::radio, "Sunday 22 November 2026").state.disabled);
    CHECK(app.node(NodeRole::button, "Earlier month").state.disabled);
    app.tap(NodeRole::button, "Later month");
    app.tap(NodeRole::radio, "Tuesday 1 December 2026");
    CHECK(app.node(NodeRole::text_field, "Collection begins on").value == "1 Dec 2026");
    CHECK_FALSE(app.has(NodeRole::radio, "Tuesday 1 December 2026")); // it has closed
}

TEST_CASE("medicines are to be told to the team, each with who lists it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app);
    CHECK(app.says("Tell your team what you take"));
    CHECK(app.has(NodeRole::text, "Never stop one by yourself."));
    CHECK(app.says("Paracetamol (acetaminophen), acetanilide, phenacetin, caffeine, fluorouracil"));
    CHECK(app.says("Antidepressants of the SSRI kind"));
    CHECK(app.says("carcinoid syndrome") == false); // nothing but this test
}

TEST_CASE("a countdown that nobody looks at draws nothing") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    plan_test(app);
    app.tap(NodeRole::tab, "Card");
    app.wait(20'000);
    const int before = app.frames();
    wait_until(app, moment(11, 22, 14, 30));
    CHECK(app.frames() == before);
}

TEST_CASE("a test is planned by keys alone") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {360, 640}, .text_scale = 2}};
    const auto tab_to = [&](NodeRole role, std::string_view name) {
        for (int i = 0; i < 80; ++i) {
            app.key(platform::Key::tab);
            for (const ui::Node& node : app.nodes()) {
                if (node.state.focused && node.role == role && node.name.starts_with(name)) return;
            }
        }
        FAIL("Tab does not reach " << name);
    };
    app.key(platform::Key::digit_3, {.ctrl = true});
    tab_to(NodeRole::button, "5-HIAA test preparation");
    app.key(platform::Key::enter);
    tab_to(NodeRole::button, "Plan a test");
    app.key(platform::Key::enter);
    tab_to(NodeRole::radio, "Blood");
    app.key(platform::Key::space);
    tab_to(NodeRole::text_field, "Blood is taken on");
    app.type("2026-11-25");
    tab_to(NodeRole::text_field, "Time");
    app.type("08:00");
    tab_to(NodeRole::button, "Save the plan");
    app.key(platform::Key::enter);
    CHECK(app.screen() == "preparation");
    CHECK(app.has(NodeRole::heading, "2\u00A0d 17\u00A0h 40\u00A0m"));
    app.key(platform::Key::escape);
    CHECK(app.screen() == "foods");
}
