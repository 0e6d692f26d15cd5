#include "core/base/typed_text.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace zebra;

TEST_CASE("a typed text is kept up to its letters, what cannot be kept is named") {
    CHECK(checked_text("note", "ééé", 3).value() == "ééé");
    CHECK(checked_text("note", "", 3).value().empty());

    const auto too_long = checked_text("note", "éééé", 3);
    REQUIRE_FALSE(too_long);
    CHECK(too_long.error().kind == Problem::Kind::bad_input);
    CHECK(too_long.error().sentence == "The note has at most 3 letters; this one has 4.");

    const auto refused = checked_text("medicine", std::nullopt, 3);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Problem::Kind::bad_input);
    CHECK(refused.error().sentence
          == "The medicine has signs that cannot be kept. Write it in ordinary letters.");
}
