// Words as search compares them. Pure functions.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace zebra::foods {

// The words of a text, folded (no case, no accents): runs of letters and digits. Apostrophes vanish
// ("M&M's" -> "m", "ms"), everything else separates ("long-grain" -> "long", "grain"; "fat & salt"
// -> "fat", "salt"; "2%" -> "2"), but a point or comma between digits stays as a point ("3,25" ->
// "3.25"). Text that is not valid UTF-8 gives the words of its ASCII part.
std::vector<std::string> words_of(std::string_view text);

// One spelling for singular and plural: of "berry" and "berries", "tomato" and "tomatoes", "egg"
// and "eggs", "cookie" and "cookies" both give the same. Not for display: it need not be a word.
std::string without_plural(std::string_view word);

// Sets and maps of words that are asked with views, without a copy.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;
template <class Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

} // namespace zebra::foods
