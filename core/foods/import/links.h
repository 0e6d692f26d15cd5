// What other public lists say of a food of SR28: its number in FoodData Central.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace zebra::foods {

// sr_legacy_food.csv: FoodData Central's number by NDB number (five digits, leading zeros given
// back where the list lost them). Foods that are not in SR28 may stand in it.
Outcome<std::map<std::string, std::string>> read_fdc_numbers(const std::filesystem::path& file,
                                                             std::optional<std::size_t> rows);

} // namespace zebra::foods
