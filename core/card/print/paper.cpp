#include "core/card/print/paper.h"

namespace zebra::card::print {

namespace {

constexpr double side_margin = 22; // printers reach no nearer than some 12
constexpr double top_margin = 20;
constexpr double bottom_margin = 24;
constexpr double room_for_labels = 19; // between the card and the strips

} // namespace

Sheet sheet(Paper paper) {
    Sheet made;
    made.width = paper == Paper::a4 ? 210 * points_per_mm : 612;
    made.height = paper == Paper::a4 ? 297 * points_per_mm : 792;
    const double strip_width = 2 * wallet_width_mm * points_per_mm;
    const double strip_height = wallet_height_mm * points_per_mm;
    const double left = (made.width - strip_width) / 2;
    const double second = made.height - bottom_margin - strip_height;
    made.strips = {Box{left, second - strip_height, strip_width, strip_height},
                   Box{left, second, strip_width, strip_height}};
    made.card = {side_margin, top_margin, made.width - 2 * side_margin,
                 made.strips[0].y - room_for_labels - top_margin};
    return made;
}

} // namespace zebra::card::print
