// The parts of the foods' own screen.
#pragma once

#include "app/screens/stage.h"

namespace zebra::app {

// With nothing typed: what was looked at last, favourites, what was marked.
void put_recents(Stage& stage);
void put_favourites(Stage& stage);
void put_marked_foods(Stage& stage);
// The groups of foods, and one tile that leads to the dishes.
void put_groups(Stage& stage);

} // namespace zebra::app
