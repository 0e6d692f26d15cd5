// Words by another spelling of theirs, such as their singular, in its order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zebra::foods {

class SpeltWords {
  public:
    SpeltWords() = default;
    // Each spelling with the number of its word.
    explicit SpeltWords(std::vector<std::pair<std::string, std::uint32_t>> spelt);

    // In ascending order of the spelling, then of the word.
    std::size_t size() const { return words_.size(); }
    std::string_view spelling(std::size_t at) const {
        return std::string_view{letters_}.substr(first_letter_[at],
                                                 first_letter_[at + 1] - first_letter_[at]);
    }
    std::uint32_t word(std::size_t at) const { return words_[at]; }

    // The first that stands at or behind this spelling.
    std::size_t first_from(std::string_view wanted) const;
    // The first from `first` on that does not begin so, if those that do stand there.
    std::size_t first_behind(std::string_view beginning, std::size_t first) const;

    std::size_t bytes() const; // of memory, roughly

  private:
    std::string letters_; // of all spellings, one behind the other
    std::vector<std::uint32_t> first_letter_ = {0};
    std::vector<std::uint32_t> words_;
};

} // namespace zebra::foods
