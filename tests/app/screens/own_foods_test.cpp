// Own foods are foods like any other: starred, marked, looked at, listed, removed with all of that.
#include "tests/support/food_steps.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zebra;
using test::AppDriver;
using test::open_food_page;
using test::open_foods_start;
using test::row_beginning;
using test::rows_of;
using ui::NodeRole;

namespace {

constexpr std::string_view cheddar = "01009";

bool chosen(AppDriver& app, std::string_view mark) {
    return app.node(NodeRole::radio, mark).state.selected;
}

// Kept from its label; its code.
std::string add_own(AppDriver& app, const foods::TypedOwnFood& typed) {
    const auto added = app.model().own_foods.add(app.model().data, typed);
    REQUIRE(added);
    return code_of(*added);
}

void open_own(AppDriver& app, const std::string& code) {
    open_foods_start(app);
    app.app().view().show_food(code);
    app.app().view().wanted.push_back(
        {app::Move::Kind::open, app::ScreenName::own_food, app::ScreenName::foods});
    app.event(platform::FocusEvent{true});
    REQUIRE(app.screen() == "own-food");
}

const foods::TypedOwnFood oat_bar{"Oat bar", "8.5", "cereal", "40"};

// What stands there to be pressed, in order, from the first of these on.
std::vector<std::string> pressed_in_order(const AppDriver& app, std::string_view from) {
    std::vector<std::string> names;
    for (const ui::Node& node : app.nodes()) {
        const bool control = node.role == NodeRole::button || node.role == NodeRole::radio;
        if (!control || (names.empty() && node.name != from)) continue;
        names.push_back(node.name);
    }
    return names;
}

} // namespace

TEST_CASE("an own food is starred and marked with a note like any other, each with a way back") {
    const test::TempDir dir;
    std::string code;
    {
        AppDriver app{{.data_folder = dir.path()}};
        code = add_own(app, oat_bar);
        open_own(app, code);
        app.tap(NodeRole::button, "Add to favourites");
        CHECK(app.says("Added to favourites"));
        app.tap(NodeRole::button, "Undo");
        CHECK(app.has(NodeRole::button, "Add to favourites"));
        app.tap(NodeRole::button, "Add to favourites");
        app.tap(NodeRole::radio, "Triggers me");
        CHECK(app.says("Marked on 22 Nov 2026"));
        app.tap(NodeRole::button, "Add a note");
        CHECK(app.says("Oat bar"));
        app.enter("What you noticed", "Half of one");
        app.tap(NodeRole::button, "Save the note");
        CHECK(app.screen() == "own-food");
        CHECK(app.has(NodeRole::button, "Your note, Half of one"));
    }
    AppDriver app{{.data_folder = dir.path()}};
    open_foods_start(app);
    CHECK(app.has(NodeRole::button, "Oat bar, You: triggers")); // a favourite
    const std::vector<std::string> recents = rows_of(app, "Recent");
    REQUIRE(recents.size() == 1);
    CHECK(recents[0].starts_with("Oat bar, 8.5\u00A0g protein, Estimated, My food, You: triggers"));
    app.tap(NodeRole::button, recents[0]);
    CHECK(app.screen() == "own-food");
    CHECK(chosen(app, "Triggers me"));
    CHECK(app.has(NodeRole::button, "Remove from favourites"));
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "My foods (1)");
    CHECK(row_beginning(app, "Oat bar").find("You: triggers") != std::string::npos);
}

TEST_CASE("an own food's page has what every food's page has, in the same order") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    open_own(app, add_own(app, oat_bar));
    CHECK(pressed_in_order(app, "Add to favourites")[0] == "Add to favourites");
    const std::vector<std::string> own = pressed_in_order(app, "100\u00A0g");
    CHECK(std::vector<std::string>(own.begin(), own.begin() + 10)
          == std::vector<std::string>{"100\u00A0g", "My portion, 40\u00A0g", "Other", "Fine for me",
                                      "Unsure", "Triggers me", "Compare with another food",
                                      "Put on the shopping list", "Change this food",
                                      "Remove this food"});
    open_food_page(app, cheddar);
    std::vector<std::string> of_catalogue = pressed_in_order(app, "100\u00A0g");
    const auto place = [&](const std::string& name) {
        const auto at = std::ranges::find(of_catalogue, name);
        REQUIRE_MESSAGE(at != of_catalogue.end(), name);
        return at - of_catalogue.begin();
    };
    long before = -1;
    for (const char* name : {"100\u00A0g", "Other", "Fine for me", "Unsure", "Triggers me",
                             "Compare with another food", "Put on the shopping list"}) {
        CHECK(place(name) > before);
        before = place(name);
    }
}

