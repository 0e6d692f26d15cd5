#include "core/foods/search_names.h"

#include "core/base/text.h"
#include "core/foods/plainness.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace zebra::foods {

namespace {

constexpr int other_name_cost = 6;
constexpr int loose_name_cost = 18; // of other_names.tsv, more, when it was not typed in full
constexpr std::uint8_t left_out_cost = 40;
constexpr std::uint8_t left_out_of_other_cost = 60; // half of another name says little
constexpr int listed_food_cost = -40;               // as plain as the plainest
constexpr int next_food_cost = 6; // for every food that an other name lists before this one
constexpr int dish_cost = 50;
constexpr std::size_t most_head_words = 255;
constexpr std::uint8_t last_order = 255;
constexpr std::array<int, place_count> place_costs = {0, 2, 4, 8, 12, 60};

// Numbers for words, in the order in which they came.
class WordNumbers {
  public:
    std::uint32_t number(std::string_view word) {
        const auto found = numbers_.find(word);
        if (found != numbers_.end()) return found->second;
        const auto next = static_cast<std::uint32_t>(words_.size());
        numbers_.emplace(std::string{word}, next);
        words_.emplace_back(word);
        return next;
    }
    std::optional<std::uint32_t> find(std::string_view word) const {
        const auto found = numbers_.find(word);
        return found == numbers_.end() ? std::nullopt : std::optional{found->second};
    }
    const std::string& word(std::uint32_t number) const { return words_[number]; }
    std::size_t size() const { return words_.size(); }
    std::vector<std::string> take() { return std::move(words_); }

  private:
    WordMap<std::uint32_t> numbers_;
    std::vector<std::string> words_;
};

// A name while they are gathered.
struct Draft {
    std::uint32_t food = 0;
    int cost = 0;
    int loose_cost = 0;
    std::size_t head_words = 0;
    NameKind kind = NameKind::own;
    std::vector<WordAt> words;
};

class Reader {
  public:
    Reader(const SearchSources& sources, const NameRules& rules)
        : sources_(sources), rules_(rules) {
        read_foods();
        for (const SearchWord& word : sources.search_words) {
            if (word.kind == SearchWord::Kind::elsewhere) elsewhere_[word.words] = word.weight;
        }
        const std::size_t read = drafts_.size();
        by_word_ = names_by_word(read);
        for (const OtherName& other : sources.other_names) {
            if (other.kind == OtherName::Kind::word) add_word(other);
        }
        for (const OtherName& other : sources.other_names) {
            if (other.kind == OtherName::Kind::name) add_name(other);
        }
    }

    SearchNames finish() {
        const std::vector<std::uint8_t> orders = orders_in_foods();
        std::vector<std::uint32_t> by_cost(drafts_.size());
        std::iota(by_cost.begin(), by_cost.end(), 0U);
        std::ranges::sort(by_cost, {}, [&](std::uint32_t i) {
            return std::tuple{drafts_[i].cost, drafts_[i].food, i};
        });
        SearchNames out;
        std::vector<WordAt> words;
        std::vector<std::uint32_t> first_of_name;
        out.names.reserve(drafts_.size());
        for (const std::uint32_t i : by_cost) {
            const Draft& draft = drafts_[i];
            first_of_name.push_back(static_cast<std::uint32_t>(words.size()));
            words.insert(words.end(), draft.words.begin(), draft.words.end());
            out.names.push_back(
                {draft.food, static_cast<std::int16_t>(draft.cost),
                 static_cast<std::int16_t>(draft.loose_cost),
                 static_cast<std::uint8_t>(std::min(draft.head_words, most_head_words)),
                 draft.kind == NameKind::own ? left_out_cost : left_out_of_other_cost, orders[i],
                 draft.kind});
        }
        first_of_name.push_back(static_cast<std::uint32_t>(words.size()));
        out.index = WordIndex{numbers_.take(), std::move(words), std::move(first_of_name)};
        return out;
    }

  private:
    // Of each draft among those of its food.
    std::vector<std::uint8_t> orders_in_foods() const {
        std::vector<std::uint8_t> names_of_food(sources_.foods.size());
        std::vector<std::uint8_t> orders;
        orders.reserve(drafts_.size());
        for (const Draft& draft : drafts_) {
            std::uint8_t& names = names_of_food[draft.food];
            orders.push_back(names);
            if (names < last_order) ++names;
        }
        return orders;
    }

    void read_foods() {
        const Plainness plainness{sources_.search_words};
        for (std::uint32_t i = 0; i < sources_.foods.size(); ++i) {
            const Food& food = *sources_.foods[i];
            const std::vector<NameWords> names =
                read_names(food.name, food.other_names, is_dish(food) ? '|' : ',', rules_);
            const int cost =
                plainness.cost(food, sources_.group_codes[food.group_number], names.front())
                + (is_dish(food) ? dish_cost : 0);
            for (const NameWords& name : names) {
                const bool own = &name == &names.front();
                Draft draft{i,
                            own ? cost : cost + other_name_cost,
                            0,
                            name.head_words,
                            own ? NameKind::own : NameKind::other,
                            {}};
                draft.words.reserve(name.words.size());
                for (const NameWord& word : name.words) {
                    draft.words.emplace_back(numbers_.number(word.text), word.place);
                }
                if (own) own_names_.emplace(code_of(food), drafts_.size());
                drafts_.push_back(std::move(draft));
            }
        }
    }

