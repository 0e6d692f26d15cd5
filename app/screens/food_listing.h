// What the lists of foods share.
#pragma once

#include "app/screens/food_row.h"
#include "app/screens/stage.h"
#include "app/ui/buttons.h"
#include "core/foods/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace zebra::app {

// A heading with a button at the right end of its line; below it where there is no room. True when
// the button was pressed.
bool put_heading_and_button(ui::Context& ui, ui::Type type, std::string_view heading,
                            const ui::Button& button);

// How many there are, and the order they stand in, which can be changed.
void put_count_and_order(Stage& stage, std::string_view count, FoodOrder order);

struct FoodRows {
    std::string_view id;
    std::string_view name;
    std::size_t count = 0;
    std::uint64_t version = 0; // of the list, below 2^32; what is kept about foods is watched here
    std::function<const foods::Food&(std::size_t row)> food;
    std::string_view query = {}; // whose letters are set stronger
};

// The rows that are in view, in a card. One that is pressed is opened.
void put_food_rows(Stage& stage, const FoodRows& rows);

// While a food is being chosen to compare with others: says so, with a way out.
void put_choosing(Stage& stage);

// The plain name of a group, or the table's own where there is none.
std::string group_name(const Stage& stage, const foods::Group& group);

} // namespace zebra::app
