// Breaks text into lines: at blanks and line feeds, after hyphens and slashes, and inside a word
// only where it is longer than the whole line. A no-break space holds what it joins together.
#pragma once

#include "app/ui/tokens.h"

#include <span>
#include <string_view>
#include <vector>

namespace zebra::ui {

class Fonts;

struct TextLine {
    std::string_view text; // into the text that was laid out
    float width = 0;
};

std::vector<TextLine> break_lines(Fonts& fonts, Type type, std::string_view text, float width);

// A part of a paragraph in a style of its own.
struct Run {
    std::string_view text;
    Type type = Type::body;
    Role role = Role::ink;
};

struct PlacedRun {
    Run run;     // its text is the part that stands on this line
    float x = 0; // from the line's start
};

struct RunLine {
    std::vector<PlacedRun> runs;
    float width = 0;
};

// The runs one behind the other, broken as one text.
std::vector<RunLine> break_runs(Fonts& fonts, std::span<const Run> runs, float width);

// Source marks, "\u00A0[1,2]", become runs in caption; the rest is of `type`.
std::vector<Run> runs_with_marks(Type type, std::string_view text, Role role);
// `part`, where it stands in the text first, is in `strong`.
std::vector<Run> runs_around(std::string_view text, std::string_view part, Type type, Type strong,
                             Role role);

} // namespace zebra::ui
