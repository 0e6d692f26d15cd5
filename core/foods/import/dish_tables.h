// The tables of the dishes, from what was worked out.
#pragma once

#include "core/foods/import/dish_figures.h"
#include "core/foods/import/fndds.h"
#include "core/foods/import/sr28.h"
#include "core/foods/import/table_text.h"

#include <vector>

namespace zebra::foods {

// FNDDS's own groups, told by the first digit of a dish's code: "D1" .. "D9" and their names.
std::vector<CodeRow> dish_groups();

struct DishTables {
    TableText dishes;
    TableText portions;
};

// Shipped are the dishes that have a tryptophan figure, without those that are one plain food of
// SR28 and nothing else under names of the same words ("Olive oil" beside "Oil, olive, salad or
// cooking"): that food itself stands in the catalogue. Figures are rounded half up: tryptophan and
// caffeine to 0.1 mg, protein, fat and alcohol to 0.01 g, energy to 1 kcal, niacin to 0.001 mg; the
// share of the protein is rounded down to 0.001, so that 1 means all of it.
Outcome<DishTables> make_dish_tables(const Fndds& fndds, const Sr28& sr28, const Pantry& pantry);

} // namespace zebra::foods
