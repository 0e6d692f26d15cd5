// Finds foods by what a person types, in memory, by the words of their names.
//
// What matches. Query and names are read as words without case, accents, apostrophes and
// punctuation. Every word of the query must answer to a word of the name, in any order: be it, be
// its singular or plural, or be its beginning. Fillers ("of", "and") are not looked for beside
// other words. A food goes by several names: USDA's, those that USDA lists beside it and what
// stands in brackets behind the head; it is found by the one that fits best.
//
// What comes first. Each food has a cost, and the lowest comes first; foods of equal cost stand in
// order of NDB number. The cost is the sum of
//   how each word matched:    exact before prefix;
//   where each word matched:  in the head of the name ("walnuts" in "Nuts, walnuts, english"),
//                             then in the shelf it stands on, in its qualifiers, the nearer ones
//                             first, and in brackets; a little more in another name of the food;
//   what the query left out:  every word of the head that was not asked for ("juice" in "Apple
//                             juice", asked for "apple");
//   how plain the food is:    see plainness.h.
// Words never stand in this code: which ones make a food plain is told by search_words.tsv.
#pragma once

#include "core/foods/catalogue.h"
#include "core/foods/name_words.h"
#include "core/foods/word_index.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct Hit {
    const Food* food = nullptr;
    MatchKind kind = MatchKind::exact; // the weakest of its words' matches
};

class Search {
  public:
    // Builds the index, some 20 ms. The catalogue must outlive the search.
    explicit Search(const Catalogue& catalogue);

    // The best foods, at most `limit`, best first. Nothing for a query without a letter or digit.
    // Any text is allowed; of a very long one the first 16 different words are looked at. Any
    // number of threads may search at once.
    std::vector<Hit> find(std::string_view query, std::size_t limit) const;

  private:
    // One name of a food; names of the same food stand side by side.
    struct Name {
        std::uint32_t food = 0;     // place in the catalogue
        std::int32_t plainness = 0; // with what another name costs
        std::int32_t head_words = 0;
    };

    std::vector<std::string> query_words(std::string_view query) const;

    std::span<const Food> foods_;
    std::vector<Name> names_;
    NameRules rules_;
    WordIndex index_;
};

} // namespace zebra::foods
