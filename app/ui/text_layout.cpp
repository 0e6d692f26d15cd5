#include "app/ui/text_layout.h"

#include "app/ui/fonts.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace zebra::ui {

namespace {

constexpr std::string_view mark_start = "\u00A0[";

bool is_blank(char32_t c) { return c == U' '; }

// Chinese and Japanese break between any two characters ...
bool is_cjk(char32_t c) {
    return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF)
           || (c >= 0xFF00 && c <= 0xFFEF);
}

// ... but some do not start a line, and some do not end one.
bool starts_no_line(char32_t c) {
    constexpr std::u32string_view closing =
        U"\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\u300D\u300F\uFF09\u3011\u30FC\u3063"
        U"\u30C3"
        U"\u3083\u3085\u3087\u30E3\u30E5\u30E7\u30FB,.:;!?)]%\u00A0";
    return closing.find(c) != std::u32string_view::npos;
}

bool ends_no_line(char32_t c) {
    constexpr std::u32string_view opening = U"\u300C\u300E\uFF08\u3010([";
    return opening.find(c) != std::u32string_view::npos;
}

bool may_break_between(char32_t left, char32_t right) {
    return (is_cjk(left) || is_cjk(right)) && !starts_no_line(right) && !ends_no_line(left)
           && !is_blank(left) && !is_blank(right);
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// `before` stands before it: what begins a word ("-schwankungen") stays with it.
bool may_break_after(char32_t before, char32_t c) {
    return before != 0 && !is_blank(before) && (c == U'-' || c == U'/' || c == U'\u2013');
}

// Whether the two sides of such a break are read as one: "0–12", "24/7", "5-HIAA".
bool is_one_figure(char32_t before, char32_t c, char32_t after) {
    return is_digit(before) && (c == U'-' || is_digit(after));
}

// What stands before a number and belongs to it: "\u00B1 2.4".
bool leads_number(char32_t c) { return c == U'\u00B1' || c == U'\u2248'; }

// Whether a unit begins the text: "g", "mg per 100 g", "mg)".
bool unit_begins(std::string_view text) {
    constexpr auto units =
        std::to_array<std::string_view>({"g", "mg", "kg", "oz", "lb", "ml", "l", "kcal", "kJ", "kB",
                                         "mm", "cm", "h", "d", "m", "min", "micrograms", "%"});
    const std::size_t end = text.find_first_of(" \n,.;:!?)/");
    std::string_view word = text.substr(0, end);
    word = word.substr(0, word.find("\u00A0"));
    return std::find(units.begin(), units.end(), word) != units.end();
}

enum class Break { none, only_if_needed, good };

// Breaks between two neighbours that are one to a reader, a number and its unit, are taken only
// where there is no other on the line. `before` stands before `left`, `rest` begins with `right`.
Break break_between(char32_t before, char32_t left, char32_t right, std::string_view rest) {
    if (is_blank(right)) {
        const std::string_view next = rest.substr(1);
        const bool one = (is_digit(left) && (unit_begins(next) || next.starts_with("\u00B1")))
                         || leads_number(left);
        return one ? Break::only_if_needed : Break::good;
    }
    if (may_break_between(left, right)) return Break::good;
    if (!may_break_after(before, left)) return Break::none;
    return is_one_figure(before, left, right) ? Break::only_if_needed : Break::good;
}

// A place where a line may end, with widths from the line's start.
struct Place {
    std::size_t end = 0;  // of the line, blanks left off
    std::size_t next = 0; // where the next begins
    float width = 0;      // up to `end`
    float whole = 0;      // up to `next`
    bool known = false;
};

// `advance(at, c)` is the width of the code point that begins at byte `at`.
template <class Advance>
std::vector<LineBreak> broken(std::string_view text, float width, const Advance& advance) {
    std::vector<LineBreak> lines;
    std::size_t start = 0; // of the line
    float used = 0;        // width of [start, at)
    Place good;
    Place needed; // behind `good`
    char32_t before_last = 0;
    char32_t last = 0;

    const auto break_at = [&](const Place& place) {
        lines.push_back({start, place.end, place.width});
        start = place.next;
        used -= place.whole;
        good = {};
        needed.known = needed.known && needed.end > place.next;
        needed.width -= place.whole;
        needed.whole -= place.whole;
    };

    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        if (c == U'\n') {
            break_at({before, at, used, used, true});
            before_last = last = 0;
            continue;
        }
        const float step = advance(before, c);
        if (before > start) {
            const Place here = is_blank(c) ? Place{before, at, used, used + step, true}
                                           : Place{before, before, used, used, true};
            const Break kind = break_between(before_last, last, c, text.substr(before));
            if (kind == Break::good) {
                good = here;
                needed = {};
            } else if (kind == Break::only_if_needed) {
                needed = here;
            }
        }
        before_last = std::exchange(last, c);
        while (!is_blank(c) && used + step > width && before > start) {
            const Place place = good.known ? good : needed;
            break_at(place.known ? place : Place{before, before, used, used, true});
        }
        used += step;
    }
    if (start < text.size() || lines.empty()) lines.push_back({start, text.size(), used});
    return lines;
}

} // namespace

