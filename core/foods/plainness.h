// How plain and common a food is among its kind, as one number that does not depend on what is
// searched for: the lower, the plainer. Everything it knows about words is data.
#pragma once

#include "core/foods/food.h"
#include "core/foods/name_words.h"
#include "core/foods/search_word.h"
#include "core/foods/word_forms.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

class Plainness {
  public:
    explicit Plainness(std::span<const SearchWord> words);

    // The sum of
    //   the weights of the words and phrases of search_words.tsv that stand in the name, each once,
    //   the weight of the food's group (`group_code`),
    //   a brand: a manufacturer, or a word in capitals,
    //   the length of the name: its qualifiers and its words, those aside not counted,
    // less what USDA's surveys say of how common the food is: whether the dietary survey database
    // uses it at all, and in how many dishes (each doubling counts the same).
    int cost(const Food& food, std::string_view group_code, const NameWords& name) const;

  private:
    struct Phrase {
        std::vector<std::string> words; // folded
        int weight = 0;
    };

    WordMap<std::vector<Phrase>> phrases_; // by first word
    WordMap<int> groups_;
};

} // namespace zebra::foods
