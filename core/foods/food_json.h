// One food as JSON, for the command line. The keys and their order are a contract with scripts;
// what is not known is null, never 0; numbers stand as USDA wrote them (547, 22.87, 0.2).
#pragma once

#include "core/foods/catalogue.h"

#include <nlohmann/json_fwd.hpp>

namespace zebra::foods {

// ndb, fndds, fdc, name, group, tryptophan_mg_per_100g, tryptophan_origin, protein_g_per_100g,
// fat_g_per_100g, energy_kcal_per_100g, niacin_mg_per_100g, caffeine_mg_per_100g,
// alcohol_g_per_100g, serotonin_ug_per_g, display_name, portions (list of name, grams),
// tryptophan_estimate (null, or low_mg_per_100g, mid_mg_per_100g or null, high_mg_per_100g, n,
// method); then
// tryptophan_source  null, or code, derivation (null: none given), data_points, sentence
// serotonin          list of food, serotonin_ug_per_g, standard_error_ug_per_g, source, year, role
//                    ("figure": measured in this food, "further": in a wider or narrower kind)
// doubt              null, or a sentence: why the published tryptophan figure cannot be right
nlohmann::ordered_json food_json(const Catalogue& catalogue, const Food& food);

} // namespace zebra::foods
