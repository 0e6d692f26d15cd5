// A person's own foods, from labels: kept in the data file, estimated from the catalogue.
#pragma once

#include "app/model/data_session.h"
#include "app/model/food_model.h"
#include "core/foods/kept/own_as_foods.h"
#include "core/foods/kept/own_food_store.h"
#include "core/foods/kept/own_foods.h"
#include "core/foods/label_estimate.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zebra::app {

class OwnFoodModel {
  public:
    // Must outlive this.
    explicit OwnFoodModel(FoodModel& catalogue) : catalogue_(catalogue) {}

    // Read when first asked for after a change of the data file. Pointers into it, and into what
    // follows, are valid until it is read again and an own food has changed.
    const foods::OwnFoods& all(DataSession& data);
    // The same, as foods among those of the catalogue.
    const foods::OwnAsFoods& as_foods(DataSession& data);
    // Those that answer what was typed; looked for when that or the foods have changed.
    const std::vector<const foods::Food*>& find(DataSession& data, const std::string& typed);
    // Grows whenever all() has changed.
    std::uint64_t version() const { return version_; }

    // nullptr: the food table is missing or damaged. Made when it is first wanted.
    const foods::LabelEstimator* estimator();

    // Each is durable when it returns well. Without a data file, or without the food table, nothing
    // is changed, and the problem says why.
    Outcome<foods::OwnFood> add(DataSession& data, const foods::TypedOwnFood& typed);
    // What stood before, for put_back().
    Outcome<foods::OwnFood> change(DataSession& data, std::int64_t id,
                                   const foods::TypedOwnFood& typed);
    Outcome<void> put_back(DataSession& data, const foods::OwnFood& before);
    Outcome<void> remove(DataSession& data, std::int64_t id);
    Outcome<void> restore(DataSession& data, std::int64_t id);

  private:
    Outcome<foods::OwnFoodStore> store(DataSession& data);

    FoodModel& catalogue_;
    std::optional<foods::LabelEstimator> estimator_;
    foods::OwnFoods foods_;
    std::optional<std::uint64_t> read_at_; // the revision of foods_
    std::uint64_t version_ = 0;
    foods::OwnAsFoods as_foods_;                                     // of foods_
    std::optional<std::uint64_t> as_foods_of_;                       // the version
    std::optional<std::pair<std::string, std::uint64_t>> found_for_; // what was typed, the version
    std::vector<const foods::Food*> found_;                          // of as_foods_
};

} // namespace zebra::app
