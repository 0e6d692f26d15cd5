#include "core/foods/meant_words.h"

#include "core/foods/misspelling.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t shortest_misspelt_beginning = 4;
constexpr std::size_t shortest_beginning_with_error = 6;
constexpr std::size_t shortest_with_two_left_out = 6;
constexpr std::size_t shortest_sound = 3;
constexpr std::size_t most_unheard_letters = 4;

constexpr unsigned letters = 26;
constexpr unsigned shared_bits = 32 - letters;

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t bits = 0;
    for (const char c : word) {
        const unsigned bit = c >= 'a' && c <= 'z'
                                 ? static_cast<unsigned>(c - 'a')
                                 : letters + static_cast<unsigned char>(c) % shared_bits;
        bits |= std::uint32_t{1} << bit;
    }
    return bits;
}

// No fewer errors turn one word into the other: each letter that the other does not have is one.
int least_errors(std::uint32_t letters_of_one, std::uint32_t letters_of_other) {
    return std::popcount(letters_of_one & ~letters_of_other);
}

// What was typed, and what it takes to compare it.
struct Typed {
    std::string_view text;
    std::string sound;
    std::string singular;
    int budget = 0;
    bool may_be_beginning = false;
};

// Whether `typed` is `word` without at most two of its letters.
bool only_leaves_out(std::string_view typed, std::string_view word) {
    if (typed.size() < shortest_with_two_left_out || word.size() < typed.size()
        || word.size() - typed.size() > 2) {
        return false;
    }
    std::size_t found = 0;
    for (const char letter : word) {
        if (found < typed.size() && typed[found] == letter) ++found;
    }
    return found == typed.size();
}

// budget + 1: not this word.
Misspelt compare(const Typed& typed, std::string_view word, std::string_view sound,
                 std::uint32_t number) {
    const int budget = typed.budget;
    int errors = typing_errors(typed.text, word, budget);
    if (typed.singular != typed.text) {
        errors = std::min(errors, typing_errors(typed.singular, word, budget));
    }
    // To sound alike is one error, even where some more letters differ; so is leaving out two.
    const std::size_t longer = std::max(typed.text.size(), word.size());
    const bool could_sound_alike =
        typed.sound.size() >= shortest_sound
        && longer - std::min(typed.text.size(), word.size()) <= most_unheard_letters;
    if (could_sound_alike) {
        errors = std::min(errors, 1 + typing_errors(typed.sound, sound, budget - 1));
    }
    if (errors > 1 && only_leaves_out(typed.text, word)) errors = 1;
    Misspelt found{number, errors, true};
    const bool long_enough = typed.text.size() >= shortest_misspelt_beginning;
    if (!typed.may_be_beginning || !long_enough || errors <= 1) return found;
    int beginning = budget + 1;
    if (typed.sound.size() >= shortest_sound && sound.starts_with(typed.sound)) beginning = 1;
    // A short word with an error could be the beginning of too much.
    if (typed.text.size() >= shortest_beginning_with_error) {
        if (typing_errors_in_beginning(typed.text, word, 1) <= 1) beginning = 1;
    }
    if (beginning < found.errors) found = {number, beginning, false};
    return found;
}

} // namespace

MeantWords::MeantWords(std::span<const std::string> words) {
    std::vector<std::pair<std::string, std::uint32_t>> sounds;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (error_budget(words[i] + "    ") > 0) sounds.emplace_back(sound_of(words[i]), i);
    }
    sounds_ = SpeltWords{std::move(sounds)};
    letters_.reserve(sounds_.size());
    for (std::size_t i = 0; i < sounds_.size(); ++i) {
        letters_.push_back({letters_of(words[sounds_.word(i)]), letters_of(sounds_.spelling(i))});
    }
}

std::vector<Misspelt> MeantWords::meant(std::string_view typed, bool may_be_beginning,
                                        std::span<const std::string> words) const {
    std::vector<Misspelt> found;
    const Typed wanted{typed, sound_of(typed), without_plural(typed), error_budget(typed),
                       may_be_beginning};
    if (wanted.budget == 0 || wanted.sound.empty()) return found;
    const std::uint32_t letters_typed = letters_of(typed);
    const std::uint32_t letters_of_singular = letters_of(wanted.singular);
    const std::uint32_t letters_of_sound = letters_of(wanted.sound);
    // Most words are dropped by their letters, before they are compared.
    const auto could_be = [&](const Letters& has) {
        return least_errors(letters_typed, has.word) <= wanted.budget
               || least_errors(letters_of_singular, has.word) <= wanted.budget
               || least_errors(letters_of_sound, has.sound) < wanted.budget;
    };
    const auto look_at = [&](char letter, bool swapped) {
        const std::string_view beginning{&letter, 1};
        const std::size_t first = sounds_.first_from(beginning);
        const std::size_t last = sounds_.first_behind(beginning, first);
        for (std::size_t i = first; i < last; ++i) {
            if (!could_be(letters_[i])) continue;
            const std::uint32_t number = sounds_.word(i);
            const std::string_view word = words[number];
            if (swapped && (word.size() < 2 || word[0] != typed[1] || word[1] != typed[0]))
                continue;
            const Misspelt each = compare(wanted, word, sounds_.spelling(i), number);
            if (each.errors <= wanted.budget) found.push_back(each);
        }
    };
    look_at(wanted.sound.front(), false);
    const std::string swapped = sound_of(std::string{typed[1]} + typed[0]);
    if (!swapped.empty() && swapped.front() != wanted.sound.front()) {
        look_at(swapped.front(), true);
    }
    return found;
}

std::size_t MeantWords::bytes() const {
    return sounds_.bytes() + letters_.size() * sizeof(Letters);
}

} // namespace zebra::foods
