#include "core/foods/kept/own_as_foods.h"

#include <algorithm>

namespace zebra::foods {

OwnAsFoods::OwnAsFoods(const OwnFoods& foods, const LabelEstimator* estimator) {
    // Never more than these: what points into them stays.
    parts_.reserve(foods.all().size());
    foods_.reserve(foods.all().size());
    for (const OwnFood& own : foods.all()) {
        Parts& parts = parts_.emplace_back();
        parts.code = code_of(own);
        if (own.report.portion_grams) parts.portion = Portion{{}, *own.report.portion_grams};
        if (estimator != nullptr) parts.estimate = estimate_of(own, *estimator);
        parts.own.code = parts.code;
        if (parts.estimate) parts.own.estimate = &parts.estimate->estimate;
        Food& food = foods_.emplace_back();
        food.own = &parts.own;
        food.name = food.display_name = own.report.name;
        food.protein_g_per_100g = own.report.protein_g_per_100g;
        if (parts.portion) food.portions = {&*parts.portion, 1};
    }
}

const Food* OwnAsFoods::find(std::string_view code) const {
    const auto found =
        std::ranges::find_if(foods_, [&](const Food& food) { return code_of(food) == code; });
    return found == foods_.end() ? nullptr : &*found;
}

} // namespace zebra::foods
