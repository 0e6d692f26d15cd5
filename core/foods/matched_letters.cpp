#include "core/foods/matched_letters.h"

#include "core/base/text.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <string>

namespace zebra::foods {

namespace {

bool in_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
}

} // namespace

std::vector<Span> matched_letters(std::string_view name, std::string_view query) {
    const std::string lower = ascii_lower(name);
    const std::vector<std::string> words = words_of(query);
    std::vector<Span> spans;
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (!in_word(lower[at]) || (at > 0 && in_word(lower[at - 1]))) continue;
        std::size_t longest = 0;
        for (const std::string& word : words) {
            if (std::string_view{lower}.substr(at).starts_with(word)) {
                longest = std::max(longest, word.size());
            }
        }
        if (longest > 0) spans.push_back({at, at + longest});
    }
    return spans;
}

} // namespace zebra::foods
