#include "platform/pointer_tracker.h"

#include <algorithm>

namespace zebra::platform {

void PointerTracker::mouse_move(float x, float y, std::vector<Event>& events) {
    mouse_x_ = x;
    mouse_y_ = y;
    for (Press& press : presses_) {
        if (press.source != PointerSource::mouse) continue;
        press.x = x;
        press.y = y;
    }
    events.emplace_back(
        PointerEvent{PointerPhase::move, PointerSource::mouse, 0, PointerButton::none, x, y});
}

void PointerTracker::mouse_button(bool down, PointerButton button, float x, float y,
                                  std::vector<Event>& events) {
    mouse_x_ = x;
    mouse_y_ = y;
    const auto press = find(PointerSource::mouse, 0, button);
    const bool was_down = press != presses_.end();
    if (down == was_down) return;
    if (down) {
        outside_ = false;
        presses_.push_back({PointerSource::mouse, 0, button, x, y});
    } else {
        presses_.erase(press);
    }
    events.emplace_back(PointerEvent{down ? PointerPhase::down : PointerPhase::up,
                                     PointerSource::mouse, 0, button, x, y});
    if (!down && outside_) mouse_left(events);
}

void PointerTracker::mouse_left(std::vector<Event>& events) {
    outside_ = true;
    if (mouse_is_pressed()) return;
    events.emplace_back(PointerEvent{PointerPhase::cancel, PointerSource::mouse, 0,
                                     PointerButton::none, mouse_x_, mouse_y_});
}

void PointerTracker::touch(PointerPhase phase, std::int64_t finger, float x, float y,
                           std::vector<Event>& events) {
    const auto press = find(PointerSource::touch, finger, PointerButton::primary);
    const bool was_down = press != presses_.end();
    if ((phase == PointerPhase::down) == was_down) return;
    PointerButton button = PointerButton::primary;
    switch (phase) {
    case PointerPhase::down:
        presses_.push_back({PointerSource::touch, finger, PointerButton::primary, x, y});
        break;
    case PointerPhase::move:
        press->x = x;
        press->y = y;
        button = PointerButton::none;
        break;
    case PointerPhase::up:
    case PointerPhase::cancel: presses_.erase(press); break;
    }
    events.emplace_back(PointerEvent{phase, PointerSource::touch, finger, button, x, y});
}

void PointerTracker::cancel_all(std::vector<Event>& events) {
    for (const Press& press : presses_) {
        events.emplace_back(PointerEvent{PointerPhase::cancel, press.source, press.pointer_id,
                                         press.button, press.x, press.y});
    }
    presses_.clear();
}

std::vector<PointerTracker::Press>::iterator
PointerTracker::find(PointerSource source, std::int64_t id, PointerButton button) {
    return std::find_if(presses_.begin(), presses_.end(), [&](const Press& press) {
        return press.source == source && press.pointer_id == id && press.button == button;
    });
}

bool PointerTracker::mouse_is_pressed() const {
    return std::any_of(presses_.begin(), presses_.end(),
                       [](const Press& press) { return press.source == PointerSource::mouse; });
}

} // namespace zebra::platform
