// A person's own foods as they stand in lists, and how the lookup offers to add one.
#pragma once

#include "app/screens/stage.h"
#include "app/ui/rows.h"
#include "core/foods/kept/own_food.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class OwnFoodRow {
  public:
    // The letters of the name that answer to `query` are set stronger.
    OwnFoodRow(Stage& stage, const foods::OwnFood& food, std::string_view query = {});

    // Valid as long as this and the food.
    ui::ListRow look(ui::RowPlace place) const;

  private:
    const foods::OwnFood& food_;
    std::string code_;
    std::string caption_;
    std::string value_;
    std::string_view unit_;
    std::vector<ui::Run> runs_;
    std::vector<ui::Tag> tags_;
    bool beside_page_ = false; // what was chosen stands beside the list
    bool selected_ = false;
};

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
