// How far a typed word is from a word of a name. Pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zebra::foods {

// How many errors a typed word may hold, by its length: none up to 3 letters, one up to 7, two
// beyond. A word that begins with a digit may hold none.
int error_budget(std::string_view typed);

// Letters dropped, added, changed, or swapped with their neighbour (one error), until `typed` is
// `word`; more than `budget` gives budget + 1. Counts bytes. No word is longer than 63 bytes to it:
// a longer one is as far as can be.
int typing_errors(std::string_view typed, std::string_view word, int budget);

// The same until `typed` is a beginning of `word`.
int typing_errors_in_beginning(std::string_view typed, std::string_view word, int budget);

// One spelling for words that sound alike in English: of "broccoli" and "brokoli", "quinoa" and
// "kinoa", "cinnamon" and "sinamon" both give the same. Not for display.
std::string sound_of(std::string_view word);

// Whether two sounds are the same but for their vowels, however many ("mackerel" and "macarel",
// "lentils" and "lentles"), and long enough for that to say something.
bool differ_in_vowels_only(std::string_view sound, std::string_view other_sound);

} // namespace zebra::foods
