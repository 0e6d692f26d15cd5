// The shopping list: filled by typing and from foods, ticked, cleared, each with a way back.
#include "app/screens/food_row.h"
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using test::AppDriver;
using test::row_beginning;
using test::search_food;
using ui::NodeRole;

namespace {

constexpr float thumb = 56;

void open_list(AppDriver& app, const char* count = "Nothing on it yet") {
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, std::string{"Shopping list, "} + count);
}

void add(AppDriver& app, std::string_view what) {
    app.enter("Something to buy", what);
    app.tap(NodeRole::button, "Add");
}

std::vector<std::string> rows(const AppDriver& app) {
    std::vector<std::string> names;
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::checkbox) names.push_back(node.name);
    }
    return names;
}

// The page of the first cheddar.
void open_cheddar(AppDriver& app) {
    search_food(app, "ched");
    app.tap(NodeRole::button, row_beginning(app, "Cheddar cheese,"));
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("what is typed stands on the list, in order, and after a restart") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path()}};
        open_list(app);
        CHECK(app.screen() == "shopping");
        CHECK(app.says("Nothing on the list"));
        add(app, "Rice");
        app.enter("Something to buy", " Olive  oil ");
        app.key(platform::Key::enter);
        CHECK(rows(app) == Rows{"Rice", "Olive oil"});
        CHECK(app.node(NodeRole::text_field, "Something to buy").value.empty());
        add(app, "   ");
        CHECK(rows(app) == Rows{"Rice", "Olive oil"});
    }
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app, "2\u00A0items");
    CHECK(rows(app) == Rows{"Rice", "Olive oil"});
}

TEST_CASE("adding is undone, the same thing is not put there twice, what is too long is told") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    add(app, "Rice");
    add(app, "Milk");
    app.tap(NodeRole::button, "Undo");
    CHECK(rows(app) == Rows{"Rice"});
    add(app, "rice");
    CHECK(rows(app) == Rows{"Rice"});
    CHECK(app.says("On the list already: Rice"));
    add(app, std::string(300, 'x'));
    CHECK(rows(app) == Rows{"Rice"});
    CHECK(app.node(NodeRole::text_field, "Something to buy").state.invalid);
    CHECK(app.says("200"));
    add(app, "Tea");
    CHECK(rows(app) == Rows{"Rice", "Tea"});
    CHECK_FALSE(app.node(NodeRole::text_field, "Something to buy").state.invalid);
}

TEST_CASE("a row is ticked and stays where it is, the ticked ones are removed and brought back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_list(app);
    for (const char* what : {"Rice", "Milk", "Tea"}) add(app, what);
    CHECK_FALSE(app.says("ticked"));
    const ui::Rect before = app.node(NodeRole::checkbox, "Milk").rect;
    CHECK(before.height >= thumb);
    app.tap(NodeRole::checkbox, "Milk");
    CHECK(app.node(NodeRole::checkbox, "Milk").state.checked);
    CHECK(app.node(NodeRole::checkbox, "Milk").rect == before);
    app.tap(NodeRole::checkbox, "Milk");
    CHECK_FALSE(app.node(NodeRole::checkbox, "Milk").state.checked);
    app.tap(NodeRole::checkbox, "Milk");
    app.tap(NodeRole::checkbox, "Tea");
    app.tap(NodeRole::button, "Remove 2\u00A0ticked items");
    CHECK(rows(app) == Rows{"Rice"});
    app.tap(NodeRole::button, "Undo");
    CHECK(rows(app) == Rows{"Rice", "Milk", "Tea"});
    CHECK(app.node(NodeRole::checkbox, "Tea").state.checked);
    add(app, "milk"); // wanted again
    CHECK_FALSE(app.node(NodeRole::checkbox, "Milk").state.checked);
    app.tap(NodeRole::button, "Undo");
    CHECK(app.node(NodeRole::checkbox, "Milk").state.checked);
}

TEST_CASE("a food is put on the list from its page, and its page is opened from there") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_cheddar(app);
    app.tap(NodeRole::button, "Put on the shopping list");
    CHECK(app.says("Added: Cheddar cheese"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, "Put on the shopping list"));
    app.tap(NodeRole::button, "Put on the shopping list");
    app.tap(NodeRole::button, "It is on the shopping list");
    CHECK(app.screen() == "shopping");
    CHECK(rows(app) == Rows{"Cheddar cheese, Tryptophan 547 mg/100\u00A0g \u00B7 measured"});
    add(app, "Rice");
    CHECK_FALSE(app.has(NodeRole::button, "Open Rice"));
    const ui::Node& arrow = app.node(NodeRole::button, "Open Cheddar cheese");
    CHECK(arrow.rect.width >= thumb);
    CHECK(arrow.rect.height >= thumb);
    app.tap(NodeRole::button, "Open Cheddar cheese");
    CHECK(app.screen() == "food");
    CHECK(app.has(NodeRole::heading, "Cheddar cheese"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "shopping");
}

TEST_CASE("a figure in doubt is not called measured on the list either") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    test::open_food_page(app, "19064");
    app.tap(NodeRole::button, "Put on the shopping list");
    app.tap(NodeRole::button, "It is on the shopping list");
    CHECK(app.says("Tryptophan 190 mg/100\u00A0g \u00B7 in doubt"));
}

TEST_CASE("an own food is put on the list, once it is removed its line stays and leads nowhere") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    REQUIRE(app.model().own_foods.add(app.model().data, {"Oat bar", "8.5", "cereal"}));
    app.tap(NodeRole::tab, "Foods");
    app.enter("Search 8,789 foods", "oat bar");
    const foods::OwnFood bar = app.model().own_foods.all(app.model().data).all().front();
    app.app().view().food = code_of(bar);
    app.app().view().wanted.push_back(
        {app::Move::Kind::open, app::ScreenName::own_food, app::ScreenName::foods});
    app.event(platform::FocusEvent{true});
    app.tap(NodeRole::button, "Put on the shopping list");
    app.tap(NodeRole::button, "It is on the shopping list");
    const foods::Estimate& estimate =
        *app.model().own_foods.as_foods(app.model().data).find(code_of(bar))->own->estimate;
    CHECK(app.says("Tryptophan " + app::estimate_in_words(estimate)
                   + " mg/100\u00A0g \u00B7 estimated"));
    app.tap(NodeRole::button, "Open Oat bar");
    CHECK(app.screen() == "own-food");
    app.tap(NodeRole::button, "Remove this food");
    CHECK(app.screen() == "shopping");
    CHECK(rows(app) == Rows{"Oat bar"});
    CHECK_FALSE(app.has(NodeRole::button, "Open Oat bar"));
}

TEST_CASE("what is added to a long list comes into sight above the message") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {360, 640}}};
    for (int i = 0; i < 20; ++i) {
        REQUIRE(app.model().shopping.add(app.model().data, "Thing " + std::to_string(i)));
    }
    open_list(app, "20\u00A0items");
    add(app, "The last one");
    const ui::Node& row = app.node(NodeRole::checkbox, "The last one");
    CHECK(row.visible.height == doctest::Approx(row.rect.height));
    const ui::Node& undo = app.node(NodeRole::button, "Undo");
    CHECK(row.rect.bottom() <= undo.rect.y);
}

TEST_CASE("where nothing can be saved the list says so and keeps what was typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    open_list(app);
    add(app, "Rice");
    CHECK(rows(app).empty());
    const std::string why = app.app().view().shopping.problem;
    CHECK_FALSE(why.empty());
    CHECK(app.says(why));
    CHECK(app.node(NodeRole::text_field, "Something to buy").value == "Rice");
}
