#include "platform/key.h"

#include <doctest/doctest.h>

using namespace zebra::platform;

TEST_CASE("characters name keys") {
    CHECK(key_from_character(U'a') == Key::a);
    CHECK(key_from_character(U'Z') == Key::z);
    CHECK(key_from_character(U'f') == Key::f);
    CHECK(key_from_character(U'0') == Key::digit_0);
    CHECK(key_from_character(U'9') == Key::digit_9);
    CHECK(key_from_character(U'+') == Key::plus);
    CHECK(key_from_character(U'=') == Key::plus);
    CHECK(key_from_character(U'-') == Key::minus);
    CHECK(key_from_character(U'/') == Key::slash);
    CHECK(key_from_character(U' ') == Key::space);
    for (const char32_t other : {U'\0', U'é', U'я', U'!', U'\U0001F993'}) {
        CAPTURE(other);
        CHECK_FALSE(key_from_character(other).has_value());
    }
}

TEST_CASE("F-keys are 1 to 12") {
    CHECK(function_key(1) == Key::f1);
    CHECK(function_key(12) == Key::f12);
    CHECK_FALSE(function_key(0).has_value());
    CHECK_FALSE(function_key(13).has_value());
}
