// What goes where on the printed sheet. Lengths in points (1/72 inch) from the top left corner.
#pragma once

#include "core/card/print/drawing.h"

#include <array>

namespace zebra::card::print {

// Of one side, ID-1 as a bank card is; a strip is the front and, right of the fold, the back.
inline constexpr double wallet_width_mm = 85.6;
inline constexpr double wallet_height_mm = 54;

struct Sheet {
    double width = 0;
    double height = 0;
    Box card;                  // the room for the full card
    std::array<Box, 2> strips; // the wallet cards; they share the cut between them
};

Sheet sheet(Paper paper);

} // namespace zebra::card::print
