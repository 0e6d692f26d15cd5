#include "core/foods/browse.h"

#include "core/base/text.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace zebra::foods {

namespace {

void sort_by_name(std::vector<const Food*>& foods) {
    using Keyed = std::pair<std::string, const Food*>;
    std::vector<Keyed> keyed;
    keyed.reserve(foods.size());
    for (const Food* food : foods) keyed.emplace_back(fold(food->display_name), food);
    std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
        return std::make_tuple(std::string_view{a.first}, code_of(*a.second))
               < std::make_tuple(std::string_view{b.first}, code_of(*b.second));
    });
    std::ranges::transform(keyed, foods.begin(), &Keyed::second);
}

// What is equal stays in the order in which it was.
template <class Before>
void sort_by_figure(std::vector<const Food*>& foods, const Before& before) {
    std::ranges::stable_sort(foods, [&](const Food* a, const Food* b) {
        const auto& left = a->tryptophan_mg_per_100g;
        const auto& right = b->tryptophan_mg_per_100g;
        if (!left || !right) return left.has_value() && !right.has_value();
        return before(*left, *right);
    });
}

} // namespace

void put_in_order(std::vector<const Food*>& foods, BrowseOrder order) {
    sort_by_name(foods);
    if (order == BrowseOrder::most_tryptophan_first) sort_by_figure(foods, std::greater<>{});
    if (order == BrowseOrder::least_tryptophan_first) sort_by_figure(foods, std::less<>{});
}

Browse::Browse(const Catalogue& catalogue) {
    const std::span<const Group> groups = catalogue.groups();
    std::vector<BrowseGroup> counted(groups.size());
    ordered_.resize(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        counted[i].number = i;
        counted[i].name = groups[i].name;
    }
    for (const std::span<const Food> list : {catalogue.foods(), catalogue.dishes()}) {
        for (const Food& food : list) {
            BrowseGroup& group = counted[food.group_number];
            group.of_dishes = is_dish(food);
            ++group.foods;
            if (food.tryptophan_mg_per_100g) ++group.with_figure;
            ordered_[food.group_number].foods.push_back(&food);
        }
    }
    std::ranges::copy_if(counted, std::back_inserter(groups_),
                         [](const BrowseGroup& group) { return group.foods > 0; });
}

std::span<const Food* const> Browse::foods(std::size_t group_number, BrowseOrder order) {
    if (group_number >= ordered_.size()) return {};
    Ordered& group = ordered_[group_number];
    const auto place = static_cast<std::size_t>(order);
    if (!group.done[place]) {
        group.by[place] = group.foods;
        put_in_order(group.by[place], order);
        group.done[place] = true;
    }
    return group.by[place];
}

} // namespace zebra::foods
