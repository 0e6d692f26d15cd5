// Own foods as foods, to stand in lists and tables among those of the catalogue.
#pragma once

#include "core/foods/food.h"
#include "core/foods/kept/own_foods.h"
#include "core/foods/label_estimate.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// Each with its name, protein, portion (without a name) and what is estimated from its label; no
// figure is published of any. Immutable once made. Pointers live as long as it does, also when it
// is moved.
class OwnAsFoods {
  public:
    OwnAsFoods() = default;
    // `foods` and the estimator's catalogue must outlive it. nullptr: nothing is estimated.
    OwnAsFoods(const OwnFoods& foods, const LabelEstimator* estimator);

    OwnAsFoods(OwnAsFoods&&) noexcept = default;
    OwnAsFoods& operator=(OwnAsFoods&&) noexcept = default;
    OwnAsFoods(const OwnAsFoods&) = delete;
    OwnAsFoods& operator=(const OwnAsFoods&) = delete;
    ~OwnAsFoods() = default;

    // In the order of OwnFoods::all().
    std::span<const Food> all() const { return foods_; }
    // By code ("own-12"). nullptr: no such own food.
    const Food* find(std::string_view code) const;

  private:
    struct Parts {
        std::string code;
        std::optional<Portion> portion;
        std::optional<LabelEstimate> estimate;
        OwnPart own;
    };

    std::vector<Parts> parts_;
    std::vector<Food> foods_;
};

} // namespace zebra::foods
