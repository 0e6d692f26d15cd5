#include "core/foods/word_forms.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace zebra::foods {

namespace {

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

// Folded text with every apostrophe, and every other character outside ASCII that is no letter,
// made plain.
std::string plain_text(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    std::string folded = fold(text);
    if (!is_valid_utf8(folded)) {
        std::erase_if(folded, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        return folded;
    }
    std::u32string out;
    for (const char32_t c : to_code_points(folded)) {
        const bool quote = c == U'\u2019' || c == U'\u02BC';
        const bool punctuation = (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040)
                                 || (c >= 0x80 && c < 0xC0) || c >= 0x1F000;
        out += quote ? U'\'' : punctuation ? U' ' : c;
    }
    return to_utf8(out);
}

bool belongs_to_word(std::string_view text, std::size_t at) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) return true;
    const bool between_digits =
        at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    return (c == '.' || c == ',') && between_digits;
}

} // namespace

std::vector<std::string> words_of(std::string_view text) {
    const std::string plain = plain_text(text);
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (belongs_to_word(plain, i)) {
            word += plain[i] == ',' ? '.' : plain[i];
        } else if (plain[i] != '\'') {
            finish();
        }
    }
    finish();
    return words;
}

std::string without_plural(std::string_view word) {
    const auto drop = [&](std::size_t count) {
        return std::string{word.substr(0, word.size() - count)};
    };
    if (word.size() <= 3) return std::string{word};
    if (word.ends_with("ies")) return word.size() == 4 ? drop(1) : drop(3) + "y";
    if (word.ends_with("ie")) return drop(2) + "y";
    // "loaves", "leaves", "halves", but not "olives" or "cloves".
    if (ends_with_one_of(word, {"oaves", "eaves", "alves", "elves"})) return drop(3) + "f";
    // What is left of "tomatoes", "peaches", "radishes", "boxes" and of "aloe", "quiche", "maize".
    if (ends_with_one_of(word, {"oes", "ches", "shes", "xes", "zes", "sses"})) return drop(2);
    if (ends_with_one_of(word, {"oe", "che", "ze"})) return drop(1);
    if (word.ends_with("s") && !ends_with_one_of(word, {"ss", "us", "is"})) return drop(1);
    return std::string{word};
}

} // namespace zebra::foods
