#include "core/foods/name_pattern.h"

#include <doctest/doctest.h>

using zebra::foods::NamePattern;

TEST_CASE("a pattern without a star is the whole text") {
    const NamePattern pattern{"boneless"};
    CHECK(pattern.match("boneless").has_value());
    CHECK_FALSE(pattern.match("boneless roast"));
    CHECK_FALSE(pattern.match("bone"));
    CHECK_FALSE(pattern.has_star());
}

TEST_CASE("a star stands for any text between what comes before and after it") {
    const NamePattern pattern{"trimmed to * fat"};
    CHECK(pattern.match("trimmed to 1/8\" fat") == "1/8\"");
    CHECK(pattern.match("trimmed to  fat") == "");
    CHECK_FALSE(pattern.match("trimmed to fat")); // the two blanks are not one and the same
    CHECK_FALSE(pattern.match("well trimmed to 0\" fat"));
    CHECK(pattern.letters() == 15);
    CHECK(NamePattern{"with *"}.match("with salt") == "salt");
    CHECK(NamePattern{"* soup"}.match("pea soup") == "pea");
    CHECK(NamePattern{"*"}.match("anything") == "anything");
}
