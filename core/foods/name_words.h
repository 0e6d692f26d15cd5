// A food's names as search sees them: their words, and what part of the name each of them stands
// in.
//
//   "Nuts, walnuts, black, dried"               shelf: nuts; head: walnuts; then black, dried
//   "Milk, nonfat, fluid (fat free or skim)"    head: milk; then nonfat, fluid; aside: fat free
//   skim "Soy sauce made from soy and wheat"         head: soy, sauce; then made, soy, wheat
//   "Chickpeas (garbanzo beans), canned"        head: chickpeas; and once more, with the head
//                                               garbanzo, beans
#pragma once

#include "core/foods/search_word.h"
#include "core/foods/word_forms.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// In order of how much the word says about what the food is.
enum class Place : std::uint8_t {
    head,   // what the food is
    shelf,  // the kind of food it stands among
    second, // the first qualifier
    third,  // the second qualifier
    later,  // a qualifier further back
    aside   // in brackets behind a qualifier, or a filler
};
constexpr std::size_t place_count = 6;

struct NameWord {
    std::string text;
    Place place = Place::head;
};

struct NameWords {
    std::vector<NameWord> words; // in the order of the name
    std::size_t head_words = 0;  // how many make the head, without fillers and brands in capitals
    std::size_t parts = 0;       // the head and its qualifiers, without shelf
    bool has_capitals = false;   // three capitals in a row: a brand
};

// The words of search_words.tsv that say how to read a name; all folded.
struct NameRules {
    explicit NameRules(std::span<const SearchWord> words);

    std::set<std::string, std::less<>> shelves; // "nuts", "alcoholic beverage, distilled"
    WordSet links;   // "made", "with": what follows one in the head qualifies it
    WordSet fillers; // "of", "and"
    WordSet weak;    // "fresh", "large"
    WordSet aims;    // "for"
    WordSet extras;  // "with"
    WordSet units;   // "g", "slices"
};

// The name itself, then one more reading for every other name: what stands in brackets behind the
// head, and each entry of `other_names` (separated by `separator`; entries with a digit are codes
// and left out). In these the other name is the head, and the head of the name is a qualifier.
std::vector<NameWords> read_names(std::string_view name, std::string_view other_names,
                                  char separator, const NameRules& rules);

} // namespace zebra::foods
