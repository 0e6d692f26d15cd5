// A food that a patient leaflet names, and the foods of the catalogue that it means
// (assets/foods/leaflet_foods.tsv). What is said about it is content: statements with a source.
#pragma once

#include "core/foods/food_filter.h"

#include <string_view>

namespace zebra::foods {

struct LeafletFood {
    std::string_view food;    // "red meat", as the leaflet has it
    std::string_view rich_in; // "tryptophan" or "serotonin": why the leaflet names it
    FoodFilter filter;
    std::string_view source; // id of a source of core/content
    std::string_view says;   // id of the statement on what the leaflet says
    std::string_view beside; // id of the statement that stands beside it, always
};

} // namespace zebra::foods
