// A person's own foods in the lookup, and how it offers to add one.
#pragma once

#include "app/screens/stage.h"
#include "core/foods/kept/own_food.h"

#include <string_view>

namespace zebra::app {

void open_own_food(Stage& stage, const foods::OwnFood& food);
// Of the catalogue or one's own, by its code.
void open_food_code(Stage& stage, std::string_view code);

// What the lookup shows above the foods of the catalogue.
struct OwnFound {
    bool any = false;
    // Digits of a barcode were typed; when none has them, a food with them is offered to be added.
    bool by_number = false;
};
OwnFound put_own_foods_found(Stage& stage);

// For what is not in the catalogue.
void put_label_offer(Stage& stage);

} // namespace zebra::app
