// The report as one self-contained page: no script, no font, nothing fetched; readable by any
// browser and screen reader, prints black on white, on one page where it is told what has room
// there. Everything the person typed is escaped. Pure.
#pragma once

#include "core/report/report.h"

#include <string>

namespace zebra::report {

// What stands on paper, as it was laid out for the PDF. Browsers and their fonts differ, so it is
// set somewhat smaller.
struct OnPaper {
    double body_size = 10; // points
    Report shown = {};
    std::string left_out = {}; // names what is not there; empty: all of it is
};

std::string render_html(const Report& report, const OnPaper& on_paper = {});

} // namespace zebra::report
