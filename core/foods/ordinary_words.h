// Ordinary English words and names: who typed one meant it, and did not misspell that of a food.
// Immutable; any thread may read it at any time.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace zebra::foods {

class OrdinaryWords {
  public:
    OrdinaryWords() = default; // none
    // One word a line, of small letters a to z, in ascending order of their bytes, each once.
    explicit OrdinaryWords(std::string lines) : lines_(std::move(lines)) {}

    // `word` as it is typed, folded.
    bool contains(std::string_view word) const;
    bool empty() const { return lines_.empty(); }

  private:
    std::string lines_;
};

} // namespace zebra::foods
