// The card in every form in which it leaves the app: the bytes of the file, and what they look like
// before they are saved. Pure but for the fonts it reads.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/card/card.h"
#include "core/card/export_form.h"
#include "core/card/print/render_pdf.h"
#include "core/card/print/render_png.h"
#include "core/card/qr_picture.h"
#include "core/card/view.h"
#include "core/content/card_words.h"
#include "core/content/content.h"
#include "core/print/pixel_picture.h"

#include <filesystem>
#include <string>
#include <vector>

namespace zebra::app {

struct ExportedCard {
    const card::Card& card;
    const card::CardView& view; // the card's
    const content::Content& content;
    const content::CardWords& words; // the view's
    Now now;
};

struct ExportSettings {
    std::filesystem::path font_folder; // for what is drawn
    card::print::Paper paper = card::print::Paper::a4;
    card::print::PictureSize size = {};
};

struct CardExport {
    std::string bytes;
    std::vector<std::string> left_out; // what is essential and had no room; the form says so, too
};

Outcome<CardExport> export_card(card::ExportForm form, const ExportedCard& exported,
                                const ExportSettings& settings);

// The page or the lock-screen picture as it will look, so many pixels wide; `form` is pdf or png.
Outcome<card::print::PixelPicture> draw_card(card::ExportForm form, const ExportedCard& exported,
                                             const ExportSettings& settings, int width);

// A QR code about so many pixels wide: a module is a whole number of them, so every edge is sharp.
card::print::PixelPicture enlarged(const card::QrPicture& code, int about);

// "NET-card-2026-11-26.pdf", "NET-card-lock-screen-es-2026-11-26.png": nobody's name in it.
std::string export_file_name(card::ExportForm form, std::string_view language, Date today);

} // namespace zebra::app
