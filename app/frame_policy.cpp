#include "app/frame_policy.h"

#include <algorithm>
#include <limits>

namespace zebra::app {

namespace {

// The half periods since the input, up to the one in which the caret stays.
int caret_half_periods(int ms_since_input) {
    constexpr int last = caret_stands_still_after_ms / caret_half_period_ms;
    static_assert(last % 2 == 0, "the caret comes to rest visible");
    return std::min(std::max(0, ms_since_input) / caret_half_period_ms, last);
}

// Until the caret next appears or disappears; nullopt when it stands still, 0 or less when the
// frame on screen shows another half period than the present one.
std::optional<int> caret_due_in_ms(const FrameInputs& inputs) {
    if (!inputs.caret_shown) return std::nullopt;
    const int present = caret_half_periods(inputs.ms_since_input);
    if (present != caret_half_periods(inputs.ms_input_to_frame)) return 0;
    if (inputs.ms_since_input >= caret_stands_still_after_ms) return std::nullopt;
    return (present + 1) * caret_half_period_ms - inputs.ms_since_input;
}

int whole_ms(std::int64_t ms) {
    constexpr std::int64_t longest = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp<std::int64_t>(ms, 0, longest));
}

} // namespace

FrameDecision decide_frame(const FrameInputs& inputs) {
    using Action = FrameDecision::Action;
    if (inputs.hidden) return {Action::wait_for_event, 0};
    if (inputs.events_arrived || inputs.frames_left > 0 || inputs.animating
        || inputs.resize_pending) {
        return {Action::draw_now, 0};
    }
    std::optional<int> due_in_ms = caret_due_in_ms(inputs);
    if (inputs.timer_due_in_ms) {
        due_in_ms = std::min(*inputs.timer_due_in_ms, due_in_ms.value_or(*inputs.timer_due_in_ms));
    }
    if (!due_in_ms) return {Action::wait_for_event, 0};
    if (*due_in_ms <= 0) return {Action::draw_now, 0};
    return {Action::wait_ms, *due_in_ms};
}

bool caret_is_visible(int ms_since_input) { return caret_half_periods(ms_since_input) % 2 == 0; }

void FrameClock::event_arrived(std::int64_t now_ms, bool from_person) {
    events_arrived_ = true;
    frames_left_ = frames_after_an_event;
    if (from_person) last_input_ms_ = now_ms;
}

void FrameClock::visibility_changed(bool visible) {
    hidden_ = !visible;
    frames_left_ = frames_after_an_event;
}

void FrameClock::frame_drawn(std::int64_t now_ms) {
    events_arrived_ = false;
    resize_pending_ = false;
    frames_left_ = std::max(0, frames_left_ - 1);
    last_frame_ms_ = now_ms;
}

FrameInputs FrameClock::inputs(std::int64_t now_ms) const {
    FrameInputs inputs;
    inputs.events_arrived = events_arrived_;
    inputs.frames_left = frames_left_;
    inputs.resize_pending = resize_pending_;
    inputs.hidden = hidden_;
    inputs.ms_since_input = whole_ms(now_ms - last_input_ms_);
    inputs.ms_input_to_frame = whole_ms(last_frame_ms_ - last_input_ms_);
    return inputs;
}

} // namespace zebra::app
