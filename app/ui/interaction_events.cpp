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

constexpr std::int64_t finger_rests_ms = 80; // a finger that stood still this long flings nothing
constexpr std::int64_t long_press_ms = 500;
constexpr std::int64_t repeat_every_ms = 250;
constexpr float swipe_slop = 16;  // a finger that moved so far sideways, and not down, swipes
constexpr float least_swipe = 64; // and means it from here on

// What a text field does itself with Ctrl; other keys with Ctrl go on to the app.
constexpr auto editing_keys = std::to_array<Key>(
    {Key::a, Key::c, Key::v, Key::x, Key::y, Key::z, Key::left, Key::right, Key::up, Key::down,
     Key::home, Key::end, Key::backspace, Key::delete_forward, Key::insert});

} // namespace

Rect Interaction::Scroller::thumb_zone() const {
    constexpr float reach = 8; // how far beside the thumb a mouse still takes it
    return thumb.empty() ? Rect{} : thumb.grown(reach);
}

bool Interaction::is_editing_key(const KeyEvent& event) {
    if (!event.mods.ctrl && !event.mods.super) return true;
    return std::find(editing_keys.begin(), editing_keys.end(), event.key) != editing_keys.end();
}

bool Interaction::may_move_focus(const platform::Event& event) {
    if (const auto* pointer = std::get_if<PointerEvent>(&event)) {
        return pointer->phase != PointerPhase::move;
    }
    const auto* key = std::get_if<KeyEvent>(&event);
    return key != nullptr && key->down
           && (key->key == Key::tab || key->key == Key::escape || !is_editing_key(*key));
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
        thumb_ = 0;
        scrolling_ = false;
        swiping_ = false;
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
    return event.phase == PointerPhase::down ? press(at) : release(at);
}

bool Interaction::press(Point at) {
    down_ = true;
    down_since_ms_ = now_ms_;
    times_kept_down_ = 0;
    press_start_ = at;
    scrolling_ = false;
    swiping_ = false;
    drag_y_ = at.y;
    drag_time_ms_ = now_ms_;
    velocity_ = 0;
    if (take_thumb(at)) return false;
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
    const bool takes_focus = area != nullptr && (area->options.is_field || area->options.steps);
    focus_ = takes_focus ? area->id : 0;
    return false;
}

bool Interaction::release(Point at) {
    down_ = false;
    thumb_ = 0;
    const Id pressed = std::exchange(pressed_, 0);
    if (std::exchange(swiping_, false)) {
        const float way = at.x - press_start_.x;
        if (std::abs(way) < least_swipe) return false; // it was drawn back
        swipe_ = way < 0 ? 1 : -1;
        swiped_ = press_scroller_;
        return true;
    }
    if (std::exchange(scrolling_, false)) {
        ScrollState* state = scroll_state(press_scroller_);
        if (state != nullptr && now_ms_ - drag_time_ms_ < finger_rests_ms) {
            state->release(velocity_);
        }
        return false;
    }
    const Area* area = find(pressed);
    if (area == nullptr || times_kept_down_ > 0) return false;
    if (area->options.drags) {
        dropped_ = pressed;
        drop_ = at;
        return true;
    }
    if (!area->visible.contains(at)) return false;
    activate(pressed, false);
    return true;
}

bool Interaction::take_thumb(Point at) {
    if (source_ != platform::PointerSource::mouse) return false;
    for (const Scroller& scroller : scrollers_) {
        if (scroller.layer != top_layer() || !scroller.thumb_zone().contains(at)) continue;
        thumb_ = scroller.id;
        thumb_grip_ = at.y - scroller.thumb.y;
        pressed_ = 0;
        return true;
    }
    return false;
}

void Interaction::drag_thumb(Point to) {
    ScrollState* state = scroll_state(thumb_);
    for (const Scroller& scroller : scrollers_) {
        if (scroller.id != thumb_ || state == nullptr) continue;
        const float way = scroller.view.height - scroller.thumb.height;
        if (way <= 0) continue;
        state->scroll_to((to.y - thumb_grip_ - scroller.view.y) / way * state->farthest());
    }
}

std::optional<int> Interaction::due_in_ms(std::int64_t now_ms) const {
    const Area* area = find(pressed_);
    if (area == nullptr || scrolling_ || swiping_ || area->options.disabled) return std::nullopt;
    using LongPress = AreaOptions::LongPress;
    if (area->options.long_press == LongPress::none) return std::nullopt;
    if (area->options.long_press == LongPress::tell && times_kept_down_ > 0) return std::nullopt;
    if (!pointer_ || !area->visible.contains(*pointer_)) return std::nullopt; // has moved off it
    const std::int64_t due =
        down_since_ms_ + long_press_ms + times_kept_down_ * repeat_every_ms - now_ms;
    return static_cast<int>(std::max<std::int64_t>(0, due));
}

bool Interaction::keep_down() {
    const auto due = due_in_ms(now_ms_);
    if (!due || *due > 0) return false;
    const Area* area = find(pressed_);
    ++times_kept_down_;
    if (area->options.long_press == AreaOptions::LongPress::repeat) {
        clicked_ = pressed_;
    } else {
        kept_down_ = pressed_;
    }
    return true;
}

bool Interaction::begin_swipe(Point to) {
    const float across = std::abs(to.x - press_start_.x);
    const float down = std::abs(to.y - press_start_.y);
    if (scrolling_ || across < swipe_slop || across < 2 * down
        || std::ranges::find(swipe_areas_, press_scroller_) == swipe_areas_.end()) {
        return false;
    }
    swiping_ = true;
    pressed_ = 0;
    return true;
}

void Interaction::drag(Point to) {
    if (thumb_ != 0) {
        drag_thumb(to);
        return;
    }
    const Area* area = find(pressed_);
    if (area != nullptr && area->options.drags) return;
    if (area != nullptr && area->options.is_field && source_ == platform::PointerSource::mouse) {
        return; // selects text
    }
    ScrollState* state = scroll_state(press_scroller_);
    if (state == nullptr || swiping_ || begin_swipe(to)) return;
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

std::vector<Id> Interaction::focus_order() const {
    std::vector<Id> order;
    const int top = top_layer();
    for (const Area& area : areas_) {
        if (area.layer == top && area.options.focusable && !area.options.disabled) {
            order.push_back(area.id);
        }
    }
    return order;
}

void Interaction::move_focus(int step) {
    const std::vector<Id> order = focus_order();
    if (order.empty()) return;
    const auto current = std::find(order.begin(), order.end(), focus_);
    std::size_t next = step > 0 ? 0 : order.size() - 1;
    if (current != order.end()) {
        const auto at = static_cast<std::size_t>(current - order.begin());
        next = (at + order.size() + static_cast<std::size_t>(step > 0 ? 1 : order.size() - 1))
               % order.size();
    }
    focus_ = order[next];
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
    if (event.key == Key::left || event.key == Key::right) {
        const int step = event.key == Key::right ? 1 : -1;
        if (focused != nullptr && focused->options.steps) {
            step_ = step;
            focus_by_key_ = true;
        } else {
            move_focus(step);
        }
        return true;
    }
    if (event.key == Key::down || event.key == Key::up) {
        if (focused != nullptr && focused->options.moves) {
            step_ = event.key == Key::down ? 1 : -1;
            focus_by_key_ = true;
            return true;
        }
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
