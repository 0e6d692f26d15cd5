#include "platform/sdl2/sdl2_translator.h"

#include "platform/sdl2/sdl2_keys.h"

#include <cmath>

namespace zebra::platform {

namespace {

// SDL divides what a trackpad reports by this to make lines of it (Wayland's unit).
constexpr float logical_units_a_line = 10;

bool is_whole(float value) { return std::trunc(value) == value; }

std::optional<PointerButton> button_from_sdl(std::uint8_t button) {
    switch (button) {
    case SDL_BUTTON_LEFT: return PointerButton::primary;
    case SDL_BUTTON_RIGHT: return PointerButton::secondary;
    case SDL_BUTTON_MIDDLE: return PointerButton::middle;
    default: return std::nullopt;
    }
}

} // namespace

void Sdl2Translator::set_window(Scaling scaling, PixelSize window_units) {
    scaling_ = scaling;
    window_units_ = window_units;
}

void Sdl2Translator::translate(const SDL_Event& event, std::vector<Event>& events) {
    switch (event.type) {
    case SDL_MOUSEMOTION: mouse_motion(event.motion, events); break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: mouse_button(event.button, events); break;
    case SDL_MOUSEWHEEL: wheel(event.wheel, events); break;
    case SDL_FINGERDOWN: finger(event.tfinger, PointerPhase::down, events); break;
    case SDL_FINGERMOTION: finger(event.tfinger, PointerPhase::move, events); break;
    case SDL_FINGERUP: finger(event.tfinger, PointerPhase::up, events); break;
    case SDL_KEYDOWN:
    case SDL_KEYUP: key(event.key, events); break;
    case SDL_TEXTINPUT: text(event.text, events); break;
    default: break;
    }
}

void Sdl2Translator::mouse_motion(const SDL_MouseMotionEvent& motion, std::vector<Event>& events) {
    if (motion.which == SDL_TOUCH_MOUSEID) return;
    pointers_.mouse_move(scaling_.to_logical(motion.x), scaling_.to_logical(motion.y), events);
}

void Sdl2Translator::mouse_button(const SDL_MouseButtonEvent& button, std::vector<Event>& events) {
    const std::optional<PointerButton> which = button_from_sdl(button.button);
    if (!which || button.which == SDL_TOUCH_MOUSEID) return;
    pointers_.mouse_button(button.state == SDL_PRESSED, *which, scaling_.to_logical(button.x),
                           scaling_.to_logical(button.y), events);
}

void Sdl2Translator::wheel(const SDL_MouseWheelEvent& wheel, std::vector<Event>& events) const {
    if (wheel.which == SDL_TOUCH_MOUSEID) return;
    const float dx = wheel.preciseX;
    const float dy = wheel.preciseY;
    if (dx == 0 && dy == 0) return;
    const bool precise = !is_whole(dx) || !is_whole(dy);
    const float unit = precise ? logical_units_a_line : 1;
    events.emplace_back(WheelEvent{dx * unit, dy * unit, precise});
}

void Sdl2Translator::finger(const SDL_TouchFingerEvent& finger, PointerPhase phase,
                            std::vector<Event>& events) {
    if (finger.touchId == SDL_MOUSE_TOUCHID) return;
    const double x = static_cast<double>(finger.x) * window_units_.width;
    const double y = static_cast<double>(finger.y) * window_units_.height;
    pointers_.touch(phase, finger.fingerId, scaling_.to_logical(x), scaling_.to_logical(y), events);
}

void Sdl2Translator::key(const SDL_KeyboardEvent& key, std::vector<Event>& events) {
    mods_ = key.keysym.mod;
    const std::optional<Key> which = key_from_sdl(key.keysym);
    if (!which) return;
    events.emplace_back(
        KeyEvent{*which, key.state == SDL_PRESSED, key.repeat != 0, mods_from_sdl(mods_)});
}

void Sdl2Translator::text(const SDL_TextInputEvent& text, std::vector<Event>& events) const {
    if (!text_wanted_ || is_shortcut(mods_)) return;
    events.emplace_back(TextEvent{text.text});
}

} // namespace zebra::platform
