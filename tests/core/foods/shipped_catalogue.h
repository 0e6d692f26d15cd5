// The catalogue of assets/foods, loaded once for all tests of a program.
#pragma once

#include "core/foods/catalogue.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace zebra::test {

std::filesystem::path shipped_tables();
const foods::Catalogue& shipped_catalogue();

// A food that must exist.
const foods::Food& shipped_food(std::string_view ndb);

// The folder of the official files: the environment's ZEBRA_FOOD_SOURCES, else the configured one;
// empty when they are not there.
std::optional<std::filesystem::path> food_sources();

} // namespace zebra::test
