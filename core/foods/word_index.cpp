#include "core/foods/word_index.h"

#include "core/foods/misspelling.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace zebra::foods {

namespace {

constexpr std::size_t shortest_misspelt_beginning = 4;
constexpr std::size_t shortest_beginning_with_error = 6;
constexpr std::size_t shortest_with_two_left_out = 6;
constexpr std::size_t shortest_sound = 3;
constexpr std::size_t most_unheard_letters = 4;

using Spelt = std::pair<std::string, std::uint32_t>;

bool by_spelling(const Spelt& one, std::string_view other) { return one.first < other; }

// Where the words stand whose sound begins with one letter.
std::span<const Spelt> beginning_with_letter(const std::vector<Spelt>& spelt, char letter) {
    const std::string_view wanted{&letter, 1};
    const auto first = std::lower_bound(spelt.begin(), spelt.end(), wanted, by_spelling);
    const auto last = std::find_if(
        first, spelt.end(), [&](const Spelt& each) { return !each.first.starts_with(wanted); });
    return {first, last};
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

WordIndex::WordIndex(std::vector<std::string> words, std::vector<WordAt> names,
                     std::vector<std::uint32_t> first_of_name)
    : names_(std::move(names)), first_of_name_(std::move(first_of_name)) {
    std::vector<std::uint32_t> order(words.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return words[i]; });
    std::vector<std::uint32_t> place(words.size());
    words_.reserve(words.size());
    for (const std::uint32_t i : order) {
        place[i] = static_cast<std::uint32_t>(words_.size());
        words_.push_back(std::move(words[i]));
    }
    for (WordAt& at : names_) at = {place[at.number()], at.place()};
    gather_names();
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        singulars_.emplace_back(without_plural(words_[i]), i);
        if (error_budget(words_[i] + "    ") > 0) sounds_.emplace_back(sound_of(words_[i]), i);
    }
    std::ranges::sort(singulars_);
    std::ranges::sort(sounds_);
}

void WordIndex::gather_names() {
    // A word that stands twice in a name counts where it says most.
    const auto says_more = [&](std::uint32_t name, const WordAt& at) {
        const std::span<const WordAt> all = words_of_name(name);
        return std::ranges::any_of(all, [&](const WordAt& other) {
            return other.number() == at.number() && &other != &at
                   && std::tuple{other.place(), &other} < std::tuple{at.place(), &at};
        });
    };
    first_posting_.assign(words_.size() + 1, 0);
    std::vector<bool> counts(names_.size());
    for (std::uint32_t name = 0; name < name_count(); ++name) {
        for (const WordAt& at : words_of_name(name)) {
            if (says_more(name, at)) continue;
            counts[static_cast<std::size_t>(&at - names_.data())] = true;
            ++first_posting_[at.number() + 1];
        }
    }
    std::partial_sum(first_posting_.begin(), first_posting_.end(), first_posting_.begin());
    postings_.resize(first_posting_.back());
    std::vector<std::uint32_t> next{first_posting_.begin(), first_posting_.end() - 1};
    for (std::uint32_t name = 0; name < name_count(); ++name) {
        for (const WordAt& at : words_of_name(name)) {
            if (!counts[static_cast<std::size_t>(&at - names_.data())]) continue;
            postings_[next[at.number()]++] = {name, at.place()};
        }
    }
}

std::vector<std::uint32_t> WordIndex::same(std::string_view typed) const {
    std::vector<std::uint32_t> found;
    const std::string singular = without_plural(typed);
    for (auto at = std::lower_bound(singulars_.begin(), singulars_.end(), singular, by_spelling);
         at != singulars_.end() && at->first == singular; ++at) {
        found.push_back(at->second);
    }
    return found;
}

WordRange WordIndex::beginning_with(std::string_view typed) const {
    const auto first = std::ranges::lower_bound(words_, typed);
    const auto last = std::partition_point(
        first, words_.end(), [&](const std::string& word) { return word.starts_with(typed); });
    return {static_cast<std::uint32_t>(first - words_.begin()),
            static_cast<std::uint32_t>(last - words_.begin())};
}

std::vector<Misspelt> WordIndex::misspelt(std::string_view typed, bool may_be_beginning) const {
    std::vector<Misspelt> found;
    const Typed wanted{typed, sound_of(typed), without_plural(typed), error_budget(typed),
                       may_be_beginning};
    if (wanted.budget == 0 || wanted.sound.empty()) return found;
    const auto look_at = [&](char letter, bool swapped) {
        for (const auto& [sound, number] : beginning_with_letter(sounds_, letter)) {
            const std::string_view word = words_[number];
            if (swapped && (word.size() < 2 || word[0] != typed[1] || word[1] != typed[0]))
                continue;
            const Misspelt each = compare(wanted, word, sound, number);
            if (each.errors <= wanted.budget) found.push_back(each);
        }
    };
    look_at(wanted.sound.front(), false);
    const std::string swapped = sound_of(std::string{typed[1]} + typed[0]);
    if (!swapped.empty() && swapped.front() != wanted.sound.front()) {
        look_at(swapped.front(), true);
    }
    // Another word that only begins so is not meant when a whole one fits as well.
    const bool has_whole = std::ranges::any_of(
        found, [](const Misspelt& each) { return each.is_whole && each.errors == 1; });
    if (has_whole) std::erase_if(found, [](const Misspelt& each) { return !each.is_whole; });
    // The singular or plural of what was meant is meant, too.
    for (std::size_t i = 0, count = found.size(); i < count; ++i) {
        const Misspelt meant = found[i];
        for (const std::uint32_t word : same(words_[meant.word])) {
            const bool known =
                std::ranges::any_of(found, [&](const Misspelt& each) { return each.word == word; });
            if (!known) found.push_back({word, meant.errors, meant.is_whole});
        }
    }
    std::ranges::sort(found, {}, [](const Misspelt& each) {
        return std::tuple{each.errors, !each.is_whole, each.word};
    });
    return found;
}

std::span<const WordAt> WordIndex::names_with(WordRange words) const {
    const std::uint32_t first = first_posting_[words.first];
    return std::span{postings_}.subspan(first, first_posting_[words.last] - first);
}

std::span<const WordAt> WordIndex::names_with(std::uint32_t word) const {
    return names_with(WordRange{word, word + 1});
}

std::span<const WordAt> WordIndex::words_of_name(std::uint32_t name) const {
    const std::uint32_t first = first_of_name_[name];
    return std::span{names_}.subspan(first, first_of_name_[name + 1] - first);
}

std::size_t WordIndex::bytes() const {
    const auto text_bytes = [](std::size_t count) { return count * (sizeof(std::string) + 4); };
    return (names_.size() + postings_.size()) * sizeof(WordAt)
           + (first_of_name_.size() + first_posting_.size()) * sizeof(std::uint32_t)
           + 3 * text_bytes(words_.size());
}

} // namespace zebra::foods
