// UTF-8 text. Everything that enters the program is valid UTF-8 or refused; nothing is silently
// cut.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra {

bool is_valid_utf8(std::string_view text);

// The code points of valid UTF-8. Invalid bytes come back as U+FFFD, one each.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

// The code point that starts at `at`, which moves behind it. Invalid bytes give U+FFFD, one each.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

std::size_t count_code_points(std::string_view utf8);

// Comparison form: no case, no accents, compatibility forms resolved ("Crème" -> "creme").
// Not for display. Text that is not valid UTF-8 is returned with its ASCII letters lowered.
std::string fold(std::string_view utf8);

// ASCII only; other bytes stay as they are.
std::string ascii_lower(std::string_view text);
std::string_view trim(std::string_view text); // blanks, tabs, line ends
std::vector<std::string_view> split(std::string_view text, char separator); // keeps empty parts
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// The lines that are not blank, trimmed.
std::string join_lines(std::string_view text, std::string_view separator);

// Makes one line of text safe to keep: NFC, line ends and tabs become blanks, runs of blanks one,
// ends trimmed. nullopt when the text is not UTF-8 or holds other control characters.
std::optional<std::string> clean_line(std::string_view typed);
// The same, with line feeds kept ("\r\n" becomes "\n").
std::optional<std::string> clean_lines(std::string_view typed);

// For messages that repeat what was typed: at most `code_points` of it, then "...", with control
// characters and bytes that are not UTF-8 made visible.
std::string excerpt(std::string_view typed, std::size_t code_points = 40);

// The pattern with each {name} replaced by its value; what has none stays. A brace in a value stays
// what it is.
using PlaceValues = std::vector<std::pair<std::string_view, std::string_view>>;
std::string fill_places(std::string_view pattern, const PlaceValues& values);

// For text, attributes and href values of an HTML page.
std::string escape_html(std::string_view text);

} // namespace zebra
