// Foods side by side.
#include "app/screens/food_row.h"
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

TEST_CASE("a food is taken out and put back, the same food stands there once, four are the most") {
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
    app.app().view().compare.foods = {"01009", "01265", "19064"};
    app.app().view().wanted.push_back(
        {app::Move::Kind::open, app::ScreenName::compare, app::ScreenName::foods});
    app.event(platform::FocusEvent{true});
    CHECK(app.has(NodeRole::list_item, "Cheddar cheese, fat free, \u2248\u00A0433, estimated"));
    CHECK(app.has(NodeRole::list_item, "Tootsie Roll, chocolate-flavor roll, 190, in doubt"));
}

TEST_CASE("an own food is compared: its protein, its range, and what is not known of it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app::Model& model = app.model();
    const auto bar = model.own_foods.add(model.data, {"Oat bar", "8.5", "cereal", "40"});
    REQUIRE(bar);
    app.tap(NodeRole::tab, "Foods");
    choose(app, "banana");
    app.tap(NodeRole::button, "Compare with another food");
    app.tap(NodeRole::button, "Choose a food");
    choose(app, "oat bar"); // own foods stand first
    CHECK(app.screen() == "compare");
    const foods::Estimate& estimate =
        *model.own_foods.as_foods(model.data).find(code_of(*bar))->own->estimate;
    CHECK(app.has(NodeRole::list_item,
                  "Oat bar, " + app::estimate_in_words(estimate) + ", estimated"));
    CHECK(app.has(NodeRole::list_item, "Oat bar, 8.5"));          // protein
    CHECK(app.has(NodeRole::list_item, "Oat bar, not measured")); // serotonin
    CHECK(app.says("Oat bar, not known"));
    app.tap(NodeRole::radio, "Usual portion");
    CHECK(app.says("My portion, 40\u00A0g \u00B7 my food"));
    CHECK(app.has(NodeRole::list_item, "Oat bar, 3.4"));
    app.tap(NodeRole::button, "Take out Oat bar");
    CHECK(app.says("Choose one more food."));
}
