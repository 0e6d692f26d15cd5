// One query over all names: what answers it, in the order in which it is shown. Used by search.cpp
// only. Pure functions.
#pragma once

#include "core/foods/search_names.h"
#include "core/foods/wanted_word.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace zebra::foods {

// A name that answers, with its cost (search.h).
struct Candidate {
    int cost = 0;
    std::uint32_t food = 0;
    std::uint32_t name = 0;
    std::uint8_t order = 0; // SearchName::order
    MatchKind kind = MatchKind::exact;
    bool is_sure = true;  // every word is answered by itself or a plain misspelling of it
    WordBits missing = 0; // the words that say something and that it does not answer
};

// The best names, one a food, at most `limit`, best first; of the first `foods` foods only. `names`
// stand in ascending order of their cost.
std::vector<Candidate> best_names(const std::vector<SearchName>& names, const WordIndex& index,
                                  const std::vector<WantedWord>& wanted, std::size_t limit,
                                  std::size_t foods);

// The query as this name answers it; empty when it does so letter by letter.
std::string understood_query(const WordIndex& index, const std::vector<WantedWord>& wanted,
                             std::uint32_t name);

} // namespace zebra::foods
