#include "core/foods/kept/kept_text.h"

#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::foods;

TEST_CASE("a name is tidied, not empty and at most 200 letters, counted as letters") {
    CHECK(checked_name_text("name", "  Oat \t bar\n") == "Oat bar");
    const auto letters = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += "\xC3\xBC";
        return text;
    };
    CHECK(checked_name_text("name", letters(200)) == letters(200));
    CHECK(checked_name_text("name", letters(201)).error().sentence
          == "The name has at most 200 letters; this one has 201.");
    CHECK(checked_name_text("name", " \n ").error().sentence
          == "The name is empty. Write what you will know it by.");
    for (const char* unkeepable : {"a\x01", "\xFF"}) {
        CHECK(checked_name_text("line", unkeepable).error().sentence
              == "The line has signs that cannot be kept. Write it in ordinary letters.");
    }
}

TEST_CASE("a note may be empty and have several lines") {
    CHECK(checked_note_text("") == "");
    CHECK(checked_note_text("flush after\r\nan hour") == "flush after\nan hour");
    CHECK(checked_note_text(std::string(2000, 'a')).has_value());
    CHECK(checked_note_text(std::string(2001, 'a')).error().kind == Problem::Kind::bad_input);
}
