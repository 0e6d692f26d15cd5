#include "platform/sdl2/sdl2_keys.h"

#include <array>
#include <utility>

namespace zebra::platform {

namespace {

constexpr std::array<std::pair<SDL_Keycode, Key>, 29> named_keys = {{
    {SDLK_LEFT, Key::left},
    {SDLK_RIGHT, Key::right},
    {SDLK_UP, Key::up},
    {SDLK_DOWN, Key::down},
    {SDLK_PAGEUP, Key::page_up},
    {SDLK_PAGEDOWN, Key::page_down},
    {SDLK_HOME, Key::home},
    {SDLK_END, Key::end},
    {SDLK_TAB, Key::tab},
    {SDLK_RETURN, Key::enter},
    {SDLK_RETURN2, Key::enter},
    {SDLK_KP_ENTER, Key::enter},
    {SDLK_ESCAPE, Key::escape},
    {SDLK_AC_BACK, Key::escape}, // a phone's back button
    {SDLK_BACKSPACE, Key::backspace},
    {SDLK_DELETE, Key::delete_forward},
    {SDLK_INSERT, Key::insert},
    {SDLK_KP_PLUS, Key::plus},
    {SDLK_KP_MINUS, Key::minus},
    {SDLK_KP_DIVIDE, Key::slash},
    {SDLK_KP_SPACE, Key::space},
    {SDLK_KP_TAB, Key::tab},
    {SDLK_KP_BACKSPACE, Key::backspace},
    {SDLK_KP_EQUALS, Key::plus},
    {SDLK_PLUS, Key::plus},
    {SDLK_MINUS, Key::minus},
    {SDLK_SLASH, Key::slash},
    {SDLK_EQUALS, Key::plus},
    {SDLK_SPACE, Key::space},
}};

std::optional<Key> key_from_keycode(SDL_Keycode code) {
    for (const auto& [sdl, key] : named_keys) {
        if (sdl == code) return key;
    }
    if (code >= SDLK_F1 && code <= SDLK_F12) return function_key(code - SDLK_F1 + 1);
    return code > 0 && code < 0x80 ? key_from_character(static_cast<char32_t>(code)) : std::nullopt;
}

// The place of the key on a US board. The number pad's digits are left out: without Num Lock they
// are arrows, with it they write.
std::optional<Key> key_from_place(SDL_Scancode place) {
    if (place >= SDL_SCANCODE_A && place <= SDL_SCANCODE_Z) {
        return key_from_character(U'a' + static_cast<char32_t>(place - SDL_SCANCODE_A));
    }
    if (place >= SDL_SCANCODE_1 && place <= SDL_SCANCODE_9) {
        return key_from_character(U'1' + static_cast<char32_t>(place - SDL_SCANCODE_1));
    }
    if (place == SDL_SCANCODE_0) return Key::digit_0;
    return std::nullopt;
}

} // namespace

std::optional<Key> key_from_sdl(const SDL_Keysym& symbol) {
    const std::optional<Key> key = key_from_keycode(symbol.sym);
    return key ? key : key_from_place(symbol.scancode);
}

Mods mods_from_sdl(unsigned mods) {
    return {(mods & KMOD_SHIFT) != 0, (mods & KMOD_CTRL) != 0, (mods & KMOD_ALT) != 0,
            (mods & KMOD_GUI) != 0};
}

bool is_shortcut(unsigned sdl_mods) {
    // The right Alt key writes characters on many boards, alone or together with Ctrl.
    if ((sdl_mods & (KMOD_RALT | KMOD_MODE)) != 0) return false;
    return (sdl_mods & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) != 0;
}

} // namespace zebra::platform
