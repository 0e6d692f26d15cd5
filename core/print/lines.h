// Breaks text into lines by the width of its letters: at blanks and line feeds, after hyphens and
// slashes, between Japanese and Chinese letters, and inside a word only where it is longer than the
// whole line. A no-break space holds what it joins together. No letter is ever lost but the blanks
// at a break.
#pragma once

#include "core/print/fonts.h"

#include <span>
#include <string>
#include <vector>

namespace zebra::print {

enum class Ink { ink, soft, white, amber };

// A part of a paragraph in a style of its own. `size` is that of an em, in the drawing's units:
// points on paper, pixels in a picture.
struct Run {
    std::string text;
    Weight weight = Weight::regular;
    double size = 0;
    Ink ink = Ink::ink;
    bool unbroken = false; // a telephone number: on one line where it has room
};

struct Letter {
    char32_t code_point = 0;
    Glyph glyph;
    double size = 0;
    Ink ink = Ink::ink;
    bool unbroken = false;

    double advance() const { return glyph.advance_em * size; }
};

struct TextLine {
    std::vector<Letter> letters;
    double width = 0;
};

// The runs one behind the other, broken as one text; at least one line.
std::vector<TextLine> broken_into_lines(Fonts& fonts, std::span<const Run> runs, double width);

} // namespace zebra::print
