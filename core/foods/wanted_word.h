// A word of a query and all words of names that answer it, with what each answer costs.
#pragma once

#include "core/foods/ordinary_words.h"
#include "core/foods/query.h"
#include "core/foods/word_index.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zebra::foods {

// Shares of a word are counted in sixteenths.
constexpr int whole_share = 16;
constexpr int one_error_share = 13;

// Words of a query, a bit for each of the first sixteen; those behind have none.
using WordBits = std::uint16_t;
constexpr WordBits word_bit(std::size_t word) {
    return static_cast<WordBits>(word < 16 ? 1U << word : 0U);
}

struct Answer {
    std::uint32_t word = 0;
    int cost = 0;
    int share = whole_share; // how much of what was typed it answers
    MatchKind kind = MatchKind::exact;
};

struct WantedWord {
    std::string text;
    bool may_be_beginning = false;
    int weight = 0; // how much of the query it is; 0 for a weak word
    bool is_extra = false;
    bool is_ordinary = false;    // an English word, whatever it means
    int missing_cost = 0;        // of a name that does not answer it; above that of every answer
    std::vector<Answer> answers; // each word once, in ascending order
    // Words that begin with it, if they are not among the answers.
    WordRange beginning;
    Answer as_beginning;

    // The answer that this word of a name gives, or nullptr.
    const Answer* answer(std::uint32_t word) const {
        const auto found = std::ranges::lower_bound(answers, word, {}, &Answer::word);
        if (found != answers.end() && found->word == word) return &*found;
        return beginning.contains(word) ? &as_beginning : nullptr;
    }
    // How many places of names are to be looked at.
    std::size_t postings(const WordIndex& index) const;
};

// What each word of the query can mean. Fillers are left out; words that are one in the index
// ("no skin") are taken together, a word that is two there ("peanutbutter") is taken apart.
std::vector<WantedWord> wanted_words(const std::vector<QueryWord>& query, const WordIndex& index,
                                     const OrdinaryWords& ordinary);

// The same if those words of it hold errors, too, that are what they seem to be.
std::vector<WantedWord> mended(std::vector<WantedWord> wanted, WordBits which,
                               const WordIndex& index);

} // namespace zebra::foods
