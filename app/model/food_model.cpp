#include "app/model/food_model.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_map>

namespace zebra::app {

namespace {

void put_in_order(std::vector<foods::Hit>& hits, foods::BrowseOrder order) {
    std::vector<const foods::Food*> foods;
    std::unordered_map<const foods::Food*, foods::Hit> hit_of;
    for (const foods::Hit& hit : hits) {
        foods.push_back(hit.food);
        hit_of.emplace(hit.food, hit);
    }
    foods::put_in_order(foods, order);
    std::ranges::transform(foods, hits.begin(),
                           [&](const foods::Food* food) { return hit_of.at(food); });
}

// Those that are wanted; with nothing chosen, all that have a mark.
bool shows(foods::MarkFilter wanted, const foods::FoodMarks& marks, std::string_view code) {
    if (wanted.shows_all()) wanted = {.fine = true, .unsure = true, .triggers = true};
    return wanted.shows(marks, code);
}

} // namespace

const foods::Catalogue* FoodModel::catalogue() {
    if (!catalogue_ && !problem_) {
        auto loaded = foods::Catalogue::load(folder_);
        if (loaded) {
            catalogue_ = std::move(*loaded);
            building_ = std::async(std::launch::async, [&catalogue = *catalogue_] {
                // The lists want the estimates, which the first question makes.
                if (!catalogue.foods().empty()) {
                    catalogue.tryptophan_estimate(catalogue.foods().front());
                }
                return std::make_unique<foods::Search>(catalogue);
            });
        } else {
            problem_ = loaded.error();
        }
    }
    return catalogue_ ? &*catalogue_ : nullptr;
}

foods::Search& FoodModel::wait_for_search() {
    if (!search_) search_ = building_.get();
    return *search_;
}

const foods::Insight& FoodModel::insight(const foods::Food& food, double grams) {
    if (insight_.food != &food || insight_.portion_grams != grams) {
        insight_ = foods::insight_of(*catalogue_, food, grams);
    }
    return insight_;
}

foods::Browse& FoodModel::browse() {
    if (!browse_) browse_.emplace(*catalogue());
    return *browse_;
}

void FoodModel::search(const std::string& query, const FoodListing& listing,
                       const foods::FoodMarks& marks) {
    if ((query_ == query && listing_ == listing) || catalogue() == nullptr) return;
    FoodListing same_marks = listing_;
    same_marks.marks_version = listing.marks_version;
    same_marks.own = listing.own;
    same_marks.own_version = listing.own_version;
    if (query_ != query || same_marks != listing) ++version_;
    query_ = query;
    listing_ = listing;
    find(query, listing, marks);
    filter(listing, marks);
    if (listing.order) put_in_order(found_.hits, *listing.order);
}

void FoodModel::find(const std::string& query, const FoodListing& listing,
                     const foods::FoodMarks& marks) {
    more_ = false;
    if (listing.filter != FoodFilter::marked) {
        found_ = wait_for_search().find(query, most_rows + 1, listing.dishes);
        more_ = found_.hits.size() > most_rows;
        if (more_) found_.hits.pop_back();
        return;
    }
    if (!trim(query).empty()) {
        const std::size_t all = catalogue_->foods().size() + catalogue_->dishes().size();
        found_ = wait_for_search().find(query, all, listing.dishes);
    } else {
        found_ = {};
        for (const auto& [code, mark] : marks) {
            if (const foods::Food* food = catalogue_->find(code)) found_.hits.push_back({food});
        }
    }
    std::vector<foods::Hit> own;
    for (const foods::Food* food : listing.own) own.push_back({food});
    found_.hits.insert(found_.hits.begin(), own.begin(), own.end());
}

void FoodModel::filter(const FoodListing& listing, const foods::FoodMarks& marks) {
    filtered_out_ = 0;
    if (listing.filter == FoodFilter::all) return;
    filtered_out_ = std::erase_if(found_.hits, [&](const foods::Hit& hit) {
        if (listing.filter == FoodFilter::marked) {
            return !shows(listing.marks, marks, code_of(*hit.food));
        }
        return !hit.food->tryptophan_mg_per_100g.has_value();
    });
}

} // namespace zebra::app
