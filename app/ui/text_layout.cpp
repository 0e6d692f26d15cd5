#include "app/ui/text_layout.h"

#include "app/ui/fonts.h"
#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace zebra::ui {

namespace {

constexpr std::string_view mark_start = "\u00A0[";

bool is_blank(char32_t c) { return c == U' '; }

bool may_break_after(char32_t c) { return c == U'-' || c == U'/' || c == U'\u2013'; }

struct Broken {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

// `advance(at, c)` is the width of the code point that begins at byte `at`.
template <class Advance>
std::vector<Broken> broken(std::string_view text, float width, const Advance& advance) {
    std::vector<Broken> lines;
    std::size_t start = 0;      // of the line
    float used = 0;             // width of [start, at)
    std::size_t break_end = 0;  // the line would end here, blanks left off
    std::size_t break_next = 0; // and the next begin here
    float break_width = 0;
    bool can_break = false;

    const auto put = [&](std::size_t end, float line_width, std::size_t next) {
        lines.push_back({start, end, line_width});
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
        const float step = advance(before, c);
        if (is_blank(c)) {
            break_end = before;
            break_next = at;
            break_width = used;
            can_break = before > start;
        } else if (used + step > width && before > start) {
            if (can_break) {
                used -= break_width;
                // what stood between the break and its next word
                for (std::size_t blank = break_end; blank < break_next;) {
                    const std::size_t place = blank;
                    used -= advance(place, next_code_point(text, blank));
                }
                put(break_end, break_width, break_next);
            } else {
                put(before, used, before);
                used = 0;
            }
        }
        used += step;
        if (may_break_after(c)) {
            break_end = at;
            break_next = at;
            break_width = used;
            can_break = true;
        }
    }
    if (start < text.size() || lines.empty()) lines.push_back({start, text.size(), used});
    return lines;
}

} // namespace

std::vector<TextLine> break_lines(Fonts& fonts, Type type, std::string_view text, float width) {
    std::vector<TextLine> lines;
    const auto advance = [&](std::size_t, char32_t c) { return fonts.advance(type, c); };
    for (const Broken& line : broken(text, width, advance)) {
        lines.push_back({text.substr(line.begin, line.end - line.begin), line.width});
    }
    return lines;
}

std::vector<RunLine> break_runs(Fonts& fonts, std::span<const Run> runs, float width) {
    std::string text;
    std::vector<std::size_t> starts;
    for (const Run& run : runs) {
        starts.push_back(text.size());
        text += run.text;
    }
    const auto run_at = [&](std::size_t at) {
        const auto behind = std::upper_bound(starts.begin(), starts.end(), at);
        return static_cast<std::size_t>(behind - starts.begin()) - 1;
    };
    const auto advance = [&](std::size_t at, char32_t c) {
        return fonts.advance(runs[run_at(at)].type, c);
    };
    std::vector<RunLine> lines;
    for (const Broken& line : broken(text, width, advance)) {
        RunLine placed{{}, line.width};
        float x = 0;
        for (std::size_t at = line.begin; at < line.end;) {
            const std::size_t index = run_at(at);
            const std::size_t end = std::min(line.end, starts[index] + runs[index].text.size());
            Run part = runs[index];
            part.text = part.text.substr(at - starts[index], end - at);
            placed.runs.push_back({part, x});
            x += fonts.width(part.type, part.text);
            at = end;
        }
        lines.push_back(std::move(placed));
    }
    return lines;
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
