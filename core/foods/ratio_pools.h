// The sets of foods that stand for others, each with the ratios of its foods. Used by estimate.cpp
// only.
#pragma once

#include "core/foods/estimate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace zebra::foods {

class RatioPools {
  public:
    // `nearest` can be asked of the foods for which `wanted` is true.
    RatioPools(std::span<const Food> foods, const std::vector<EstimateRule>& rules,
               const std::function<bool(const Food&)>& wanted);

    struct Nearest {
        std::span<const double> ratios; // ascending; empty: nothing is near enough
        Likeness likeness = Likeness::all;
        const EstimateRule* rule = nullptr;
    };
    // `itself`: the ratio of the food, when it is among the others and must not stand for itself.
    Nearest nearest(std::size_t food, std::optional<double> itself = std::nullopt) const;

    // The foods of its `span_with`, ascending.
    std::span<const double> span_of(const EstimateRule& rule) const;

  private:
    static constexpr std::size_t names = 4; // three, two, one part, first word
    // A set is told by the hash of what its foods share: 64 bits for some 20,000 sets. 0: none.
    using Key = std::uint64_t;
    struct Kind {
        const EstimateRule* rule = nullptr;
        std::array<Key, names + 1> keys{}; // by Likeness: the names, then group or rule
    };

    static Kind kind_of(const Food& food, const EstimateRule* rule, std::size_t rule_number,
                        const NamePath& name);

    std::vector<Kind> kinds_;                            // by food
    std::unordered_map<Key, std::vector<double>> pools_; // of those that some wanted food is in
    std::unordered_map<const EstimateRule*, std::vector<double>> spans_;
    std::vector<double> all_;
};

} // namespace zebra::foods
