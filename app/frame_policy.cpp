#include "app/frame_policy.h"

#include <algorithm>

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

} // namespace

FrameDecision decide_frame(const FrameInputs& inputs) {
    using Action = FrameDecision::Action;
    if (inputs.hidden) {
        if (!inputs.hidden_look_in_ms) return {Action::wait_for_event, 0};
        return {Action::wait_ms, *inputs.hidden_look_in_ms};
    }
    if (inputs.events_arrived || inputs.frames_left > 0 || inputs.animating) {
        return {Action::draw_now, 0};
    }
    std::optional<int> due_in_ms = caret_due_in_ms(inputs);
    if (inputs.timer_due_in_ms) {
        due_in_ms = std::min(*inputs.timer_due_in_ms, due_in_ms.value_or(*inputs.timer_due_in_ms));
    }
    if (due_in_ms && *due_in_ms <= 0) return {Action::draw_now, 0};
    if (inputs.look_in_ms) {
        due_in_ms = std::min(*inputs.look_in_ms, due_in_ms.value_or(*inputs.look_in_ms));
    }
    if (!due_in_ms) return {Action::wait_for_event, 0};
    return {Action::wait_ms, *due_in_ms};
}

bool caret_is_visible(int ms_since_input) { return caret_half_periods(ms_since_input) % 2 == 0; }

int next_look_at_clock_ms(const Now& now, int day_end_minute) {
    constexpr int minutes_a_day = 24 * 60;
    constexpr int ms_a_minute = 60'000;
    const int minutes_left =
        (day_end_minute - now.local.minute_of_day + minutes_a_day - 1) % minutes_a_day;
    if (minutes_left > 0) return ms_a_minute;
    // Local time is whole minutes ahead of or behind the world's.
    const auto second = static_cast<int>(((now.unix_seconds % 60) + 60) % 60);
    return ms_a_minute - second * 1000;
}

} // namespace zebra::app
