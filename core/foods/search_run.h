// One query over all names: what answers it, in the order in which it is shown. Used by search.cpp
// only.
#pragma once

#include "core/foods/search_names.h"
#include "core/foods/wanted_word.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace zebra::foods {

// What the query has found of one name so far. Tens of thousands of them: small, and void when
// their query is over, so that they need not be cleared.
struct Tally {
    std::uint32_t query = 0;
    std::int16_t saved = 0;      // missing_cost less cost, of all words answered
    std::int16_t saved_last = 0; // of the word last looked for
    std::uint16_t weight = 0;    // of all words answered
    std::uint8_t in_head = 0;    // words answered in the head
    std::uint8_t last = 0;       // number of the word last looked for, from 1; top bit: in the head
};

// Working space of one search; not shared while it runs.
struct Space {
    std::vector<Tally> tallies;         // by name
    std::vector<std::uint32_t> touched; // names
    std::vector<std::uint32_t> shown;   // by food: the query that has shown it
    std::uint32_t query = 0;
};

// A name that answers, with its cost (search.h).
struct Candidate {
    int cost = 0;
    std::uint32_t food = 0;
    std::uint32_t name = 0;
    MatchKind kind = MatchKind::exact;

    // The order in which foods are shown.
    friend bool operator<(const Candidate& one, const Candidate& other) {
        return std::tie(one.cost, one.food, one.name)
               < std::tie(other.cost, other.food, other.name);
    }
    friend bool operator>(const Candidate& one, const Candidate& other) { return other < one; }
};

// The best names, one a food, at most `limit`, best first; of the first `foods` foods only.
std::vector<Candidate> best_names(const std::vector<SearchName>& names, const WordIndex& index,
                                  const std::vector<WantedWord>& wanted, std::size_t limit,
                                  std::size_t foods, Space& space);

// The query as this name answers it; empty when it does so letter by letter.
std::string understood_query(const WordIndex& index, const std::vector<WantedWord>& wanted,
                             std::uint32_t name);

} // namespace zebra::foods
