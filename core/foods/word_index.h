// All words of all names, in order, each with the names it stands in: what a word of a query can
// mean. Built once, then read only, by any thread.
#pragma once

#include "core/foods/name_words.h"
#include "core/foods/word_forms.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::foods {

// How a word of a name answers a word of a query, best first. A further kind (misspelt) is a
// further value here and a further source of candidates in WordIndex::matches.
enum class MatchKind : std::uint8_t {
    exact, // the same word, or its singular or plural
    prefix // the word begins with what was typed
};

struct Posting {
    std::uint32_t name = 0;
    Place place = Place::head;
};

struct WordMatch {
    std::uint32_t word = 0;
    MatchKind kind = MatchKind::exact;
};

class WordIndex {
  public:
    // Names are numbered by the caller and added in ascending order.
    void add(std::string_view word, std::uint32_t name, Place place);
    // Puts words and postings in order; nothing can be added afterwards.
    void finish();

    // Every word that answers `typed`, each once, as the best kind it qualifies for.
    std::vector<WordMatch> matches(std::string_view typed) const;
    std::span<const Posting> postings(std::uint32_t word) const;

    std::size_t word_count() const { return words_.size(); }

  private:
    WordMap<std::vector<Posting>> collected_;  // until finish()
    std::vector<std::string> words_;           // ascending
    std::vector<std::uint32_t> first_posting_; // by word, and one past it
    std::vector<Posting> postings_;
    // Words without their plural, ascending, with the place of the word.
    std::vector<std::pair<std::string, std::uint32_t>> singulars_;
};

} // namespace zebra::foods
