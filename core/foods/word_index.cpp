#include "core/foods/word_index.h"

#include "core/foods/word_forms.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace zebra::foods {

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
    marks_.reserve(name_count());
    for (std::uint32_t name = 0; name < name_count(); ++name) {
        std::uint64_t marks = 0;
        for (const WordAt& at : words_of_name(name)) marks |= mark(at.number());
        marks_.push_back(marks);
    }
    gather_names();
    std::vector<std::pair<std::string, std::uint32_t>> singulars;
    singulars.reserve(words_.size());
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        singulars.emplace_back(without_plural(words_[i]), i);
    }
    singulars_ = SpeltWords{std::move(singulars)};
    meant_words_ = MeantWords{words_};
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
    for (std::size_t at = singulars_.first_from(singular);
         at < singulars_.size() && singulars_.spelling(at) == singular; ++at) {
        found.push_back(singulars_.word(at));
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
    std::vector<Misspelt> found = meant_words_.meant(typed, may_be_beginning, words_);
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
    return (names_.size() + postings_.size()) * sizeof(WordAt)
           + (first_of_name_.size() + first_posting_.size()) * sizeof(std::uint32_t)
           + marks_.size() * sizeof(std::uint64_t) + words_.size() * sizeof(std::string)
           + singulars_.bytes() + meant_words_.bytes();
}

} // namespace zebra::foods
