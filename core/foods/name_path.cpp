#include "core/foods/name_path.h"

#include "core/base/text.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <array>

namespace zebra::foods {

namespace {

// What a byte is in a word: itself, lowered, or 0 when it stands in none. Bytes outside ASCII are
// letters, since the name is folded then.
constexpr std::array<char, 256> letters = [] {
    std::array<char, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        if (c >= 'A' && c <= 'Z') table[i] = static_cast<char>(c - 'A' + 'a');
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || i >= 0x80) table[i] = c;
    }
    return table;
}();

} // namespace

std::uint8_t NamePath::mark_of(std::string_view word) {
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    return static_cast<std::uint8_t>(byte(word.front()) * 7U + byte(word[word.size() / 2]) * 3U
                                     + byte(word.back()) + word.size() * 31U);
}

std::size_t NamePath::finish_word(std::size_t start, std::size_t end) {
    const char last = text_[end - 1];
    if (last == 's' || last == 'e') { // no other word changes
        const std::string singular =
            without_plural(std::string_view{text_}.substr(start, end - start));
        singular.copy(text_.data() + start, singular.size()); // it is never longer
        end = start + singular.size();
    }
    words_.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)});
    marks_.set(mark_of(std::string_view{text_}.substr(start, end - start)));
    return end;
}

void NamePath::read(std::string_view name) {
    words_.clear();
    part_ends_.clear();
    marks_.reset();
    std::string folded;
    unsigned all_bits = 0; // of all bytes together: faster than to ask each
    for (const char c : name) all_bits |= static_cast<unsigned char>(c);
    if (all_bits >= 0x80) {
        folded = fold(name);
        name = folded;
    }
    // Never longer than the name: every blank or comma written stands for one that was read.
    text_.resize(name.size());
    std::size_t size = 0;
    std::size_t part_start = 0;
    const auto finish_part = [&] {
        if (size > part_start) part_ends_.push_back(static_cast<std::uint32_t>(size));
        part_start = size;
    };
    int depth = 0;
    std::size_t i = 0;
    while (i < name.size()) {
        if (depth == 0 && letters[static_cast<unsigned char>(name[i])] != 0) {
            if (size > 0) {
                text_[size] = size == part_start ? ',' : ' ';
                ++size;
            }
            const std::size_t word_start = size;
            for (; i < name.size(); ++i) {
                const char letter = letters[static_cast<unsigned char>(name[i])];
                if (letter == 0 && name[i] != '\'') break;
                if (letter != 0) text_[size++] = letter;
            }
            size = finish_word(word_start, size);
            continue;
        }
        if (name[i] == '(') ++depth;
        if (name[i] == ')' && depth > 0) --depth;
        if (name[i] == ',' && depth == 0) finish_part();
        ++i;
    }
    finish_part();
    text_.resize(size);
}

std::string_view NamePath::part(std::size_t part) const {
    const std::size_t start = part == 0 ? 0 : part_ends_[part - 1] + 1;
    return std::string_view{text_}.substr(start, part_ends_[part] - start);
}

std::string_view NamePath::first(std::size_t parts) const {
    const std::size_t count = std::min(parts, part_ends_.size());
    return std::string_view{text_}.substr(0, count == 0 ? 0 : part_ends_[count - 1]);
}

bool NamePath::has(const std::vector<std::string>& phrase, bool at_start) const {
    if (phrase.empty() || phrase.size() > words_.size()) return false;
    const std::size_t last = at_start ? 0 : words_.size() - phrase.size();
    for (std::size_t start = 0; start <= last; ++start) {
        std::size_t matched = 0;
        while (matched < phrase.size() && word(start + matched) == phrase[matched]) ++matched;
        if (matched == phrase.size()) return true;
    }
    return false;
}

std::string_view begin_of_name(std::string_view name, std::size_t parts) {
    int depth = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '(') ++depth;
        if (name[i] == ')' && depth > 0) --depth;
        if (name[i] == ',' && depth == 0 && --parts == 0) return name.substr(0, i);
    }
    return name;
}

} // namespace zebra::foods
