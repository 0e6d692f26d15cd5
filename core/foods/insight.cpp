#include "core/foods/insight.h"

#include "core/foods/name_path.h"

#include <algorithm>

namespace zebra::foods {

namespace {

std::optional<double> in_portion(const std::optional<double>& per_100g, double grams) {
    if (!per_100g) return std::nullopt;
    return *per_100g * grams / 100;
}

// The two ranks of a portion: among all foods, and among those of the group.
void rank_portion(const Catalogue& catalogue, const Food& food, TryptophanInsight& out) {
    if (!out.mg_in_portion) return;
    Rank all;
    Rank group;
    for (const Food& other : catalogue.foods()) {
        if (!other.tryptophan_mg_per_100g || other.portions.empty()) continue;
        const double mg = *in_portion(other.tryptophan_mg_per_100g, other.portions.front().grams);
        const std::size_t is_less = mg < *out.mg_in_portion ? 1 : 0;
        all.foods_with_less += is_less;
        ++all.foods_compared;
        if (other.group_number != food.group_number) continue;
        group.foods_with_less += is_less;
        ++group.foods_compared;
    }
    const auto finished = [](Rank rank) -> std::optional<Rank> {
        if (rank.foods_compared == 0) return std::nullopt;
        rank.percent_with_less = static_cast<int>(100 * rank.foods_with_less / rank.foods_compared);
        return rank;
    };
    out.portion_rank = finished(all);
    out.portion_rank_in_group = finished(group);
}

TryptophanInsight tryptophan_of(const Catalogue& catalogue, const Food& food, double grams) {
    const NamePath name{food.name};
    const EstimateRule* rule = find_rule(catalogue.estimate_rules(), food.group_number, name);
    TryptophanInsight out;
    out.origin = catalogue.tryptophan_origin(food);
    out.mg_per_100g = food.tryptophan_mg_per_100g;
    out.mg_in_portion = in_portion(food.tryptophan_mg_per_100g, grams);
    out.how_obtained = catalogue.how_obtained(food);
    if (food.doubt) {
        out.doubt = *food.doubt;
    } else if (food.tryptophan_mg_per_100g && rule != nullptr) {
        out.doubt = rule->of_value;
    }
    out.disagreeing = neighbours_that_disagree(catalogue, food);
    out.rank = catalogue.rank(food);
    out.rank_in_group = catalogue.rank_in_group(food);
    rank_portion(catalogue, food, out);
    out.estimate = catalogue.tryptophan_estimate(food);
    if (out.estimate != nullptr) {
        out.estimate_in_portion = estimate_in(*out.estimate, grams);
        out.how_estimated = how_estimated(food, *out.estimate);
    } else if (!food.tryptophan_mg_per_100g) {
        out.how_estimated = why_not_estimated(food, rule);
    }
    return out;
}

SerotoninInsight serotonin_of(const Food& food, double grams) {
    SerotoninInsight out;
    if (food.serotonin_ug_per_g) {
        out.tier = serotonin_tier(*food.serotonin_ug_per_g);
        out.mg_in_portion = *food.serotonin_ug_per_g * grams / 1000; // micrograms per g
    }
    out.measurements = food.serotonin;
    if (food.named_by_laboratories) out.named_by_laboratories = *food.named_by_laboratories;
    return out;
}

AmountInsight amount(const std::optional<double>& per_100g, double grams,
                     std::vector<std::string_view> statements) {
    AmountInsight out{per_100g, in_portion(per_100g, grams), {}};
    if (per_100g.value_or(0) > 0) out.statements = std::move(statements);
    return out;
}

std::vector<LeafletNaming> leaflets_of(const Catalogue& catalogue, const Food& food) {
    const NamePath name{food.name};
    std::vector<LeafletNaming> out;
    for (const LeafletFood& one : catalogue.leaflet_foods()) {
        if (!one.filter.matches(food.group_number, name)) continue;
        out.push_back({one.food, one.rich_in, one.source, one.says, one.beside});
    }
    return out;
}

} // namespace

Insight insight_of(const Catalogue& catalogue, const Food& food, double portion_grams) {
    Insight out;
    out.food = &food;
    out.portion_grams = portion_grams;
    out.tryptophan = tryptophan_of(catalogue, food, portion_grams);
    out.serotonin = serotonin_of(food, portion_grams);
    out.caffeine_mg = amount(food.caffeine_mg_per_100g, portion_grams,
                             {"food.caffeine.no_limit", "food.caffeine.healthy_adults",
                              "food.caffeine.sleep", "food.caffeine.drinks"});
    out.alcohol_g = amount(food.alcohol_g_per_100g, portion_grams, {"food.alcohol.no_level"});
    out.niacin_mg = amount(food.niacin_mg_per_100g, portion_grams, {});
    out.protein_g = amount(food.protein_g_per_100g, portion_grams, {});
    out.leaflets = leaflets_of(catalogue, food);
    out.lower = lower_in_group(catalogue, food);
    std::ranges::stable_sort(out.lower, {}, &Food::tryptophan_mg_per_100g);
    return out;
}

} // namespace zebra::foods
