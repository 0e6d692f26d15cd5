#include "core/print/canvas.h"

#include "core/base/stripe.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace zebra::print {

namespace {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};
constexpr Colour of(unsigned rgb) {
    return {(rgb >> 16U) / 255.0, ((rgb >> 8U) & 0xFFU) / 255.0, (rgb & 0xFFU) / 255.0};
}
constexpr Colour ink_colour = of(0x14181B);
constexpr Colour soft_colour = of(0x40474B);
constexpr Colour amber_colour = of(0xFFC64D);
constexpr Colour paper_colour = of(0xF6F3EC);
constexpr Colour white_colour = of(0xFFFFFF);

void set_colour(cairo_t* drawing, const Colour& colour) {
    cairo_set_source_rgb(drawing, colour.red, colour.green, colour.blue);
}

bool same_style(const Letter& a, const Letter& b) {
    return a.glyph.face == b.glyph.face && a.size == b.size && a.ink == b.ink;
}

// Letters of one face, size and ink, as cairo wants them: the text goes into the page beside the
// shapes.
struct GlyphRun {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;

    void add(const Letter& letter, double x, double y) {
        const std::string bytes = to_utf8(std::u32string_view{&letter.code_point, 1});
        const int size = static_cast<int>(bytes.size());
        if (letter.glyph.invisible) { // goes with its neighbour's shape
            if (clusters.empty()) return;
            text += bytes;
            clusters.back().num_bytes += size;
            return;
        }
        text += bytes;
        glyphs.push_back({letter.glyph.index, x, y});
        clusters.push_back({size, 1});
    }
};

} // namespace

Canvas::Canvas(cairo_t* drawing, const Fonts& fonts, double unit)
    : drawing_(drawing), fonts_(&fonts), unit_(unit) {
    // Letters stand where they were measured to stand, at every size.
    const Handle<cairo_font_options_t> options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(drawing_, options.get());
}

void Canvas::ink(Ink ink) {
    switch (ink) {
    case Ink::ink: set_colour(drawing_, ink_colour); break;
    case Ink::soft: set_colour(drawing_, soft_colour); break;
    case Ink::white: set_colour(drawing_, white_colour); break;
    case Ink::amber: set_colour(drawing_, amber_colour); break;
    }
}

void Canvas::ground(Ground ground) {
    switch (ground) {
    case Ground::paper: set_colour(drawing_, white_colour); break;
    case Ground::black: set_colour(drawing_, ink_colour); break;
    case Ground::amber: set_colour(drawing_, amber_colour); break;
    }
}

