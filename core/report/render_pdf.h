// The report as one printed page (PDF), A4 or Letter. The text is text: it can be searched, copied
// and read aloud, in the order of the report.
//
// The type shrinks to 8 points. What still has no room is left out, in this order, and the page
// names it: the ends of long notes; the notes; the habits; the other medicines; the worst days; the
// ends of long questions; questions from the ninth on; the symptoms with the lowest averages.
#pragma once

#include "core/base/outcome.h"
#include "core/print/paper.h"
#include "core/report/page_layout.h"
#include "core/report/report.h"
#include "core/report/words.h"

#include <filesystem>
#include <optional>
#include <string>

namespace zebra::report {

struct PdfOptions {
    std::filesystem::path font_folder; // see print::Fonts::open
    print::Paper paper = print::Paper::a4;
};

// What has room on the one page of either paper, for a form that is printed elsewhere. nullopt: a
// font is missing, or not even the least of it has room.
std::optional<PageLayout> layout_for_any_paper(const Report& report, const Words& words,
                                               const std::filesystem::path& font_folder);

// A Problem when a font is missing, or when not even the least of the report has room.
Outcome<std::string> render_pdf(const Report& report, const Words& words,
                                const PdfOptions& options);

} // namespace zebra::report
