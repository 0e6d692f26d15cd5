// How much serotonin a measured food has, in the words of Feldman and Lee 1985: high from 3
// micrograms per g fresh weight, moderate from 0.1, low below. Only for foods that were measured:
// not measured is no tier, and never "none".
#pragma once

#include <string_view>

namespace zebra::foods {

constexpr double moderate_from_ug_per_g = 0.1;
constexpr double high_from_ug_per_g = 3;

enum class SerotoninTier { low, moderate, high };

SerotoninTier serotonin_tier(double serotonin_ug_per_g);
std::string_view to_word(SerotoninTier tier); // "low", "moderate", "high"

} // namespace zebra::foods
