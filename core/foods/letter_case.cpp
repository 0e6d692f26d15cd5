#include "core/foods/letter_case.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>

namespace zebra::foods {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

bool in_word(char c) {
    return is_upper(c) || is_lower(c) || (c >= '0' && c <= '9') || c == '\''
           || static_cast<unsigned char>(c) >= 0x80;
}
// What holds the halves of one word together, so that a spelling can name the whole.
bool in_compound(char c) { return in_word(c) || c == '-' || c == '&' || c == '.'; }

std::string title(std::string_view word) {
    std::string out = ascii_lower(word);
    const auto first = std::ranges::find_if(out, is_lower);
    if (first != out.end()) *first = upper(*first);
    return out;
}

std::string plain_word(std::string_view word, bool first, NameStyle style,
                       const DisplayRules& rules) {
    std::string lower = ascii_lower(word);
    if (const std::string* spelled = rules.spelling(lower)) return *spelled;
    std::string_view stem = word; // "KELLOGG's" counts as capitals only
    if (stem.ends_with("'s")) stem.remove_suffix(2);
    const auto capitals = std::ranges::count_if(stem, is_upper);
    const auto smalls = std::ranges::count_if(stem, is_lower);
    if (capitals == 0 || (capitals == 1 && smalls == 0)) return std::string{word};
    if (smalls == 0) return !first && rules.lists(NameList::small, lower) ? lower : title(word);
    if (stem.starts_with("Mc") && smalls == 1) return "Mc" + title(word.substr(2));
    const bool title_case = capitals == 1 && is_upper(stem.front());
    if (title_case && style == NameStyle::sr28) return lower;
    return std::string{word};
}

std::string plain_compound(std::string_view compound, bool first, NameStyle style,
                           const DisplayRules& rules) {
    if (const std::string* spelled = rules.spelling(ascii_lower(compound))) return *spelled;
    std::string out;
    for (std::size_t at = 0; at < compound.size();) {
        std::size_t end = at;
        while (end < compound.size() && in_word(compound[end])) ++end;
        if (end == at) {
            out += compound[at++];
            continue;
        }
        out += plain_word(compound.substr(at, end - at), first && at == 0, style, rules);
        at = end;
    }
    return out;
}

// The phrase of the rules that stands at `at`, whole words only.
const SpelledPhrase* phrase_at(std::string_view lower, std::size_t at, const DisplayRules& rules) {
    const SpelledPhrase* longest = nullptr;
    for (const SpelledPhrase& phrase : rules.phrases()) {
        const std::size_t end = at + phrase.lower.size();
        if (!lower.substr(at).starts_with(phrase.lower)) continue;
        if (end < lower.size() && in_word(lower[end])) continue;
        if (longest == nullptr || phrase.lower.size() > longest->lower.size()) longest = &phrase;
    }
    return longest;
}

} // namespace

std::string plain_capitals(std::string_view name, NameStyle style, const DisplayRules& rules) {
    const std::string lower = ascii_lower(name);
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        if (!in_word(name[at])) {
            out += name[at++];
            continue;
        }
        if (const SpelledPhrase* phrase = phrase_at(lower, at, rules)) {
            out += phrase->spelled;
            at += phrase->lower.size();
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && in_compound(name[end])) ++end;
        out += plain_compound(name.substr(at, end - at), at == 0, style, rules);
        at = end;
    }
    if (!out.empty()) out.front() = upper(out.front());
    return out;
}

} // namespace zebra::foods
