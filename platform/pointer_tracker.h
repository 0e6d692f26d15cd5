// Turns what a window system reports about mouse and fingers into the sequence that PointerEvent
// promises: every press ends once, nothing ends that did not begin. Shared by the back ends.
#pragma once

#include "platform/events.h"

#include <vector>

namespace zebra::platform {

class PointerTracker {
  public:
    void mouse_move(float x, float y, std::vector<Event>& events);
    void mouse_button(bool down, PointerButton button, float x, float y,
                      std::vector<Event>& events);
    void mouse_entered() { outside_ = false; }
    void mouse_left(std::vector<Event>& events); // while a button is held: told after its release

    // `phase` down, move, up or cancel.
    void touch(PointerPhase phase, std::int64_t finger, float x, float y,
               std::vector<Event>& events);

    // The focus went or the window is hidden: whatever is pressed came to nothing.
    void cancel_all(std::vector<Event>& events);

  private:
    struct Press {
        PointerSource source;
        std::int64_t pointer_id;
        PointerButton button;
        float x;
        float y;
    };

    std::vector<Press>::iterator find(PointerSource source, std::int64_t id, PointerButton button);
    bool mouse_is_pressed() const;

    std::vector<Press> presses_;
    float mouse_x_ = 0;
    float mouse_y_ = 0;
    bool outside_ = false;
};

} // namespace zebra::platform
