#include "core/foods/search.h"

#include "core/foods/search_run.h"
#include "core/foods/wanted_word.h"

#include <algorithm>
#include <utility>

namespace zebra::foods {

namespace {

constexpr WordBits all_words = 0xFFFF;
constexpr std::size_t shortest_unanswered = 4;

// Too short a beginning to say that nothing answers it.
bool may_still_grow(const WantedWord& word) {
    return word.may_be_beginning && word.text.size() < shortest_unanswered;
}

} // namespace

struct Search::Parts {
    explicit Parts(const SearchSources& sources)
        : foods(sources.foods.begin(), sources.foods.end()), rules(sources.search_words),
          ordinary_words(sources.ordinary_words) {
        SearchNames read = read_search_names(sources, rules);
        const auto first_dish =
            std::ranges::find_if(foods, [](const Food* food) { return is_dish(*food); });
        plain_foods = static_cast<std::size_t>(first_dish - foods.begin());
        names = std::move(read.names);
        index = std::move(read.index);
    }

    std::vector<const Food*> foods; // dishes behind the others
    std::size_t plain_foods = 0;    // how many are none
    std::vector<SearchName> names;
    NameRules rules;
    WordIndex index;
    const OrdinaryWords& ordinary_words;
};

Search::Search(const Catalogue& catalogue) {
    std::vector<const Food*> foods;
    for (const Food& food : catalogue.foods()) foods.push_back(&food);
    for (const Food& dish : catalogue.dishes()) foods.push_back(&dish);
    std::vector<std::string_view> group_codes;
    for (const Group& group : catalogue.groups()) group_codes.push_back(group.code);
    parts_ =
        std::make_unique<Parts>(SearchSources{foods, group_codes, catalogue.search_words(),
                                              catalogue.other_names(), catalogue.ordinary_words()});
}

Search::Search(const SearchSources& sources) : parts_(std::make_unique<Parts>(sources)) {}
Search::~Search() = default;
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;

Found Search::find(std::string_view query, std::size_t limit, Dishes dishes) const {
    std::vector<WantedWord> wanted =
        wanted_words(read_query(query, parts_->rules), parts_->index, parts_->ordinary_words);
    if (wanted.empty() || limit == 0) return {};
    const std::size_t foods = dishes == Dishes::shown ? parts_->foods.size() : parts_->plain_foods;
    std::vector<Candidate> best = best_names(parts_->names, parts_->index, wanted, limit, foods);
    // What no food answers together may hold an error that makes another word of it: "orange juce".
    const bool has_missing = best.empty() ? wanted.size() > 1 : best.front().missing != 0;
    if (has_missing) {
        wanted = mended(std::move(wanted), best.empty() ? all_words : best.front().missing,
                        parts_->index);
        best = best_names(parts_->names, parts_->index, wanted, limit, foods);
    }
    Found found;
    found.hits.reserve(best.size());
    for (const Candidate& each : best) found.hits.push_back({parts_->foods[each.food], each.kind});
    if (best.empty()) return found;
    found.understood = understood_query(parts_->index, wanted, best.front().name);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if ((best.front().missing & word_bit(i)) != 0 && !may_still_grow(wanted[i])) {
            found.unanswered.push_back(wanted[i].text);
        }
    }
    return found;
}

std::size_t Search::name_count() const { return parts_->names.size(); }

std::size_t Search::bytes() const {
    return parts_->index.bytes() + parts_->names.size() * sizeof(SearchName);
}

} // namespace zebra::foods
