// What stands in a dish, down to the foods of SR28: the recipes of USDA's survey database with
// dishes within dishes taken apart, and what cooking takes up or loses reckoned in.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/import/fndds.h"

#include <string>
#include <vector>

namespace zebra::foods {

// A food in 100 g of a dish.
struct Part {
    std::string code;    // five digits; SR28 need not have it
    bool heated = false; // some of its vitamins or alcohol is lost in the making
    double grams = 0;    // below 0 for fat that runs out
};

// In order of code, heated behind; a food stands once with each.
using Parts = std::vector<Part>;

// The parts of 100 g of every dish, in the order of the dishes.
//
//   raw    = the weight of all lines together
//   dish   = raw x (1 + (moisture % + fat %) / 100)      what is left in the pan
//   parts  = every line, and fat % of raw of the fat that is taken up or lost, each x 100 / dish
//
// Both percentages are of the raw weight. So read, what is left in dried chives, crispbread and
// biscuits is 0.3 to 1.3 g of water in 100 g, and no dish loses more than its ingredients hold. A
// line that is itself a dish counts as that dish is eaten. A recipe that leads back to its own dish
// is a Problem that names the dish.
Outcome<std::vector<Parts>> take_apart(const std::vector<DishRow>& dishes);

} // namespace zebra::foods
