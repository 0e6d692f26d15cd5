#include "core/diary/weight.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace zebra::diary {

namespace {

constexpr double example_kilograms = 72.4;

} // namespace

Outcome<double> parse_weight(std::string_view typed, WeightUnit unit) {
    std::string text{trim(typed)};
    std::replace(text.begin(), text.end(), ',', '.');
    double number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number, std::chars_format::fixed);
    if (error != std::errc{} || end != last) {
        return fail(Problem::Kind::bad_input, fmt::format("The weight is a number like {}.",
                                                          weight_number(example_kilograms, unit)));
    }
    const double kilograms = number * kilograms_of_one(unit);
    if (!(kilograms >= least_kilograms && kilograms <= most_kilograms)) {
        return fail(Problem::Kind::bad_input, fmt::format("A weight from {} to {} can be kept.",
                                                          weight_text(least_kilograms, unit),
                                                          weight_text(most_kilograms, unit)));
    }
    return kilograms;
}

double kilograms_of_one(WeightUnit unit) {
    return unit == WeightUnit::pounds ? kilograms_per_pound : 1;
}

double rounded_weight(double kilograms, WeightUnit unit) {
    constexpr double tenths = 10;
    return std::round(kilograms / kilograms_of_one(unit) * tenths) / tenths;
}

std::string weight_number(double kilograms, WeightUnit unit) {
    std::string text = fmt::format("{:.1f}", rounded_weight(kilograms, unit));
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string weight_text(double kilograms, WeightUnit unit) {
    return fmt::format("{}\u00A0{}", weight_number(kilograms, unit), to_text(unit));
}

std::string_view to_text(WeightUnit unit) { return unit == WeightUnit::pounds ? "lb" : "kg"; }

WeightUnit parse_weight_unit(std::string_view text) {
    return text == to_text(WeightUnit::pounds) ? WeightUnit::pounds : WeightUnit::kilograms;
}

} // namespace zebra::diary
