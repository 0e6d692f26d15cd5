#include "platform/glfw/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <doctest/doctest.h>

#include <vector>

using namespace zebra::platform;

TEST_CASE("GLFW's keys: the layout first, the place where the layout has another script") {
    struct Row {
        const char* why;
        int place;
        const char* written;
        std::optional<Key> key;
    };
    for (const Row& row : std::vector<Row>{
             {"a letter", GLFW_KEY_Z, "z", Key::z},
             {"a German board has z where a US board has y", GLFW_KEY_Y, "z", Key::z},
             {"a Russian board", GLFW_KEY_Z, "я", Key::z},
             {"a layout that is not known", GLFW_KEY_Z, nullptr, Key::z},
             {"a French digit row", GLFW_KEY_1, "&", Key::digit_1},
             {"an arrow", GLFW_KEY_LEFT, nullptr, Key::left},
             {"enter of the number pad", GLFW_KEY_KP_ENTER, nullptr, Key::enter},
             {"an F-key", GLFW_KEY_F12, nullptr, Key::f12},
             {"zoom in", GLFW_KEY_EQUAL, "=", Key::plus},
             {"plus of the number pad", GLFW_KEY_KP_ADD, "+", Key::plus},
             {"divide of the number pad", GLFW_KEY_KP_DIVIDE, "/", Key::slash},
             {"a digit of the number pad", GLFW_KEY_KP_1, "1", std::nullopt},
             {"Shift alone", GLFW_KEY_LEFT_SHIFT, nullptr, std::nullopt},
             {"an unknown key", GLFW_KEY_UNKNOWN, nullptr, std::nullopt},
         }) {
        CAPTURE(row.why);
        CHECK(key_from_glfw(row.place, row.written) == row.key);
    }
}

TEST_CASE("GLFW's modifiers") {
    CHECK(mods_from_glfw(0) == Mods{});
    CHECK(mods_from_glfw(GLFW_MOD_SHIFT | GLFW_MOD_CAPS_LOCK) == Mods{true, false, false, false});
    CHECK(mods_from_glfw(GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)
          == Mods{false, true, true, true});
}

TEST_CASE("characters become UTF-8") {
    CHECK(to_utf8(U'a') == "a");
    CHECK(to_utf8(U'é') == "\xC3\xA9");
    CHECK(to_utf8(U'語') == "\xE8\xAA\x9E");
    CHECK(to_utf8(U'\U0001F993') == "\xF0\x9F\xA6\x93");
    CHECK(to_utf8(0xD800).empty());
    CHECK(to_utf8(0x110000).empty());
}
