// Draws what was laid out: rows on their ground, the zebra, the marks for scissors. Lengths as in
// flow.h.
#pragma once

#include "core/print/box.h"
#include "core/print/cairo_handles.h"
#include "core/print/flow.h"

#include <span>
#include <string_view>

namespace zebra::print {

class Canvas {
  public:
    // `unit`: how wide a thin line is. Draws on a context that outlives this.
    Canvas(cairo_t* drawing, const Fonts& fonts, double unit);

    // Grounds first, then marks and text in the order of the rows: the order in which the text is
    // read out again.
    void rows(std::span<const PlacedRow> rows, std::span<const Column> columns);
    void text(const TextLine& line, double x, double baseline);
    void paper(const Box& box); // what cards lie on
    void fill(const Box& box, Ground ground, double radius = 0);
    void outline(const Box& box, double width, double radius = 0);
    void line(double x1, double y1, double x2, double y2, double width, bool dashed = false);
    // Stripes that enter from the right edge of the box; the longest is `reach` long.
    void stripes(const Box& box, double reach);
    // Until the next unclip() nothing is drawn outside of the box.
    void clip(const Box& box, double radius);
    void unclip();

  private:
    void ground(Ground ground);
    void ink(Ink ink);
    void mark(const Row& row, double x, double y);
    void path(const Box& box, double radius);

    cairo_t* drawing_;
    const Fonts* fonts_;
    double unit_;
};

} // namespace zebra::print
