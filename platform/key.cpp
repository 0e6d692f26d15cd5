#include "platform/key.h"

namespace zebra::platform {

namespace {

Key nth_after(Key first, char32_t offset) {
    return static_cast<Key>(static_cast<std::uint8_t>(first) + static_cast<std::uint8_t>(offset));
}

} // namespace

std::optional<Key> key_from_character(char32_t character) {
    if (character >= U'a' && character <= U'z') return nth_after(Key::a, character - U'a');
    if (character >= U'A' && character <= U'Z') return nth_after(Key::a, character - U'A');
    if (character >= U'0' && character <= U'9') return nth_after(Key::digit_0, character - U'0');
    switch (character) {
    case U' ': return Key::space;
    case U'+':
    case U'=': return Key::plus;
    case U'-': return Key::minus;
    case U'/': return Key::slash;
    default: return std::nullopt;
    }
}

std::optional<Key> function_key(int number) {
    if (number < 1 || number > 12) return std::nullopt;
    return nth_after(Key::f1, static_cast<char32_t>(number - 1));
}

} // namespace zebra::platform