void Canvas::path(const Box& box, double radius) {
    if (radius <= 0) {
        cairo_rectangle(drawing_, box.x, box.y, box.width, box.height);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    const double left = box.x + radius;
    const double right = box.x + box.width - radius;
    const double top = box.y + radius;
    const double bottom = box.y + box.height - radius;
    cairo_new_sub_path(drawing_);
    cairo_arc(drawing_, right, top, radius, -quarter, 0);
    cairo_arc(drawing_, right, bottom, radius, 0, quarter);
    cairo_arc(drawing_, left, bottom, radius, quarter, 2 * quarter);
    cairo_arc(drawing_, left, top, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(drawing_);
}

void Canvas::fill(const Box& box, Ground ground_below, double radius) {
    ground(ground_below);
    path(box, radius);
    cairo_fill(drawing_);
}

void Canvas::paper(const Box& box) {
    set_colour(drawing_, paper_colour);
    path(box, 0);
    cairo_fill(drawing_);
}

void Canvas::outline(const Box& box, double width, double radius) {
    ink(Ink::ink);
    cairo_set_line_width(drawing_, width);
    path(box, radius);
    cairo_stroke(drawing_);
}

void Canvas::line(double x1, double y1, double x2, double y2, double width, bool dashed) {
    const std::array<double, 2> dash = {4 * width, 4 * width};
    if (dashed) cairo_set_dash(drawing_, dash.data(), static_cast<int>(dash.size()), 0);
    ink(Ink::ink);
    cairo_set_line_width(drawing_, width);
    cairo_move_to(drawing_, x1, y1);
    cairo_line_to(drawing_, x2, y2);
    cairo_stroke(drawing_);
    cairo_set_dash(drawing_, nullptr, 0, 0);
}

void Canvas::clip(const Box& box, double radius) {
    cairo_save(drawing_);
    path(box, radius);
    cairo_clip(drawing_);
}

void Canvas::unclip() { cairo_restore(drawing_); }

void Canvas::stripes(const Box& box, double reach) {
    const double factor = reach / longest_head_stripe;
    clip(box, 0);
    ground(Ground::paper);
    const auto to = [&](const StripeCut& cut, double y) {
        cairo_line_to(drawing_, box.x + box.width - cut.away * factor, box.y + y * factor);
    };
    for (const Stripe& stripe : head_stripes) {
        for (int step = 0; step <= stripe_steps; ++step) {
            const StripeCut cut = cut_at(stripe, step);
            to(cut, cut.upper);
        }
        for (int step = stripe_steps; step >= 0; --step) {
            const StripeCut cut = cut_at(stripe, step);
            to(cut, cut.lower);
        }
        cairo_close_path(drawing_);
        cairo_fill(drawing_);
    }
    unclip();
}

void Canvas::text(const TextLine& line, double x, double baseline) {
    for (std::size_t begin = 0; begin < line.letters.size();) {
        const Letter& style = line.letters[begin];
        GlyphRun run;
        std::size_t end = begin;
        for (; end < line.letters.size(); ++end) {
            const Letter& letter = line.letters[end];
            if (!letter.glyph.invisible && !same_style(style, letter)) break;
            run.add(letter, x, baseline);
            x += letter.advance();
        }
        begin = end;
        if (run.glyphs.empty()) continue;
        ink(style.ink);
        cairo_set_font_face(drawing_, fonts_->face(style.glyph.face).drawn.get());
        cairo_set_font_size(drawing_, style.size);
        cairo_show_text_glyphs(drawing_, run.text.data(), static_cast<int>(run.text.size()),
                               run.glyphs.data(), static_cast<int>(run.glyphs.size()),
                               run.clusters.data(), static_cast<int>(run.clusters.size()),
                               cairo_text_cluster_flags_t{});
    }
}

void Canvas::mark(const Row& row, double x, double y) {
    const double size = row.mark_size;
    ink(Ink::ink);
    if (row.mark != Mark::warning) {
        cairo_new_sub_path(drawing_);
        cairo_arc(drawing_, x, y, size / 2, 0, 2 * std::numbers::pi);
        cairo_fill(drawing_);
        return;
    }
    // A triangle with an exclamation mark in the ground's colour.
    const double top = y - size * 0.36;
    const double bottom = y + size * 0.34;
    cairo_set_line_join(drawing_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(drawing_, size * 0.1);
    cairo_move_to(drawing_, x, top);
    cairo_line_to(drawing_, x + size * 0.42, bottom);
    cairo_line_to(drawing_, x - size * 0.42, bottom);
    cairo_close_path(drawing_);
    cairo_fill_preserve(drawing_);
    cairo_stroke(drawing_);
    ground(row.ground);
    cairo_rectangle(drawing_, x - size * 0.05, top + size * 0.2, size * 0.1, size * 0.26);
    cairo_rectangle(drawing_, x - size * 0.05, bottom - size * 0.15, size * 0.1, size * 0.1);
    cairo_fill(drawing_);
    cairo_set_line_join(drawing_, CAIRO_LINE_JOIN_MITER);
}

void Canvas::rows(std::span<const PlacedRow> rows, std::span<const Column> columns) {
    for (std::size_t begin = 0; begin < rows.size();) {
        const PlacedRow& first = rows[begin];
        std::size_t end = begin;
        double bottom = first.y;
        while (end < rows.size() && rows[end].column == first.column
               && rows[end].row->ground == first.row->ground) {
            bottom = rows[end].y + rows[end].row->height;
            ++end;
        }
        begin = end;
        if (first.row->ground == Ground::paper) continue;
        const Column& column = columns[first.column];
        const Box box{column.x, first.y, column.width, bottom - first.y};
        fill(box, first.row->ground);
        // Amber prints as a light grey.
        if (first.row->ground == Ground::amber) outline(box, unit_);
    }
    for (const PlacedRow& placed : rows) {
        const Row& row = *placed.row;
        const Column& column = columns[placed.column];
        if (row.kind == Row::Kind::rule) {
            const double y = placed.y + row.height / 2;
            line(column.x, y, column.x + column.width, y, unit_ / 2);
        }
        if (row.mark != Mark::none) mark(row, column.x + row.mark_x, placed.y + row.mark_y);
        for (const Cell& cell : row.cells) {
            text(cell.line, column.x + cell.x, placed.y + cell.baseline);
        }
    }
}

} // namespace zebra::print
