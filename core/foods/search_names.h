// The names by which the search finds foods: USDA's own, those that USDA lists beside it, what
// stands in brackets behind the head, and those of other_names.tsv.
#pragma once

#include "core/foods/food.h"
#include "core/foods/ordinary_words.h"
#include "core/foods/other_name.h"
#include "core/foods/search_word.h"
#include "core/foods/word_index.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace zebra::foods {

enum class NameKind : std::uint8_t {
    own,      // USDA's
    other,    // what else the food is called
    elsewhere // the same, where few know it
};

// One name of a food.
struct SearchName {
    std::uint32_t food = 0; // place in the foods
    // How plain the food is (plainness.h), and what another name than its own costs: the lower,
    // the further in front.
    std::int16_t cost = 0;
    std::int16_t loose_cost = 0;    // more, when it was not typed in full
    std::uint8_t head_words = 0;    // without fillers and brands
    std::uint8_t left_out_cost = 0; // of each word of the head that the query left out
    std::uint8_t order = 0;         // among the names of its food; 255: there or behind
    NameKind kind = NameKind::own;
};

struct SearchNames {
    std::vector<SearchName> names; // the lowest cost first, then in the order of the foods
    WordIndex index;               // of their words
};

// What the names are made of. `group_codes`: by Food::group_number.
struct SearchSources {
    std::span<const Food* const> foods;
    std::span<const std::string_view> group_codes;
    std::span<const SearchWord> search_words;
    std::span<const OtherName> other_names;
    const OrdinaryWords& ordinary_words;
};

// Reads all names. A name of other_names.tsv that names no food has no effect (a test shows that
// there is none).
SearchNames read_search_names(const SearchSources& sources, const NameRules& rules);

} // namespace zebra::foods
