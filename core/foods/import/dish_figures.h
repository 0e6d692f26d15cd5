// The figures of a dish, worked out from those that USDA publishes for what stands in it. No figure
// is made up: what cannot be worked out is not known.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/import/recipe_parts.h"
#include "core/foods/import/sr28.h"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

using Figures = std::array<std::optional<double>, nutrient_count>; // by Nutrient, as in FoodRow

// The foods of SR28 as ingredients.
class Pantry {
  public:
    // `doubtful`: NDB numbers of foods whose tryptophan figure cannot be right; as an ingredient
    // they have none, be it too low or too high. `stand_ins`: by a code that SR28 does not have,
    // the NDB number of the same food in SR28, or "" for an additive that adds nothing.
    Pantry(const std::vector<FoodRow>& foods, const std::set<std::string>& doubtful,
           const std::map<std::string, std::string>& stand_ins);

    // nullptr: SR28 does not have it.
    const Figures* find(std::string_view code) const;

  private:
    std::map<std::string, Figures, std::less<>> figures_;
};

struct DishFigures {
    Figures figures; // per 100 g of the dish as eaten
    // How much of the protein comes from ingredients that have a tryptophan figure, 0 .. 1. 0 as
    // well where it cannot be told.
    double protein_share = 0;
};

// A dish with an ingredient that SR28 does not have has no figures at all. Otherwise
//
//   protein, fat, caffeine   the sum over its parts, when every part has a figure
//   energy, alcohol, niacin  the same; not known where heat takes some of it and USDA gives only a
//                            retention code for how much: alcohol (and with it energy) when a
//                            heated part holds alcohol, niacin when a heated part holds niacin
//   tryptophan               the sum over the parts with a figure, divided by their share of the
//                            protein, when that share is `least_share` or more: the rest of the
//                            protein counts as protein like it, not as protein without tryptophan.
//                            Without any protein: the sum, when every part has a figure. Nothing is
//                            taken off for cooking: USDA publishes no retention of amino acids
constexpr double least_share = 0.9;
DishFigures figures_of(const Parts& parts, const Pantry& pantry);

// recipe_codes.tsv of a folder, as the stand-ins of a pantry. A code that SR28 has itself, or a
// stand-in that it does not have, is a fault.
Outcome<std::map<std::string, std::string>> read_stand_ins(const std::filesystem::path& folder,
                                                           const std::vector<FoodRow>& foods);

// The NDB numbers of doubtful.tsv.
Outcome<std::set<std::string>> read_doubtful(const std::filesystem::path& folder);

} // namespace zebra::foods
