#include "core/storage/settings.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::storage;

TEST_CASE("a setting is what was set last, or nothing") {
    const test::TempDir folder;
    Store store = test::open_store(folder.path());
    Settings settings{store};
    CHECK_FALSE(settings.text("theme")->has_value());
    CHECK_FALSE(settings.number("day_end_minute")->has_value());
    REQUIRE(settings.set_text("theme", "dark"));
    REQUIRE(settings.set_text("theme", "contrast"));
    REQUIRE(settings.set_text("empty", ""));
    REQUIRE(settings.set_number("day_end_minute", -180));
    CHECK(settings.text("theme") == "contrast");
    CHECK(settings.text("empty") == "");
    CHECK(settings.number("day_end_minute") == -180);
    REQUIRE(settings.remove("theme"));
    CHECK(settings.remove("theme"));
    CHECK_FALSE(settings.text("theme")->has_value());

    const auto number = settings.number("empty");
    REQUIRE_FALSE(number);
    CHECK(number.error().sentence.find("empty") != std::string::npos);
}
