#include "core/foods/estimate.h"

#include "core/foods/ratio_pools.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace zebra::foods {

namespace {

using Action = EstimateRule::Action;

// Of foods that have enough others near them. `itself` as in RatioPools::nearest.
std::optional<EstimateBasis> basis_of(const RatioPools& pools, const RatioPools::Nearest& nearest,
                                      std::optional<double> itself = std::nullopt) {
    if (nearest.ratios.empty()) return std::nullopt;
    if (nearest.rule != nullptr && nearest.rule->action == Action::none) return std::nullopt;
    const std::span<const double> ratios = nearest.ratios;
    std::optional<std::size_t> left_out;
    if (itself) {
        left_out =
            static_cast<std::size_t>(std::ranges::lower_bound(ratios, *itself) - ratios.begin());
    }
    EstimateBasis basis{nearest.likeness, nearest.rule, spread_of(ratios, left_out), {}, false};
    basis.fit = held_out_fit(ratios);
    basis.has_middle = nearest.likeness != Likeness::all
                       && (nearest.rule == nullptr || nearest.rule->action == Action::own)
                       && basis.fit.middle_misses_by <= most_the_middle_may_miss;
    if (nearest.rule != nullptr && nearest.rule->action == Action::span) {
        const std::span<const double> others = pools.span_of(*nearest.rule);
        if (others.size() < enough_foods) return std::nullopt;
        const RatioSpread with = spread_of(others);
        basis.spread.low = std::min(basis.spread.low, with.low);
        basis.spread.high = std::max(basis.spread.high, with.high);
        basis.spread.n += with.n;
    }
    return basis;
}

bool wants_estimate(const Food& food) {
    return (!food.tryptophan_mg_per_100g || food.doubt) && food.protein_g_per_100g.value_or(0) > 0;
}

} // namespace

Estimate estimate_for(double protein_g_per_100g, const EstimateBasis& basis) {
    Estimate estimate;
    estimate.low_mg_per_100g = std::floor(protein_g_per_100g * basis.spread.low);
    estimate.high_mg_per_100g = std::ceil(protein_g_per_100g * basis.spread.high);
    if (basis.has_middle && protein_g_per_100g >= least_protein_g_per_100g) {
        estimate.mid_mg_per_100g = std::round(protein_g_per_100g * basis.spread.middle);
    }
    estimate.n = basis.spread.n;
    estimate.basis = &basis;
    return estimate;
}

Estimates::Estimates(std::span<const Food> foods, const std::vector<EstimateRule>& rules)
    : place_(foods.size()) {
    const RatioPools pools{foods, rules, wants_estimate};
    // One basis for each set, since many foods rest on the same one.
    std::map<std::pair<const double*, const EstimateRule*>, const EstimateBasis*> made;
    for (std::size_t i = 0; i < foods.size(); ++i) {
        if (!wants_estimate(foods[i])) continue;
        const RatioPools::Nearest nearest = pools.nearest(i);
        const auto [known, is_new] =
            made.try_emplace({nearest.ratios.data(), nearest.rule}, nullptr);
        if (is_new) {
            if (const auto basis = basis_of(pools, nearest)) {
                known->second = &bases_.emplace_back(*basis);
            }
        }
        if (known->second == nullptr) continue;
        estimates_.push_back(estimate_for(*foods[i].protein_g_per_100g, *known->second));
        place_[i] = static_cast<std::uint32_t>(estimates_.size());
    }
}

const Estimate* Estimates::of(std::size_t food) const {
    return food < place_.size() && place_[food] != 0 ? &estimates_[place_[food] - 1] : nullptr;
}

namespace {

std::string method_of(const EstimateBasis& basis) {
    if (basis.rule != nullptr) return "rule " + std::string{basis.rule->id};
    switch (basis.likeness) {
    case Likeness::three_parts: return "same three parts of the name";
    case Likeness::two_parts: return "same two parts of the name";
    case Likeness::one_part: return "same first part of the name";
    case Likeness::first_word: return "same first word";
    case Likeness::group: return "same group";
    case Likeness::rule:
    case Likeness::all: break;
    }
    return "all foods";
}

// What went wrong where, for one method.
class Errors {
  public:
    void add(double figure, const Estimate& estimate) {
        const double base = std::max(figure, 1.0);
        if (estimate.mid_mg_per_100g) {
            errors_.push_back(std::abs(*estimate.mid_mg_per_100g - figure) / base);
        }
        ranges_.push_back((estimate.high_mg_per_100g - estimate.low_mg_per_100g) / base);
        if (figure >= estimate.low_mg_per_100g && figure <= estimate.high_mg_per_100g) ++inside_;
    }

    HeldOutError result(std::string method) const {
        HeldOutError out{std::move(method), ranges_.size(), std::nullopt, 0, 0};
        if (!errors_.empty()) out.median_error_percent = 100 * median_of(errors_);
        out.inside_percent =
            100 * static_cast<double>(inside_) / static_cast<double>(ranges_.size());
        out.median_range_percent = 100 * median_of(ranges_);
        return out;
    }

  private:
    std::vector<double> errors_;
    std::vector<double> ranges_;
    std::size_t inside_ = 0;
};

} // namespace

std::vector<HeldOutError> held_out_errors(std::span<const Food> foods,
                                          const std::vector<EstimateRule>& rules) {
    const RatioPools pools{foods, rules,
                           [](const Food& food) { return ratio_of(food).has_value(); }};
    std::map<std::string, Errors> methods;
    Errors all;
    for (std::size_t i = 0; i < foods.size(); ++i) {
        const std::optional<double> ratio = ratio_of(foods[i]);
        if (!ratio) continue;
        const auto basis = basis_of(pools, pools.nearest(i, ratio), ratio);
        if (!basis) continue;
        const Estimate estimate = estimate_for(*foods[i].protein_g_per_100g, *basis);
        methods[method_of(*basis)].add(*foods[i].tryptophan_mg_per_100g, estimate);
        all.add(*foods[i].tryptophan_mg_per_100g, estimate);
    }
    std::vector<HeldOutError> results;
    for (const auto& [method, errors] : methods) results.push_back(errors.result(method));
    if (!results.empty()) results.push_back(all.result("every method"));
    return results;
}

PortionEstimate estimate_in(const Estimate& estimate, double grams) {
    const auto in_grams = [&](double mg_per_100g) { return mg_per_100g * grams / 100; };
    PortionEstimate portion;
    portion.low_mg = std::floor(in_grams(estimate.low_mg_per_100g));
    portion.high_mg = std::ceil(in_grams(estimate.high_mg_per_100g));
    if (estimate.mid_mg_per_100g) portion.mid_mg = std::round(in_grams(*estimate.mid_mg_per_100g));
    return portion;
}

} // namespace zebra::foods
