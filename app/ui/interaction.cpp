#include "app/ui/interaction.h"

#include <algorithm>
#include <utility>

namespace zebra::ui {

namespace {

constexpr float reveal_margin = 24;
constexpr float thumb_width = 4;
constexpr float thumb_distance = 4;
constexpr float shortest_thumb = 32;

} // namespace

bool Interaction::animating() const {
    return shrank_
           || std::any_of(scroll_states_.begin(), scroll_states_.end(),
                          [](const auto& entry) { return entry.second.gliding(); });
}

void Interaction::begin_frame(std::int64_t now_ms) {
    const std::int64_t passed = last_frame_ms_ == 0 ? 0 : now_ms - last_frame_ms_;
    last_frame_ms_ = now_ms;
    now_ms_ = now_ms;
    clicked_ = 0;
    kept_down_ = 0;
    shrank_ = false;
    drop_.reset();
    step_ = 0;
    swipe_ = 0;
    for (auto& [id, state] : scroll_states_) state.advance(static_cast<float>(passed) / 1000);
    // A finger that may have left meanwhile has not been kept down.
    const bool held = std::exchange(held_, false) || (pending_.empty() && keep_down());
    while (!held && !pending_.empty()) {
        // First the field takes what was typed in it.
        if (!field_events_.empty() && may_move_focus(pending_.front())) break;
        const platform::Event event = pending_.front();
        pending_.pop_front();
        if (handle(event)) break;
    }
    const bool hovers = source_ == platform::PointerSource::mouse && pointer_ && !down_;
    const Area* under = hovers ? hit(*pointer_) : nullptr;
    hovered_ = under == nullptr ? 0 : under->id;
    areas_built_.clear();
    scrollers_built_.clear();
    swipe_areas_built_.clear();
    layer_ = 0;
}

void Interaction::end_frame() {
    areas_.swap(areas_built_);
    scrollers_.swap(scrollers_built_);
    swipe_areas_.swap(swipe_areas_built_);
    field_events_.clear(); // a field that is not drawn any more leaves nothing to another
    if (std::exchange(reveal_focus_, false)) {
        if (const Area* area = find(focus_)) reveal(area->scroller, area->rect);
    }
    // A control that is gone, or covered by another layer, is neither pressed nor focused.
    if (pressed_ != 0 && find(pressed_) == nullptr) pressed_ = 0;
    const Area* focused = find(focus_);
    if (focus_ != 0 && (focused == nullptr || focused->layer < top_layer())) focus_ = 0;
}

int Interaction::swipe() {
    const Id id = current_scroller();
    swipe_areas_built_.push_back(id);
    return swiped_ == id ? swipe_ : 0;
}

Response Interaction::area(Id id, const Rect& rect, const AreaOptions& options) {
    Area area{id, rect, intersection(rect, clip()), layer_, current_scroller(), options};
    areas_built_.push_back(area);
    if (options.disabled) return {};
    Response response;
    response.id = id;
    response.clicked = clicked_ == id;
    response.kept_down = kept_down_ == id;
    response.held = pressed_ == id && !scrolling_ && !swiping_ && pointer_;
    if (options.drags && response.held) response.drag = pointer_;
    if (options.drags && dropped_ == id) response.drop = drop_;
    if ((options.steps || options.moves) && focus_ == id) response.step = step_;
    response.pressed = response.held && area.visible.contains(*pointer_);
    response.focused = focus_ == id;
    response.focus_ring = response.focused && focus_by_key_;
    response.hovered = hovered_ == id;
    return response;
}

ScrollState& Interaction::begin_scroller(Id id, const Rect& view) {
    scrollers_built_.push_back({id, intersection(view, clip()), layer_, {}});
    scrollers_open_.push_back(id);
    push_clip(view);
    return scroll_states_[id];
}

std::optional<Thumb> Interaction::end_scroller(float content_height) {
    const Id id = scrollers_open_.back();
    scrollers_open_.pop_back();
    pop_clip();
    const auto found = std::find_if(scrollers_built_.begin(), scrollers_built_.end(),
                                    [&](const Scroller& scroller) { return scroller.id == id; });
    const Rect& view = found->view;
    ScrollState& state = scroll_states_[id];
    const float offset = state.offset();
    state.set_extent(view.height, content_height);
    if (state.offset() != offset) shrank_ = true;
    if (state.farthest() <= 0) return std::nullopt;
    const float height =
        std::min(view.height, std::max(shortest_thumb, view.height * view.height / content_height));
    const float y = view.y + (view.height - height) * state.offset() / state.farthest();
    found->thumb = {view.right() - thumb_distance - thumb_width, y, thumb_width, height};
    const bool under = source_ == platform::PointerSource::mouse && pointer_ && !down_
                       && found->layer == top_layer() && found->thumb_zone().contains(*pointer_);
    return Thumb{found->thumb, under || thumb_ == id};
}

void Interaction::push_clip(const Rect& rect) { clips_.push_back(intersection(rect, clip())); }

void Interaction::pop_clip() { clips_.pop_back(); }

ScrollState* Interaction::scroll_state(Id id) {
    const auto found = scroll_states_.find(id);
    return found == scroll_states_.end() ? nullptr : &found->second;
}

Id Interaction::at(Point point) const {
    const Area* area = hit(point);
    return area == nullptr ? 0 : area->id;
}

void Interaction::scroll_first_by(float distance) {
    if (!scrollers_.empty()) scroll_states_[scrollers_.front().id].scroll_by(distance);
}

void Interaction::reveal(Id scroller, const Rect& rect) {
    ScrollState* state = scroll_state(scroller);
    const auto found =
        std::find_if(scrollers_.begin(), scrollers_.end(),
                     [&](const Scroller& candidate) { return candidate.id == scroller; });
    if (state == nullptr || found == scrollers_.end()) return;
    const Rect& view = found->view;
    if (rect.y < view.y) {
        state->scroll_by(rect.y - view.y - reveal_margin);
    } else if (rect.bottom() > view.bottom()) {
        // what is taller than the view is shown from its top
        state->scroll_by(std::min(rect.bottom() - view.bottom() + reveal_margin, rect.y - view.y));
    }
}

std::vector<platform::Event> Interaction::take_field_events() {
    return std::exchange(field_events_, {});
}

std::vector<platform::KeyEvent> Interaction::take_keys() { return std::exchange(keys_, {}); }

std::optional<Point> Interaction::press_start() const {
    return down_ || drop_ ? std::optional{press_start_} : std::nullopt;
}

const Interaction::Area* Interaction::find(Id id) const {
    const auto found =
        std::find_if(areas_.begin(), areas_.end(), [&](const Area& area) { return area.id == id; });
    return found == areas_.end() ? nullptr : &*found;
}

int Interaction::top_layer() const {
    int top = 0;
    for (const Area& area : areas_) top = std::max(top, area.layer);
    return top;
}

// The topmost control at a point; of one layer the one declared last, for it lies above.
const Interaction::Area* Interaction::hit(Point at) const {
    const Area* best = nullptr;
    for (const Area& area : areas_) {
        if (!area.visible.contains(at)) continue;
        if (best == nullptr || area.layer >= best->layer) best = &area;
    }
    return best != nullptr && best->layer == top_layer() ? best : nullptr;
}

const Interaction::Scroller* Interaction::scroller_at(Point at) const {
    const Scroller* best = nullptr;
    const int top = top_layer();
    for (const Scroller& scroller : scrollers_) {
        if (scroller.layer == top && scroller.view.contains(at)) best = &scroller; // the innermost
    }
    return best;
}

} // namespace zebra::ui
