#include "core/foods/label_estimate.h"

#include "core/base/figure.h"
#include "core/foods/name_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zebra::foods {

namespace {

bool stands_for(const LabelKind& kind, const Food& food, const NamePath& name,
                const EstimateRule* rule) {
    if (kind.takes_all) return true;
    if (!kind.rules.empty()) {
        return rule != nullptr && std::ranges::find(kind.rules, rule->id) != kind.rules.end();
    }
    return rule == nullptr && kind.filter.matches(food.group_number, name);
}

std::string one_decimal(double value) { return plain_number(std::round(value * 10) / 10); }

std::string method_of(const LabelKind& kind, const EstimateBasis& basis) {
    std::string text = fmt::format(
        "Estimated from {} USDA foods ({}): {} have {} to {} mg of tryptophan for each gram "
        "of protein",
        grouped(static_cast<long>(basis.spread.n)), kind.name,
        basis.spread.n < enough_for_tenths ? "they" : "8 in 10", one_decimal(basis.spread.low),
        one_decimal(basis.spread.high));
    if (basis.has_middle) {
        text += fmt::format(", half less than {}", one_decimal(basis.spread.middle));
    }
    return text + ".";
}

} // namespace

LabelEstimator::LabelEstimator(const Catalogue& catalogue) : catalogue_(&catalogue) {
    const std::span<const LabelKind> kinds = catalogue.label_kinds();
    std::vector<std::vector<double>> ratios(kinds.size());
    NamePath name;
    for (const Food& food : catalogue.foods()) {
        const std::optional<double> ratio = ratio_of(food);
        if (!ratio) continue;
        name.read(food.name);
        const EstimateRule* rule = find_rule(catalogue.estimate_rules(), food.group_number, name);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (stands_for(kinds[i], food, name, rule)) ratios[i].push_back(*ratio);
        }
    }
    bases_.resize(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (ratios[i].size() < enough_foods) continue;
        std::ranges::sort(ratios[i]);
        bases_[i] = EstimateBasis{Likeness::rule, nullptr, spread_of(ratios[i]),
                                  held_out_fit(ratios[i]), kinds[i].has_middle};
    }
}

std::span<const LabelKind> LabelEstimator::kinds() const { return catalogue_->label_kinds(); }

std::optional<LabelEstimate> LabelEstimator::estimate_from_label(double protein_g_per_100g,
                                                                 std::string_view kind) const {
    const std::span<const LabelKind> kinds = this->kinds();
    const auto found = std::ranges::find(kinds, kind, &LabelKind::id);
    if (found == kinds.end()) return std::nullopt;
    if (!(protein_g_per_100g > 0 && protein_g_per_100g <= most_protein_g_per_100g)) {
        return std::nullopt;
    }
    const std::optional<EstimateBasis>& basis =
        bases_[static_cast<std::size_t>(found - kinds.begin())];
    if (!basis) return std::nullopt;
    LabelEstimate result{estimate_for(protein_g_per_100g, *basis), std::nullopt,
                         method_of(*found, *basis)};
    if (result.estimate.mid_mg_per_100g) {
        result.rank = catalogue_->rank_of(*result.estimate.mid_mg_per_100g);
    }
    return result;
}

} // namespace zebra::foods
