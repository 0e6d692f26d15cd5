#include "core/card/print/render_pdf.h"

#include "core/card/print/layout.h"
#include "core/print/canvas.h"
#include "core/print/pdf_page.h"
#include "core/print/pixel_drawing.h"

#include <array>
#include <cmath>
#include <utility>

namespace zebra::card::print {

namespace {

using zebra::print::drawn_pdf;
using zebra::print::drawn_picture;
using zebra::print::PdfProperties;

constexpr double card_corner = 10;
constexpr double card_border = 1.5;
constexpr double thin = 0.75;
constexpr double label_size = 8;
constexpr double mark_length = 10;
constexpr double mark_distance = 3;

void put_label(Canvas& canvas, Fonts& fonts, const std::string& text, double x, double baseline,
               double share_left) {
    const Run run{text, Weight::regular, label_size, Ink::soft};
    const TextLine line = broken_into_lines(fonts, std::span{&run, 1}, 1e6).front();
    canvas.text(line, x - line.width * share_left, baseline);
}

// Where to cut: short lines beside the corners, where they are cut off with the rest.
void put_cut_marks(Canvas& canvas, const Box& strip) {
    for (const double y : {strip.y, strip.y + strip.height}) {
        for (const double side : {-1.0, 1.0}) {
            const double x = side < 0 ? strip.x : strip.x + strip.width;
            canvas.line(x + side * mark_distance, y, x + side * (mark_distance + mark_length), y,
                        thin);
        }
    }
}

void put_wallet(Canvas& canvas, const Layout& layout) {
    const Box& strip = layout.frame;
    const double fold = strip.x + strip.width / 2;
    for (const Panel& panel : layout.panels) canvas.rows(panel.rows, panel.columns);
    canvas.stripes({strip.x, strip.y, strip.width / 2, layout.head_height}, layout.stripes);
    canvas.line(fold, strip.y, fold, strip.y + strip.height, thin / 2, true);
    canvas.outline(strip, thin);
}

void put_scissor_marks(Canvas& canvas, Fonts& fonts, const CardView& view, const Sheet& sheet) {
    const Box& first = sheet.strips.front();
    const Box& last = sheet.strips.back();
    for (const Box& strip : sheet.strips) put_cut_marks(canvas, strip);
    for (const double x : {first.x, first.x + first.width}) {
        canvas.line(x, first.y - mark_distance, x, first.y - mark_distance - mark_length, thin);
        const double bottom = last.y + last.height + mark_distance;
        canvas.line(x, bottom, x, bottom + mark_length, thin);
    }
    const double fold = first.x + first.width / 2;
    const double baseline = first.y - mark_distance - 2;
    canvas.line(fold, first.y - mark_distance, fold, first.y, thin, true);
    put_label(canvas, fonts, view.cut, first.x + mark_distance * 2, baseline, 0);
    put_label(canvas, fonts, view.fold, fold, baseline - 2, 0.5);
}

PdfProperties properties_of(const CardView& view, Date made_on) {
    return {view.name.empty() ? view.page : pair(view, view.page, view.name), view.what.text,
            made_on};
}

struct PageParts {
    Layout card;
    std::array<Layout, 2> wallets;
};

Outcome<PageParts> laid_out(Fonts& fonts, const CardView& view, const Sheet& paper) {
    auto card = page_layout(fonts, view, paper.card);
    auto front = wallet_layout(fonts, view, paper.strips[0]);
    auto back = wallet_layout(fonts, view, paper.strips[1]);
    if (card && front && back) {
        return PageParts{std::move(*card), {std::move(*front), std::move(*back)}};
    }
    return fail(Problem::Kind::bad_input,
                "The card is too long for one page. Take the web page (html), which prints on "
                "several, or shorten the name, the syndromes or the review.");
}

void draw_page(cairo_t* drawing, Fonts& fonts, const CardView& view, const Sheet& paper,
               const PageParts& parts) {
    Canvas canvas{drawing, fonts, thin * 1.4};
    draw(canvas, parts.card, card_corner, card_border);
    put_scissor_marks(canvas, fonts, view, paper);
    for (const Layout& wallet : parts.wallets) put_wallet(canvas, wallet);
}

} // namespace

Outcome<std::string> render_pdf(const CardView& view, const PdfOptions& options) {
    auto fonts = Fonts::open(options.font_folder, view.language);
    if (!fonts) return fail(fonts.error());
    const Sheet paper = sheet(options.paper);
    const auto parts = laid_out(*fonts, view, paper);
    if (!parts) return fail(parts.error());

    return drawn_pdf(size_of(options.paper), properties_of(view, options.made_on),
                     [&](cairo_t* drawing) { draw_page(drawing, *fonts, view, paper, *parts); });
}

Outcome<PixelPicture> preview_page(const CardView& view, const PdfOptions& options, int width) {
    auto fonts = Fonts::open(options.font_folder, view.language);
    if (!fonts) return fail(fonts.error());
    const Sheet paper = sheet(options.paper);
    const auto parts = laid_out(*fonts, view, paper);
    if (!parts) return fail(parts.error());
    const double scale = width / paper.width;
    const int height = static_cast<int>(std::lround(paper.height * scale));
    return drawn_picture(width, height, [&](cairo_t* drawing) {
        cairo_set_source_rgb(drawing, 1, 1, 1);
        cairo_paint(drawing);
        cairo_scale(drawing, scale, scale);
        draw_page(drawing, *fonts, view, paper, *parts);
    });
}

} // namespace zebra::card::print