    // The names with a word in the singular or plural, by the number of its singular.
    std::vector<std::vector<std::uint32_t>> names_by_word(std::size_t count) {
        const std::size_t words = numbers_.size();
        for (std::uint32_t word = 0; word < words; ++word) {
            singular_of_.push_back(singulars_.number(without_plural(numbers_.word(word))));
        }
        std::vector<std::vector<std::uint32_t>> names(singulars_.size());
        for (std::uint32_t name = 0; name < count; ++name) {
            for (const WordAt& at : drafts_[name].words) {
                std::vector<std::uint32_t>& with = names[singular_of_[at.number()]];
                if (with.empty() || with.back() != name) with.push_back(name);
            }
        }
        return names;
    }

    std::vector<std::uint32_t> singulars(std::string_view text) const {
        std::vector<std::uint32_t> out;
        for (const std::string& word : words_of(text)) {
            const auto number = singulars_.find(without_plural(word));
            if (!number) return {};
            out.push_back(*number);
        }
        return out;
    }

    // The names in which all words of `means` stand.
    std::vector<std::uint32_t> names_with(const std::vector<std::uint32_t>& words) const {
        if (words.empty()) return {};
        std::vector<std::uint32_t> names = by_word_[words.front()];
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::vector<std::uint32_t>& with = by_word_[words[i]];
            std::vector<std::uint32_t> both;
            std::ranges::set_intersection(names, with, std::back_inserter(both));
            names = std::move(both);
        }
        return names;
    }

    // Where the words of `means` stand in a name: the place that says least of all of them.
    Place place_of(const Draft& draft, const std::vector<std::uint32_t>& words) const {
        Place least = Place::head;
        for (const std::uint32_t wanted : words) {
            Place best = Place::aside;
            for (const WordAt& at : draft.words) {
                const bool same =
                    at.number() < singular_of_.size() && singular_of_[at.number()] == wanted;
                if (same) best = std::min(best, at.place());
            }
            least = std::max(least, best);
        }
        return least;
    }

    void add_word(const OtherName& other) {
        const std::vector<std::uint32_t> words = singulars(other.means);
        // Several words are one to the index, so that they are found together only.
        const std::string phrase = join(words_of(other.said), " ");
        if (phrase.find(' ') != std::string::npos) phrases_.insert(phrase);
        const std::uint32_t said = numbers_.number(phrase);
        // Few know it: it says what the food is, but not with its first letters.
        const Place best = elsewhere_.contains(other.where) ? Place::later : Place::head;
        for (const std::uint32_t name : names_with(words)) {
            Draft& draft = drafts_[name];
            draft.words.emplace_back(said, std::max(best, place_of(draft, words)));
        }
    }

    // The phrases of `words` that are one word to the index.
    void add_phrases(Draft& draft, const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::string phrase = words[i];
            for (std::size_t k = i + 1; k < words.size(); ++k) {
                phrase += " " + words[k];
                if (!phrases_.contains(phrase)) continue;
                draft.words.emplace_back(numbers_.number(phrase), Place::head);
            }
        }
    }

    void add_reading(const Draft& own, const OtherName& other, int cost, int loose_cost) {
        const auto elsewhere = elsewhere_.find(other.where);
        const bool is_known = elsewhere == elsewhere_.end();
        Draft draft{own.food,
                    cost,
                    loose_name_cost + loose_cost + (is_known ? 0 : elsewhere->second),
                    0,
                    is_known ? NameKind::other : NameKind::elsewhere,
                    own.words};
        for (WordAt& at : draft.words) {
            if (at.place() == Place::head) at = {at.number(), Place::second};
        }
        const std::vector<std::string> words = words_of(other.said);
        for (auto word = words.begin(); word != words.end(); ++word) {
            if (std::find(words.begin(), word, *word) != word) continue; // as in a query
            const bool filler = rules_.fillers.contains(*word);
            if (!filler) ++draft.head_words;
            draft.words.emplace_back(numbers_.number(*word), filler ? Place::aside : Place::head);
        }
        add_phrases(draft, words);
        drafts_.push_back(std::move(draft));
    }

    void add_name(const OtherName& other) {
        if (!other.foods.empty()) {
            // Typed in full, the foods come in the order of the list, however plain they are.
            int cost = listed_food_cost;
            for (const std::string_view ndb : split(other.foods, ' ')) {
                const auto own = own_names_.find(ndb);
                if (own == own_names_.end()) continue;
                const Draft draft = drafts_[own->second];
                add_reading(draft, other, cost, std::max(0, draft.cost + other_name_cost - cost));
                cost += next_food_cost;
            }
            return;
        }
        const std::vector<std::uint32_t> words = singulars(other.means);
        for (const std::uint32_t name : names_with(words)) {
            if (drafts_[name].kind != NameKind::own) continue;
            const Place place = place_of(drafts_[name], words);
            add_reading(Draft{drafts_[name]}, other,
                        drafts_[name].cost + other_name_cost
                            + place_costs[static_cast<std::size_t>(place)],
                        0);
        }
    }

    const SearchSources& sources_;
    const NameRules& rules_;
    WordNumbers numbers_;
    WordNumbers singulars_;
    std::vector<std::uint32_t> singular_of_; // by word
    std::vector<std::vector<std::uint32_t>> by_word_;
    std::vector<Draft> drafts_;
    WordSet phrases_;                                             // of other names, with blanks
    std::unordered_map<std::string_view, std::size_t> own_names_; // by number
    std::unordered_map<std::string_view, int> elsewhere_;         // weights by OtherName::where
};

} // namespace

SearchNames read_search_names(const SearchSources& sources, const NameRules& rules) {
    return Reader{sources, rules}.finish();
}

} // namespace zebra::foods
