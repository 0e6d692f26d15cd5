#include "core/print/lines.h"

#include "core/base/text.h"

#include <string_view>

namespace zebra::print {

namespace {

constexpr char32_t no_break_space = U'\u00A0';

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Scripts written without blanks.
bool is_east_asian(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool starts_no_line(char32_t c) {
    return is_one_of(
        c, U"、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
           U",.:;?!)]}%");
}

bool ends_no_line(char32_t c) { return is_one_of(c, U"（［｛「『【〈《〔([{"); }

bool may_break_between(const Letter& before, const Letter& after) {
    const char32_t a = before.code_point;
    const char32_t b = after.code_point;
    if (before.unbroken && after.unbroken) return false;
    if (a == no_break_space || b == no_break_space || starts_no_line(b)) return false;
    if (a == U'-') return !is_digit(b) && b != U' '; // "5-HIAA" may, "Ki-67" may not
    if (a == U'/' || a == U'\u2013') return b != U' ';
    return (is_east_asian(a) || is_east_asian(b)) && !ends_no_line(a) && b != U' ';
}

bool is_blank(const Letter& letter) { return letter.code_point == U' '; }

using Letters = std::span<const Letter>;

TextLine line_of(Letters letters) {
    TextLine line{{letters.begin(), letters.end()}, 0};
    for (const Letter& letter : letters) line.width += letter.advance();
    return line;
}

// How many letters the first line takes.
std::size_t first_line(Letters letters, double width) {
    double used = 0;
    std::size_t last_break = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool blank = is_blank(letters[i]);
        if (blank && !letters[i].unbroken && i > 0) last_break = i;
        if (i > 0 && may_break_between(letters[i - 1], letters[i])) last_break = i;
        used += letters[i].advance();
        // A blank may hang over: it is not seen.
        if (used > width && i > 0 && (!blank || letters[i].unbroken)) {
            return last_break > 0 ? last_break : i;
        }
    }
    return letters.size();
}

void break_source_line(Letters letters, double width, std::vector<TextLine>& lines) {
    do {
        std::size_t end = first_line(letters, width);
        Letters line = letters.first(end);
        while (!line.empty() && is_blank(line.back())) line = line.first(line.size() - 1);
        lines.push_back(line_of(line));
        while (end < letters.size() && is_blank(letters[end])) ++end;
        letters = letters.subspan(end);
    } while (!letters.empty());
}

} // namespace

std::vector<TextLine> broken_into_lines(Fonts& fonts, std::span<const Run> runs, double width) {
    std::vector<TextLine> lines;
    std::vector<Letter> letters;
    for (const Run& run : runs) {
        for (const char32_t c : to_code_points(run.text)) {
            if (c == U'\n') {
                break_source_line(letters, width, lines);
                letters.clear();
                continue;
            }
            letters.push_back({c, fonts.glyph(run.weight, c), run.size, run.ink, run.unbroken});
        }
    }
    if (!letters.empty() || lines.empty()) break_source_line(letters, width, lines);
    return lines;
}

} // namespace zebra::print
