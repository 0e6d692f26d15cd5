#include "app/ui/motif.h"

#include "core/base/stripe.h"

#include <array>

namespace zebra::ui {

namespace {

// In their own units, of which an area is so many high.
constexpr auto greeting = std::to_array<Stripe>({
    {14, 64, 17, 26, 3},
    {38, 88, 15, 32, 4},
    {56, 46, 14, 20, 2},
    {78, 100, 18, 34, 5},
    {104, 64, 15, 28, 3},
    {126, 92, 17, 30, 5},
    {150, 60, 15, 24, 3},
});
constexpr float greeting_units = 148;
constexpr float longest_greeting_stripe = 100;

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

// Its edge is at `origin`, x to the left of which it lies; `factor` scales it, `reach` how far it
// comes.
void put_stripe(Painter& paint, const Stripe& stripe, Point origin, float factor, float reach,
                Role role) {
    std::array<Point, stripe_steps + 1> upper;
    std::array<Point, stripe_steps + 1> lower;
    for (int step = 0; step <= stripe_steps; ++step) {
        const StripeCut cut = cut_at(stripe, step);
        const float x = origin.x - static_cast<float>(cut.away) * factor * reach;
        // From the tip to the right edge.
        const auto at = static_cast<std::size_t>(stripe_steps - step);
        upper[at] = {x, origin.y + static_cast<float>(cut.upper) * factor};
        lower[at] = {x, origin.y + static_cast<float>(cut.lower) * factor};
    }
    paint.ribbon(upper, lower, role);
}

} // namespace

void stripes(Context& ui, const Rect& area, Role role, float reach) {
    ui.paint().push_clip(area);
    for (const Stripe& stripe : head_stripes) {
        if (static_cast<float>(stripe.y - stripe.thickness) > area.height) continue;
        put_stripe(ui.paint(), stripe, {area.right(), area.y}, 1, reach, role);
    }
    ui.paint().pop_clip();
}

void greeting_stripes(Context& ui, const Rect& area, Role role, float reach) {
    const float factor = area.height / greeting_units;
    ui.paint().push_clip(area);
    for (const Stripe& stripe : greeting) {
        put_stripe(ui.paint(), stripe, {area.right(), area.y}, factor, reach, role);
    }
    ui.paint().pop_clip();
}

float greeting_stripe_length(float height) {
    return longest_greeting_stripe * height / greeting_units;
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
        put_stripe(paint, stripe, {card.right() + 6 * factor, top_left.y}, factor, 1,
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
