// Breaks text into lines: at blanks and line feeds, after hyphens and slashes, between Chinese and
// Japanese characters, and inside a word only where it is longer than the whole line. A no-break
// space holds what it joins together. A number and its unit, a range ("0–12") and a term that a
// number begins ("5-HIAA") stay together wherever they have room on a line.
#pragma once

#include "app/ui/tokens.h"

#include <span>
#include <string_view>
#include <vector>

namespace zebra::ui {

class Fonts;

// A part of a paragraph in a style of its own.
struct Run {
    std::string_view text;
    Type type = Type::body;
    Role role = Role::ink;
};

// A line's first byte and the byte behind its last, in the runs read as one text.
struct LineBreak {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

// The runs one behind the other, broken as one text; at least one line.
std::vector<LineBreak> line_breaks(Fonts& fonts, std::span<const Run> runs, float width);

// The width of the longest part that is never broken where there is room for it.
float widest_word(Fonts& fonts, Type type, std::string_view text);

struct TextLine {
    std::string_view text; // into the text that was laid out
    float width = 0;
};

std::vector<TextLine> lines_of(std::string_view text, std::span<const LineBreak> breaks);

struct PlacedRun {
    Run run;     // its text is the part that stands on this line
    float x = 0; // from the line's start
};

std::vector<PlacedRun> runs_on_line(Fonts& fonts, std::span<const Run> runs, const LineBreak& line);

// Source marks, "\u00A0[1,2]", become runs in caption; the rest is of `type`.
std::vector<Run> runs_with_marks(Type type, std::string_view text, Role role);
// `part`, where it stands in the text first, is in `strong`.
std::vector<Run> runs_around(std::string_view text, std::string_view part, Type type, Type strong,
                             Role role);

} // namespace zebra::ui
