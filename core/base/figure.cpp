#include "core/base/figure.h"

#include <fmt/format.h>

#include <cmath>

namespace zebra {

std::string plain_number(double value) {
    const double size = std::abs(value);
    int decimals = 0;
    if (size > 0 && size < 1) {
        decimals = 2;
    } else if (size < 100) {
        decimals = 1;
    }
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.find('.') != std::string::npos) {
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    if (text == "-0") text = "0";
    return text;
}

std::string one_decimal(double value) {
    // What is a half in decimals may lie a little below it in binary.
    constexpr double next_to_a_half = 1e-9;
    return fmt::format("{:.1f}", std::floor(value * 10 + 0.5 + next_to_a_half) / 10);
}

std::string grouped(long count) {
    std::string text = std::to_string(count);
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string with_unit(double value, std::string_view unit) {
    return fmt::format("{}\u00A0{}", plain_number(value), unit);
}

} // namespace zebra
