#include "core/foods/compare.h"

#include "core/foods/estimate.h"

#include <array>

namespace zebra::foods {

namespace {

struct Row {
    std::string_view key;
    std::string_view unit;
    std::optional<double> (*per_100g)(const Food&);
};

const std::array<Row, 8> all_rows = {{
    {"tryptophan", "mg", [](const Food& food) { return food.tryptophan_mg_per_100g; }},
    {"protein", "g", [](const Food& food) { return food.protein_g_per_100g; }},
    {"fat", "g", [](const Food& food) { return food.fat_g_per_100g; }},
    {"energy", "kcal", [](const Food& food) { return food.energy_kcal_per_100g; }},
    {"niacin", "mg", [](const Food& food) { return food.niacin_mg_per_100g; }},
    {"caffeine", "mg", [](const Food& food) { return food.caffeine_mg_per_100g; }},
    {"alcohol", "g", [](const Food& food) { return food.alcohol_g_per_100g; }},
    {"serotonin", "mg",
     [](const Food& food) -> std::optional<double> {
         if (!food.serotonin_ug_per_g) return std::nullopt;
         return *food.serotonin_ug_per_g / 10; // micrograms per g
     }},
}};

} // namespace

FoodPortion usual_portion(const Food& food) {
    return {&food, food.portions.empty() ? hundred_grams : food.portions.front().grams};
}

Outcome<Comparison> compare(const Catalogue& catalogue, std::span<const FoodPortion> foods) {
    if (foods.size() < fewest_compared || foods.size() > most_compared) {
        return fail(Problem::Kind::bad_input, "Choose two, three or four foods to compare.");
    }
    Comparison out;
    for (const FoodPortion& one : foods) {
        for (const FoodPortion& other : out.foods) {
            if (other.food != one.food) continue;
            return fail(Problem::Kind::bad_input,
                        "One food stands twice. Choose different foods to compare.");
        }
        out.foods.push_back(one);
        out.tryptophan_estimates.push_back(
            one.food->tryptophan_mg_per_100g ? nullptr : catalogue.tryptophan_estimate(*one.food));
    }
    for (const Row& row : all_rows) {
        ComparedRow compared{row.key, row.unit, {}, {}};
        for (const FoodPortion& one : foods) {
            const std::optional<double> figure = row.per_100g(*one.food);
            compared.per_100g.push_back(figure);
            compared.per_portion.push_back(figure ? std::optional{*figure * one.grams / 100}
                                                  : std::nullopt);
        }
        out.rows.push_back(std::move(compared));
    }
    return out;
}

} // namespace zebra::foods
