// What the person wants to ask the doctor, one question a line: kept as a setting.
#pragma once

#include "core/base/outcome.h"
#include "core/storage/store.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace zebra::report {

constexpr std::size_t longest_questions = 2000; // code points

// As typed and kept; "" when there are none.
Outcome<std::string> read_questions(storage::Store& store);

// One durable change; what is empty is removed. `bad_input`: too long, or signs that cannot be
// kept.
Outcome<void> keep_questions(storage::Store& store, std::string_view typed);

} // namespace zebra::report
