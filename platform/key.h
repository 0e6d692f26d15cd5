// Keys by what they mean, independent of the back end and, where the layout can tell, of the place
// of the key on the board: Ctrl+Z is the key that writes z.
#pragma once

#include <cstdint>
#include <optional>

namespace zebra::platform {

// clang-format off
enum class Key : std::uint8_t {
    // letters, digits and F-keys follow each other without a gap
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
    digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
    f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
    left, right, up, down, page_up, page_down, home, end,
    tab, enter, escape, backspace, delete_forward, insert, space,
    plus,  // + or =, which share a key on many boards, and + of the number pad
    minus, slash
};
// clang-format on

struct Mods {
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    bool super = false;

    friend bool operator==(const Mods&, const Mods&) = default;
};

// The key that writes this character: A to Z in either case, 0 to 9, space, + = - /.
std::optional<Key> key_from_character(char32_t character);

// `number` 1 .. 12; nullopt for any other F-key.
std::optional<Key> function_key(int number);

} // namespace zebra::platform
