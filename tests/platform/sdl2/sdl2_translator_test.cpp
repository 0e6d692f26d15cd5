#include "platform/sdl2/sdl2_translator.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra::platform;

namespace {

constexpr std::uint32_t a_mouse = 1;
constexpr SDL_TouchID a_screen = 5;

SDL_Event finger(std::uint32_t type, SDL_FingerID id, float x, float y, SDL_TouchID screen) {
    SDL_Event event = {};
    event.type = type;
    event.tfinger.touchId = screen;
    event.tfinger.fingerId = id;
    event.tfinger.x = x;
    event.tfinger.y = y;
    return event;
}

SDL_Event button(std::uint32_t type, std::uint8_t which, int x, int y, std::uint32_t mouse) {
    SDL_Event event = {};
    event.type = type;
    event.button.which = mouse;
    event.button.button = which;
    event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.button.x = x;
    event.button.y = y;
    return event;
}

SDL_Event wheel(float x, float y) {
    SDL_Event event = {};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseX = x;
    event.wheel.preciseY = y;
    return event;
}

SDL_Event key(std::uint32_t type, SDL_Keycode code, std::uint16_t mods, bool repeat) {
    SDL_Event event = {};
    event.type = type;
    event.key.state = type == SDL_KEYDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.key.repeat = repeat ? 1 : 0;
    event.key.keysym.sym = code;
    event.key.keysym.mod = mods;
    return event;
}

SDL_Event text(const std::string& utf8) {
    SDL_Event event = {};
    event.type = SDL_TEXTINPUT;
    utf8.copy(event.text.text, sizeof event.text.text - 1);
    return event;
}

std::vector<Event> translated(Sdl2Translator& translator, const std::vector<SDL_Event>& events) {
    std::vector<Event> result;
    for (const SDL_Event& event : events) translator.translate(event, result);
    return result;
}

} // namespace

TEST_CASE("a finger is a touch at its place in logical units") {
    Sdl2Translator translator;
    translator.set_window({2, 1}, {824, 1784});
    using Phase = PointerPhase;
    const auto touch = [](Phase phase, PointerButton which, float x, float y) {
        return PointerEvent{phase, PointerSource::touch, 42, which, x, y};
    };
    CHECK(translated(translator, {finger(SDL_FINGERDOWN, 42, 0.5F, 0.25F, a_screen),
                                  finger(SDL_FINGERMOTION, 42, 0.5F, 0.5F, a_screen),
                                  finger(SDL_FINGERUP, 42, 1.0F, 0.5F, a_screen)})
          == std::vector<Event>{touch(Phase::down, PointerButton::primary, 206, 223),
                                touch(Phase::move, PointerButton::none, 206, 446),
                                touch(Phase::up, PointerButton::primary, 412, 446)});
}

TEST_CASE("what SDL derives from a touch or a mouse is left out") {
    Sdl2Translator translator;
    translator.set_window({1, 1}, {412, 892});
    SDL_Event motion = {};
    motion.type = SDL_MOUSEMOTION;
    motion.motion.which = SDL_TOUCH_MOUSEID;
    CHECK(translated(translator,
                     {motion, button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 1, 1, SDL_TOUCH_MOUSEID),
                      button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 1, 1, SDL_TOUCH_MOUSEID),
                      finger(SDL_FINGERDOWN, 1, 0.5F, 0.5F, SDL_MOUSE_TOUCHID)})
              .empty());
}

TEST_CASE("mouse buttons, and those the app has no use for") {
    Sdl2Translator translator;
    translator.set_window({2, 1}, {824, 1784});
    const auto events =
        translated(translator, {button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 100, 51, a_mouse),
                                button(SDL_MOUSEBUTTONUP, SDL_BUTTON_RIGHT, 100, 51, a_mouse),
                                button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_X1, 100, 51, a_mouse)});
    CHECK(events
          == std::vector<Event>{PointerEvent{PointerPhase::down, PointerSource::mouse, 0,
                                             PointerButton::secondary, 50, 25.5F},
                                PointerEvent{PointerPhase::up, PointerSource::mouse, 0,
                                             PointerButton::secondary, 50, 25.5F}});
}

TEST_CASE("a notched wheel turns lines, a trackpad moves logical units") {
    Sdl2Translator translator;
    CHECK(translated(translator, {wheel(0, -1), wheel(2, 0), wheel(0.5F, -1.25F), wheel(0, 0)})
          == std::vector<Event>{WheelEvent{0, -1, false}, WheelEvent{2, 0, false},
                                WheelEvent{5, -12.5F, true}});
}

TEST_CASE("keys carry their modifiers and whether they repeat") {
    Sdl2Translator translator;
    CHECK(translated(translator, {key(SDL_KEYDOWN, SDLK_z, KMOD_LCTRL, false),
                                  key(SDL_KEYDOWN, SDLK_DOWN, KMOD_NONE, true),
                                  key(SDL_KEYUP, SDLK_DOWN, KMOD_NONE, false)})
          == std::vector<Event>{KeyEvent{Key::z, true, false, {false, true, false, false}},
                                KeyEvent{Key::down, true, true, {}},
                                KeyEvent{Key::down, false, false, {}}});
}

TEST_CASE("text comes only to a field, and not from a shortcut") {
    Sdl2Translator translator;
    CHECK(translated(translator, {text("a")}).empty());
    translator.set_text_wanted(true);
    CHECK(translated(translator, {text("\xF0\x9F\xA6\x93")})
          == std::vector<Event>{TextEvent{"\xF0\x9F\xA6\x93"}});
    translated(translator, {key(SDL_KEYDOWN, SDLK_1, KMOD_LCTRL, false)});
    CHECK(translated(translator, {text("1")}).empty());
    translated(translator, {key(SDL_KEYUP, SDLK_1, KMOD_NONE, false)});
    CHECK(translated(translator, {text("1")}).size() == 1);
    translator.set_text_wanted(false);
    CHECK(translated(translator, {text("1")}).empty());
}
