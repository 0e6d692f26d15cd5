#include "core/foods/meant_words.h"

#include "core/foods/misspelling.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t shortest_misspelt_beginning = 4;
constexpr std::size_t shortest_beginning_with_error = 6;
constexpr std::size_t shortest_with_two_left_out = 6;
constexpr std::size_t shortest_sound = 3;
constexpr std::size_t shortest_with_wrong_vowels = 6;
constexpr std::size_t most_unheard_letters = 4;

constexpr unsigned alphabet = 26;
constexpr unsigned shared_bits = 32 - alphabet;

constexpr std::uint32_t letters_of(std::string_view word) {
    std::uint32_t bits = 0;
    for (const char c : word) {
        const unsigned bit = c >= 'a' && c <= 'z'
                                 ? static_cast<unsigned>(c - 'a')
                                 : alphabet + static_cast<unsigned char>(c) % shared_bits;
        bits |= std::uint32_t{1} << bit;
    }
    return bits;
}

constexpr std::uint32_t vowels = letters_of("aeiou");

// No fewer errors turn one word into the other: each letter that only one of them has is one.
int least_errors(std::uint32_t letters_of_one, std::uint32_t letters_of_other) {
    return std::max(std::popcount(letters_of_one & ~letters_of_other),
                    std::popcount(letters_of_other & ~letters_of_one));
}
int least_errors_in_beginning(std::uint32_t letters_typed, std::uint32_t letters_of_word) {
    return std::popcount(letters_typed & ~letters_of_word);
}

// What was typed, and what it takes to compare it.
struct Typed {
    std::string_view text;
    std::string sound;
    std::string singular;
    int budget = 0;
    bool may_be_beginning = false;
    MeantWords::Letters letters;
    std::uint32_t letters_of_singular = 0;
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

// The errors in the whole word, or more than the budget. Most are told apart by their letters
// alone.
int errors_in_whole(const Typed& typed, std::string_view word, std::string_view sound,
                    const MeantWords::Letters& letters) {
    const int budget = typed.budget;
    int errors = budget + 1;
    if (least_errors(typed.letters.word, letters.word) <= budget) {
        errors = typing_errors(typed.text, word, budget);
    }
    if (typed.singular != typed.text
        && least_errors(typed.letters_of_singular, letters.word) <= budget) {
        errors = std::min(errors, typing_errors(typed.singular, word, budget));
    }
    // To sound alike is one error, even where some more letters differ; so is leaving out two.
    const std::size_t longer = std::max(typed.text.size(), word.size());
    const bool could_sound_alike =
        typed.sound.size() >= shortest_sound
        && least_errors(typed.letters.sound, letters.sound) < budget
        && longer - std::min(typed.text.size(), word.size()) <= most_unheard_letters;
    if (could_sound_alike) {
        errors = std::min(errors, 1 + typing_errors(typed.sound, sound, budget - 1));
    }
    if (errors > 1 && only_leaves_out(typed.text, word)) errors = 1;
    return errors;
}

bool is_beginning(const Typed& typed, std::string_view word, std::string_view sound,
                  const MeantWords::Letters& letters) {
    if (typed.text.size() < shortest_misspelt_beginning) return false;
    if (typed.sound.size() >= shortest_sound && sound.starts_with(typed.sound)) return true;
    // A short word with an error could be the beginning of too much.
    return typed.text.size() >= shortest_beginning_with_error
           && least_errors_in_beginning(typed.letters.word, letters.word) <= 1
           && typing_errors_in_beginning(typed.text, word, 1) <= 1;
}

// Whether only vowels are wrong, however many.
bool has_wrong_vowels(const Typed& typed, std::string_view word, std::string_view sound,
                      const MeantWords::Letters& letters) {
    const std::size_t longer = std::max(typed.text.size(), word.size());
    return typed.text.size() >= shortest_with_wrong_vowels
           && longer - std::min(typed.text.size(), word.size()) <= 2
           && ((typed.letters.sound ^ letters.sound) & ~vowels) == 0
           && differ_in_vowels_only(typed.sound, sound);
}

// Nothing: not this word.
std::optional<Misspelt> compare(const Typed& typed, std::string_view word, std::string_view sound,
                                std::uint32_t number, const MeantWords::Letters& letters) {
    if (typed.budget == 0) {
        if (sound != typed.sound || sound.size() < shortest_sound) return std::nullopt;
        return Misspelt{number, 1, true};
    }
    const int errors = errors_in_whole(typed, word, sound, letters);
    if (errors > 1 && typed.may_be_beginning && is_beginning(typed, word, sound, letters)) {
        return Misspelt{number, 1, false};
    }
    if (errors <= typed.budget) return Misspelt{number, errors, true};
    if (has_wrong_vowels(typed, word, sound, letters)) return Misspelt{number, 2, true};
    return std::nullopt;
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
    Typed wanted{
        typed, sound_of(typed), without_plural(typed), error_budget(typed), may_be_beginning, {},
        0};
    if (typed.size() < shortest_sound || (typed.front() >= '0' && typed.front() <= '9')
        || wanted.sound.empty()) {
        return found;
    }
    wanted.letters = {letters_of(typed), letters_of(wanted.sound)};
    wanted.letters_of_singular = letters_of(wanted.singular);
    const auto look_at = [&](char letter, bool swapped) {
        const std::string_view beginning{&letter, 1};
        const std::size_t first = sounds_.first_from(beginning);
        const std::size_t last = sounds_.first_behind(beginning, first);
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t number = sounds_.word(i);
            const std::string_view word = words[number];
            if (swapped && (word.size() < 2 || word[0] != typed[1] || word[1] != typed[0]))
                continue;
            const auto each = compare(wanted, word, sounds_.spelling(i), number, letters_[i]);
            if (each) found.push_back(*each);
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
