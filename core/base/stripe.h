// The zebra's stripes: tapered, waving, from an edge at the right to a tip at the left. Their shape
// alone, for whoever draws them, on the screen or on paper; lengths in the drawer's own units.
#pragma once

#include <array>

namespace zebra {

// Where it enters, how long and thick it is, how far it sinks and waves.
struct Stripe {
    double y = 0;
    double length = 0;
    double thickness = 0;
    double sinks = 0;
    double waves = 0;
};

// Those of the card's head.
inline constexpr auto head_stripes = std::to_array<Stripe>({
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
inline constexpr double longest_head_stripe = 128;

// As many steps as make its edges smooth.
inline constexpr int stripe_steps = 22;

// A stripe after `step` of stripe_steps: how far from its edge, and its upper and lower end there.
struct StripeCut {
    double away = 0;
    double upper = 0;
    double lower = 0;
};
StripeCut cut_at(const Stripe& stripe, int step);

} // namespace zebra
