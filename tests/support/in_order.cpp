#include "tests/support/in_order.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace zebra::test {

namespace {

using ui::Node;
using ui::NodeRole;

constexpr float least_target = 48;
constexpr float least_day = 44; // a day of the calendar where the window is narrow
constexpr float narrow_below = 360;

bool presses(const Node& node) { return !node.actions.empty() && node.actions.front() == "press"; }

bool tells(const Node& node) {
    return node.role == NodeRole::text || node.role == NodeRole::heading;
}

const Node* parent_of(const std::vector<Node>& nodes, const Node& node) {
    return node.parent < 0 ? nullptr : &nodes[static_cast<std::size_t>(node.parent)];
}

void check_node(const Node& node, const platform::LogicalSize& size) {
    CAPTURE(ui::to_name(node.role));
    CAPTURE(node.name);
    CHECK_FALSE(node.name.empty());
    CHECK(node.name.find('<') == std::string::npos); // a key without a text
    // nothing is wider than the window
    CHECK(node.rect.x >= -0.5F);
    CHECK(node.rect.right() <= size.width + 0.5F);
    if (!presses(node)) return;
    const bool day = node.role == NodeRole::radio && size.width < narrow_below;
    CHECK(node.rect.width >= (day ? least_day : least_target) - 0.01F);
    CHECK(node.rect.height >= least_target - 0.01F);
}

// What is told stands within what it belongs to; what scrolls goes on below.
void check_inside_parent(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        const Node* parent = parent_of(nodes, node);
        if (!tells(node) || parent == nullptr) continue;
        CAPTURE(node.name);
        CAPTURE(parent->name);
        CHECK(node.rect.x >= parent->rect.x - slack);
        CHECK(node.rect.right() <= parent->rect.right() + slack);
        if (parent->role == NodeRole::scroll_area) continue;
        CHECK(node.rect.y >= parent->rect.y - slack);
        CHECK(node.rect.bottom() <= parent->rect.bottom() + slack);
    }
}

void check_targets_apart(const std::vector<Node>& nodes) {
    for (std::size_t a = 0; a < nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < nodes.size(); ++b) {
            if (!presses(nodes[a]) || !presses(nodes[b])) continue;
            const ui::Rect common = ui::intersection(nodes[a].visible, nodes[b].visible);
            if (common.width <= 0.5F || common.height <= 0.5F) continue;
            CAPTURE(nodes[a].name);
            CAPTURE(nodes[b].name);
            // only the button inside a field lies on another target
            CHECK(nodes[a].role == NodeRole::text_field);
        }
    }
}

void check_siblings_differ(const std::vector<Node>& nodes) {
    std::set<std::tuple<int, NodeRole, std::string>> known;
    for (const Node& node : nodes) {
        CAPTURE(ui::to_name(node.role));
        CAPTURE(node.name);
        CHECK(known.emplace(node.parent, node.role, node.name).second);
    }
}

// From the top down, and what stands side by side from left to right.
void check_reading_order(const std::vector<Node>& nodes) {
    std::map<int, const Node*> last;
    for (const Node& node : nodes) {
        if (node.role == NodeRole::alert && node.parent == 0) continue; // the snackbar, over all
        const Node* before = std::exchange(last[node.parent], &node);
        if (before == nullptr) continue;
        CAPTURE(before->name);
        CAPTURE(node.name);
        const bool above = node.rect.bottom() <= before->rect.y + slack;
        const bool right = node.rect.x >= before->rect.right() - slack;
        CHECK((!above || right));
        const bool same_line = node.rect.y < before->rect.bottom() - slack
                               && before->rect.y < node.rect.bottom() - slack;
        const bool left = node.rect.right() <= before->rect.x + slack;
        CHECK_FALSE((same_line && left));
    }
}

// Two controls of one id would take each other's presses and keys.
void check_ids_differ(const std::vector<Node>& nodes) {
    std::set<ui::Id> known;
    for (const Node& node : nodes) {
        CAPTURE(node.name);
        if (node.id != 0) CHECK(known.insert(node.id).second);
    }
}

void check_focus_order(AppDriver& app) {
    std::vector<ui::Id> read;
    for (const Node& node : app.nodes()) {
        if (node.focusable && !node.state.disabled) read.push_back(node.id);
    }
    CHECK(app.app().input().focus_order() == read);
}

} // namespace

bool whole(const ui::Node& node) {
    return std::abs(node.visible.height - node.rect.height) < slack
           && std::abs(node.visible.width - node.rect.width) < slack;
}

void check_shown(AppDriver& app) {
    const platform::LogicalSize size = app.window().logical_size();
    for (const Node& node : app.nodes()) check_node(node, size);
    check_inside_parent(app.nodes());
    check_targets_apart(app.nodes());
    check_siblings_differ(app.nodes());
    check_reading_order(app.nodes());
    check_ids_differ(app.nodes());
    check_focus_order(app);
}

} // namespace zebra::test
