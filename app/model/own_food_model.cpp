#include "app/model/own_food_model.h"

#include <algorithm>
#include <utility>

namespace zebra::app {

const foods::OwnFoods& OwnFoodModel::all(DataSession& data) {
    const std::uint64_t revision = data.revision();
    if (read_at_ == revision) return foods_;
    read_at_ = revision;
    std::vector<foods::OwnFood> kept;
    if (data.store() != nullptr) {
        if (auto read = foods::OwnFoodStore{*data.store(), {}}.all()) {
            kept = std::move(*read);
        } else {
            data.add_notice(read.error().sentence);
        }
    }
    foods::OwnFoods now{std::move(kept)};
    // Most changes are of other things, and what was found stays.
    if (std::ranges::equal(now.all(), foods_.all())) return foods_;
    found_.clear();
    as_foods_ = {};
    foods_ = std::move(now);
    ++version_;
    return foods_;
}

const foods::OwnAsFoods& OwnFoodModel::as_foods(DataSession& data) {
    const foods::OwnFoods& foods = all(data);
    if (as_foods_of_ != version_) {
        as_foods_ = {foods, foods.all().empty() ? nullptr : estimator()};
        as_foods_of_ = version_;
    }
    return as_foods_;
}

const std::vector<const foods::Food*>& OwnFoodModel::find(DataSession& data,
                                                          const std::string& typed) {
    const foods::OwnAsFoods& foods = as_foods(data);
    std::pair wanted{typed, version_};
    if (found_for_ != wanted) {
        found_.clear();
        for (const foods::OwnFood* food : foods_.find(typed)) {
            found_.push_back(foods.find(code_of(*food)));
        }
        found_for_ = std::move(wanted);
    }
    return found_;
}

const foods::LabelEstimator* OwnFoodModel::estimator() {
    if (estimator_) return &*estimator_;
    const foods::Catalogue* catalogue = catalogue_.catalogue();
    if (catalogue == nullptr) return nullptr;
    return &estimator_.emplace(*catalogue);
}

Outcome<foods::OwnFoodStore> OwnFoodModel::store(DataSession& data) {
    if (data.store() == nullptr) {
        return fail(data.why_not_saved());
    }
    const foods::Catalogue* catalogue = catalogue_.catalogue();
    if (catalogue == nullptr) return fail(*catalogue_.problem());
    return foods::OwnFoodStore{*data.store(), catalogue->label_kinds()};
}

Outcome<foods::OwnFood> OwnFoodModel::add(DataSession& data, const foods::TypedOwnFood& typed) {
    auto place = store(data);
    if (!place) return fail(place.error());
    return place->add(typed, data.now());
}

Outcome<foods::OwnFood> OwnFoodModel::change(DataSession& data, std::int64_t id,
                                             const foods::TypedOwnFood& typed) {
    auto place = store(data);
    if (!place) return fail(place.error());
    return place->change(id, typed, data.now());
}

Outcome<void> OwnFoodModel::put_back(DataSession& data, const foods::OwnFood& before) {
    auto place = store(data);
    if (!place) return fail(place.error());
    return place->put_back(before, data.now());
}

Outcome<void> OwnFoodModel::remove(DataSession& data, std::int64_t id) {
    auto place = store(data);
    if (!place) return fail(place.error());
    return place->remove(id, data.now());
}

Outcome<void> OwnFoodModel::restore(DataSession& data, std::int64_t id) {
    auto place = store(data);
    if (!place) return fail(place.error());
    return place->restore(id, data.now());
}

} // namespace zebra::app
