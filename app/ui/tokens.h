// The design's constants: colour roles, type styles, spacing, radii. Screens name roles and styles,
// never colours or pixels. Lengths are logical units at 100 % text.
#pragma once

#include "app/appearance.h"

#include <cstddef>
#include <cstdint>

namespace zebra::ui {

using app::Theme;
using app::theme_from_name;
using app::to_name;

enum class Role {
    page,     // the paper behind everything
    surface,  // cards, fields, bars
    sunken,   // tags, empty tracks
    ink,      // text, icons
    ink_soft, // secondary text
    outline,  // borders of controls
    divider,  // hairlines; never the only edge of a control
    primary,  // actions, what is checked
    on_primary,
    tonal, // selected, information
    on_tonal,
    amber, // the risk band, markers
    on_amber,
    caution, // caution banner, with an amber border
    on_caution,
    danger, // what cannot be undone
    on_danger,
    danger_tonal, // the panel that asks once more
    on_danger_tonal,
    head, // the card's header
    on_head,
    head_amber,
    on_ink_action, // what can be pressed on an ink ground: Undo
    series_2,      // the second and third line of a chart; the first is primary
    series_3,
    heat_0, // a calendar's cells, by severity; dots carry the meaning
    on_heat_0,
    heat_1,
    on_heat_1,
    heat_2,
    on_heat_2,
    heat_3,
    on_heat_3,
    scrim, // behind sheets, see-through
    mark,  // the app's mark, the same in every theme
    on_mark,
    mark_stripe,
    none // nothing is drawn
};
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::none);

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

Rgb colour(Theme theme, Role role);

// WCAG 2 contrast of two colours, 1 .. 21.
double contrast_ratio(Rgb a, Rgb b);

// Type styles. `strong` is body in semibold, and so on.
// clang-format off
enum class Type {
    caption, caption_strong, navigation, navigation_strong, body, strong, title, large, page, number,
    poster, // to be read at arm's length
    card_title, card_name, card_risk, // of the emergency card
    icon_small, icon, icon_large
};
// clang-format on
inline constexpr std::size_t type_count = 17;

enum class Face { regular, semibold, display_bold, icons };
inline constexpr std::size_t face_count = 4;

struct TypeSpec {
    Face face = Face::regular;
    float em = 17;
    float line_height = 24;
    float largest_em = 34; // however large the text is set
};

const TypeSpec& type_spec(Type type);

// The style at a text scale of 1 .. 2: em and line height grown together, capped at largest_em.
struct TypeSize {
    float em = 0;
    float line_height = 0;
};
TypeSize type_size(Type type, float text_scale);

namespace space {
inline constexpr float xs = 4;
inline constexpr float s = 8;
inline constexpr float m = 12;
inline constexpr float l = 16;
inline constexpr float reading = 20; // the margin of what is read, not pressed
inline constexpr float xl = 24;
inline constexpr float xxl = 32;
} // namespace space

namespace radius {
inline constexpr float tag = 8;
inline constexpr float control = 12;
inline constexpr float tile = 14;
inline constexpr float card = 16;
inline constexpr float emergency_card = 20;
inline constexpr float sheet = 24;
} // namespace radius

namespace stroke {
inline constexpr float hairline = 1;
inline constexpr float control = 1.5F;
inline constexpr float strong = 2; // selected, focused, and what must be seen first
inline constexpr float focus_ring = 3;
} // namespace stroke

namespace size {
inline constexpr float target = 48; // the least that a finger hits
inline constexpr float button = 52;
inline constexpr float primary_button = 56;
inline constexpr float chip = 40;
inline constexpr float row = 56;
inline constexpr float field = 56;
inline constexpr float segment = 52;
inline constexpr float tall_segment = 60; // with an icon or two lines
inline constexpr float counter_row = 68;
inline constexpr float call_button = 68;
inline constexpr float navigation_bar = 68;
inline constexpr float rail = 104;
inline constexpr float content_column = 640; // the widest a column of text gets
inline constexpr float card_column = 520;    // the widest the emergency card gets
inline constexpr float dialog = 480;         // a sheet on a wide window
inline constexpr float master = 400;         // the list beside what was chosen from it
inline constexpr float rail_from = 600;      // from this width on the navigation is a rail
inline constexpr float panes_from = 1000;    // and lists stand beside what was chosen from them
inline constexpr float columns_from = 1100;  // and what was chosen has two columns
inline constexpr float narrow_below = 400;   // below this width margins are smaller
} // namespace size

// How long things move, in milliseconds; all 0 when the person wants no motion.
namespace motion {
inline constexpr int press_ms = 80;
inline constexpr int check_ms = 120;
inline constexpr int sheet_ms = 180;
} // namespace motion

inline constexpr float scrim_opacity = 0.55F;

} // namespace zebra::ui
