// Decimal figures as the tables write them: "547", "22.87", "0". Read exactly, without the
// machine's locale; a figure of up to 15 digits becomes the double nearest to it. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

// Digits with at most one decimal point, at least one digit, no sign, at most 15 digits; else
// nullopt. ".5" is accepted, "5." is not.
std::optional<double> parse_decimal(std::string_view text);

// The same where the figure may be absent: an empty text leaves it unset. False: it is not a
// figure.
bool parse_optional_decimal(std::string_view text, std::optional<double>& figure);

// A figure as a person types it: also with a decimal comma, with a point or comma at the end, and
// with white space around it.
std::optional<double> typed_decimal(std::string_view text);

// Digits only, at most nine of them.
std::optional<std::int32_t> parse_count(std::string_view text);

// A figure in grams as milligrams, by moving the decimal point and nothing else: "0.547" -> "547",
// "0.0005" -> "0.5", "0.000" -> "0". The text must be one that parse_decimal accepts.
std::string grams_to_milligrams(std::string_view grams);

// The shortest text of the same figure: ".50" -> "0.5", "1.0" -> "1", "007" -> "7".
std::string shortest_decimal(std::string_view text);

} // namespace zebra::foods
