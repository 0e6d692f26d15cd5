// Breaks text into lines: at blanks and line feeds, after hyphens and slashes, and inside a word
// only where it is longer than the whole line.
#pragma once

#include "app/ui/tokens.h"

#include <string_view>
#include <vector>

namespace zebra::ui {

class Fonts;

struct TextLine {
    std::string_view text; // into the text that was laid out
    float width = 0;
};

std::vector<TextLine> break_lines(Fonts& fonts, Type type, std::string_view text, float width);

} // namespace zebra::ui
