// When to draw: the decision itself, a pure function. A frame is drawn when something changed and
// not otherwise; between frames the program sleeps.
#pragma once

#include "core/base/date.h"

#include <optional>

namespace zebra::app {

inline constexpr int frames_after_an_event =
    3; // menus and scrollbars settle in the second and third
inline constexpr int caret_half_period_ms = 500; // shown, hidden, shown ...: 2 wake-ups a second
inline constexpr int caret_stands_still_after_ms = 5000;

struct FrameInputs {
    bool events_arrived = false;
    int frames_left = 0;    // still to be drawn after the last event
    bool animating = false; // something moves by time
    bool hidden = false;    // or minimised: nobody sees a frame
    // The next moment something is due; 0 or less: now.
    std::optional<int> timer_due_in_ms = std::nullopt;
    // Wake up by then without drawing: whether there is something to draw is seen only then. More
    // than 0.
    std::optional<int> look_in_ms = std::nullopt;
    // The same while hidden; nullopt: not before an event.
    std::optional<int> hidden_look_in_ms = std::nullopt;

    bool caret_shown = false;  // a text field has the focus
    int ms_since_input = 0;    // since the person last did something
    int ms_input_to_frame = 0; // from the same moment to the frame that is on screen
};

struct FrameDecision {
    enum class Action { draw_now, wait_for_event, wait_ms };
    Action action = Action::wait_for_event;
    int ms = 0; // with wait_ms: at least 1

    friend bool operator==(const FrameDecision&, const FrameDecision&) = default;
};

// Hidden: nothing is drawn, whatever is due; nothing is lost, it is due when shown again.
FrameDecision decide_frame(const FrameInputs& inputs);

// Whether the caret is in its visible half. Visible while typing and from the 5th second on.
bool caret_is_visible(int ms_since_input);

// How long until the day may be another: it ends at `day_end_minute`. At most a minute, for clocks
// are set and machines sleep; at least 1 ms.
int next_look_at_clock_ms(const Now& now, int day_end_minute);

} // namespace zebra::app
