// What a person typed, before it is kept. Pure functions.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace zebra {

// The text that clean_line() or clean_lines() made of it, or `bad_input`: it holds signs that
// cannot be kept (nullopt), or more than `longest` code points. `what` is its name in the sentence
// ("note").
Outcome<std::string> checked_text(std::string_view what, std::optional<std::string> tidied,
                                  std::size_t longest);

// A whole number, blanks around it apart; nullopt for anything else.
std::optional<int> parse_whole_number(std::string_view typed);

// The id of something that a person named: "own_" and the name in ASCII letters and figures, or
// `otherwise` when it has none; a number follows while `taken` knows it.
std::string own_id(std::string_view name, std::string_view otherwise,
                   const std::function<bool(std::string_view)>& taken);

} // namespace zebra
