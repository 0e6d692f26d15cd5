// When to draw: the decision itself, a pure function. A frame is drawn when something changed and
// not otherwise; between frames the program sleeps.
#pragma once

#include <cstdint>
#include <optional>

namespace zebra::app {

inline constexpr int frames_after_an_event =
    3; // menus and scrollbars settle in the second and third
inline constexpr int caret_half_period_ms = 500; // shown, hidden, shown ...: 2 wake-ups a second
inline constexpr int caret_stands_still_after_ms = 5000;

struct FrameInputs {
    bool events_arrived = false;
    int frames_left = 0;         // still to be drawn after the last event
    bool animating = false;      // something moves by time
    bool resize_pending = false; // the picture on screen has another size than the window
    bool hidden = false;         // or minimised: nobody sees a frame
    // The next moment something is due; 0 or less: now.
    std::optional<int> timer_due_in_ms = std::nullopt;

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

// Hidden: waits for an event, whatever else is due; nothing is lost, it is due when shown again.
FrameDecision decide_frame(const FrameInputs& inputs);

// Whether the caret is in its visible half. Visible while typing and from the 5th second on.
bool caret_is_visible(int ms_since_input);

// What the loop has to remember between two decisions. Time is told: monotonic milliseconds. At the
// start, frames are due.
class FrameClock {
  public:
    // `from_person`: a key, text, a pointer, the wheel; it starts the caret again.
    void event_arrived(std::int64_t now_ms, bool from_person);
    void resized() { resize_pending_ = true; }
    void visibility_changed(bool visible);
    void frame_drawn(std::int64_t now_ms);

    // All inputs but `animating`, `timer_due_in_ms` and `caret_shown`, which screens know.
    FrameInputs inputs(std::int64_t now_ms) const;

  private:
    bool events_arrived_ = false;
    int frames_left_ = frames_after_an_event;
    bool resize_pending_ = false;
    bool hidden_ = false;
    std::int64_t last_input_ms_ = 0;
    std::int64_t last_frame_ms_ = 0;
};

} // namespace zebra::app
