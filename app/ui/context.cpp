#include "app/ui/context.h"

#include <utility>

namespace zebra::ui {

void Context::begin_frame(const FrameInput& input, const Appearance& appearance, ImDrawList& list) {
    frame_ = input;
    appearance_ = appearance;
    frame_wanted_ = false;
    field_request_.reset();
    picture_.reset();
    covered_from_ = std::exchange(covers_from_, std::nullopt);
    cursor_shape_ = platform::CursorShape::arrow;
    focus_ring_.reset();
    semantics_.clear();
    columns_.clear();
    scopes_.clear();
    line_cache_.begin_frame(appearance.text_scale);
    paint_.begin_frame(list, appearance.theme);
    interaction_.begin_frame(input.now_ms);
    motion_.begin_frame(input.now_ms, appearance.reduce_motion);
    push_column(window());
}

void Context::end_frame() {
    constexpr float distance = 2;
    if (focus_ring_) {
        const float out = distance + stroke::focus_ring;
        paint_.push_clip(focus_ring_->clip.grown(out));
        paint_.outline(focus_ring_->rect.grown(out), Role::primary, stroke::focus_ring,
                       focus_ring_->corner_radius + stroke::focus_ring);
        paint_.pop_clip();
    }
    interaction_.end_frame();
}

Rect Context::window() const {
    const platform::Insets& safe = frame_.safe_insets;
    return {safe.left, safe.top, frame_.width - safe.left - safe.right,
            frame_.height - safe.top - safe.bottom};
}

Rect Context::take(float height) {
    Column& column = columns_.back();
    const Rect rect{column.area.x, column.y, column.area.width, height};
    column.y += height;
    return rect;
}

float Context::pop_column() {
    const float filled = columns_.back().y - columns_.back().area.y;
    columns_.pop_back();
    return filled;
}

std::size_t Context::add_node(Id id, NodeRole role, std::string_view name, const Rect& rect,
                              const NodeState& state) {
    Node node;
    node.id = id;
    node.role = role;
    node.name = name;
    node.state = state;
    node.state.focused = id != 0 && interaction_.focused() == id;
    node.rect = rect;
    node.visible = intersection(rect, interaction_.clip());
    return semantics_.add(std::move(node));
}

} // namespace zebra::ui
