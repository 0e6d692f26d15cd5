// The full card and the wallet card, laid out: every row has its place, and all of them have room.
// Lengths in points.
#pragma once

#include "core/card/print/drawing.h"
#include "core/card/print/fit.h"
#include "core/card/print/sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace zebra::card::print {

struct Layout {
    Box frame;
    double head_height = 0; // black, with the stripes on its right
    double stripes = 0;     // how far they reach
    std::vector<Panel> panels;
    std::vector<double> rules; // y, over the whole width
    std::vector<Box> upright;  // lines between columns; of no width
    double body_size = 0;
    std::string left_out; // the sentence; empty when everything is there
};

// The smallest type on paper.
inline constexpr double smallest_on_page = 8;
inline constexpr double smallest_source = 7;
inline constexpr double smallest_in_wallet = 7;

// In this room, no higher than it needs to be. nullopt: not even the least that a card says fits.
std::optional<Layout> page_layout(Fonts& fonts, const CardView& view, const Box& room);
// A strip with its front left and its back right.
std::optional<Layout> wallet_layout(Fonts& fonts, const CardView& view, const Box& strip);

// A picture for the lock screen; lengths in pixels.
std::optional<Layout> picture_layout(Fonts& fonts, const CardView& view, const Box& room);

void draw(Canvas& canvas, const Layout& layout, double corner, double border);

} // namespace zebra::card::print
