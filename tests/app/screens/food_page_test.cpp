// What the page of one food says.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using test::open_food_page;
using ui::NodeRole;

TEST_CASE("without a published figure the estimate stands as one, with its range and method") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "01265"); // cheddar, fat free: 32.1 g of protein
    CHECK(app.has(NodeRole::heading, "\u2248\u00A0433\u00A0mg"));
    CHECK(app.has(NodeRole::text, "Estimated"));
    CHECK(app.has(NodeRole::image, "Likely range: 356\u2013480\u00A0mg."));
    CHECK(app.says("Per 100\u00A0g, its middle is higher than 98% of foods."));
    CHECK(app.says("That does not mean zero."));
    CHECK_FALSE(app.says("Among 5,104 foods with a value.")); // it has none
    CHECK_FALSE(app.says("of protein; half have less"));
    app.tap(NodeRole::button, "How this was worked out");
    CHECK(app.says("Estimated from its protein, 32.1 g per 100 g"));
    CHECK(app.says("Each of them left out in turn"));
    app.tap(NodeRole::button, "Hide how this was worked out");
    CHECK_FALSE(app.says("Each of them left out in turn"));
    app.tap(NodeRole::radio, "1 serving, 28\u00A0g");
    CHECK(app.has(NodeRole::heading, "\u2248\u00A0121\u00A0mg"));
    CHECK(app.says("\u2248\u00A0433\u00A0mg per 100\u00A0g"));
}

TEST_CASE("where foods differ too much the estimate is a range and has no middle") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "09016"); // apple juice
    CHECK(app.has(NodeRole::heading, "0\u20132\u00A0mg"));
    CHECK_FALSE(app.says("its middle is higher"));
    CHECK_FALSE(app.says("\u2248"));
}

TEST_CASE("where nothing can be said the reason stands there, and never a zero") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "02053"); // vinegar: no protein
    CHECK(app.has(NodeRole::heading, "No value in the table"));
    CHECK(app.says("That does not mean zero."));
    CHECK(app.says("No estimate:"));
    CHECK_FALSE(app.says("0\u00A0mg"));
}

TEST_CASE("a figure in doubt stands as published, what its protein tells stands below") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "19064");
    CHECK(app.has(NodeRole::heading, "190\u00A0mg"));
    CHECK(app.says("Read with care"));
    CHECK(app.says("Estimated from its protein it would be 15\u201324\u00A0mg per 100\u00A0g."));
    // The reason stands right under the figure, and no place among the others is told.
    const ui::Rect figure = app.node(NodeRole::heading, "190\u00A0mg").rect;
    const ui::Rect reason = app.node(NodeRole::text, "Read with care").rect;
    CHECK(reason.y - figure.bottom() < 80);
    CHECK_FALSE(app.says("% of foods"));
}

TEST_CASE("how a figure was obtained is told in plain words, with USDA's own behind one press") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "12130"); // 8 analyses
    CHECK(app.says("Measured in this food. 8 analyses are stated."));
    CHECK_FALSE(app.says("Analytical"));
    app.tap(NodeRole::button, "How it was obtained");
    CHECK(app.says("USDA: Analytical or derived from analytical; 8 data points"));
    app.tap(NodeRole::button, "Hide how it was obtained");
    CHECK_FALSE(app.says("Analytical"));
}

TEST_CASE("others of its kind that disagree are named, and its place in its group") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "01009");
    CHECK(app.says("other kinds of \"cheddar\" in this table have 286\u2013321\u00A0mg per "
                   "100\u00A0g."));
    CHECK(app.says("Higher than 95% of the 189 in its group, Dairy and Egg Products."));
    CHECK_FALSE(app.says("by their usual portion"));
    app.tap(NodeRole::radio, "1 cup, diced, 132\u00A0g");
    CHECK(app.says("% of foods by their usual portion."));
}

TEST_CASE("any number of grams can be typed, and what is none says what to type") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "01009");
    app.tap(NodeRole::radio, "Other");
    app.enter("Another amount, in g", "50");
    CHECK(app.has(NodeRole::heading, "274\u00A0mg"));
    CHECK(app.node(NodeRole::radio, "50\u00A0g, as typed").state.selected);
    app.enter("Another amount, in g", "12,5");
    CHECK(app.has(NodeRole::heading, "68.4\u00A0mg"));
    for (const char* bad : {"0", "5001", "two", "-3"}) {
        CAPTURE(std::string{bad});
        app.enter("Another amount, in g", bad);
        CHECK(app.says("Type the grams as a number, above 0 and up to 5,000."));
        CHECK(app.has(NodeRole::heading, "547\u00A0mg")); // per 100 g again
    }
}

TEST_CASE("a lower food leads to its page, and back to the food it came from") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "01009");
    CHECK(app.has(NodeRole::heading, "Lower in tryptophan, same group"));
    app.tap(NodeRole::button, "Cream cheese, 69 mg/100\u00A0g");
    CHECK(app.has(NodeRole::heading, "69\u00A0mg"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "food");
    CHECK(app.has(NodeRole::heading, "547\u00A0mg"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "foods");
}

TEST_CASE("what a leaflet says of it stands with its source and the dietitians' view") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "01009");
    CHECK(app.says("Named in a patient leaflet: cheese"));
    CHECK(app.says("names this kind of food as rich in tryptophan"));
    CHECK(app.says("Specialist dietitians advise more protein"));
    CHECK(app.says("Ipsen"));
    open_food_page(app, "11090"); // broccoli
    CHECK_FALSE(app.says("Named in a patient leaflet"));
}

TEST_CASE("a second measurement of banana stands beside the first, and a scale of three steps") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "09040");
    CHECK(app.says("Measured in banana: 15 \u00B1 2.4 micrograms per\u00A0g"));
    CHECK(app.says("25 micrograms per\u00A0g"));
    CHECK(app.has(NodeRole::image, "Serotonin among three steps: High"));
    CHECK(app.says("Steps in micrograms per\u00A0g."));
}

TEST_CASE("what is said of caffeine carries its source, and makes no limit for NETs") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_food_page(app, "14209");
    CHECK(app.says("not limits for people with NETs"));
    CHECK(app.says("[1] European Food Safety Authority"));
}
