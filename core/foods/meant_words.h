// Which words can be meant by one that holds errors. Built once, then read only, by any thread.
#pragma once

#include "core/foods/spelt_words.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct Misspelt {
    std::uint32_t word = 0;
    int errors = 0;       // one or two; one for words that only sound alike, two for wrong vowels
    bool is_whole = true; // false: only its beginning was typed
};

class MeantWords {
  public:
    // A bit for every letter that occurs in a word, and in its sound; other characters share some.
    struct Letters {
        std::uint32_t word = 0;
        std::uint32_t sound = 0;
    };

    MeantWords() = default;
    explicit MeantWords(std::span<const std::string> words);

    // Those of `words`, the same as above, that were meant if `typed` holds errors (see
    // misspelling.h), in no order. The first letter must sound right, or have changed places with
    // the second. `may_be_beginning`: the rest may still be missing.
    std::vector<Misspelt> meant(std::string_view typed, bool may_be_beginning,
                                std::span<const std::string> words) const;

    std::size_t bytes() const; // of memory, roughly

  private:
    SpeltWords sounds_;
    std::vector<Letters> letters_; // by place in the sounds
};

} // namespace zebra::foods
