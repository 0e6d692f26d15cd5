// What a person does to find a food, and the rows they see.
#pragma once

#include "tests/support/app_driver.h"

#include <string>
#include <string_view>
#include <vector>

namespace zebra::test {

// Types it into the food search, from wherever the app is.
void search_food(AppDriver& app, std::string_view query);
// The name of the first row of the first list; empty: there is none.
std::string first_row(const AppDriver& app);
// That of the row whose name begins so; empty: there is none.
std::string row_beginning(const AppDriver& app, std::string_view begin);
// The names of the rows of a list or a card.
std::vector<std::string> rows_of(const AppDriver& app, std::string_view name);
// The foods' own screen, with nothing typed.
void open_foods_start(AppDriver& app);
// Its page, by NDB number or code, without looking it up.
void open_food_page(AppDriver& app, std::string_view code);

} // namespace zebra::test
