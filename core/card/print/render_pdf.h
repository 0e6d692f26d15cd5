// The card as one printed page (PDF): the full card and below it two wallet cards to cut out and
// fold, 85.6 x 54 mm each when folded. The text is text: it can be searched, copied and read aloud,
// in the order of CardView; the fonts are embedded.
//
// The type shrinks to 8 points (7 for the sources and in the wallet cards). What still has no room
// is left out whole, in this order, and the page names it: the sources; where guidance differs; the
// English under translated lines; the details from the last; the summary; the team's plan; the
// steps from the last risk; the flags; the allergies; all risks but the first; the review. On a
// wallet card: the third phone number, the steps, the allergies, all risks but the first, the other
// phone numbers, the review.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/print/sheet.h"
#include "core/card/view.h"

#include <filesystem>
#include <string>

namespace zebra::card::print {

struct PdfOptions {
    std::filesystem::path font_folder; // see Fonts::open
    Paper paper = Paper::a4;
    Date made_on; // for the document's properties
};

// A Problem when a font is missing, or when not even the name and the first risk fit.
Outcome<std::string> render_pdf(const CardView& view, const PdfOptions& options);

// The same page as a picture that is so many pixels wide. The same Problems.
Outcome<PixelPicture> preview_page(const CardView& view, const PdfOptions& options, int width);

} // namespace zebra::card::print
