// What the screen holds, for everybody who does not look at pixels: tests, screen readers, checks.
// Every control and every text registers a node in this frame's tree, in reading order.
#pragma once

#include "app/ui/geometry.h"
#include "app/ui/id.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::ui {

enum class NodeRole {
    screen,
    group,
    heading,
    text,
    image,
    button,
    link,
    checkbox,
    radio,
    spin_button,
    slider,
    toggle, // on or off at once
    text_field,
    tab,
    navigation,
    list,
    list_item,
    scroll_area,
    dialog,
    alert
};

std::string_view to_name(NodeRole role);

struct NodeState {
    bool checked = false;
    bool selected = false;
    bool disabled = false;
    bool focused = false;
    bool invalid = false;
    bool expanded = false;
};

struct Node {
    Id id = 0;
    NodeRole role = NodeRole::group;
    std::string name;
    std::string value; // of a field or counter; empty otherwise
    NodeState state;
    bool focusable = false;           // Tab stops there
    Rect rect;                        // as laid out
    Rect visible;                     // the part of it inside the scroll areas around it
    std::vector<std::string> actions; // "press", "increment", "decrement", "set_text", "scroll"
    int parent = -1;                  // place in the tree, -1 for the root
    std::optional<std::size_t> count; // of a list: all its rows, drawn or not
};

class SemanticsTree {
  public:
    void clear();
    // Adds a node under the innermost open one and returns its place.
    std::size_t add(Node node);
    void open(std::size_t node) { open_.push_back(static_cast<int>(node)); }
    void close() { open_.pop_back(); }
    Node& node(std::size_t place) { return nodes_[place]; }

    const std::vector<Node>& nodes() const { return nodes_; }
    // Forgets what was added since there were `size` nodes: what a sheet covers is not there for
    // who cannot see.
    void cut_back_to(std::size_t size) { nodes_.resize(size); }
    // Every rectangle by 180 degrees about the middle of what is this large.
    void turn_around(float width, float height);
    nlohmann::ordered_json to_json() const;

  private:
    std::vector<Node> nodes_;
    std::vector<int> open_;
};

} // namespace zebra::ui
