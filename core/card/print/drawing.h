// What the card's layouts are made of.
#pragma once

#include "core/print/box.h"
#include "core/print/fitted.h"
#include "core/print/flow.h"
#include "core/print/panel.h"
#include "core/print/paper.h"
#include "core/print/pixel_picture.h"

namespace zebra::print {
class Canvas;
}

namespace zebra::card::print {

using zebra::print::Box;
using zebra::print::Canvas;
using zebra::print::Cell;
using zebra::print::Column;
using zebra::print::Flow;
using zebra::print::Fonts;
using zebra::print::Ground;
using zebra::print::Ink;
using zebra::print::Letter;
using zebra::print::Mark;
using zebra::print::Panel;
using zebra::print::Paper;
using zebra::print::ParagraphStyle;
using zebra::print::PixelPicture;
using zebra::print::PlacedRow;
using zebra::print::points_per_mm;
using zebra::print::Row;
using zebra::print::Run;
using zebra::print::TextLine;
using zebra::print::Weight;

} // namespace zebra::card::print
