// What the Foods screen leads to besides foods.
#pragma once

#include "app/screens/stage.h"

namespace zebra::app {

// Tiles, and the person's own foods when there are any.
void put_food_tools(Stage& stage);

} // namespace zebra::app
