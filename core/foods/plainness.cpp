#include "core/foods/plainness.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace zebra::foods {

namespace {

constexpr int brand_cost = 60;
constexpr int qualifier_cost = 2;
constexpr int word_cost = 1;
constexpr int survey_bonus = 10;
constexpr int doubling_bonus = 3;

bool stands_at(const std::vector<NameWord>& name, std::size_t at,
               const std::vector<std::string>& phrase) {
    if (at + phrase.size() > name.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (name[at + i].text != phrase[i]) return false;
    }
    return true;
}

} // namespace

Plainness::Plainness(std::span<const SearchWord> words) {
    for (const SearchWord& word : words) {
        if (word.kind == SearchWord::Kind::group) groups_[std::string{word.words}] = word.weight;
        if (word.kind != SearchWord::Kind::plainness) continue;
        Phrase phrase{words_of(word.words), word.weight};
        if (phrase.words.empty()) continue;
        phrases_[phrase.words.front()].push_back(std::move(phrase));
    }
}

int Plainness::cost(const Food& food, std::string_view group_code, const NameWords& name) const {
    int cost = 0;
    std::vector<const Phrase*> counted;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const auto phrases = phrases_.find(name.words[i].text);
        if (phrases == phrases_.end()) continue;
        for (const Phrase& phrase : phrases->second) {
            if (!stands_at(name.words, i, phrase.words)) continue;
            if (std::ranges::find(counted, &phrase) != counted.end()) continue;
            counted.push_back(&phrase);
            cost += phrase.weight;
        }
    }
    if (const auto group = groups_.find(group_code); group != groups_.end()) cost += group->second;
    if (!food.manufacturer.empty() || name.has_capitals) cost += brand_cost;
    cost += qualifier_cost * static_cast<int>(name.parts);
    cost +=
        word_cost * static_cast<int>(std::ranges::count_if(name.words, [](const NameWord& word) {
            return word.place != Place::aside;
        }));
    if (food.in_survey) cost -= survey_bonus;
    const auto dishes = static_cast<unsigned>(food.survey_dishes);
    return cost - doubling_bonus * static_cast<int>(std::bit_width(dishes));
}

} // namespace zebra::foods
