#include "core/foods/spelt_words.h"

#include <algorithm>

namespace zebra::foods {

namespace {

// The first in [first, last) that is not in front, if those that are stand first.
template <class IsInFront>
std::size_t first_not(std::size_t first, std::size_t last, IsInFront is_in_front) {
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (is_in_front(middle)) {
            first = middle + 1;
        } else {
            last = middle;
        }
    }
    return first;
}

} // namespace

SpeltWords::SpeltWords(std::vector<std::pair<std::string, std::uint32_t>> spelt) {
    std::ranges::sort(spelt);
    first_letter_.reserve(spelt.size() + 1);
    words_.reserve(spelt.size());
    for (const auto& [spelling, word] : spelt) {
        letters_ += spelling;
        first_letter_.push_back(static_cast<std::uint32_t>(letters_.size()));
        words_.push_back(word);
    }
    letters_.shrink_to_fit();
}

std::size_t SpeltWords::first_from(std::string_view wanted) const {
    return first_not(0, size(), [&](std::size_t at) { return spelling(at) < wanted; });
}

std::size_t SpeltWords::first_behind(std::string_view beginning, std::size_t first) const {
    return first_not(first, size(),
                     [&](std::size_t at) { return spelling(at).starts_with(beginning); });
}

std::size_t SpeltWords::bytes() const {
    return letters_.size() + (first_letter_.size() + words_.size()) * sizeof(std::uint32_t);
}

} // namespace zebra::foods
