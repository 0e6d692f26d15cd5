// SDL's keys in the app's words.
#pragma once

#include "platform/key.h"

#include <SDL2/SDL_keyboard.h>

#include <optional>

namespace zebra::platform {

// By the character that the layout gives the key; where that is none of Key's (Cyrillic letters,
// the digit row of a French board), by the key's place. nullopt: a key the app has no use for.
std::optional<Key> key_from_sdl(const SDL_Keysym& symbol);

Mods mods_from_sdl(unsigned mods);

// With these modifiers held, a key is a shortcut and writes nothing.
bool is_shortcut(unsigned sdl_mods);

} // namespace zebra::platform
