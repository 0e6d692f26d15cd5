// The table of display names: made ahead, since to tell thirteen thousand foods apart takes longer
// than to load them.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/import/import.h"

#include <filesystem>

namespace zebra::foods {

// made_names.tsv from foods.tsv, dishes.tsv, display_words.tsv and display_names.tsv in the folder;
// one row for every food, in its order, then one for every dish. The same tables give the same
// bytes. A Problem when a table is missing or has a fault, when an exception names no food, or when
// two foods would be called the same.
Outcome<TableText> make_name_table(const std::filesystem::path& folder);

} // namespace zebra::foods
