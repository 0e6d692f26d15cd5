#include "app/strings.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using app::Strings;

namespace {

Strings strings_of(std::string_view json) {
    const test::TempDir dir;
    test::write_file(dir / "en.json", json);
    auto loaded = Strings::load(dir / "en.json");
    REQUIRE(loaded.has_value());
    return std::move(*loaded);
}

} // namespace

TEST_CASE("places in a text are filled, plurals are right") {
    const Strings say = strings_of(R"({"found.one": "{count} food", "found.other": "{count} foods",
                                       "call": "Call {who}, {number}"})");
    CHECK(say.counted("found", 0) == "0 foods");
    CHECK(say.counted("found", 1) == "1 food");
    CHECK(say.counted("found", 8789) == "8,789 foods");
    CHECK(say.filled("call", {{"who", "Sam"}, {"number", "{who}"}}) == "Call Sam, {who}");
}

TEST_CASE("a key without a text is seen, not hidden") {
    const Strings say = strings_of("{}");
    CHECK(say("today.title") == "<today.title>");
}

TEST_CASE("a broken file is refused and named") {
    const test::TempDir dir;
    test::write_file(dir / "en.json", "{\"a\":");
    const auto loaded = Strings::load(dir / "en.json");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().sentence.find("en.json") != std::string::npos);
    CHECK_FALSE(Strings::load(dir / "none.json").has_value());
}
