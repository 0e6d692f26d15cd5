// A person's own foods in the lookup, and how it offers to add one.
#pragma once

#include "app/screens/stage.h"

namespace zebra::app {

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