TEST_CASE("marked own foods stand among the marked foods, by mark and by what is typed") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app::Model& model = app.model();
    const std::string bar = add_own(app, oat_bar);
    add_own(app, {"Oat drink", "1", "mixed"});
    open_foods_start(app);
    app.app().view().food_filter = app::FoodFilter::marked;
    app.event(platform::FocusEvent{true});
    CHECK(app.says("You have not marked a food yet.")); // the foods one has are not marked ones
    REQUIRE(model.kept_foods.set_mark(model.data, bar, foods::Mark::triggers));
    REQUIRE(model.kept_foods.set_mark(model.data, cheddar, foods::Mark::fine));
    open_foods_start(app);
    app.tap(NodeRole::button, "My marks, 2 foods");
    std::vector<std::string> rows = rows_of(app, "Foods");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].starts_with("Cheddar cheese")); // by name
    CHECK(rows[1].starts_with("Oat bar"));
    app.tap(NodeRole::checkbox, "Triggers me");
    rows = rows_of(app, "Foods");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].starts_with("Oat bar"));
    app.enter("Search 8,789 foods", "oat");
    REQUIRE(rows_of(app, "Foods").size() == 1); // the drink is not marked
    app.tap(NodeRole::button, rows_of(app, "Foods")[0]);
    CHECK(app.screen() == "own-food");
    app.tap(NodeRole::radio, "Triggers me"); // taken away
    app.tap(NodeRole::button, "Back");
    CHECK(app.says("You have marked none of the foods found in this way."));
}

TEST_CASE("what was said of an own food goes when it is removed, and all of it is brought back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app::Model& model = app.model();
    const std::string bar = add_own(app, oat_bar);
    REQUIRE(model.kept_foods.add_favourite(model.data, bar));
    REQUIRE(model.kept_foods.set_mark(model.data, bar, foods::Mark::unsure));
    REQUIRE(model.kept_foods.write_note(model.data, bar, "Half of one"));
    open_own(app, bar);
    app.tap(NodeRole::button, "Put on the shopping list");
    app.tap(NodeRole::button, "Compare with another food");
    app.tap(NodeRole::button, "Back");
    open_own(app, bar);
    app.tap(NodeRole::button, "Remove this food");
    CHECK(app.screen() == "foods");
    CHECK_FALSE(app.says("Oat bar,"));
    CHECK_FALSE(app.says("Favourites"));
    CHECK_FALSE(app.says("My marks"));
    CHECK(app.says("Look up a food")); // nothing is at hand
    CHECK(app.app().view().compare.foods.empty());
    CHECK(model.shopping.items(model.data).front().text == "Oat bar");
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, "Oat bar, You: unsure")); // a favourite
    CHECK(rows_of(app, "Recent").size() == 1);
    CHECK(app.has(NodeRole::button, "My marks, 1 food"));
    CHECK(app.app().view().compare.foods == std::vector<std::string>{bar});
    app.tap(NodeRole::button, "Oat bar, You: unsure");
    CHECK(app.has(NodeRole::button, "Your note, Half of one"));
    CHECK(app.has(NodeRole::button, "It is on the shopping list"));
}

TEST_CASE("an own food stands beside the list of what was looked at") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {1280, 800}}};
    open_own(app, add_own(app, oat_bar));
    app.tap(NodeRole::tab, "Foods"); // back to the list; the page stays beside it
    CHECK(app.has(NodeRole::heading, "Oat bar"));
    CHECK(row_beginning(app, "Oat bar").find("estimated \u00B7 my food") != std::string::npos);
    app.tap(NodeRole::button, "Remove this food");
    CHECK(app.says("Choose a food"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::heading, "Oat bar"));
}
