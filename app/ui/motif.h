// The zebra: stripes that enter from the right, and the app's mark. On the card's header, where the
// app greets and where it names itself; nowhere else.
#pragma once

#include "app/ui/context.h"
#include "core/base/stripe.h"

namespace zebra::ui {

// Along the right edge of the rectangle, their tips pointing left. `reach` scales how far, 1: 128
// units. Clipped to the rectangle.
void stripes(Context& ui, const Rect& area, Role role, float reach);

// How far the longest stripe reaches at a reach of 1.
inline constexpr auto stripe_length = static_cast<float>(longest_head_stripe);

// Those of the app's greeting: fewer and larger, they fill the area from top to bottom.
void greeting_stripes(Context& ui, const Rect& area, Role role, float reach);
// How far the longest of them reaches in an area of that height at a reach of 1.
float greeting_stripe_length(float height);

// The mark, `side` wide and high.
void app_mark(Context& ui, Point top_left, float side);

} // namespace zebra::ui
