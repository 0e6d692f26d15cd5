#include "core/base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace zebra {

namespace {

constexpr char32_t replacement_character = 0xFFFD;

const utf8proc_uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

struct Freed {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); } // NOLINT: malloc'd by C
};

std::optional<std::string> mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Freed> owned{raw};
    if (size < 0) return std::nullopt;
    return std::string{reinterpret_cast<const char*>(owned.get()), static_cast<std::size_t>(size)};
}

// One code point and the bytes it takes; -1 and one byte where the text is not valid.
struct Decoded {
    utf8proc_int32_t code_point = -1;
    std::size_t size = 1;
};

Decoded decode(std::string_view utf8, std::size_t at) {
    Decoded decoded;
    const auto left = static_cast<utf8proc_ssize_t>(utf8.size() - at);
    const utf8proc_ssize_t used =
        utf8proc_iterate(bytes(utf8.substr(at)), left, &decoded.code_point);
    if (used > 0) {
        decoded.size = static_cast<std::size_t>(used);
    } else {
        decoded.code_point = -1;
    }
    return decoded;
}

// Calls `take(code_point, valid)` for each code point.
template <class Take>
void for_each_code_point(std::string_view utf8, Take take) {
    for (std::size_t at = 0; at < utf8.size();) {
        // Most of any text is ASCII, and large tables are read while a person waits.
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            take(static_cast<char32_t>(utf8[at++]), true);
            continue;
        }
        const Decoded decoded = decode(utf8, at);
        const bool valid = decoded.code_point >= 0;
        take(valid ? static_cast<char32_t>(decoded.code_point) : replacement_character, valid);
        at += decoded.size;
    }
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

std::optional<std::string> cleaned(std::string_view typed, bool keep_line_feeds) {
    if (!is_valid_utf8(typed)) return std::nullopt;
    std::u32string out;
    bool refused = false;
    for_each_code_point(typed, [&](char32_t c, bool) {
        if (c == U'\r') return;
        if (c == U'\n' && keep_line_feeds) {
            while (!out.empty() && out.back() == U' ') out.pop_back();
            out.push_back(c);
            return;
        }
        if (c == U'\n' || c == U'\t' || c == 0xA0) c = U' ';
        if (is_control(c)) {
            refused = true;
            return;
        }
        if (c == U' ' && (out.empty() || out.back() == U' ' || out.back() == U'\n')) return;
        out.push_back(c);
    });
    if (refused) return std::nullopt;
    while (!out.empty() && (out.back() == U' ' || out.back() == U'\n')) out.pop_back();
    while (!out.empty() && out.front() == U'\n') out.erase(out.begin());
    return mapped(to_utf8(out), UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

} // namespace

bool is_valid_utf8(std::string_view text) {
    bool valid = true;
    for_each_code_point(text, [&](char32_t, bool ok) { valid = valid && ok; });
    return valid;
}

std::u32string to_code_points(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for_each_code_point(utf8, [&](char32_t c, bool) { out.push_back(c); });
    return out;
}

std::string to_utf8(std::u32string_view code_points) {
    std::string out;
    out.reserve(code_points.size());
    for (const char32_t c : code_points) {
        std::array<utf8proc_uint8_t, 4> encoded = {};
        const utf8proc_ssize_t size =
            utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), encoded.data());
        out.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
    }
    return out;
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    if (at < utf8.size() && static_cast<unsigned char>(utf8[at]) < 0x80) {
        return static_cast<unsigned char>(utf8[at++]); // most text is ASCII
    }
    const Decoded decoded = decode(utf8, at);
    at += decoded.size;
    return decoded.code_point < 0 ? replacement_character
                                  : static_cast<char32_t>(decoded.code_point);
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for_each_code_point(utf8, [&](char32_t, bool) { ++count; });
    return count;
}

std::string fold(std::string_view utf8) {
    constexpr int options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE
                            | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
    return mapped(utf8, options).value_or(ascii_lower(utf8));
}

std::string ascii_lower(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, start)) {
        parts.push_back(text.substr(start, at - start));
        start = at + 1;
    }
    parts.push_back(text.substr(start));
    return parts;
}

std::string join_lines(std::string_view text, std::string_view separator) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trim(line).empty()) lines.emplace_back(trim(line));
    }
    return join(lines, separator);
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

std::optional<std::string> clean_line(std::string_view typed) { return cleaned(typed, false); }

std::optional<std::string> clean_lines(std::string_view typed) { return cleaned(typed, true); }

std::string excerpt(std::string_view typed, std::size_t code_points) {
    std::u32string out = to_code_points(trim(typed));
    for (char32_t& c : out) {
        if (is_control(c)) c = replacement_character;
    }
    if (out.size() > code_points) {
        out.resize(code_points);
        out += U"...";
    }
    return to_utf8(out);
}

std::string fill_places(std::string_view pattern, const PlaceValues& values) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = pattern.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        out += pattern.substr(0, open);
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto value = std::find_if(values.begin(), values.end(),
                                        [&](const auto& entry) { return entry.first == name; });
        out += value == values.end() ? pattern.substr(open, close + 1 - open) : value->second;
        pattern = pattern.substr(close + 1);
    }
    out += pattern;
    return out;
}

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace zebra
