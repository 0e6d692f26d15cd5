#include "app/model/preferences.h"
#include "core/storage/settings.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using app::Preferences;

namespace {

storage::Store open_store(const test::TempDir& dir) {
    auto store = storage::Store::open(dir / "zebra-pocket.db", storage::OpenMode::read_write);
    REQUIRE(store.has_value());
    return std::move(*store);
}

} // namespace

TEST_CASE("preferences come back after they were kept") {
    const test::TempDir dir;
    {
        storage::Store store = open_store(dir);
        CHECK(app::keep_theme(store, app::Theme::contrast_dark));
        CHECK(app::keep_text_scale(store, 1.75F));
        CHECK(app::keep_emergency_number(store, " 112 "));
        CHECK(app::keep_day_end(store, "04:30"));
        CHECK(app::keep_window(store, {{800, 600}, true}));
    }
    storage::Store store = open_store(dir);
    const Preferences kept = app::load_preferences(&store);
    CHECK(kept.appearance.theme == app::Theme::contrast_dark);
    CHECK(kept.appearance.text_scale == 1.75F);
    CHECK(kept.emergency_number == "112");
    CHECK(kept.day_end_minute == 270);
    CHECK(kept.window == platform::WindowPlacement{{800, 600}, true});
    CHECK(app::stored_placement(dir.path()) == kept.window);
}

TEST_CASE("without settings, or with settings that make no sense, the defaults hold") {
    CHECK(app::load_preferences(nullptr).day_end_minute == 180);
    CHECK(app::load_preferences(nullptr).window.size == platform::LogicalSize{412, 892});
    CHECK(app::stored_placement("/nonexistent").size == platform::LogicalSize{412, 892});
    const test::TempDir dir;
    storage::Store store = open_store(dir);
    storage::Settings settings{store};
    for (const auto& [key, value] : {std::pair{"theme", "sepia"},
                                     {"text_percent", "9000"},
                                     {"day_end_minute", "99999"},
                                     {"window_width", "-4"},
                                     {"window_height", "many"}}) {
        REQUIRE(settings.set_text(key, value));
    }
    const Preferences kept = app::load_preferences(&store);
    CHECK(kept.appearance.theme == app::Theme::light);
    CHECK(kept.appearance.text_scale == 2);
    CHECK(kept.day_end_minute == 720);
    CHECK(kept.window.size == platform::LogicalSize{412, 892});
}

TEST_CASE("what is not a number to call or a time is refused, and the old one stays") {
    const test::TempDir dir;
    storage::Store store = open_store(dir);
    REQUIRE(app::keep_emergency_number(store, "999"));
    for (const char* bad : {"help", "11-call", "()", "1234567890123456789012"}) {
        CAPTURE(bad);
        CHECK_FALSE(app::keep_emergency_number(store, bad).has_value());
    }
    CHECK(app::load_preferences(&store).emergency_number == "999");
    CHECK(app::keep_emergency_number(store, ""));
    CHECK(app::load_preferences(&store).emergency_number.empty());
    for (const char* bad : {"", "25:00", "12:01", "3", "noon"}) {
        CAPTURE(bad);
        CHECK_FALSE(app::keep_day_end(store, bad).has_value());
    }
}
