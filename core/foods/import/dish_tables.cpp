#include "core/foods/import/dish_tables.h"

#include "core/base/text.h"
#include "core/foods/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::array<std::string_view, 9> group_names = {
    "Milk and Milk Products",
    "Meat, Poultry, Fish, and Mixtures",
    "Eggs",
    "Dry Beans, Peas, Other Legumes, Nuts, and Seeds",
    "Grain Products",
    "Fruits",
    "Vegetables",
    "Fats, Oils, and Salad Dressings",
    "Sugars, Sweets, and Beverages",
};

std::string group_code(std::string_view fndds) { return fmt::format("D{}", fndds.front()); }

constexpr std::string_view between_names = "|"; // stands in no name

// Words of a name without case and plural.
std::set<std::string> words_in(std::string_view name) {
    std::set<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (word.size() > 1 && word.back() == 's') word.pop_back();
        if (!word.empty() && word != "nf") words.insert(word); // NFS: not further specified
        word.clear();
    };
    for (const char c : ascii_lower(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%') {
            word += c;
        } else if (c != '\'') {
            finish();
        }
    }
    finish();
    return words;
}

// Decimal figures are rounded as on paper, so that a sum of 0.25 that comes out a hair below stays
// on its side, on every machine.
std::string rounded(double figure, int decimals) {
    constexpr double hair = 1e-6;
    const double unit = std::pow(10, decimals);
    const double steps = std::floor(figure * unit + 0.5 + hair);
    return shortest_decimal(fmt::format("{:.{}f}", steps / unit, decimals));
}

std::string rounded(const std::optional<double>& figure, int decimals) {
    return figure ? rounded(*figure, decimals) : "";
}

std::string share_text(double share) {
    constexpr double hair = 1e-9;
    return shortest_decimal(fmt::format("{:.3f}", std::floor(share * 1000 + hair) / 1000));
}

class PlainFoods {
  public:
    explicit PlainFoods(const Sr28& sr28) {
        for (const FoodRow& food : sr28.foods) {
            names_[food.ndb] = words_in(food.name + " " + food.other_names);
        }
    }

    // One food, nothing else, and the dish is called as it is.
    bool is_one(const DishRow& dish) const {
        const Recipe& recipe = dish.recipe;
        if (recipe.lines.size() != 1 || recipe.moisture_percent != 0 || recipe.fat_percent != 0) {
            return false;
        }
        const auto food = names_.find(recipe.lines.front().code);
        return food != names_.end() && std::ranges::includes(food->second, words_in(dish.name));
    }

  private:
    std::map<std::string, std::set<std::string>> names_;
};

} // namespace

std::vector<CodeRow> dish_groups() {
    std::vector<CodeRow> groups;
    for (std::size_t i = 0; i < group_names.size(); ++i) {
        groups.push_back({fmt::format("D{}", i + 1), std::string{group_names[i]}});
    }
    return groups;
}

Outcome<DishTables> make_dish_tables(const Fndds& fndds, const Sr28& sr28, const Pantry& pantry) {
    const auto parts = take_apart(fndds.dishes);
    if (!parts) return fail(parts.error());
    const PlainFoods plain{sr28};
    DishTables tables{begin_table(dishes_file), begin_table(dish_portions_file)};
    std::set<std::string, std::less<>> shipped;
    for (std::size_t i = 0; i < fndds.dishes.size(); ++i) {
        const DishRow& dish = fndds.dishes[i];
        const DishFigures found = figures_of((*parts)[i], pantry);
        const auto figure = [&](Nutrient nutrient, int decimals) {
            return rounded(found.figures[static_cast<std::size_t>(nutrient)], decimals);
        };
        const std::string tryptophan = figure(Nutrient::tryptophan, 1);
        if (tryptophan.empty() || plain.is_one(dish)) continue;
        shipped.insert(dish.fndds);
        add_row(tables.dishes,
                {dish.fndds, dish.name, group_code(dish.fndds), tryptophan,
                 share_text(found.protein_share), figure(Nutrient::protein, 2),
                 figure(Nutrient::fat, 2), figure(Nutrient::energy, 0), figure(Nutrient::niacin, 3),
                 figure(Nutrient::caffeine, 1), figure(Nutrient::alcohol, 2),
                 join(dish.other_names, between_names)});
    }
    for (const DishPortionRow& portion : fndds.portions) {
        if (!shipped.contains(portion.fndds)) continue;
        add_row(tables.portions, {portion.fndds, portion.name, portion.grams});
    }
    return tables;
}

} // namespace zebra::foods
