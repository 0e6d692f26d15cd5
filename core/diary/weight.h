// Body weight, one a day. Pure functions.
#pragma once

#include "core/base/date.h"
#include "core/base/outcome.h"

#include <string>
#include <string_view>

namespace zebra::diary {

enum class WeightUnit { kilograms, pounds };

constexpr double kilograms_per_pound = 0.45359237; // international avoirdupois pound, exact
constexpr double least_kilograms = 1;
constexpr double most_kilograms = 500;

struct WeightEntry {
    Date day;
    double kilograms = 0;

    friend bool operator==(const WeightEntry&, const WeightEntry&) = default;
};

// What a person typed, with a point or a comma, in kilograms. `bad_input` names what is wrong: no
// number, or one outside of 1 .. 500 kg.
Outcome<double> parse_weight(std::string_view typed, WeightUnit unit);

double kilograms_of_one(WeightUnit unit);
// The number in the unit, rounded to a tenth.
double rounded_weight(double kilograms, WeightUnit unit);
// "72.4 kg", "159.6 lb", rounded to a tenth; the number alone for a field.
std::string weight_text(double kilograms, WeightUnit unit);
std::string weight_number(double kilograms, WeightUnit unit);

// The setting under which the unit is kept (core/storage/settings.h).
constexpr std::string_view weight_unit_setting = "weight_unit";
// As stored: "kg", "lb"; anything else is kilograms.
std::string_view to_text(WeightUnit unit);
WeightUnit parse_weight_unit(std::string_view text);

} // namespace zebra::diary
