#include "core/foods/ordinary_words.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra::foods;

TEST_CASE("every line is found, and nothing between, before or behind") {
    const OrdinaryWords words{"chair\nlamp\nlamps\nsofa\n"};
    for (const char* word : {"chair", "lamp", "lamps", "sofa"}) {
        CAPTURE(word);
        CHECK(words.contains(word));
    }
    for (const char* word : {"", "a", "chai", "chairs", "lam", "sof", "sofas", "zebra", "\n"}) {
        CAPTURE(word);
        CHECK_FALSE(words.contains(word));
    }
}

TEST_CASE("one line, no end of line, and no lines") {
    CHECK(OrdinaryWords{"chair"}.contains("chair"));
    CHECK_FALSE(OrdinaryWords{"chair"}.contains("chai"));
    CHECK_FALSE(OrdinaryWords{}.contains("chair"));
    CHECK_FALSE(OrdinaryWords{}.contains(""));
}

TEST_CASE("what is built with the program has names and things, in the form that is asked for") {
    const OrdinaryWords& words = zebra::test::shipped_catalogue().ordinary_words();
    for (const char* word : {"david", "leeds", "trousers", "colour", "color", "abbey", "zulu"}) {
        CAPTURE(word);
        CHECK(words.contains(word));
    }
    CHECK_FALSE(words.contains("David"));
    CHECK_FALSE(words.contains("brocoli"));
}
