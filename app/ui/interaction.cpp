#include "app/ui/interaction.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace zebra::ui {

namespace {

using platform::Key;
using platform::KeyEvent;
using platform::PointerEvent;
using platform::PointerPhase;

// What a text field does itself with Ctrl; other keys with Ctrl go on to the app.
constexpr auto editing_keys = std::to_array<Key>(
    {Key::a, Key::c, Key::v, Key::x, Key::y, Key::z, Key::left, Key::right, Key::up, Key::down,
     Key::home, Key::end, Key::backspace, Key::delete_forward, Key::insert});

bool is_editing_key(const KeyEvent& event) {
    if (!event.mods.ctrl && !event.mods.super) return true;
    return std::find(editing_keys.begin(), editing_keys.end(), event.key) != editing_keys.end();
}

constexpr std::int64_t finger_rests_ms = 80; // a finger that stood still this long flings nothing
constexpr float reveal_margin = 24;

// Whether an event can take the focus from a field, or act on what the field says.
bool may_move_focus(const platform::Event& event) {
    if (const auto* pointer = std::get_if<PointerEvent>(&event)) {
        return pointer->phase != PointerPhase::move;
    }
    const auto* key = std::get_if<KeyEvent>(&event);
    return key != nullptr && key->down
           && (key->key == Key::tab || key->key == Key::escape || !is_editing_key(*key));
}

} // namespace

bool Interaction::animating() const {
    return std::any_of(scroll_states_.begin(), scroll_states_.end(),
                       [](const auto& entry) { return entry.second.gliding(); });
}

void Interaction::begin_frame(std::int64_t now_ms) {
    const std::int64_t passed = last_frame_ms_ == 0 ? 0 : now_ms - last_frame_ms_;
    last_frame_ms_ = now_ms;
    now_ms_ = now_ms;
    clicked_ = 0;
    for (auto& [id, state] : scroll_states_) state.advance(static_cast<float>(passed) / 1000);
    const bool held = std::exchange(held_, false);
    while (!held && !pending_.empty()) {
        // First the field takes what was typed in it.
        if (!field_events_.empty() && may_move_focus(pending_.front())) break;
        const platform::Event event = pending_.front();
        pending_.pop_front();
        if (handle(event)) break;
    }
    areas_built_.clear();
    scrollers_built_.clear();
    layer_ = 0;
}

void Interaction::end_frame() {
    areas_.swap(areas_built_);
    scrollers_.swap(scrollers_built_);
    field_events_.clear(); // a field that is not drawn any more leaves nothing to another
    if (std::exchange(reveal_focus_, false)) {
        if (const Area* area = find(focus_)) reveal(area->scroller, area->rect);
    }
    // A control that is gone, or covered by another layer, is neither pressed nor focused.
    if (pressed_ != 0 && find(pressed_) == nullptr) pressed_ = 0;
    const Area* focused = find(focus_);
    if (focus_ != 0 && (focused == nullptr || focused->layer < top_layer())) focus_ = 0;
}

Response Interaction::area(Id id, const Rect& rect, const AreaOptions& options) {
    Area area{id, rect, intersection(rect, clip()), layer_, current_scroller(), options};
    areas_built_.push_back(area);
    if (options.disabled) return {};
    Response response;
    response.clicked = clicked_ == id;
    response.held = pressed_ == id && !scrolling_ && pointer_;
    response.pressed = response.held && area.visible.contains(*pointer_);
    response.focused = focus_ == id;
    response.focus_ring = response.focused && focus_by_key_;
    const Area* under = pointer_ && !down_ ? hit(*pointer_) : nullptr;
    response.hovered =
        source_ == platform::PointerSource::mouse && under != nullptr && under->id == id;
    return response;
}

ScrollState& Interaction::begin_scroller(Id id, const Rect& view) {
    scrollers_built_.push_back({id, intersection(view, clip()), layer_});
    scrollers_open_.push_back(id);
    push_clip(view);
    return scroll_states_[id];
}

