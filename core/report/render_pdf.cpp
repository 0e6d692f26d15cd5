#include "core/report/render_pdf.h"

#include "core/print/canvas.h"
#include "core/print/pdf_page.h"
#include "core/report/page_layout.h"

#include <algorithm>
#include <utility>

namespace zebra::report {

namespace {

using print::Ground;

constexpr double margin = 42; // room for a hole punch and for notes
constexpr double thin = 0.75;
constexpr double thick = 1.5;
constexpr double corner = 6;

void draw(print::Canvas& canvas, const PageLayout& layout, const print::Box& room) {
    canvas.fill(layout.mark, Ground::black, corner);
    canvas.clip(layout.mark, corner);
    canvas.stripes(layout.mark, layout.mark.width * 0.8);
    canvas.unclip();
    for (const print::Box& box : layout.boxes) canvas.outline(box, thin * 1.4, corner);
    for (const print::Panel& panel : layout.panels) canvas.rows(panel.rows, panel.columns);
    for (const Rule& rule : layout.rules) {
        canvas.line(room.x, rule.y, room.x + room.width, rule.y, rule.thick ? thick : thin);
    }
}

} // namespace

std::optional<PageLayout> layout_for_any_paper(const Report& report, const Words& words,
                                               const std::filesystem::path& font_folder) {
    auto fonts = print::Fonts::open(font_folder, "en");
    if (!fonts) return std::nullopt;
    const print::PaperSize a4 = size_of(print::Paper::a4);
    const print::PaperSize letter = size_of(print::Paper::letter);
    const print::Box room{margin, margin, std::min(a4.width, letter.width) - 2 * margin,
                          std::min(a4.height, letter.height) - 2 * margin};
    return page_layout(*fonts, report, words, room);
}

Outcome<std::string> render_pdf(const Report& report, const Words& words,
                                const PdfOptions& options) {
    auto fonts = print::Fonts::open(options.font_folder, "en");
    if (!fonts) return fail(fonts.error());
    const print::PaperSize paper = size_of(options.paper);
    const print::Box room{margin, margin, paper.width - 2 * margin, paper.height - 2 * margin};
    const auto layout = page_layout(*fonts, report, words, room);
    if (!layout) {
        return fail(Problem::Kind::bad_input,
                    "The report is too long for one page. Take the web page (html), which prints "
                    "on several.");
    }
    const std::string title =
        report.name.empty() ? report.title : report.title + ": " + report.name;
    return print::drawn_pdf(paper, {title, report.about, report.made_on}, [&](cairo_t* drawing) {
        print::Canvas canvas{drawing, *fonts, thin};
        draw(canvas, *layout, room);
    });
}

} // namespace zebra::report
