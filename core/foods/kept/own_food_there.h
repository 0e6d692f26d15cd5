// Whether the food that a kept row names is there. Internal to core/foods/kept.
#pragma once

namespace zebra::foods {

// SQL, of a row with a column `food`: not an own food that was removed. Removing one says so in one
// place; what was said of it goes with it, and comes back with it as it stood.
constexpr const char* of_food_that_is_there =
    " food NOT IN (SELECT 'own-' || nr FROM own_food WHERE removed = 1) ";

} // namespace zebra::foods
