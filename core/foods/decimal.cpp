#include "core/foods/decimal.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace zebra::foods {

namespace {

constexpr std::size_t most_digits = 15; // below 2^53, so digits and power of ten are exact doubles
constexpr std::array<double, most_digits + 1> powers_of_ten = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_needless_zeros(std::string whole, std::string fraction) {
    const std::size_t first = whole.find_first_not_of('0');
    whole = first == std::string::npos ? "0" : whole.substr(first);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return fraction.empty() ? whole : whole + "." + fraction;
}

struct Parts {
    std::string whole;
    std::string fraction;
};

Parts split_at_point(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return {std::string{text}, ""};
    return {std::string{text.substr(0, point)}, std::string{text.substr(point + 1)}};
}

} // namespace

std::optional<double> parse_decimal(std::string_view text) {
    std::uint64_t digits = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(c) || ++count > most_digits) return std::nullopt;
        digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
        if (after_point) ++decimals;
    }
    if (count == 0 || (after_point && decimals == 0)) return std::nullopt;
    return static_cast<double>(digits) / powers_of_ten[decimals];
}

bool parse_optional_decimal(std::string_view text, std::optional<double>& figure) {
    figure = parse_decimal(text);
    return figure.has_value() || text.empty();
}

std::optional<double> typed_decimal(std::string_view text) {
    std::string plain{trim(text)};
    std::replace(plain.begin(), plain.end(), ',', '.');
    if (plain.size() > 1 && plain.back() == '.') plain.pop_back();
    return parse_decimal(plain);
}

std::optional<std::int32_t> parse_count(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::int32_t value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string grams_to_milligrams(std::string_view grams) {
    Parts parts = split_at_point(grams);
    while (parts.fraction.size() < 3) parts.fraction += '0';
    parts.whole += parts.fraction.substr(0, 3);
    parts.fraction.erase(0, 3);
    return without_needless_zeros(std::move(parts.whole), std::move(parts.fraction));
}

std::string shortest_decimal(std::string_view text) {
    Parts parts = split_at_point(text);
    return without_needless_zeros(std::move(parts.whole), std::move(parts.fraction));
}

} // namespace zebra::foods
