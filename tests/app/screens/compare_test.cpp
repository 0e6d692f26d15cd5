// Foods side by side.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using test::first_row;
using ui::NodeRole;

namespace {

// From the foods screen: the first that is found.
void choose(AppDriver& app, std::string_view query) {
    app.enter("Search 8,789 foods", query);
    app.tap(NodeRole::button, first_row(app));
}

} // namespace

TEST_CASE("two foods are chosen from their pages and the list, and stand side by side") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    choose(app, "ched");
    app.tap(NodeRole::button, "Compare with another food");
    CHECK(app.screen() == "compare");
    CHECK(app.says("Choose one more food."));
    app.tap(NodeRole::button, "Choose a food");
    CHECK(app.screen() == "foods");
    CHECK(app.says("Choose a food to compare."));
    choose(app, "banana");
    CHECK(app.screen() == "compare");
    CHECK(app.has(NodeRole::list_item, "Cheddar cheese, 547"));
    CHECK(app.has(NodeRole::list_item, "Bananas, raw, 9"));
    CHECK(app.has(NodeRole::list_item, "Cheddar cheese, not measured")); // serotonin
    CHECK(app.has(NodeRole::list_item, "Bananas, raw, 1.5"));
    CHECK_FALSE(app.says("Alcohol, g")); // neither has any
    app.tap(NodeRole::radio, "Usual portion");
    CHECK(app.says("1 cup, diced, 132\u00A0g"));
    CHECK(app.has(NodeRole::list_item, "Cheddar cheese, 722"));
}

TEST_CASE("a food is taken out and put back; the same food stands there once; four are the most") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    choose(app, "ched");
    app.tap(NodeRole::button, "Compare with another food");
    for (const char* query : {"ched", "banana", "walnuts english", "tomatoes red"}) {
        app.tap(NodeRole::button, "Choose a food");
        choose(app, query);
    }
    CHECK(app.app().view().compare.foods.size() == 4);
    CHECK_FALSE(app.has(NodeRole::button, "Choose a food"));
    app.tap(NodeRole::button, "Take out Bananas, raw");
    CHECK_FALSE(app.has(NodeRole::list_item, "Bananas, raw, 9"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::list_item, "Bananas, raw, 9"));
}

TEST_CASE("choosing can be given up, and then a row opens its page again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    choose(app, "ched");
    app.tap(NodeRole::button, "Compare with another food");
    app.tap(NodeRole::button, "Choose a food");
    app.tap(NodeRole::button, "Cancel");
    CHECK(app.screen() == "compare");
    app.tap(NodeRole::tab, "Foods");
    choose(app, "banana");
    CHECK(app.screen() == "food");
}

TEST_CASE("an estimate stands in the comparison as one") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    app.app().view().compare.foods = {"01009", "01265"};
    app.app().view().wanted.push_back(
        {app::Move::Kind::open, app::ScreenName::compare, app::ScreenName::foods});
    app.event(platform::FocusEvent{true});
    CHECK(app.has(NodeRole::list_item, "Cheddar cheese, fat free, \u2248\u00A0433, estimated"));
}
