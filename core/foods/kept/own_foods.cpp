#include "core/foods/kept/own_foods.h"

#include "core/base/text.h"
#include "core/foods/kept/barcode.h"
#include "core/foods/kept/food_code.h"
#include "core/foods/word_forms.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace zebra::foods {

namespace {

struct Word {
    std::string text;
    std::string singular;
};

bool answers(const std::vector<std::string>& name, const Word& wanted) {
    return std::ranges::any_of(name, [&](const std::string& word) {
        return word.starts_with(wanted.text) || without_plural(word) == wanted.singular;
    });
}

// What was typed without blanks, when it is digits alone; else nothing.
std::string digits_of(std::string_view typed) {
    std::string digits{typed};
    std::erase(digits, ' ');
    const bool only_digits =
        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return only_digits ? digits : std::string{};
}

} // namespace

OwnFoods::OwnFoods(std::vector<OwnFood> foods) {
    using Keyed = std::pair<std::string, OwnFood>;
    std::vector<Keyed> keyed;
    keyed.reserve(foods.size());
    for (OwnFood& food : foods) keyed.emplace_back(fold(food.report.name), std::move(food));
    std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
        return std::tie(a.first, a.second.report.name, a.second.id)
               < std::tie(b.first, b.second.report.name, b.second.id);
    });
    for (auto& [key, food] : keyed) {
        words_.push_back(words_of(food.report.name));
        foods_.push_back(std::move(food));
    }
}

std::vector<const OwnFood*> OwnFoods::find(std::string_view typed) const {
    const std::string_view text = trim(typed);
    std::vector<Word> wanted;
    for (std::string& word : words_of(text)) {
        std::string singular = without_plural(word);
        wanted.push_back({std::move(word), std::move(singular)});
    }
    std::vector<const OwnFood*> found;
    if (wanted.empty() && !text.empty()) return found; // signs only
    const std::string digits = digits_of(text);
    for (std::size_t i = 0; i < foods_.size(); ++i) {
        const bool by_name =
            std::ranges::all_of(wanted, [&](const Word& word) { return answers(words_[i], word); });
        const std::optional<std::string>& barcode = foods_[i].report.barcode;
        if (by_name || (barcode && barcode_begins(*barcode, digits))) found.push_back(&foods_[i]);
    }
    return found;
}

const OwnFood* OwnFoods::find_code(std::string_view code) const {
    const auto id = own_food_id(code);
    if (!id) return nullptr;
    const auto found = std::ranges::find(foods_, *id, &OwnFood::id);
    return found == foods_.end() ? nullptr : &*found;
}

std::optional<LabelEstimate> estimate_of(const OwnFood& food, const LabelEstimator& estimator) {
    return estimator.estimate_from_label(food.report.protein_g_per_100g, food.report.kind);
}

} // namespace zebra::foods
