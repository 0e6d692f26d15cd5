#include "core/foods/search.h"

#include "core/foods/search_run.h"
#include "core/foods/wanted_word.h"

#include <algorithm>
#include <utility>

namespace zebra::foods {

struct Search::Parts {
    explicit Parts(const SearchSources& sources)
        : foods(sources.foods.begin(), sources.foods.end()), rules(sources.search_words) {
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
};

Search::Search(const Catalogue& catalogue) {
    std::vector<const Food*> foods;
    for (const Food& food : catalogue.foods()) foods.push_back(&food);
    for (const Food& dish : catalogue.dishes()) foods.push_back(&dish);
    std::vector<std::string_view> group_codes;
    for (const Group& group : catalogue.groups()) group_codes.push_back(group.code);
    parts_ = std::make_unique<Parts>(
        SearchSources{foods, group_codes, catalogue.search_words(), catalogue.other_names()});
}

Search::Search(const SearchSources& sources) : parts_(std::make_unique<Parts>(sources)) {}
Search::~Search() = default;
Search::Search(Search&&) noexcept = default;
Search& Search::operator=(Search&&) noexcept = default;

Found Search::find(std::string_view query, std::size_t limit, Dishes dishes) const {
    const std::vector<WantedWord> wanted =
        wanted_words(read_query(query, parts_->rules), parts_->index);
    if (wanted.empty() || limit == 0) return {};
    const std::vector<Candidate> best =
        best_names(parts_->names, parts_->index, wanted, limit,
                   dishes == Dishes::shown ? parts_->foods.size() : parts_->plain_foods);
    Found found;
    found.hits.reserve(best.size());
    for (const Candidate& each : best) found.hits.push_back({parts_->foods[each.food], each.kind});
    if (!best.empty())
        found.understood = understood_query(parts_->index, wanted, best.front().name);
    return found;
}

std::size_t Search::name_count() const { return parts_->names.size(); }

std::size_t Search::bytes() const {
    return parts_->index.bytes() + parts_->names.size() * sizeof(SearchName);
}

} // namespace zebra::foods
