// SDL's input events in the app's words. Events about the window itself are Sdl2Window's.
#pragma once

#include "platform/content_scale.h"
#include "platform/pointer_tracker.h"

#include <SDL2/SDL_events.h>

#include <vector>

namespace zebra::platform {

class Sdl2Translator {
  public:
    void set_window(Scaling scaling, PixelSize window_units);
    void set_text_wanted(bool wanted) { text_wanted_ = wanted; }

    // Appends what `event` means; nothing for events that mean nothing to the app. The mouse that
    // SDL derives from a touch, and the touch it derives from a mouse, are left out.
    void translate(const SDL_Event& event, std::vector<Event>& events);

    PointerTracker& pointers() { return pointers_; }

  private:
    void mouse_motion(const SDL_MouseMotionEvent& motion, std::vector<Event>& events);
    void mouse_button(const SDL_MouseButtonEvent& button, std::vector<Event>& events);
    void wheel(const SDL_MouseWheelEvent& wheel, std::vector<Event>& events) const;
    void finger(const SDL_TouchFingerEvent& finger, PointerPhase phase, std::vector<Event>& events);
    void key(const SDL_KeyboardEvent& key, std::vector<Event>& events);
    void text(const SDL_TextInputEvent& text, std::vector<Event>& events) const;

    Scaling scaling_;
    PixelSize window_units_;
    PointerTracker pointers_;
    unsigned mods_ = 0;
    bool text_wanted_ = false;
};

} // namespace zebra::platform
