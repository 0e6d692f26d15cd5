#include "core/foods/query.h"

#include "core/foods/word_forms.h"

#include <algorithm>

namespace zebra::foods {

namespace {

constexpr std::size_t most_words = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.'; });
}

// "100g": the unit behind the digits, or nothing.
std::string_view unit_of(std::string_view word) {
    const auto letters =
        std::ranges::find_if_not(word, [](char c) { return is_digit(c) || c == '.'; });
    const bool begins_with_digits = letters != word.begin();
    return begins_with_digits ? std::string_view{letters, word.end()} : std::string_view{};
}

bool ends_in_word(std::string_view text) {
    return !text.empty() && text.back() != ' ' && text.back() != '\t' && text.back() != '\n';
}

} // namespace

std::vector<QueryWord> read_query(std::string_view text, const NameRules& rules) {
    std::vector<QueryWord> words;
    bool aside = false; // behind "for"
    bool extra = false; // behind "with"
    const auto add = [&](std::string word, bool percent) {
        QueryWord next{std::move(word), false, false, extra, false};
        const bool number = is_number(next.text);
        const bool is_unit = rules.units.contains(next.text);
        const bool behind_number = !words.empty() && is_number(words.back().text);
        if (is_unit && behind_number && words.back().is_weak) {
            words.back().is_filler = true;
            next.is_filler = true;
        }
        if (const std::string_view unit = unit_of(next.text); !unit.empty()) {
            next.is_filler = rules.units.contains(unit);
        }
        next.is_filler |= rules.fillers.contains(next.text);
        next.is_weak = (number && !percent) || rules.weak.contains(next.text) || aside;
        aside |= rules.aims.contains(next.text);
        extra |= rules.extras.contains(next.text) && !words.empty();
        const auto same = std::ranges::find(words, next.text, &QueryWord::text);
        if (same == words.end() && words.size() < most_words) words.push_back(std::move(next));
    };
    std::size_t at = 0;
    while (at < text.size() && words.size() < most_words) {
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        const std::string_view piece = text.substr(at, end - at);
        const bool percent = piece.find('%') != std::string_view::npos;
        for (std::string& word : words_of(piece)) add(std::move(word), percent);
        at = end + 1;
    }
    if (!words.empty()) words.back().may_be_beginning = ends_in_word(text);
    const auto counts = [](const QueryWord& word) { return !word.is_weak && !word.is_filler; };
    if (std::ranges::none_of(words, counts)) {
        const bool only_fillers =
            std::ranges::all_of(words, [](const QueryWord& word) { return word.is_filler; });
        for (QueryWord& word : words) {
            word.is_weak = false;
            if (only_fillers) word.is_filler = false;
        }
    }
    return words;
}

} // namespace zebra::foods
