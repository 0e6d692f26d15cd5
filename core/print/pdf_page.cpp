#include "core/print/pdf_page.h"

#include <fmt/format.h>

#include <cairo-pdf.h>

namespace zebra::print {

namespace {

cairo_status_t append(void* text, const unsigned char* data, unsigned length) {
    for (unsigned i = 0; i < length; ++i) {
        static_cast<std::string*>(text)->push_back(static_cast<char>(data[i]));
    }
    return CAIRO_STATUS_SUCCESS;
}

void set_properties(cairo_surface_t* surface, const PdfProperties& properties) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, properties.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, properties.subject.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   (to_iso(properties.made_on) + "T00:00:00Z").c_str());
}

} // namespace

Outcome<std::string> drawn_pdf(PaperSize size, const PdfProperties& properties,
                               const std::function<void(cairo_t*)>& draw) {
    std::string file;
    const Handle<cairo_surface_t> surface{
        cairo_pdf_surface_create_for_stream(append, &file, size.width, size.height)};
    set_properties(surface.get(), properties);
    {
        const Handle<cairo_t> drawing{cairo_create(surface.get())};
        draw(drawing.get());
        cairo_show_page(drawing.get());
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(Problem::Kind::io, fmt::format("The page could not be drawn: {}. Free some "
                                                   "memory and try again.",
                                                   cairo_status_to_string(status)));
    }
    return file;
}

} // namespace zebra::print
