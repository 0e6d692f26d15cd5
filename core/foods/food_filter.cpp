#include "core/foods/food_filter.h"

#include "core/base/text.h"
#include "core/foods/word_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace zebra::foods {

Complaint FoodFilter::read_phrases(std::string_view field, std::vector<Together>& out) {
    if (trim(field).empty()) return std::nullopt;
    for (const std::string_view choice : split(field, ';')) {
        Together together;
        for (std::string_view text : split(choice, '+')) {
            text = trim(text);
            Phrase phrase;
            phrase.at_start = text.starts_with('^');
            for (const std::string& word : words_of(text)) {
                phrase.words.push_back(without_plural(word));
            }
            if (phrase.words.empty()) return fmt::format("\"{}\" holds no words", field);
            phrase.mark = NamePath::mark_of(phrase.words.front());
            together.push_back(std::move(phrase));
        }
        out.push_back(std::move(together));
    }
    return std::nullopt;
}

Complaint FoodFilter::read(const FoodFilterFields& fields,
                           const std::vector<std::string_view>& group_codes, FoodFilter& out) {
    FoodFilter filter;
    for (const std::string_view code : split(fields.groups, ' ')) {
        if (code.empty()) continue;
        const auto at = std::ranges::find(group_codes, code);
        if (at == group_codes.end()) return fmt::format("there is no food group {}", code);
        filter.groups_.resize(group_codes.size());
        filter.groups_[static_cast<std::size_t>(at - group_codes.begin())] = true;
    }
    if (Complaint wrong = read_phrases(fields.words, filter.words_)) return wrong;
    if (Complaint wrong = read_phrases(fields.not_words, filter.not_words_)) return wrong;
    out = std::move(filter);
    return std::nullopt;
}

bool FoodFilter::any(const std::vector<Together>& choices, const NamePath& name) {
    return std::ranges::any_of(choices, [&](const Together& together) {
        return std::ranges::all_of(together, [&](const Phrase& phrase) {
            return name.may_have(phrase.mark) && name.has(phrase.words, phrase.at_start);
        });
    });
}

bool FoodFilter::matches(std::size_t group_number, const NamePath& name) const {
    if (!takes_group(group_number)) return false;
    if (!words_.empty() && !any(words_, name)) return false;
    return !any(not_words_, name);
}

} // namespace zebra::foods
