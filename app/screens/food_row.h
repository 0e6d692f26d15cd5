// A food as it stands in a list: its name, what is known of it, its figure per 100 g or what that
// is estimated to be.
#pragma once

#include "app/screens/stage.h"
#include "app/ui/rows.h"
#include "core/foods/estimate.h"
#include "core/foods/food.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

class FoodRow {
  public:
    // The letters of the name that answer to `query` are set stronger.
    FoodRow(const Stage& stage, const foods::Food& food, std::string_view query = {});

    // Valid as long as this and the food.
    ui::ListRow look(ui::RowPlace place) const;

  private:
    std::string code_;
    std::string_view name_;
    std::string caption_;
    std::string value_;
    std::string_view unit_;
    std::vector<ui::Run> runs_;
    std::vector<ui::Tag> tags_;
    bool beside_page_ = false; // what was chosen stands beside the list
    bool selected_ = false;
};

// How the person marked it, and how it is marked while a 5-HIAA test is prepared.
std::vector<ui::Tag> tags_of(const Stage& stage, const foods::Food& food);
// The name, the letters that answer to `query` set stronger. Views into the name.
std::vector<ui::Run> title_runs(std::string_view name, std::string_view query);

// "≈ 356 mg", or the range where there is no middle: "60–120 mg".
std::string estimate_in_words(const foods::PortionEstimate& estimate);
std::string estimate_in_words(const foods::Estimate& estimate); // for 100 g
std::string range_in_words(double low_mg, double high_mg);

// "Tryptophan 547 mg/100 g · measured"; empty where there is neither a figure nor an estimate.
std::string figure_in_words(const Stage& stage, const foods::Food& food);

// The key of the words for an order of foods.
std::string_view order_key(FoodOrder order);

// Of one of the catalogue or one's own, what it is estimated to have; nullptr: nothing.
const foods::Estimate* estimate_of(const Stage& stage, const foods::Food& food);

// From a list: to the page of a food; or adds it to those that are compared, when one was to be
// chosen.
void open_food(Stage& stage, const foods::Food& food);
// To its page, by its code.
void open_food_page(Stage& stage, std::string_view code);

} // namespace zebra::app
