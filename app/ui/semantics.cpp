#include "app/ui/semantics.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace zebra::ui {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const Rect& rect) {
    const auto tenth = [](float v) { return std::round(static_cast<double>(v) * 10) / 10; };
    return {tenth(rect.x), tenth(rect.y), tenth(rect.width), tenth(rect.height)};
}

ordered_json states(const NodeState& state) {
    ordered_json list = ordered_json::array();
    if (state.checked) list.push_back("checked");
    if (state.selected) list.push_back("selected");
    if (state.disabled) list.push_back("disabled");
    if (state.focused) list.push_back("focused");
    if (state.invalid) list.push_back("invalid");
    if (state.expanded) list.push_back("expanded");
    return list;
}

} // namespace

std::string_view to_name(NodeRole role) {
    constexpr auto names = std::to_array<std::string_view>(
        {"screen",     "group", "heading",     "text",        "image",  "button",     "link",
         "checkbox",   "radio", "spin_button", "slider",      "switch", "text_field", "tab",
         "navigation", "list",  "list_item",   "scroll_area", "dialog", "alert"});
    return names[static_cast<std::size_t>(role)];
}

void SemanticsTree::clear() {
    nodes_.clear();
    open_.clear();
}

std::size_t SemanticsTree::add(Node node) {
    node.parent = open_.empty() ? -1 : open_.back();
    nodes_.push_back(std::move(node));
    return nodes_.size() - 1;
}

void SemanticsTree::turn_around(float width, float height) {
    const auto turned = [&](const Rect& rect) {
        return Rect{width - rect.right(), height - rect.bottom(), rect.width, rect.height};
    };
    for (Node& node : nodes_) {
        node.rect = turned(node.rect);
        node.visible = turned(node.visible);
    }
}

ordered_json SemanticsTree::to_json() const {
    ordered_json list = ordered_json::array();
    for (std::size_t place = 0; place < nodes_.size(); ++place) {
        const Node& node = nodes_[place];
        ordered_json item;
        item["node"] = place;
        item["parent"] = node.parent < 0 ? ordered_json{} : ordered_json(node.parent);
        item["role"] = to_name(node.role);
        item["name"] = node.name;
        if (!node.value.empty()) item["value"] = node.value;
        if (ordered_json state = states(node.state); !state.empty()) item["state"] = state;
        item["rect"] = ui::to_json(node.rect);
        item["visible"] = ui::to_json(node.visible);
        if (!node.actions.empty()) item["actions"] = node.actions;
        if (node.count) item["count"] = *node.count;
        list.push_back(std::move(item));
    }
    return {{"nodes", std::move(list)}};
}

} // namespace zebra::ui
