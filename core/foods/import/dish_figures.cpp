#include "core/foods/import/dish_figures.h"

#include "core/foods/decimal.h"
#include "core/foods/table_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace zebra::foods {

namespace {

// Sums of decimal figures miss the decimal by less than this.
constexpr double noise = 1e-9;

constexpr std::size_t index_of(Nutrient nutrient) { return static_cast<std::size_t>(nutrient); }

std::optional<double> of(const Figures& figures, Nutrient nutrient) {
    return figures[index_of(nutrient)];
}

struct Ingredient {
    double grams = 0;
    bool heated = false;
    const Figures* figures = nullptr;
};

// Whether heat takes some of the nutrient out of the ingredient.
bool is_lost(const Ingredient& ingredient, Nutrient nutrient) {
    if (!ingredient.heated) return false;
    if (nutrient == Nutrient::energy) nutrient = Nutrient::alcohol;
    if (nutrient != Nutrient::niacin && nutrient != Nutrient::alcohol) return false;
    return of(*ingredient.figures, nutrient).value_or(0) > 0;
}

std::optional<double> sum(const std::vector<Ingredient>& ingredients, Nutrient nutrient) {
    double total = 0;
    for (const Ingredient& ingredient : ingredients) {
        const std::optional<double> figure = of(*ingredient.figures, nutrient);
        if (!figure || is_lost(ingredient, nutrient)) return std::nullopt;
        total += ingredient.grams * *figure / 100;
    }
    if (total < -noise) return std::nullopt; // more fat runs out than was in it
    return std::max(total, 0.0);
}

void add_tryptophan(const std::vector<Ingredient>& ingredients, DishFigures& dish) {
    double protein = 0;
    double protein_with_figure = 0;
    double tryptophan = 0;
    bool all = true;
    for (const Ingredient& ingredient : ingredients) {
        const double protein_g =
            ingredient.grams * of(*ingredient.figures, Nutrient::protein).value_or(0) / 100;
        const std::optional<double> figure = of(*ingredient.figures, Nutrient::tryptophan);
        protein += protein_g;
        if (!figure) {
            all = false;
            continue;
        }
        protein_with_figure += protein_g;
        tryptophan += ingredient.grams * *figure / 100;
    }
    if (protein > noise) {
        dish.protein_share = std::clamp(protein_with_figure / protein, 0.0, 1.0);
    } else {
        dish.protein_share = all ? 1 : 0;
    }
    if (dish.protein_share < least_share - noise || tryptophan < -noise) return;
    dish.figures[index_of(Nutrient::tryptophan)] = std::max(tryptophan, 0.0) / dish.protein_share;
}

} // namespace

Pantry::Pantry(const std::vector<FoodRow>& foods, const std::set<std::string>& doubtful,
               const std::map<std::string, std::string>& stand_ins) {
    for (const FoodRow& food : foods) {
        Figures& figures = figures_[food.ndb];
        for (std::size_t i = 0; i < nutrient_count; ++i) {
            figures[i] = parse_decimal(food.figures[i]);
        }
        if (doubtful.contains(food.ndb)) figures[index_of(Nutrient::tryptophan)].reset();
    }
    for (const auto& [code, ndb] : stand_ins) {
        const auto food = figures_.find(ndb);
        Figures figures;
        if (food != figures_.end()) {
            figures = food->second;
        } else {
            figures.fill(0.0);
        }
        figures_.emplace(code, figures);
    }
}

const Figures* Pantry::find(std::string_view code) const {
    const auto at = figures_.find(code);
    return at == figures_.end() ? nullptr : &at->second;
}

DishFigures figures_of(const Parts& parts, const Pantry& pantry) {
    DishFigures dish;
    std::vector<Ingredient> ingredients;
    for (const Part& part : parts) {
        const Figures* figures = pantry.find(part.code);
        if (figures == nullptr) return dish;
        ingredients.push_back({part.grams, part.heated, figures});
    }
    for (const Nutrient nutrient : {Nutrient::protein, Nutrient::fat, Nutrient::energy,
                                    Nutrient::niacin, Nutrient::caffeine, Nutrient::alcohol}) {
        dish.figures[index_of(nutrient)] = sum(ingredients, nutrient);
    }
    if (of(dish.figures, Nutrient::protein)) add_tryptophan(ingredients, dish);
    return dish;
}

Outcome<std::map<std::string, std::string>> read_stand_ins(const std::filesystem::path& folder,
                                                           const std::vector<FoodRow>& foods) {
    const auto content = read_table(folder, recipe_codes_file);
    if (!content) return fail(content.error());
    const auto has = [&](std::string_view ndb) {
        return std::ranges::binary_search(foods, ndb, std::ranges::less{}, [](const FoodRow& food) {
            return std::string_view{food.ndb};
        });
    };
    std::map<std::string, std::string> stand_ins;
    const auto rows = for_each_row(recipe_codes_file, *content,
                                   [&](std::span<const std::string_view> fields) -> Complaint {
                                       if (fields[0].size() != 5 || !parse_count(fields[0])) {
                                           return "the code is not five digits";
                                       }
                                       if (has(fields[0]))
                                           return fmt::format("SR28 has food {} itself", fields[0]);
                                       if (!fields[2].empty() && !has(fields[2])) {
                                           return fmt::format("there is no food {}", fields[2]);
                                       }
                                       if (fields[1].empty() || fields[3].empty())
                                           return "the name or the reason is missing";
                                       if (stand_ins.emplace(fields[0], fields[2]).second)
                                           return std::nullopt;
                                       return fmt::format("code {} stands twice", fields[0]);
                                   });
    if (!rows) return fail(rows.error());
    return stand_ins;
}

Outcome<std::set<std::string>> read_doubtful(const std::filesystem::path& folder) {
    const auto content = read_table(folder, doubtful_file);
    if (!content) return fail(content.error());
    std::set<std::string> doubtful;
    const auto rows = for_each_row(doubtful_file, *content,
                                   [&](std::span<const std::string_view> fields) -> Complaint {
                                       doubtful.emplace(fields[0]);
                                       return std::nullopt;
                                   });
    if (!rows) return fail(rows.error());
    return doubtful;
}

} // namespace zebra::foods
