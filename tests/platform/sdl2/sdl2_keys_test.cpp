#include "platform/sdl2/sdl2_keys.h"

#include <doctest/doctest.h>

#include <vector>

using namespace zebra::platform;

TEST_CASE("SDL's keys: the layout first, the place where the layout has another script") {
    struct Row {
        const char* why;
        SDL_Scancode place;
        SDL_Keycode written;
        std::optional<Key> key;
    };
    for (const Row& row : std::vector<Row>{
             {"a letter", SDL_SCANCODE_Z, SDLK_z, Key::z},
             {"a German board has z where a US board has y", SDL_SCANCODE_Y, SDLK_z, Key::z},
             {"a Russian board", SDL_SCANCODE_Z, 0x44F, Key::z},
             {"a French digit row", SDL_SCANCODE_1, SDLK_AMPERSAND, Key::digit_1},
             {"a US digit row", SDL_SCANCODE_0, SDLK_0, Key::digit_0},
             {"an arrow", SDL_SCANCODE_LEFT, SDLK_LEFT, Key::left},
             {"enter of the number pad", SDL_SCANCODE_KP_ENTER, SDLK_KP_ENTER, Key::enter},
             {"a phone's back button", SDL_SCANCODE_AC_BACK, SDLK_AC_BACK, Key::escape},
             {"an F-key", SDL_SCANCODE_F5, SDLK_F5, Key::f5},
             {"zoom in", SDL_SCANCODE_EQUALS, SDLK_EQUALS, Key::plus},
             {"plus of the number pad", SDL_SCANCODE_KP_PLUS, SDLK_KP_PLUS, Key::plus},
             {"a digit of the number pad", SDL_SCANCODE_KP_1, SDLK_KP_1, std::nullopt},
             {"Shift alone", SDL_SCANCODE_LSHIFT, SDLK_LSHIFT, std::nullopt},
             {"volume", SDL_SCANCODE_VOLUMEUP, SDLK_VOLUMEUP, std::nullopt},
         }) {
        CAPTURE(row.why);
        SDL_Keysym symbol = {};
        symbol.scancode = row.place;
        symbol.sym = row.written;
        CHECK(key_from_sdl(symbol) == row.key);
    }
}

TEST_CASE("SDL's modifiers") {
    CHECK(mods_from_sdl(KMOD_NONE) == Mods{});
    CHECK(mods_from_sdl(KMOD_LSHIFT | KMOD_NUM) == Mods{true, false, false, false});
    CHECK(mods_from_sdl(KMOD_RCTRL) == Mods{false, true, false, false});
    CHECK(mods_from_sdl(KMOD_LALT) == Mods{false, false, true, false});
    CHECK(mods_from_sdl(KMOD_LGUI) == Mods{false, false, false, true});
}

TEST_CASE("which modifiers make a shortcut") {
    CHECK(is_shortcut(KMOD_LCTRL));
    CHECK(is_shortcut(KMOD_LCTRL | KMOD_LSHIFT));
    CHECK(is_shortcut(KMOD_LALT));
    CHECK(is_shortcut(KMOD_RGUI));
    CHECK_FALSE(is_shortcut(KMOD_NONE));
    CHECK_FALSE(is_shortcut(KMOD_LSHIFT | KMOD_CAPS | KMOD_NUM));
    CHECK_FALSE(is_shortcut(KMOD_RALT));
    CHECK_FALSE(is_shortcut(KMOD_MODE));
    CHECK_FALSE(is_shortcut(KMOD_RALT | KMOD_LCTRL));
}
