#include "core/foods/name_parts.h"

#include "core/base/text.h"

#include <cstddef>
#include <utility>

namespace zebra::foods {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How many bytes the separator at `at` has; 0: there is none.
std::size_t separator_at(std::string_view name, std::size_t at) {
    if (name[at] == ';') return 1;
    if (name[at] == ',') {
        const bool between_digits =
            at > 0 && at + 1 < name.size() && is_digit(name[at - 1]) && is_digit(name[at + 1]);
        return between_digits ? 0 : 1;
    }
    for (const std::string_view dash : {" -- ", " - "}) {
        if (name.substr(at).starts_with(dash)) return dash.size();
    }
    return 0;
}

// A sentence's end has no place in a name; abbreviations ("sp.", "Co.") keep it.
std::string without_full_stop(std::string text) {
    constexpr std::size_t shortest_word = 4;
    const std::size_t word = text.size() - (text.rfind(' ') + 1);
    if (text.ends_with('.') && word > shortest_word) text.pop_back();
    return text;
}

} // namespace

std::string tidy_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool closes = c == ',' || c == ')';
        if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == '(')) continue;
        if (closes && !out.empty() && out.back() == ' ') out.pop_back();
        out += c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<NamePart> parts_of_name(std::string_view name) {
    std::vector<NamePart> parts;
    NamePart part;
    std::string bracket;
    std::size_t depth = 0;
    const auto close = [&] {
        part.text = without_full_stop(tidy_blanks(part.text));
        part.lower = ascii_lower(part.text);
        if (part.text.empty() && !parts.empty()) {
            for (std::string& one : part.brackets) parts.back().brackets.push_back(std::move(one));
        } else if (!part.text.empty()) {
            parts.push_back(std::move(part));
        }
        part = {};
    };
    const auto close_bracket = [&] {
        part.brackets.push_back(tidy_blanks(bracket));
        bracket.clear();
        part.text += ' ';
    };
    for (std::size_t at = 0; at < name.size();) {
        const char c = name[at];
        const std::size_t separator = depth == 0 ? separator_at(name, at) : 0;
        if (separator > 0) {
            close();
            at += separator;
            continue;
        }
        ++at;
        if (c == '(') ++depth;
        if (depth == 0) {
            if (c != ')') part.text += c;
            continue;
        }
        bracket += c;
        if (c == ')' && --depth == 0) close_bracket();
    }
    if (!bracket.empty()) {
        bracket.append(depth, ')');
        close_bracket();
    }
    close();
    return parts;
}

} // namespace zebra::foods
