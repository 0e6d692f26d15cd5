// Icons by name. The code points are those of the Material Design Icons web font.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace zebra::ui {

enum class Icon : std::uint16_t {
    none = 0,
    account = 0xF004,
    alert = 0xF026,
    alert_circle = 0xF028,
    alert_circle_outline = 0xF5D6,
    archive = 0xF03C,
    arrow_down = 0xF045,
    arrow_left = 0xF04D,
    arrow_right = 0xF054,
    arrow_up = 0xF05D,
    backup_restore = 0xF06F,
    book_open = 0xF0BD,
    calendar = 0xF0ED,
    card = 0xF5D2,
    chart_line = 0xF12A,
    check = 0xF12C,
    check_circle = 0xF5E0,
    checkbox = 0xF135,
    chevron_down = 0xF140,
    chevron_left = 0xF141,
    chevron_right = 0xF142,
    chevron_up = 0xF143,
    circle_outline = 0xF130,
    close = 0xF156,
    coffee = 0xF176,
    copy = 0xF18F,
    cup_water = 0xF1AB,
    delete_bin = 0xF1C0,
    dots = 0xF1D8,
    download = 0xF1DA,
    emoticon_neutral = 0xF1F6,
    file_document = 0xF219,
    fire = 0xF238,
    flash = 0xF241,
    food = 0xF25A,
    food_apple = 0xF25B,
    food_variant = 0xF25C,
    format_size = 0xF27F,
    fullscreen = 0xF293,
    glass = 0xF2A8,
    harddisk = 0xF2CA,
    heart_pulse = 0xF5F6,
    history = 0xF2DA,
    information = 0xF2FD,
    keyboard = 0xF30C,
    leaf = 0xF32A,
    lock = 0xF33E,
    lock_outline = 0xF341,
    magnify = 0xF349,
    minus = 0xF374,
    needle = 0xF391,
    pause = 0xF3E4,
    pencil = 0xF3EB,
    phone = 0xF3F2,
    pill = 0xF402,
    play = 0xF40A,
    plus = 0xF415,
    qrcode = 0xF432,
    school = 0xF474,
    screen_rotation = 0xF475,
    stethoscope = 0xF4D9,
    theme = 0xF50E,
    translate = 0xF5CA,
    undo = 0xF54C,
    walk = 0xF583,
    water = 0xF58C,
    wind = 0xF59D
};

// For names that stand in data ("heart-pulse"); unknown names give alert_circle_outline.
Icon icon_from_name(std::string_view name);

std::span<const Icon> all_icons();

} // namespace zebra::ui
