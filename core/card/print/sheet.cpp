#include "core/card/print/sheet.h"

namespace zebra::card::print {

namespace {

using zebra::print::bottom_margin;
using zebra::print::side_margin;
using zebra::print::top_margin;

constexpr double room_for_labels = 19; // between the card and the strips

} // namespace

Sheet sheet(Paper paper) {
    Sheet made;
    const zebra::print::PaperSize size = size_of(paper);
    made.width = size.width;
    made.height = size.height;
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
