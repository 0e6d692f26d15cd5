// GLFW's keys in the app's words.
#pragma once

#include "platform/key.h"

#include <optional>
#include <string>

namespace zebra::platform {

// `key` is GLFW's, by place; `layout_name` what the layout writes on it, or nullptr. As with SDL2,
// the layout goes first. nullopt: a key the app has no use for.
std::optional<Key> key_from_glfw(int key, const char* layout_name);

Mods mods_from_glfw(int mods);

// One character as UTF-8; empty for what is no character.
std::string to_utf8(char32_t character);

} // namespace zebra::platform
