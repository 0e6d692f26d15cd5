// What other screens have of the shopping list.
#pragma once

#include "app/screens/stage.h"
#include "core/foods/food.h"

#include <string>

namespace zebra::app {

// A button that puts a food on the list, or, when it stands there, leads to the list.
void put_on_shopping_list(Stage& stage, const foods::Food& food);

// "3 items".
std::string shopping_count(Stage& stage);

} // namespace zebra::app
