// The own foods in memory, to be found by name or barcode and estimated.
#pragma once

#include "core/foods/kept/own_food.h"
#include "core/foods/label_estimate.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// Immutable once made, so any thread may ask. Pointers live as long as it does, also when it is
// moved. A person has few, say up to 1,000: every one is looked at.
class OwnFoods {
  public:
    OwnFoods() = default;
    explicit OwnFoods(std::vector<OwnFood> foods);

    // By name, as people sort: case and accents make no difference.
    std::span<const OwnFood> all() const { return foods_; }

    // Those that answer what was typed, in the order of all(): every word begins a word of the name
    // or is its singular or plural (compared as the search of the catalogue compares), or
    // it is digits alone, blanks between them allowed, that begin the barcode (barcode_begins).
    // Nothing typed finds all.
    std::vector<const OwnFood*> find(std::string_view typed) const;

    // By code ("own-12"). nullptr: no such own food.
    const OwnFood* find_code(std::string_view code) const;

  private:
    std::vector<OwnFood> foods_;
    std::vector<std::vector<std::string>> words_; // of each one's name
};

// Empty where nothing fair can be said: a kind that a later table has dropped, or one with too few
// foods.
std::optional<LabelEstimate> estimate_of(const OwnFood& food, const LabelEstimator& estimator);

} // namespace zebra::foods
