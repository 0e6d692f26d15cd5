// USDA's Food and Nutrient Database for Dietary Studies 2.0 (2003-2004), as its official ASCII
// files say it: foods as they are eaten, how each is made, what else it is called and what its
// portions weigh. It publishes no amino acids; what a dish holds is worked out in dish_figures.h.
// Texts are UTF-8, runs of blanks are one blank.
#pragma once

#include "core/base/outcome.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zebra::foods {

// How many rows the files of the release have, without their header line; empty: not checked.
struct FnddsRows {
    std::optional<std::size_t> main_food_desc = 6940;
    std::optional<std::size_t> add_food_desc = 6600;
    std::optional<std::size_t> fndds_sr_link = 27908;
    std::optional<std::size_t> moisture_fat_adj = 6940;
    std::optional<std::size_t> food_weights = 29102;
    std::optional<std::size_t> food_portion_desc = 4386;
    std::optional<std::size_t> food_code_subcode_link = 318;
    std::optional<std::size_t> sub_code_desc = 261;
};

struct RecipeLine {
    std::string code;    // a food of SR28, five digits, or another dish, eight digits
    double grams = 0;    // above 0
    bool heated = false; // a retention code says that some of its vitamins or alcohol is lost
};

struct Recipe {
    std::vector<RecipeLine> lines; // at least one
    // In percent of the weight of all lines: above 0 is taken up, below 0 is lost.
    double moisture_percent = 0;
    double fat_percent = 0;
    std::string fat; // which fat that is, a code like those of the lines; empty without a change
};

struct DishRow {
    std::string fndds; // eight digits
    std::string name;
    std::vector<std::string> other_names; // none holds a '|'
    Recipe recipe;
};

struct DishPortionRow {
    std::string fndds;
    std::string name;  // "1 cup, diced"; of a brand: "1 cake, Hostess Suzy Q"
    std::string grams; // of the whole portion, as USDA wrote it
};

struct Fndds {
    std::vector<DishRow> dishes;          // in order of code
    std::vector<DishPortionRow> portions; // in order of code, then USDA's
};

// Reads MainFoodDesc, AddFoodDesc, FnddsSRLink, MoistureFatAdj, FoodWeights, FoodPortionDesc,
// FoodCodeSubcodeLink and SubCodeDesc of a folder, each .txt or .txt.gz. Weights that only help
// those who code interviews ("Quantity not specified", "Guideline amount per cup of hot cereal")
// and weights that are not known are no portions and are left out.
Outcome<Fndds> read_fndds(const std::filesystem::path& folder, const FnddsRows& rows);

// By NDB number, in how many dishes' recipes the food itself stands: a measure of how common it is.
std::map<std::string, int> count_dishes(const Fndds& fndds);

} // namespace zebra::foods
