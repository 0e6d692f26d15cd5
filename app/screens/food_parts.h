// The parts of a food's page.
#pragma once

#include "app/screens/common.h"
#include "core/foods/insight.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::app {

using foods::hundred_grams;

// What the figures are for.
struct Amount {
    std::string name;
    double grams = hundred_grams;
};

// One food and what is said of the chosen amount of it.
struct FoodPage {
    const foods::Catalogue& catalogue;
    const foods::Food& food;
    const foods::Insight& insight; // of that amount
    const Amount& amount;
};

// "1 cup, shredded, 113 g"; "My portion, 30 g".
std::string portion_in_words(const Stage& stage, const foods::Food& food,
                             const foods::Portion& portion);
// Lays out the choice of an amount and returns the chosen one.
Amount put_amounts(Stage& stage, const foods::Food& food);

// How the food is for the person, with date and note; leaves room below itself.
void put_mark(Stage& stage, const foods::Food& food);
// Makes it a favourite, or none any more; drawn in the header.
void put_star(Stage& stage, const foods::Food& food, const ui::Rect& place);
// Opens the sheet to write about a food, which holds `note` unless something was begun there.
void open_food_note(Stage& stage, std::string_view code, const std::string& note);

void put_tryptophan(Stage& stage, const FoodPage& page);
void put_serotonin(Stage& stage, const FoodPage& page);
// Caffeine, alcohol, niacin and so on, with what is to be said of them.
void put_other_figures(Stage& stage, const FoodPage& page, SourceList& sources);
// What patient leaflets say of such foods, and what stands beside that.
void put_leaflets(Stage& stage, const FoodPage& page, SourceList& sources);
// Foods of its group with less tryptophan, and the way to compare.
void put_lower(Stage& stage, const FoodPage& page);
void put_compare(Stage& stage, const foods::Food& food);

// --- of every food's page, of the catalogue or one's own

constexpr float widest_food_page = 1040; // with two columns

// Whether there is room for two columns; what stands in them.
bool has_columns(const Stage& stage);
void put_columns(Stage& stage, const std::function<void()>& left,
                 const std::function<void()>& right);
// That it was looked at, once each time it is opened.
void note_opened(Stage& stage, const foods::Food& food);

} // namespace zebra::app
