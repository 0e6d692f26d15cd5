// All words of all names, in order, each with the names it stands in, and each name with its words:
// what a word of a query can mean. Built once, then read only, by any thread.
#pragma once

#include "core/foods/meant_words.h"
#include "core/foods/name_words.h"
#include "core/foods/spelt_words.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::foods {

// How a word of a name answers a word of a query, best first.
enum class MatchKind : std::uint8_t {
    exact,   // the same word, or its singular or plural
    prefix,  // the word begins with what was typed
    misspelt // the word, or its beginning, with an error or two
};

// A word and the part of a name in which it stands, packed, since a million names have some.
class WordAt {
  public:
    WordAt() = default;
    WordAt(std::uint32_t number, Place place)
        : bits_(number << place_bits | static_cast<std::uint32_t>(place)) {}

    std::uint32_t number() const { return bits_ >> place_bits; } // of the word, or of the name
    Place place() const { return static_cast<Place>(bits_ & ((1U << place_bits) - 1)); }

  private:
    static constexpr unsigned place_bits = 3;
    std::uint32_t bits_ = 0;
};

// Words [first, last) in alphabetical order.
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool contains(std::uint32_t word) const { return word >= first && word < last; }
    bool empty() const { return first == last; }
};

class WordIndex {
  public:
    WordIndex() = default;
    // `words`: all different words, in any order. `names`: the words of every name, by their place
    // in `words`, in the order of the name; the names stand one behind the other, and
    // `first_of_name` says where each begins, and one past the last.
    WordIndex(std::vector<std::string> words, std::vector<WordAt> names,
              std::vector<std::uint32_t> first_of_name);

    std::size_t word_count() const { return words_.size(); }
    std::size_t name_count() const {
        return first_of_name_.empty() ? 0 : first_of_name_.size() - 1;
    }
    std::string_view word(std::uint32_t number) const { return words_[number]; }

    // The same word, and its singular or plural.
    std::vector<std::uint32_t> same(std::string_view typed) const;
    WordRange beginning_with(std::string_view typed) const;
    // Words that were meant if `typed` holds errors (see misspelling.h), with the fewest errors
    // first. The first letter must sound right, or have changed places with the second.
    // `may_be_beginning`: the rest may still be missing.
    std::vector<Misspelt> misspelt(std::string_view typed, bool may_be_beginning) const;

    // The names in which the words stand, by number; each name once a word, where the word says
    // most. In ascending order for a single word.
    std::span<const WordAt> names_with(WordRange words) const;
    std::span<const WordAt> names_with(std::uint32_t word) const;
    // One bit for every word, which it shares with others, and those of all words of a name: a name
    // without the bit does not have the word.
    static std::uint64_t mark(std::uint32_t word) { return std::uint64_t{1} << (word % 64); }
    std::uint64_t marks_of_name(std::uint32_t name) const { return marks_[name]; }
    // The words of a name in its order.
    std::span<const WordAt> words_of_name(std::uint32_t name) const;

    std::size_t bytes() const; // of memory, roughly

  private:
    void gather_names();

    std::vector<std::string> words_; // ascending
    std::vector<WordAt> names_;
    std::vector<std::uint32_t> first_of_name_;
    std::vector<std::uint64_t> marks_;         // by name
    std::vector<WordAt> postings_;             // by word, then name
    std::vector<std::uint32_t> first_posting_; // by word, and one past the last
    SpeltWords singulars_;
    MeantWords meant_words_;
};

} // namespace zebra::foods
