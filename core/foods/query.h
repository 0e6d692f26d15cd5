// What was typed, as words to look for.
#pragma once

#include "core/foods/name_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct QueryWord {
    std::string text; // folded
    // May still be growing: the last word typed, with nothing behind it.
    bool may_be_beginning = false;
    // Says little: an amount, a size, a word like "fresh". A food that has it stands a little
    // further in front; one that does not loses nothing.
    bool is_weak = false;
    // Stands behind "with": less of the query than what stands before.
    bool is_extra = false;
    // Set aside: "of". Kept in the query, since it can belong to a name of several words.
    bool is_filler = false;
};

// The different words of a text in its order, at most 16. Amounts with their unit ("200 g", "2
// slices", "100g") are fillers; a number alone is weak, one with a percent sign is not. When
// nothing but fillers and weak words was typed, they are what is looked for.
std::vector<QueryWord> read_query(std::string_view text, const NameRules& rules);

} // namespace zebra::foods
