// How what is kept names a food: by code_of(food), or "own-12" for an own food. Pure functions.
#pragma once

#include "core/base/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zebra::foods {

// Five digits, eight digits, or an own food's code. Whether there is such a food is not asked: one
// that a later table drops keeps what was said of it.
bool is_food_code(std::string_view code);
// `bad_input` for anything else.
Outcome<void> check_food_code(std::string_view code);

std::string own_food_code(std::int64_t id);
// nullopt: the code of another food, or of none.
std::optional<std::int64_t> own_food_id(std::string_view code);

} // namespace zebra::foods
