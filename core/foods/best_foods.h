// The cheapest of many candidates, one a food. Used by search_run.cpp only.
#pragma once

#include "core/foods/search_run.h"

#include <cstddef>
#include <limits>
#include <vector>

namespace zebra::foods {

// The order in which foods are shown: by cost, then in the order of the catalogue. Of a food that
// answers by several names at the same cost, the first name counts.
bool stands_before(const Candidate& one, const Candidate& other);

class BestFoods {
  public:
    // `limit` must not be zero.
    explicit BestFoods(std::size_t limit);

    // What costs more is not among the best.
    int bar() const { return bar_; }
    void add(const Candidate& candidate);
    // At most `limit`, best first, each food once.
    std::vector<Candidate> take();

  private:
    void sift();

    std::size_t limit_;
    std::size_t most_kept_;
    std::vector<Candidate> kept_;
    bool is_full_ = false; // `last_` is known
    Candidate last_;       // of the best, when they were last sifted
    int bar_ = std::numeric_limits<int>::max();
};

} // namespace zebra::foods
