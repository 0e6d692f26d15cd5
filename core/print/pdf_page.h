// Drawing one page of a PDF. The text stays text: it can be searched, copied and read aloud; the
// fonts are embedded.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"
#include "core/print/cairo_handles.h"
#include "core/print/paper.h"

#include <functional>
#include <string>

namespace zebra::print {

// What the file says of itself.
struct PdfProperties {
    std::string title;
    std::string subject;
    Date made_on;
};

// What `draw` puts on the page, in points. A Problem when there is no memory for it.
Outcome<std::string> drawn_pdf(PaperSize size, const PdfProperties& properties,
                               const std::function<void(cairo_t*)>& draw);

} // namespace zebra::print
