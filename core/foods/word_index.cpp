#include "core/foods/word_index.h"

#include <algorithm>

namespace zebra::foods {

void WordIndex::add(std::string_view word, std::uint32_t name, Place place) {
    auto at = collected_.find(word);
    if (at == collected_.end()) at = collected_.try_emplace(std::string{word}).first;
    std::vector<Posting>& postings = at->second;
    // A word that stands twice in a name counts where it says most.
    if (!postings.empty() && postings.back().name == name) {
        postings.back().place = std::min(postings.back().place, place);
    } else {
        postings.push_back({name, place});
    }
}

void WordIndex::finish() {
    words_.reserve(collected_.size());
    for (const auto& [word, postings] : collected_) words_.push_back(word);
    std::ranges::sort(words_);
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        const std::vector<Posting>& postings = collected_[words_[i]];
        first_posting_.push_back(static_cast<std::uint32_t>(postings_.size()));
        postings_.insert(postings_.end(), postings.begin(), postings.end());
        singulars_.emplace_back(without_plural(words_[i]), i);
    }
    first_posting_.push_back(static_cast<std::uint32_t>(postings_.size()));
    std::ranges::sort(singulars_);
    collected_ = {};
}

std::vector<WordMatch> WordIndex::matches(std::string_view typed) const {
    std::vector<WordMatch> found;
    const std::string singular = without_plural(typed);
    using Singular = std::pair<std::string, std::uint32_t>;
    for (auto at = std::ranges::lower_bound(singulars_, singular, {}, &Singular::first);
         at != singulars_.end() && at->first == singular; ++at) {
        found.push_back({at->second, MatchKind::exact});
    }
    const std::size_t exact = found.size();
    for (auto at = std::ranges::lower_bound(words_, typed);
         at != words_.end() && at->starts_with(typed); ++at) {
        const auto word = static_cast<std::uint32_t>(at - words_.begin());
        const auto exact_end = found.begin() + static_cast<std::ptrdiff_t>(exact);
        const bool is_exact = std::any_of(
            found.begin(), exact_end, [&](const WordMatch& match) { return match.word == word; });
        if (!is_exact) found.push_back({word, MatchKind::prefix});
    }
    return found;
}

std::span<const Posting> WordIndex::postings(std::uint32_t word) const {
    const std::uint32_t first = first_posting_[word];
    return std::span{postings_}.subspan(first, first_posting_[word + 1] - first);
}

} // namespace zebra::foods
