#include "app/ui/text_layout.h"

#include "app/ui/fonts.h"
#include "core/base/text.h"

namespace zebra::ui {

namespace {

bool is_blank(char32_t c) { return c == U' '; }

bool may_break_after(char32_t c) { return c == U'-' || c == U'/' || c == U'\u2013'; }

} // namespace

std::vector<TextLine> break_lines(Fonts& fonts, Type type, std::string_view text, float width) {
    std::vector<TextLine> lines;
    std::size_t start = 0;      // of the line
    float used = 0;             // width of [start, at)
    std::size_t break_end = 0;  // the line would end here, blanks left off
    std::size_t break_next = 0; // and the next begin here
    float break_width = 0;
    bool can_break = false;

    const auto put = [&](std::size_t end, float line_width, std::size_t next) {
        lines.push_back({text.substr(start, end - start), line_width});
        start = next;
        can_break = false;
    };

    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        if (c == U'\n') {
            put(before, used, at);
            used = 0;
            continue;
        }
        const float advance = fonts.advance(type, c);
        if (is_blank(c)) {
            break_end = before;
            break_next = at;
            break_width = used;
            can_break = before > start;
        } else if (used + advance > width && before > start) {
            if (can_break) {
                used -= break_width;
                // what stood between the break and its next word
                for (std::size_t blank = break_end; blank < break_next;) {
                    used -= fonts.advance(type, next_code_point(text, blank));
                }
                put(break_end, break_width, break_next);
            } else {
                put(before, used, before);
                used = 0;
            }
        }
        used += advance;
        if (may_break_after(c)) {
            break_end = at;
            break_next = at;
            break_width = used;
            can_break = true;
        }
    }
    if (start < text.size() || lines.empty()) lines.push_back({text.substr(start), used});
    return lines;
}

} // namespace zebra::ui
