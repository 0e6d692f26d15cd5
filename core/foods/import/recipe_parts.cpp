#include "core/foods/import/recipe_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace zebra::foods {

namespace {

constexpr std::size_t ndb_digits = 5;

class Kitchen {
  public:
    explicit Kitchen(const std::vector<DishRow>& dishes)
        : dishes_(dishes), parts_(dishes.size()), states_(dishes.size(), State::untouched) {}

    Outcome<void> take_apart(std::size_t place);
    std::vector<Parts> parts() && { return std::move(parts_); }

  private:
    enum class State { untouched, open, done };
    using Weights = std::map<std::pair<std::string, bool>, double>; // code, heated

    Outcome<void> add(std::string_view code, double grams, bool heated, Weights& weights);

    const std::vector<DishRow>& dishes_;
    std::vector<Parts> parts_;
    std::vector<State> states_;
};

Outcome<void> Kitchen::add(std::string_view code, double grams, bool heated, Weights& weights) {
    if (code.size() == ndb_digits) {
        weights[{std::string{code}, heated}] += grams;
        return {};
    }
    const auto at = std::ranges::lower_bound(dishes_, code, {}, &DishRow::fndds);
    if (at == dishes_.end() || at->fndds != code) {
        return fail(Problem::Kind::damaged, fmt::format("There is no dish {}.", code));
    }
    const auto place = static_cast<std::size_t>(at - dishes_.begin());
    const Outcome<void> taken = take_apart(place);
    if (!taken) return fail(taken.error());
    for (const Part& part : parts_[place]) {
        weights[{part.code, part.heated || heated}] += part.grams * grams / 100;
    }
    return {};
}

Outcome<void> Kitchen::take_apart(std::size_t place) {
    const DishRow& dish = dishes_[place];
    if (states_[place] == State::done) return {};
    if (states_[place] == State::open) {
        return fail(
            Problem::Kind::damaged,
            fmt::format("FnddsSRLink: the recipe of dish {} leads back to itself", dish.fndds));
    }
    states_[place] = State::open;
    const Recipe& recipe = dish.recipe;
    Weights weights;
    double raw = 0;
    for (const RecipeLine& line : recipe.lines) {
        raw += line.grams;
        const Outcome<void> added = add(line.code, line.grams, line.heated, weights);
        if (!added) return fail(added.error());
    }
    if (recipe.fat_percent != 0) {
        const Outcome<void> added = add(recipe.fat, raw * recipe.fat_percent / 100, false, weights);
        if (!added) return fail(added.error());
    }
    const double cooked = raw * (1 + (recipe.moisture_percent + recipe.fat_percent) / 100);
    for (const auto& [food, grams] : weights) {
        parts_[place].push_back({food.first, food.second, grams * 100 / cooked});
    }
    states_[place] = State::done;
    return {};
}

} // namespace

Outcome<std::vector<Parts>> take_apart(const std::vector<DishRow>& dishes) {
    Kitchen kitchen{dishes};
    for (std::size_t i = 0; i < dishes.size(); ++i) {
        const Outcome<void> taken = kitchen.take_apart(i);
        if (!taken) return fail(taken.error());
    }
    return std::move(kitchen).parts();
}

} // namespace zebra::foods
