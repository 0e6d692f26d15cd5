// Foods by group, to leaf through.
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

std::vector<std::string> rows_of_list(const AppDriver& app) {
    std::vector<std::string> rows;
    const std::vector<ui::Node>& nodes = app.nodes();
    for (const ui::Node& node : nodes) {
        if (node.parent < 0) continue;
        if (nodes[static_cast<std::size_t>(node.parent)].role == NodeRole::list) {
            rows.push_back(node.name);
        }
    }
    return rows;
}

void choose_order(AppDriver& app, std::string_view order) {
    app.tap(NodeRole::button, "Order of the list");
    app.tap(NodeRole::radio, order);
    app.tap(NodeRole::button, "Close");
}

} // namespace

TEST_CASE("every group has a tile with a plain name and its count, and all foods are in one") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    std::size_t foods = 0;
    std::size_t tiles = 0;
    for (const foods::BrowseGroup& group : app.model().foods.browse().groups()) {
        if (group.of_dishes) continue;
        const std::string count = ", " + std::to_string(group.foods) + " foods";
        CAPTURE(group.name);
        CHECK(std::any_of(app.nodes().begin(), app.nodes().end(), [&](const ui::Node& node) {
            return node.role == NodeRole::button && node.name.ends_with(count);
        }));
        foods += group.foods;
        ++tiles;
    }
    CHECK(tiles == 25);
    CHECK(foods == 8789);
    CHECK(app.has(NodeRole::button, "Dishes, 4,353 dishes"));
    CHECK(app.has(NodeRole::button, "Chicken, turkey, 389 foods"));
}

TEST_CASE("a group lists its foods in the order that is wanted, a row leads to the page and back") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "Nuts, seeds, 137 foods");
    CHECK(app.screen() == "food-group");
    CHECK(app.has(NodeRole::heading, "Nuts, seeds"));
    CHECK(app.has(NodeRole::heading, "137 foods"));
    const std::vector<std::string> by_name = rows_of_list(app);
    REQUIRE(by_name.size() > 3);
    CHECK(std::is_sorted(by_name.begin(), by_name.begin() + 3));
    choose_order(app, "Most tryptophan first");
    const auto first_figure = [&] {
        const std::string name = rows_of_list(app).front();
        for (const foods::Food& food : app.model().foods.catalogue()->foods()) {
            if (name.starts_with(food.display_name) && food.group == "Nut and Seed Products") {
                return food.tryptophan_mg_per_100g.value_or(-1);
            }
        }
        return -1.0;
    };
    double most = 0;
    double least = 1e9;
    for (const foods::Food& food : app.model().foods.catalogue()->foods()) {
        if (food.group != "Nut and Seed Products" || !food.tryptophan_mg_per_100g) continue;
        most = std::max(most, *food.tryptophan_mg_per_100g);
        least = std::min(least, *food.tryptophan_mg_per_100g);
    }
    CHECK(first_figure() == most);
    choose_order(app, "Least tryptophan first");
    CHECK(first_figure() == least);
    const std::string row = rows_of_list(app).front();
    app.tap(NodeRole::button, row);
    CHECK(app.screen() == "food");
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "food-group");
    CHECK(rows_of_list(app).front() == row);
    app.wheel(-10);
    CHECK(rows_of_list(app).front() != row);
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "foods");
    app.tap(NodeRole::button, "Nuts, seeds, 137 foods"); // from its beginning
    CHECK(rows_of_list(app).front() == row);
}

TEST_CASE("dishes have their groups behind one tile, unless they are switched off") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "Dishes, 4,353 dishes");
    CHECK(app.screen() == "food-groups");
    app.tap(NodeRole::button, "Egg dishes, 69 dishes");
    CHECK(app.has(NodeRole::heading, "69 dishes"));
    app.tap(NodeRole::button, "Back");
    CHECK(app.screen() == "food-groups");
    app.tap(NodeRole::button, "Back");
    REQUIRE(app::keep_dishes(*app.model().data.store(), false));
    app.event(platform::FocusEvent{true});
    CHECK_FALSE(app.has(NodeRole::button, "Dishes, 4,353 dishes"));
}

TEST_CASE("on a wide window a group stands as the list, with the page beside it") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path(), .size = {1280, 800}}};
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "Dairy, eggs, 283 foods");
    CHECK(app.has(NodeRole::heading, "Choose a food"));
    app.tap(NodeRole::button, rows_of_list(app).front());
    CHECK(app.has(NodeRole::heading, "Dairy, eggs"));
    CHECK(app.has(NodeRole::button, "Add to favourites"));
    CHECK(app.has(NodeRole::button, "Order of the list"));
    app.tap(NodeRole::radio, "Unsure");
    CHECK(rows_of_list(app).front().find("You: unsure") != std::string::npos);
    app.tap(NodeRole::button, "Back");
    app.tap(NodeRole::button, "Dairy, eggs, 283 foods"); // the page still stands there
    app.tap(NodeRole::button, "Compare with another food");
    CHECK(app.screen() == "compare");
    app.tap(NodeRole::button, "Back");
    CHECK(app.has(NodeRole::heading, "Dairy, eggs")); // where one came from
}

TEST_CASE("a food to compare is chosen from a group, too") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.app().view().compare.foods = {"01009"};
    app.app().view().compare.choosing = true;
    app.tap(NodeRole::tab, "Foods");
    app.tap(NodeRole::button, "Nuts, seeds, 137 foods");
    CHECK(app.says("Choose a food to compare."));
    app.tap(NodeRole::button, rows_of_list(app).front());
    CHECK(app.screen() == "compare");
    CHECK(app.app().view().compare.foods.size() == 2);
}
