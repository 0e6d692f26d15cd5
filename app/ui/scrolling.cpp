#include "app/ui/scrolling.h"

#include <algorithm>
#include <cmath>

namespace zebra::ui {

void ScrollState::set_extent(float view, float content) {
    farthest_ = std::max(0.0F, content - view);
    offset_ = std::clamp(offset_, 0.0F, farthest_);
}

void ScrollState::scroll_by(float distance) { scroll_to(offset_ + distance); }

void ScrollState::scroll_to(float offset) {
    velocity_ = 0;
    offset_ = std::clamp(offset, 0.0F, farthest_);
}

void ScrollState::release(float velocity) {
    velocity_ = std::abs(velocity) < slowest_fling ? 0 : velocity;
}

void ScrollState::advance(float seconds) {
    if (velocity_ == 0 || seconds <= 0) return;
    const float direction = velocity_ > 0 ? 1.0F : -1.0F;
    const float speed = std::abs(velocity_);
    const float until_stop = speed / fling_deceleration;
    const float time = std::min(seconds, until_stop);
    const float distance = speed * time - fling_deceleration * time * time / 2;
    const float wanted = offset_ + direction * distance;
    offset_ = std::clamp(wanted, 0.0F, farthest_);
    const float left = speed - fling_deceleration * time;
    velocity_ = left < slowest_fling || offset_ != wanted ? 0 : direction * left;
}

} // namespace zebra::ui
