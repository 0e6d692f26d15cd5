#include "core/card/print/layout.h"

#include "core/print/canvas.h"

namespace zebra::card::print {

void draw(Canvas& canvas, const Layout& layout, double corner, double border) {
    const Box& frame = layout.frame;
    canvas.fill(frame, Ground::paper, corner);
    canvas.clip(frame, corner);
    const Box head{frame.x, frame.y, frame.width, layout.head_height};
    canvas.fill(head, Ground::black);
    for (const Panel& panel : layout.panels) canvas.rows(panel.rows, panel.columns);
    canvas.stripes(head, layout.stripes); // beside the head's text, above its ground
    for (const double y : layout.rules) {
        canvas.line(frame.x, y, frame.x + frame.width, y, border / 2);
    }
    for (const Box& line : layout.upright) {
        canvas.line(line.x, line.y, line.x, line.y + line.height, border / 2);
    }
    canvas.unclip();
    if (border > 0) canvas.outline(frame, border, corner);
}

} // namespace zebra::card::print
