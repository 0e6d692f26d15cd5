// One food, of the catalogue or a person's own. Texts are views into the tables of the catalogue,
// or into what the own food was made from (kept/own_as_foods.h), and live as long as these. What is
// not known is empty; it is never 0.
#pragma once

#include "core/foods/origin.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace zebra::foods {

constexpr double hundred_grams = 100; // that published figures are for

struct Portion {
    std::string_view name; // "1 cup, shredded"
    double grams = 0;
};

// A serotonin measurement from the literature, fresh weight.
struct SerotoninMeasurement {
    std::string_view measured_food; // as the paper calls it
    double serotonin_ug_per_g = 0;
    std::optional<double> standard_error_ug_per_g;
    std::string_view source; // "Feldman & Lee, Am J Clin Nutr 1985;42:639-643"
    int year = 0;
    // True: this food is the one that was measured, and the value is its figure. False: a further
    // measurement to show beside, of a narrower or wider kind of the food.
    bool is_figure = false;
};

struct Estimate;

// What a food of a person's own has instead of USDA's numbers and figures.
struct OwnPart {
    std::string_view code;              // "own-12"
    const Estimate* estimate = nullptr; // from its label; nullptr: nothing fair can be said
};

struct Food {
    std::string_view ndb;              // USDA's number, five digits; empty for a dish, an own food
    std::string_view fndds;            // USDA's code of a dish, eight digits; else empty
    const OwnPart* own = nullptr;      // nullptr: a food of the catalogue
    std::optional<std::int32_t> fdc;   // FoodData Central's number
    std::string_view name;             // USDA's, unchanged
    std::string_view display_name;     // what a person would call it; no other food has the same
    std::string_view group;            // "Dairy and Egg Products"
    std::size_t group_number = 0;      // place in Catalogue::groups()
    std::span<const Portion> portions; // household portions, in USDA's order

    // Published figures, per 100 g; of a dish calculated from its recipe.
    std::optional<double> tryptophan_mg_per_100g;
    std::optional<double> protein_g_per_100g;
    std::optional<double> fat_g_per_100g;
    std::optional<double> energy_kcal_per_100g;
    std::optional<double> niacin_mg_per_100g;
    std::optional<double> caffeine_mg_per_100g;
    std::optional<double> alcohol_g_per_100g;

    FigureSource tryptophan_source;
    Origin tryptophan_origin = Origin::none;
    // Of a dish: how much of its protein comes from ingredients with a tryptophan figure, 0.9 .. 1.
    double protein_share = 1;
    // Why the published tryptophan figure cannot be right, for a person; the figure stays as it is.
    std::optional<std::string_view> doubt;

    // Empty: not measured, which is not "none".
    std::optional<double> serotonin_ug_per_g;
    std::span<const SerotoninMeasurement> serotonin; // the figure first, then further ones
    // Which laboratories name it before a 5-HIAA test, without a confirmed amount.
    std::optional<std::string_view> named_by_laboratories;

    // For search only.
    // What else USDA calls it: of SR28's foods comma-separated; of a dish separated by '|', since
    // its names hold commas.
    std::string_view other_names;
    std::string_view manufacturer; // empty: not a branded food
    bool in_survey = false;        // USDA's dietary survey database uses this food
    int survey_dishes = 0;         // dishes of FNDDS 2.0 whose recipe names it
};

inline bool is_dish(const Food& food) { return !food.fndds.empty(); }

inline bool is_own(const Food& food) { return food.own != nullptr; }

// Its NDB number or FNDDS code, which Catalogue::find() finds it by; or its code as an own food.
inline std::string_view code_of(const Food& food) {
    if (is_own(food)) return food.own->code;
    return is_dish(food) ? food.fndds : food.ndb;
}

} // namespace zebra::foods
