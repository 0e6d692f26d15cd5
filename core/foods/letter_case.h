// Capitals as people write them: "CAMPBELL'S Red and White, Beef Broth" comes out as "Campbell's
// red and white, beef broth", "spices, brazil nuts" as "Spices, Brazil nuts". Pure.
//
// The rules' spellings ("KFC", "Italian", "New Zealand") go before everything. Then words of
// capitals only are brands and keep their first one; words with capitals inside ("SpaghettiOs") and
// single letters ("vitamin A") stay; what becomes of a word that begins with a capital depends on
// who wrote the name. The name itself begins with a capital.
#pragma once

#include "core/foods/display_rules.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace zebra::foods {

enum class NameStyle : std::uint8_t {
    sr28, // brands in capitals; other words may begin with one without need, and lose it
    fndds // brands begin with a capital, as people write them
};

std::string plain_capitals(std::string_view name, NameStyle style, const DisplayRules& rules);

} // namespace zebra::foods
