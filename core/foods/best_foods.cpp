#include "core/foods/best_foods.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace zebra::foods {

namespace {

// So many are gathered before they are sifted, beside those that are wanted.
constexpr std::size_t spare = 24;

} // namespace

bool stands_before(const Candidate& one, const Candidate& other) {
    return std::tie(one.cost, one.food, one.order, one.name)
           < std::tie(other.cost, other.food, other.order, other.name);
}

BestFoods::BestFoods(std::size_t limit)
    : limit_(limit), most_kept_(limit + std::max(limit, spare)) {
    kept_.reserve(std::min(most_kept_, std::size_t{256}));
}

void BestFoods::add(const Candidate& candidate) {
    if (is_full_ && !stands_before(candidate, last_)) return;
    kept_.push_back(candidate);
    if (kept_.size() >= most_kept_) sift();
}

void BestFoods::sift() {
    std::ranges::sort(kept_, [](const Candidate& one, const Candidate& other) {
        return one.food != other.food ? one.food < other.food : stands_before(one, other);
    });
    const auto same_food = [](const Candidate& one, const Candidate& other) {
        return one.food == other.food;
    };
    kept_.erase(std::unique(kept_.begin(), kept_.end(), same_food), kept_.end());
    std::ranges::sort(kept_, stands_before);
    if (kept_.size() < limit_) return;
    kept_.resize(limit_);
    is_full_ = true;
    last_ = kept_.back();
    bar_ = last_.cost;
}

std::vector<Candidate> BestFoods::take() {
    sift();
    return std::move(kept_);
}

} // namespace zebra::foods
