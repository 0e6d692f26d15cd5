#include "tests/support/food_steps.h"

#include <doctest/doctest.h>

namespace zebra::test {

using ui::NodeRole;

void search_food(AppDriver& app, std::string_view query) {
    if (app.screen() != "foods") app.tap(NodeRole::tab, "Foods");
    // The tab comes back to what was open there; pressed again it goes to its first screen.
    if (app.screen() != "foods") app.tap(NodeRole::tab, "Foods");
    app.enter("Search 8,789 foods", query);
}

std::string first_row(const AppDriver& app) {
    const std::vector<ui::Node>& nodes = app.nodes();
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
        if (nodes[i].role == NodeRole::list) return nodes[i + 1].name;
    }
    return {};
}

std::string row_beginning(const AppDriver& app, std::string_view begin) {
    for (const ui::Node& node : app.nodes()) {
        if (node.role == NodeRole::button && node.name.starts_with(begin)) return node.name;
    }
    return {};
}

std::vector<std::string> rows_of(const AppDriver& app, std::string_view name) {
    std::vector<std::string> rows;
    const std::vector<ui::Node>& nodes = app.nodes();
    for (const ui::Node& node : nodes) {
        if (node.parent < 0 || node.role != NodeRole::button) continue;
        const ui::Node& parent = nodes[static_cast<std::size_t>(node.parent)];
        if (parent.role == NodeRole::list && parent.name == name) rows.push_back(node.name);
    }
    return rows;
}

void open_foods_start(AppDriver& app) {
    app.tap(NodeRole::tab, "Foods");
    app.app().view().query.clear();
    app.app().view().food_filter = app::FoodFilter::all;
    app.event(platform::FocusEvent{true});
    REQUIRE(app.screen() == "foods");
}

void open_food_page(AppDriver& app, std::string_view code) {
    app.tap(NodeRole::tab, "Foods");
    app.app().view().show_food(code);
    app.app().view().wanted.push_back(
        {app::Move::Kind::open, app::ScreenName::food, app::ScreenName::foods});
    app.event(platform::FocusEvent{true});
    REQUIRE(app.screen() == "food");
}

} // namespace zebra::test
