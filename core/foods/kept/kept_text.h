// Texts that a person types about foods. Pure functions.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace zebra::foods {

// Code points.
constexpr std::size_t longest_food_name = 200;
constexpr std::size_t longest_food_note = 2000;

// Tidied, on one line. `bad_input` when it is empty, too long, or holds signs that cannot be kept;
// `what` is its name in the sentence ("name").
Outcome<std::string> checked_name_text(std::string_view what, std::string_view typed);
// May be empty and have several lines.
Outcome<std::string> checked_note_text(std::string_view typed);

} // namespace zebra::foods
