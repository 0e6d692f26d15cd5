// Foods to look at beside one: others of its kind that disagree with it, and plain ones of the same
// group with less tryptophan. Only published figures without a doubt count. Each call goes through
// the food's group, which takes up to half a millisecond: ask once for a food, not in every frame.
#pragma once

#include "core/foods/catalogue.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace zebra::foods {

// Two foods of one kind disagree when their tryptophan for each gram of protein is further apart
// than this share.
constexpr double share_that_disagrees = 0.25;
constexpr std::size_t fewest_neighbours = 2;
// Among more foods than these there are always some that differ.
constexpr std::size_t neighbours_to_look_at = 12;
// A food is lower when it has at least this share less, and this much.
constexpr double share_that_is_lower = 0.1;
constexpr double least_difference_mg_per_100g = 1;
constexpr std::size_t most_lower_foods = 6;

// Foods of the same group with the same head whose name has a part that begins with the food's
// first qualifier: for "Cheese, cheddar" also "Cheese, low fat, cheddar or colby".
struct Neighbours {
    std::string_view kind;   // "cheddar", as the name writes it
    std::string_view family; // "Cheese, cheddar"
    double low_mg_per_100g = 0;
    double high_mg_per_100g = 0;
    std::vector<const Food*> foods; // in order of the catalogue; the food itself is not among them
};

// Those of a food whose tryptophan for each gram of protein is further from their middle than
// share_that_disagrees; when there are more than neighbours_to_look_at, its figure must also lie
// outside theirs. Else `foods` is empty, as it is with fewer than fewest_neighbours, and for a food
// with under 1 g of protein.
Neighbours neighbours_that_disagree(const Catalogue& catalogue, const Food& food);

// Plain foods that are lower than this one, at most `most`, the closest kind first: those that
// share more parts of the name, then the plainer ones. One food of each kind (head and first
// qualifier), the plainest. Foods that USDA's surveys do not use and branded ones are left out.
std::vector<const Food*> lower_in_group(const Catalogue& catalogue, const Food& food,
                                        std::size_t most = most_lower_foods);

} // namespace zebra::foods
