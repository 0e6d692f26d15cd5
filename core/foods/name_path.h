// A USDA name as a path of parts between its commas, for telling which foods are of one kind:
//
//   "Cheese, cheddar, sharp (aged)"   cheese > cheddar > sharp
//
// Words are folded and without plural, what stands in brackets is left out. One object can read
// name after name, which costs no memory; views into it last until it reads the next.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

class NamePath {
  public:
    NamePath() = default;
    explicit NamePath(std::string_view name) { read(name); }

    void read(std::string_view name);

    std::size_t parts() const { return part_ends_.size(); }
    // "cheddar"; `part` counts from 0.
    std::string_view part(std::size_t part) const;
    // The first `parts` parts, "cheese,cheddar". At most as many as there are.
    std::string_view first(std::size_t parts) const;

    std::size_t words() const { return words_.size(); }
    std::string_view word(std::size_t place) const {
        return std::string_view{text_}.substr(words_[place].start, words_[place].size);
    }

    // Whether these words stand in the name side by side, commas between them not counted:
    // "candies, milk chocolate" has {"candy", "milk"}. `at_start`: only where the name begins.
    bool has(const std::vector<std::string>& phrase, bool at_start) const;

    // A quick no: a name without the mark of a word does not have the word.
    static std::uint8_t mark_of(std::string_view word); // of one that is not empty
    bool may_have(std::uint8_t mark) const { return marks_.test(mark); }

  private:
    struct Range {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };

    // Takes the letters between as a word without plural; where it ends.
    std::size_t finish_word(std::size_t start, std::size_t end);

    std::string text_; // words separated by blanks, parts by commas
    std::vector<Range> words_;
    std::vector<std::uint32_t> part_ends_; // places in the text
    std::bitset<256> marks_;
};

// The name as it is written, up to the comma that ends so many parts; commas in brackets end none.
std::string_view begin_of_name(std::string_view name, std::size_t parts);

} // namespace zebra::foods
