#include "core/foods/misspelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t longest_word = 63;
constexpr std::size_t shortest_pattern = 5;
constexpr std::size_t fewest_consonants = 5;
using Row = std::array<int, longest_word + 1>;

// Optimal string alignment, row by row over `typed`. `beginning`: the best over all beginnings of
// `word` instead of the whole.
int distance(std::string_view typed, std::string_view word, int budget, bool beginning) {
    const int too_many = budget + 1;
    if (typed.size() > longest_word || word.size() > longest_word) return too_many;
    Row two_back{};
    Row back{};
    Row row{};
    for (std::size_t w = 0; w <= word.size(); ++w) back[w] = static_cast<int>(w);
    for (std::size_t t = 1; t <= typed.size(); ++t) {
        row[0] = static_cast<int>(t);
        int best = row[0];
        for (std::size_t w = 1; w <= word.size(); ++w) {
            const int change = typed[t - 1] == word[w - 1] ? 0 : 1;
            int errors = std::min({back[w] + 1, row[w - 1] + 1, back[w - 1] + change});
            const bool swapped =
                t > 1 && w > 1 && typed[t - 1] == word[w - 2] && typed[t - 2] == word[w - 1];
            if (swapped) errors = std::min(errors, two_back[w - 2] + 1);
            row[w] = errors;
            best = std::min(best, errors);
        }
        if (best > budget) return too_many;
        std::swap(two_back, back);
        std::swap(back, row);
    }
    if (!beginning) return std::min(back[word.size()], too_many);
    return std::min(std::ranges::min(std::span{back}.first(word.size() + 1)), too_many);
}

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

// A sound with `sign` for every run of vowels, but for the first letter.
std::string vowels_as(std::string_view sign, std::string_view sound) {
    std::string out;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (!is_vowel(sound[i])) {
            out += sound[i];
        } else if (i == 0 || !is_vowel(sound[i - 1])) {
            out += i == 0 ? std::string_view{"*"} : sign;
        }
    }
    return out;
}

struct Spelling {
    std::string_view letters;
    std::string_view sound;
};

// The first that fits counts.
constexpr std::array<Spelling, 29> spellings = {{
    {"ph", "f"},  {"ck", "k"},  {"ch", "k"}, {"sh", "s"}, {"sch", "s"}, {"qu", "k"},
    {"th", "t"},  {"rh", "r"},  {"gh", "g"}, {"wh", "w"}, {"kh", "k"},  {"ee", "i"},
    {"ea", "i"},  {"ie", "i"},  {"ei", "i"}, {"ey", "i"}, {"oo", "u"},  {"ou", "u"},
    {"ew", "u"},  {"ai", "a"},  {"ay", "a"}, {"au", "o"}, {"aw", "o"},  {"ce", "se"},
    {"ci", "si"}, {"cy", "si"}, {"c", "k"},  {"q", "k"},  {"x", "ks"},
}};

} // namespace

int error_budget(std::string_view typed) {
    if (typed.empty() || (typed.front() >= '0' && typed.front() <= '9')) return 0;
    return typed.size() <= 3 ? 0 : typed.size() <= 7 ? 1 : 2;
}

int typing_errors(std::string_view typed, std::string_view word, int budget) {
    const auto difference =
        std::abs(static_cast<int>(typed.size()) - static_cast<int>(word.size()));
    return difference > budget ? budget + 1 : distance(typed, word, budget, false);
}

int typing_errors_in_beginning(std::string_view typed, std::string_view word, int budget) {
    if (static_cast<int>(typed.size()) - static_cast<int>(word.size()) > budget) return budget + 1;
    const std::size_t most = typed.size() + static_cast<std::size_t>(budget);
    return distance(typed, word.substr(0, most), budget, true);
}

std::string sound_of(std::string_view word) {
    std::string sound;
    const auto add = [&](char c) {
        if (c == 'y') c = 'i';
        if (c == 'z') c = 's';
        if (sound.empty() || sound.back() != c) sound += c;
    };
    std::size_t at = 0;
    while (at < word.size()) {
        const auto* const found = std::ranges::find_if(spellings, [&](const Spelling& spelling) {
            return word.substr(at).starts_with(spelling.letters);
        });
        if (found == spellings.end()) {
            add(word[at++]);
            continue;
        }
        for (const char c : found->sound) add(c);
        at += found->letters.size();
    }
    // An e at the end is not heard behind a consonant.
    const bool silent =
        sound.size() > 3 && sound.back() == 'e' && !is_vowel(sound[sound.size() - 2]);
    if (silent) sound.pop_back();
    return sound;
}

bool differ_in_vowels_only(std::string_view sound, std::string_view other_sound) {
    const std::string pattern = vowels_as("*", sound);
    const std::string other_pattern = vowels_as("*", other_sound);
    if (pattern.size() < shortest_pattern || pattern.size() != other_pattern.size()) return false;
    if (pattern == other_pattern) return true;
    const std::string consonants = vowels_as("", sound);
    return consonants.size() >= fewest_consonants && consonants == vowels_as("", other_sound);
}

} // namespace zebra::foods
