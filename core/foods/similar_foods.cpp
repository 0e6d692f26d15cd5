#include "core/foods/similar_foods.h"

#include "core/base/text.h"
#include "core/foods/name_path.h"
#include "core/foods/name_words.h"
#include "core/foods/plainness.h"
#include "core/foods/protein_ratio.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace zebra::foods {

namespace {

// How many parts at the beginning of the name only say where the food stands: "Nuts" of "Nuts,
// walnuts, black".
std::size_t shelf_parts_of(const NamePath& path, const NameWords& name) {
    return path.parts() > name.parts ? path.parts() - name.parts : 0;
}

bool begins_with_words(std::string_view part, std::string_view words) {
    return part.starts_with(words) && (part.size() == words.size() || part[words.size()] == ' ');
}

// Parts at the beginning that both names share.
std::size_t shared_parts(const NamePath& one, const NamePath& other) {
    const std::size_t most = std::min(one.parts(), other.parts());
    std::size_t shared = 0;
    while (shared < most && one.part(shared) == other.part(shared)) ++shared;
    return shared;
}

} // namespace

Neighbours neighbours_that_disagree(const Catalogue& catalogue, const Food& food) {
    const std::optional<double> ratio = ratio_of(food);
    if (!ratio) return {};
    const NamePath path{food.name};
    const NameRules rules{catalogue.search_words()};
    const std::size_t shelf = shelf_parts_of(path, read_names(food.name, {}, ',', rules).front());
    if (path.parts() < shelf + 2) return {}; // no qualifier
    const std::string head{path.first(shelf + 1)};
    const std::string_view qualifier = path.part(shelf + 1);

    Neighbours found;
    std::vector<double> ratios;
    NamePath other_path;
    for (const Food& other : catalogue.foods()) {
        if (other.group_number != food.group_number || &other == &food) continue;
        const std::optional<double> other_ratio = ratio_of(other);
        if (!other_ratio) continue;
        other_path.read(other.name);
        if (other_path.parts() < shelf + 2 || other_path.first(shelf + 1) != head) continue;
        bool is_kind = false;
        for (std::size_t part = shelf + 1; part < other_path.parts() && !is_kind; ++part) {
            is_kind = begins_with_words(other_path.part(part), qualifier);
        }
        if (!is_kind) continue;
        found.foods.push_back(&other);
        ratios.push_back(*other_ratio);
    }
    if (found.foods.size() < fewest_neighbours) return {};
    const double middle = median_of(ratios);
    if (std::abs(*ratio - middle) <= share_that_disagrees * middle) return {};
    const auto [low, high] = std::ranges::minmax(
        found.foods, {}, [](const Food* one) { return *one->tryptophan_mg_per_100g; });
    found.low_mg_per_100g = *low->tryptophan_mg_per_100g;
    found.high_mg_per_100g = *high->tryptophan_mg_per_100g;
    const double figure = *food.tryptophan_mg_per_100g;
    const bool is_outside = figure < found.low_mg_per_100g || figure > found.high_mg_per_100g;
    if (found.foods.size() > neighbours_to_look_at && !is_outside) return {};
    found.family = begin_of_name(food.name, shelf + 2);
    found.kind = trim(found.family.substr(begin_of_name(food.name, shelf + 1).size() + 1));
    return found;
}

std::vector<const Food*> lower_in_group(const Catalogue& catalogue, const Food& food,
                                        std::size_t most) {
    if (!food.tryptophan_mg_per_100g || food.doubt) return {};
    const double limit = std::min(*food.tryptophan_mg_per_100g * (1 - share_that_is_lower),
                                  *food.tryptophan_mg_per_100g - least_difference_mg_per_100g);
    const NameRules rules{catalogue.search_words()};
    const Plainness plainness{catalogue.search_words()};
    const NamePath path{food.name};
    const std::string_view group_code = catalogue.groups()[food.group_number].code;

    struct Candidate {
        std::size_t shared = 0;
        int cost = 0;
        const Food* food = nullptr;
    };
    std::map<std::string, Candidate> of_kind; // by shelf, head and first qualifier
    NamePath other_path;
    for (const Food& other : catalogue.foods()) {
        if (other.group_number != food.group_number || !other.tryptophan_mg_per_100g) continue;
        if (*other.tryptophan_mg_per_100g > limit || other.doubt) continue;
        if (!other.in_survey || !other.manufacturer.empty()) continue;
        const NameWords name = read_names(other.name, {}, ',', rules).front();
        if (name.has_capitals) continue;
        other_path.read(other.name);
        const std::size_t shelf = shelf_parts_of(other_path, name);
        const std::size_t shared = shared_parts(path, other_path);
        const Candidate candidate{shared, plainness.cost(other, group_code, name), &other};
        const auto [known, is_new] =
            of_kind.try_emplace(std::string{other_path.first(shelf + 2)}, candidate);
        if (!is_new && candidate.cost < known->second.cost) known->second = candidate;
    }
    std::vector<Candidate> candidates;
    for (const auto& [kind, candidate] : of_kind) candidates.push_back(candidate);
    std::ranges::sort(candidates, {}, [](const Candidate& one) {
        return std::tuple{-static_cast<long>(one.shared), one.cost, one.food->ndb};
    });
    std::vector<const Food*> lower;
    for (const Candidate& candidate : candidates) {
        if (lower.size() == most) break;
        lower.push_back(candidate.food);
    }
    return lower;
}

} // namespace zebra::foods
