// What cairo hands out, given back by itself.
#pragma once

#include <cairo.h>
#include <memory>

struct FT_FaceRec_;

namespace zebra::print {

struct CairoRelease {
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

template <class Object>
using Handle = std::unique_ptr<Object, CairoRelease>;

// A font file: measured by FreeType, drawn by cairo.
struct FontFace {
    FT_FaceRec_* measured = nullptr; // lives as long as `drawn`
    Handle<cairo_font_face_t> drawn;
};

} // namespace zebra::print