void Interaction::end_scroller(float content_height) {
    const Id id = scrollers_open_.back();
    scrollers_open_.pop_back();
    pop_clip();
    const auto found = std::find_if(scrollers_built_.begin(), scrollers_built_.end(),
                                    [&](const Scroller& scroller) { return scroller.id == id; });
    scroll_states_[id].set_extent(found->view.height, content_height);
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

std::vector<KeyEvent> Interaction::take_keys() { return std::exchange(keys_, {}); }

std::optional<Point> Interaction::press_start() const {
    return down_ ? std::optional{press_start_} : std::nullopt;
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

bool Interaction::handle(const platform::Event& event) {
    if (const auto* pointer = std::get_if<PointerEvent>(&event)) return handle_pointer(*pointer);
    if (const auto* key = std::get_if<KeyEvent>(&event)) return handle_key(*key);
    if (const auto* wheel = std::get_if<platform::WheelEvent>(&event)) {
        handle_wheel(*wheel);
    } else if (std::holds_alternative<platform::TextEvent>(event)) {
        const Area* focused = find(focus_);
        if (focused == nullptr || !focused->options.is_field) return false;
        last_input_ms_ = now_ms_;
        field_events_.push_back(event);
    }
    return false;
}

bool Interaction::handle_pointer(const PointerEvent& event) {
    const Point at{event.x, event.y};
    source_ = event.source;
    last_input_ms_ = now_ms_;
    if (event.phase == PointerPhase::cancel) {
        down_ = false;
        pressed_ = 0;
        scrolling_ = false;
        if (event.button == platform::PointerButton::none) pointer_.reset();
        return false;
    }
    if (event.phase == PointerPhase::move) {
        pointer_ = at;
        if (down_) drag(at);
        return false;
    }
    if (event.button != platform::PointerButton::primary) return false;
    pointer_ = at;
    if (event.phase == PointerPhase::down) {
        down_ = true;
        press_start_ = at;
        scrolling_ = false;
        drag_y_ = at.y;
        drag_time_ms_ = now_ms_;
        velocity_ = 0;
        const Scroller* scroller = scroller_at(at);
        press_scroller_ = scroller == nullptr ? 0 : scroller->id;
        // A touch stops what glides and does nothing else.
        ScrollState* state = scroll_state(press_scroller_);
        if (state != nullptr && state->gliding()) {
            state->stop();
            scrolling_ = true;
            return false;
        }
        const Area* area = hit(at);
        pressed_ = area == nullptr || area->options.disabled ? 0 : area->id;
        focus_by_key_ = false;
        if (area != nullptr && area->options.is_field) {
            focus_ = area->id;
        } else {
            focus_ = 0;
        }
        return false;
    }
    // up
    down_ = false;
    const Id pressed = std::exchange(pressed_, 0);
    if (std::exchange(scrolling_, false)) {
        ScrollState* state = scroll_state(press_scroller_);
        if (state != nullptr && now_ms_ - drag_time_ms_ < finger_rests_ms) {
            state->release(velocity_);
        }
        return false;
    }
    const Area* area = find(pressed);
    if (area == nullptr || !area->visible.contains(at)) return false;
    activate(pressed, false);
    return true;
}

void Interaction::drag(Point to) {
    const Area* area = find(pressed_);
    if (area != nullptr && area->options.is_field && source_ == platform::PointerSource::mouse) {
        return; // selects text
    }
    ScrollState* state = scroll_state(press_scroller_);
    if (state == nullptr) return;
    if (!scrolling_) {
        if (std::abs(to.y - press_start_.y) < scroll_slop || state->farthest() <= 0) return;
        scrolling_ = true; // and so no press any more
        pressed_ = 0;
        drag_y_ = to.y;
        drag_time_ms_ = now_ms_;
        return;
    }
    const float distance = drag_y_ - to.y;
    state->scroll_by(distance);
    if (now_ms_ > drag_time_ms_) {
        const float seconds = static_cast<float>(now_ms_ - drag_time_ms_) / 1000;
        velocity_ = velocity_ * 0.4F + distance / seconds * 0.6F;
        drag_time_ms_ = now_ms_;
    }
    drag_y_ = to.y;
}

void Interaction::handle_wheel(const platform::WheelEvent& event) {
    last_input_ms_ = now_ms_;
    const Scroller* scroller = pointer_ ? scroller_at(*pointer_) : nullptr;
    if (scroller == nullptr) return;
    const float distance = event.precise ? event.dy : event.dy * units_a_wheel_line;
    scroll_states_[scroller->id].scroll_by(-distance);
}

void Interaction::activate(Id id, bool by_key) {
    clicked_ = id;
    if (by_key) focus_by_key_ = true;
}

void Interaction::move_focus(int step) {
    std::vector<const Area*> order;
    const int top = top_layer();
    for (const Area& area : areas_) {
        if (area.layer == top && area.options.focusable && !area.options.disabled) {
            order.push_back(&area);
        }
    }
    if (order.empty()) return;
    const auto current = std::find_if(order.begin(), order.end(),
                                      [&](const Area* area) { return area->id == focus_; });
    std::size_t next = step > 0 ? 0 : order.size() - 1;
    if (current != order.end()) {
        const auto at = static_cast<std::size_t>(current - order.begin());
        next = (at + order.size() + static_cast<std::size_t>(step > 0 ? 1 : order.size() - 1))
               % order.size();
    }
    focus_ = order[next]->id;
    focus_by_key_ = true;
    reveal_focus_ = true;
}

bool Interaction::handle_key(const KeyEvent& event) {
    mods_ = event.mods;
    if (!event.down) return false;
    last_input_ms_ = now_ms_;
    const Area* focused = find(focus_);
    const bool in_field = focused != nullptr && focused->options.is_field;
    const bool command = event.mods.ctrl || event.mods.alt || event.mods.super;
    if (event.key == Key::tab && !command) {
        move_focus(event.mods.shift ? -1 : 1);
        return true;
    }
    if (in_field && event.key != Key::escape && is_editing_key(event)) {
        field_events_.emplace_back(event);
        return true; // so that the field has taken it before the next event
    }
    if (command || event.key == Key::escape) {
        keys_.push_back(event);
        return true;
    }
    if ((event.key == Key::enter || event.key == Key::space) && focused != nullptr) {
        activate(focus_, true);
        return true;
    }
    if (event.key == Key::down || event.key == Key::up) {
        move_focus(event.key == Key::down ? 1 : -1);
        return true;
    }
    const Scroller* page = pointer_ ? scroller_at(*pointer_) : nullptr;
    if (page == nullptr && !scrollers_.empty()) page = &scrollers_.back();
    if (page != nullptr) {
        ScrollState& state = scroll_states_[page->id];
        const float leap = page->view.height * 0.9F;
        if (event.key == Key::page_down) state.scroll_by(leap);
        if (event.key == Key::page_up) state.scroll_by(-leap);
        if (event.key == Key::home) state.scroll_to(0);
        if (event.key == Key::end) state.scroll_to(state.farthest());
    }
    keys_.push_back(event);
    return false;
}

} // namespace zebra::ui
