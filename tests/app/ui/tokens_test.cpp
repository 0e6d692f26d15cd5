#include "app/ui/tokens.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

using namespace zebra::ui;

namespace {

constexpr std::array themes = {Theme::light, Theme::dark, Theme::contrast, Theme::contrast_dark};

} // namespace

TEST_CASE("text has a contrast of at least 7 to 1 in every theme") {
    constexpr auto pairs = std::to_array<std::pair<Role, Role>>({
        {Role::ink, Role::page},
        {Role::ink, Role::surface},
        {Role::ink, Role::sunken},
        {Role::ink_soft, Role::page},
        {Role::ink_soft, Role::surface},
        {Role::ink_soft, Role::sunken},
        {Role::primary, Role::page},
        {Role::primary, Role::surface},
        {Role::on_primary, Role::primary},
        {Role::on_tonal, Role::tonal},
        {Role::on_amber, Role::amber},
        {Role::on_caution, Role::caution},
        {Role::danger, Role::surface},
        {Role::on_danger, Role::danger},
        {Role::on_head, Role::head},
        {Role::head_amber, Role::head},
        {Role::page, Role::ink},    // a snackbar and the chosen day
        {Role::surface, Role::ink}, // the number of a step
        {Role::on_danger_tonal, Role::danger_tonal},
        {Role::on_ink_action, Role::ink},
        {Role::series_2, Role::surface},
        {Role::series_3, Role::surface},
        {Role::on_heat_0, Role::heat_0},
        {Role::on_heat_1, Role::heat_1},
        {Role::on_heat_2, Role::heat_2},
        {Role::on_heat_3, Role::heat_3},
        {Role::on_mark, Role::mark},
    });
    for (const Theme theme : themes) {
        for (const auto& [text, ground] : pairs) {
            CAPTURE(to_name(theme));
            CAPTURE(static_cast<int>(text));
            CAPTURE(static_cast<int>(ground));
            CHECK(contrast_ratio(colour(theme, text), colour(theme, ground)) >= 7.0);
        }
    }
}

TEST_CASE("the edges of controls have a contrast of at least 3 to 1") {
    for (const Theme theme : themes) {
        CAPTURE(to_name(theme));
        for (const Role ground : {Role::page, Role::surface}) {
            CHECK(contrast_ratio(colour(theme, Role::outline), colour(theme, ground)) >= 3.0);
            CHECK(contrast_ratio(colour(theme, Role::primary), colour(theme, ground)) >= 3.0);
        }
    }
}

TEST_CASE("contrast is that of WCAG") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast_ratio({255, 255, 255}, {255, 255, 255}) == doctest::Approx(1));
    CHECK(contrast_ratio({0x76, 0x76, 0x76}, {255, 255, 255})
          == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("themes have names that read back") {
    for (const Theme theme : themes) CHECK(theme_from_name(to_name(theme)) == theme);
    CHECK_FALSE(theme_from_name("sepia").has_value());
}

TEST_CASE("text grows with the setting up to its largest size, nothing is smaller than 14") {
    for (std::size_t i = 0; i < type_count; ++i) {
        const Type type = static_cast<Type>(i);
        CHECK(type_spec(type).em >= 14);
        CHECK(type_size(type, 1).em == type_spec(type).em);
        CHECK(type_size(type, 2).em <= type_spec(type).largest_em);
        CHECK(type_size(type, 2).em > type_size(type, 1).em);
        CHECK(type_size(type, 2).line_height >= type_size(type, 2).em);
    }
    CHECK(type_size(Type::body, 2).em == 34);
    CHECK(type_size(Type::page, 2).em == 42);
}
