#include "app/model/food_model.h"

namespace zebra::app {

const foods::Catalogue* FoodModel::catalogue() {
    if (!catalogue_ && !problem_) {
        auto loaded = foods::Catalogue::load(folder_);
        if (loaded) {
            catalogue_ = std::move(*loaded);
            search_ = std::make_unique<foods::Search>(*catalogue_);
        } else {
            problem_ = loaded.error();
        }
    }
    return catalogue_ ? &*catalogue_ : nullptr;
}

void FoodModel::search(const std::string& query) {
    if (query_ == query || catalogue() == nullptr) return;
    query_ = query;
    ++version_;
    found_ = search_->find(query, most_rows + 1);
    more_ = found_.hits.size() > most_rows;
    if (more_) found_.hits.pop_back();
}

} // namespace zebra::app
