#include "core/foods/protein_ratio.h"

#include <algorithm>
#include <cmath>

namespace zebra::foods {

namespace {

constexpr double low_share = 0.1;
constexpr double high_share = 0.9;

// As if the value at `left_out` were not there; `count` is how many there are without it.
double quantile(std::span<const double> ascending, std::size_t left_out, std::size_t count,
                double share) {
    const auto at = [&](std::size_t place) {
        return ascending[place < left_out ? place : place + 1];
    };
    const double place = share * static_cast<double>(count - 1);
    const auto below = static_cast<std::size_t>(place);
    const double low = at(below);
    if (below + 1 == count) return low;
    return low + (at(below + 1) - low) * (place - static_cast<double>(below));
}

} // namespace

std::optional<double> ratio_of(const Food& food) {
    if (!food.tryptophan_mg_per_100g || food.doubt) return std::nullopt;
    if (food.protein_g_per_100g.value_or(0) < least_protein_g_per_100g) return std::nullopt;
    return *food.tryptophan_mg_per_100g / *food.protein_g_per_100g;
}

RatioSpread spread_of(std::span<const double> ascending, std::optional<std::size_t> left_out) {
    const std::size_t count = ascending.size() - (left_out ? 1 : 0);
    const std::size_t skip = left_out.value_or(ascending.size());
    const bool few = count < enough_for_tenths;
    return {quantile(ascending, skip, count, few ? 0 : low_share),
            quantile(ascending, skip, count, 0.5),
            quantile(ascending, skip, count, few ? 1 : high_share), count};
}

HeldOutFit held_out_fit(std::span<const double> ascending) {
    std::vector<double> misses;
    misses.reserve(ascending.size());
    std::size_t inside = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        const RatioSpread rest = spread_of(ascending, i);
        const double ratio = ascending[i];
        const double miss = std::abs(rest.middle - ratio);
        misses.push_back(ratio > 0 ? miss / ratio : miss > 0 ? 1 : 0);
        if (ratio >= rest.low && ratio <= rest.high) ++inside;
    }
    return {median_of(std::move(misses)),
            static_cast<double>(inside) / static_cast<double>(ascending.size())};
}

double quantile_of(std::span<const double> ascending, double share) {
    return quantile(ascending, ascending.size(), ascending.size(), share);
}

double median_of(std::vector<double> values) {
    std::ranges::sort(values);
    return quantile_of(values, 0.5);
}

} // namespace zebra::foods
