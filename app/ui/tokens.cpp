#include "app/ui/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zebra::ui {

namespace {

constexpr Rgb hex(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U & 0xFFU),
            static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

struct Roles {
    Role role;
    std::array<std::uint32_t, 4> by_theme; // light, dark, contrast, contrast_dark
};

constexpr std::array<Roles, role_count> palette = {{
    {Role::page, {0xF6F3EC, 0x0F1416, 0xFFFFFF, 0x000000}},
    {Role::surface, {0xFFFFFF, 0x1A2225, 0xFFFFFF, 0x000000}},
    {Role::sunken, {0xECE7DC, 0x252F33, 0xFFFFFF, 0x000000}},
    {Role::ink, {0x14181B, 0xF4F1EA, 0x000000, 0xFFFFFF}},
    {Role::ink_soft, {0x40474B, 0xC6CDCD, 0x000000, 0xFFFFFF}},
    {Role::outline, {0x737875, 0x8C9799, 0x000000, 0xFFFFFF}},
    {Role::divider, {0xDDD7CA, 0x354045, 0x000000, 0xFFFFFF}},
    {Role::primary, {0x0A4B50, 0x8FD8D4, 0x000000, 0xFFE14D}},
    {Role::on_primary, {0xFFFFFF, 0x00282B, 0xFFFFFF, 0x000000}},
    {Role::tonal, {0xD7E9E6, 0x114247, 0xFFE14D, 0xFFE14D}},
    {Role::on_tonal, {0x06383C, 0xD6F2EF, 0x000000, 0x000000}},
    {Role::amber, {0xFFC64D, 0xFFC64D, 0xFFE14D, 0xFFE14D}},
    {Role::on_amber, {0x14181B, 0x14181B, 0x000000, 0x000000}},
    {Role::caution, {0xFFF1D2, 0x3B2E0E, 0xFFFFFF, 0x000000}},
    {Role::on_caution, {0x14181B, 0xFFE7B3, 0x000000, 0xFFFFFF}},
    {Role::danger, {0x8A1A14, 0xFFB8AD, 0x000000, 0xFFFFFF}},
    {Role::on_danger, {0xFFFFFF, 0x3A0905, 0xFFFFFF, 0x000000}},
    {Role::danger_tonal, {0xFBE4E0, 0x4A1812, 0xFFFFFF, 0x000000}},
    {Role::on_danger_tonal, {0x5E100B, 0xFFDAD4, 0x000000, 0xFFFFFF}},
    {Role::head, {0x14181B, 0x050708, 0x000000, 0x000000}},
    {Role::on_head, {0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF}},
    {Role::head_amber, {0xFFC64D, 0xFFC64D, 0xFFE14D, 0xFFE14D}},
    {Role::on_ink_action, {0xFFC64D, 0x0A4B50, 0xFFE14D, 0x000000}},
    {Role::series_2, {0x6E2A63, 0xE7B3DC, 0x000000, 0xFFFFFF}},
    {Role::series_3, {0x7A4A00, 0xFFD079, 0x000000, 0xFFFFFF}},
    {Role::heat_0, {0xFFFFFF, 0x1A2225, 0xFFFFFF, 0x000000}},
    {Role::on_heat_0, {0x14181B, 0xF4F1EA, 0x000000, 0xFFFFFF}},
    {Role::heat_1, {0xD7E9E6, 0x114247, 0xFFFFFF, 0x000000}},
    {Role::on_heat_1, {0x06383C, 0xD6F2EF, 0x000000, 0xFFFFFF}},
    {Role::heat_2, {0x83B8B5, 0x6DB5B2, 0xFFFFFF, 0x000000}},
    {Role::on_heat_2, {0x14181B, 0x0F1416, 0x000000, 0xFFFFFF}},
    {Role::heat_3, {0x0A4B50, 0xB5EAE6, 0xFFFFFF, 0x000000}},
    {Role::on_heat_3, {0xFFFFFF, 0x0F1416, 0x000000, 0xFFFFFF}},
    {Role::scrim, {0x0A0E10, 0x0A0E10, 0x0A0E10, 0x0A0E10}},
    {Role::mark, {0x0A4B50, 0x0A4B50, 0x0A4B50, 0x0A4B50}},
    {Role::on_mark, {0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF}},
    {Role::mark_stripe, {0x14181B, 0x14181B, 0x14181B, 0x14181B}},
}};

constexpr bool palette_is_in_order() {
    for (std::size_t i = 0; i < palette.size(); ++i) {
        if (static_cast<std::size_t>(palette[i].role) != i) return false;
    }
    return true;
}
static_assert(palette_is_in_order());

constexpr std::array<TypeSpec, type_count> types = {{
    {Face::regular, 14, 20, 28},      // caption
    {Face::semibold, 14, 20, 28},     // caption_strong
    {Face::regular, 14, 18, 17.5F},   // navigation
    {Face::semibold, 14, 18, 17.5F},  // navigation_strong
    {Face::regular, 17, 24, 34},      // body
    {Face::semibold, 17, 24, 34},     // strong
    {Face::display_bold, 20, 28, 38}, // title
    {Face::display_bold, 24, 32, 40}, // large
    {Face::display_bold, 30, 36, 42}, // page
    {Face::display_bold, 40, 44, 56}, // number
    {Face::display_bold, 52, 56, 72}, // poster
    {Face::display_bold, 32, 34, 40}, // card_title
    {Face::display_bold, 28, 32, 42}, // card_name
    {Face::display_bold, 23, 28, 38}, // card_risk
    {Face::icons, 20, 20, 28},        // icon_small
    {Face::icons, 24, 24, 34},        // icon
    {Face::icons, 28, 28, 34},        // icon_large
}};

double luminance(Rgb c) {
    const auto linear = [](std::uint8_t channel) {
        const double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

} // namespace

Rgb colour(Theme theme, Role role) {
    const auto index = std::min(static_cast<std::size_t>(role), palette.size() - 1);
    return hex(palette[index].by_theme[static_cast<std::size_t>(theme)]);
}

double contrast_ratio(Rgb a, Rgb b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const TypeSpec& type_spec(Type type) { return types[static_cast<std::size_t>(type)]; }

TypeSize type_size(Type type, float text_scale) {
    const TypeSpec& spec = type_spec(type);
    const float em = std::min(spec.em * text_scale, spec.largest_em);
    return {em, std::round(spec.line_height * em / spec.em)};
}

} // namespace zebra::ui
