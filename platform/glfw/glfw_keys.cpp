#include "platform/glfw/glfw_keys.h"

#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace zebra::platform {

namespace {

constexpr std::array<std::pair<int, Key>, 20> named_keys = {{
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::delete_forward},
    {GLFW_KEY_INSERT, Key::insert},
    {GLFW_KEY_KP_ADD, Key::plus},
    {GLFW_KEY_KP_EQUAL, Key::plus},
    {GLFW_KEY_KP_SUBTRACT, Key::minus},
    {GLFW_KEY_KP_DIVIDE, Key::slash},
    {GLFW_KEY_SPACE, Key::space},
}};

bool is_one_ascii_character(const char* text) {
    return text != nullptr && text[0] > 0 && text[1] == '\0';
}

} // namespace

std::optional<Key> key_from_glfw(int key, const char* layout_name) {
    for (const auto& [glfw, named] : named_keys) {
        if (glfw == key) return named;
    }
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return function_key(key - GLFW_KEY_F1 + 1);
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_DECIMAL) return std::nullopt;
    if (is_one_ascii_character(layout_name)) {
        if (const auto written = key_from_character(static_cast<char32_t>(layout_name[0]))) {
            return written;
        }
    }
    // GLFW numbers the keys of a US board by what they write there.
    return key > 0 && key < 0x80 ? key_from_character(static_cast<char32_t>(key)) : std::nullopt;
}

Mods mods_from_glfw(int mods) {
    return {(mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_CONTROL) != 0,
            (mods & GLFW_MOD_ALT) != 0, (mods & GLFW_MOD_SUPER) != 0};
}

std::string to_utf8(char32_t character) {
    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return {};
    const auto tail = [character](int shift) {
        return static_cast<char>(0x80 | ((character >> shift) & 0x3F));
    };
    if (character < 0x80) return {static_cast<char>(character)};
    if (character < 0x800) return {static_cast<char>(0xC0 | (character >> 6)), tail(0)};
    if (character < 0x10000) {
        return {static_cast<char>(0xE0 | (character >> 12)), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0 | (character >> 18)), tail(12), tail(6), tail(0)};
}

} // namespace zebra::platform