std::vector<LineBreak> line_breaks(Fonts& fonts, std::span<const Run> runs, float width) {
    if (runs.size() == 1) {
        const Type type = runs.front().type;
        return broken(runs.front().text, width,
                      [&](std::size_t, char32_t c) { return fonts.advance(type, c); });
    }
    std::string text;
    std::vector<std::size_t> starts;
    for (const Run& run : runs) {
        starts.push_back(text.size());
        text += run.text;
    }
    return broken(text, width, [&](std::size_t at, char32_t c) {
        const auto behind = std::upper_bound(starts.begin(), starts.end(), at);
        return fonts.advance(runs[static_cast<std::size_t>(behind - starts.begin()) - 1].type, c);
    });
}

float widest_word(Fonts& fonts, Type type, std::string_view text) {
    float widest = 0;
    float word = 0;
    char32_t before_last = 0;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        const bool over =
            c == U'\n' || break_between(before_last, last, c, text.substr(before)) == Break::good;
        if (over) word = 0;
        if (c != U'\n' && !(over && is_blank(c))) word += fonts.advance(type, c);
        widest = std::max(widest, word);
        before_last = std::exchange(last, c);
    }
    return widest;
}

std::vector<TextLine> lines_of(std::string_view text, std::span<const LineBreak> breaks) {
    std::vector<TextLine> lines;
    lines.reserve(breaks.size());
    for (const LineBreak& line : breaks) {
        lines.push_back({text.substr(line.begin, line.end - line.begin), line.width});
    }
    return lines;
}

std::vector<PlacedRun> runs_on_line(Fonts& fonts, std::span<const Run> runs,
                                    const LineBreak& line) {
    std::vector<PlacedRun> placed;
    std::size_t start = 0; // of the run
    float x = 0;
    for (const Run& run : runs) {
        const std::size_t begin = std::max(line.begin, start);
        const std::size_t end = std::min(line.end, start + run.text.size());
        if (begin < end) {
            Run part = run;
            part.text = part.text.substr(begin - start, end - begin);
            placed.push_back({part, x});
            if (end < line.end) x += fonts.width(part.type, part.text);
        }
        start += run.text.size();
    }
    return placed;
}

std::vector<Run> runs_with_marks(Type type, std::string_view text, Role role) {
    std::vector<Run> runs;
    while (!text.empty()) {
        const std::size_t mark = text.find(mark_start);
        const std::size_t end = mark == std::string_view::npos ? mark : text.find(']', mark);
        if (end == std::string_view::npos) break;
        runs.push_back({text.substr(0, mark), type, role});
        runs.push_back({text.substr(mark, end + 1 - mark), Type::caption, role});
        text = text.substr(end + 1);
    }
    if (!text.empty() || runs.empty()) runs.push_back({text, type, role});
    return runs;
}

std::vector<Run> runs_around(std::string_view text, std::string_view part, Type type, Type strong,
                             Role role) {
    const std::size_t at = part.empty() ? std::string_view::npos : text.find(part);
    if (at == std::string_view::npos) return {{text, type, role}};
    return {{text.substr(0, at), type, role},
            {text.substr(at, part.size()), strong, role},
            {text.substr(at + part.size()), type, role}};
}

} // namespace zebra::ui
