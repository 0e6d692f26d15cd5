// Finds foods by what a person types, in memory, by the words of their names.
//
// What matches. Query and names are read as words without case, accents, apostrophes and
// punctuation. A word of the query answers to a word of a name when it is that word, its singular
// or plural; when it is its beginning; or, if neither exists in any name, when it holds an error or
// two, or only sounds like it (misspelling.h); an ordinary English word is not taken for a misspelt
// one unless other words are found beside it. Two words may stand for one ("butter milk") and one
// for two ("peanutbutter"). A food goes by several names (search_names.h); the one that fits best
// counts. Words that no name answers count against a food and do not hide it, as long as more than
// half of what was typed is answered; otherwise nothing is found. The words that the best food
// lacks are looked for once more with errors in them ("orange juce").
//
// What comes first. Each food has a cost, and the lowest comes first; foods of equal cost stand in
// the order of the catalogue. The cost is the sum of
//   how each word matched:    exact, then prefix, then misspelt, then not at all;
//   where each word matched:  in the head of the name ("walnuts" in "Nuts, walnuts, english"),
//                             then in the shelf it stands on, in its qualifiers, the nearer ones
//                             first, and in brackets; a little more in another name of the food;
//   what the query left out:  every word of the head that was not asked for ("juice" in "Apple
//                             juice", asked for "apple");
//   in what order:            "milk chocolate" is not "chocolate milk";
//   how plain the food is:    see plainness.h; dishes come after plain foods.
// Words never stand in this code: which ones make a food plain is told by search_words.tsv, what
// else foods are called by other_names.tsv.
//
// What it costs. Names are kept in the order of how plain they are, and so are the lists of the
// names that have a word. The lists of the words that a food must have one of are read, the
// shortest first, and each only as far as a name could still be among the best; the rest of the
// query is looked up in the names found there.
#pragma once

#include "core/foods/catalogue.h"
#include "core/foods/query.h"
#include "core/foods/search_names.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

enum class Dishes : std::uint8_t { shown, hidden };

struct Hit {
    const Food* food = nullptr;
    MatchKind kind = MatchKind::exact; // the weakest of its words' matches
};

struct Found {
    std::vector<Hit> hits; // best first
    // What the first hit was found by, when that is not what was typed: "broccoli raw" for "brocoli
    // raw". Empty otherwise.
    std::string understood;
    // The words of the query, folded, that say something and that the first hit does not answer:
    // "vegan" of "vegan cheese". A short last word that may still be growing is none of them.
    std::vector<std::string> unanswered;
};

class Search {
  public:
    // Builds the index. The catalogue must outlive the search.
    explicit Search(const Catalogue& catalogue);
    // The same over any foods, dishes last; they must outlive the search, as all in `sources`.
    explicit Search(const SearchSources& sources);
    ~Search();
    Search(Search&&) noexcept;
    Search& operator=(Search&&) noexcept;
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    // The best foods, at most `limit`. Nothing for a query without a letter or digit. Any text is
    // allowed; of a very long one the first 16 different words are looked at. Any number of threads
    // may search at once.
    Found find(std::string_view query, std::size_t limit, Dishes dishes = Dishes::shown) const;

    std::size_t name_count() const;
    std::size_t bytes() const; // of memory for the index, roughly

  private:
    struct Parts;

    std::unique_ptr<Parts> parts_;
};

} // namespace zebra::foods
