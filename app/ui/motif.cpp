#include "app/ui/motif.h"

#include <array>
#include <cmath>
#include <numbers>

namespace zebra::ui {

namespace {

// One tapered stripe: where it enters, how long and thick it is, how far it sinks and waves.
struct Stripe {
    float y = 0;
    float length = 0;
    float thickness = 0;
    float sinks = 0;
    float waves = 0;
};

constexpr auto header_stripes = std::to_array<Stripe>({
    {-8, 70, 15, 30, 3},
    {14, 112, 15, 44, 5},
    {38, 66, 13, 34, 4},
    {40, 30, 17, 6, 0},
    {64, 128, 17, 50, 5},
    {90, 72, 14, 36, 4},
    {92, 34, 17, 6, 0},
    {116, 116, 16, 46, 5},
    {142, 80, 15, 40, 4},
    {166, 120, 17, 40, 4},
});

// In the mark's own units, a square of 512.
constexpr auto mark_stripes = std::to_array<Stripe>({
    {128, 170, 50, 34, 6},
    {206, 196, 54, 34, 6},
    {284, 212, 52, 40, 8},
    {362, 230, 50, 30, 6},
    {436, 150, 46, 20, 4},
});
constexpr float mark_units = 512;
constexpr Rect mark_card{56, 112, 400, 288};
constexpr float mark_corner = 112;
constexpr float card_corner = 44;

constexpr std::size_t steps = 22;

void put_stripe(Painter& paint, const Stripe& stripe, float base_x, Role role) {
    std::array<Point, steps + 1> upper;
    std::array<Point, steps + 1> lower;
    for (std::size_t i = 0; i <= steps; ++i) {
        const float u = static_cast<float>(i) / steps;
        const float x = base_x - stripe.length * u;
        const float y = stripe.y + stripe.sinks * std::pow(u, 1.7F)
                        + stripe.waves * std::sin(std::numbers::pi_v<float> * 1.5F * u);
        const float width = stripe.thickness * std::pow(1 - u, 0.62F)
                            * (1 + 0.18F * std::sin(std::numbers::pi_v<float> * u));
        // From the tip to the right edge.
        upper[steps - i] = {x, y - width / 2};
        lower[steps - i] = {x, y + width / 2};
    }
    paint.ribbon(upper, lower, role);
}

Stripe scaled(const Stripe& stripe, Point origin, float factor, float reach) {
    return {origin.y + stripe.y * factor, stripe.length * factor * reach, stripe.thickness * factor,
            stripe.sinks * factor, stripe.waves * factor};
}

} // namespace

void stripes(Context& ui, const Rect& area, Role role, float reach) {
    ui.paint().push_clip(area);
    for (const Stripe& stripe : header_stripes) {
        if (area.y + stripe.y - stripe.thickness > area.bottom()) continue;
        put_stripe(ui.paint(), scaled(stripe, {area.x, area.y}, 1, reach), area.right(), role);
    }
    ui.paint().pop_clip();
}

void app_mark(Context& ui, Point top_left, float side) {
    const float factor = side / mark_units;
    const auto at = [&](const Rect& rect) {
        return Rect{top_left.x + rect.x * factor, top_left.y + rect.y * factor, rect.width * factor,
                    rect.height * factor};
    };
    Painter& paint = ui.paint();
    paint.fill(at({0, 0, mark_units, mark_units}), Role::mark, mark_corner * factor);
    const Rect card = at(mark_card);
    paint.fill(card, Role::on_mark, card_corner * factor);
    paint.push_clip(card);
    for (const Stripe& stripe : mark_stripes) {
        put_stripe(paint, scaled(stripe, top_left, factor, 1), card.right() + 6 * factor,
                   Role::mark_stripe);
    }
    paint.pop_clip();
    constexpr float cross_x = 160;
    constexpr float cross_y = 256;
    constexpr float arm = 72;
    constexpr float half = 25;
    paint.fill(at({cross_x - half, cross_y - arm, 2 * half, 2 * arm}), Role::mark);
    paint.fill(at({cross_x - arm, cross_y - half, 2 * arm, 2 * half}), Role::mark);
}

} // namespace zebra::ui
