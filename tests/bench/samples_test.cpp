#include "tests/bench/samples.h"

#include <doctest/doctest.h>

using namespace zebra::bench;

TEST_CASE("percentiles are samples, by nearest rank") {
    std::vector<double> hundred;
    for (int i = 100; i >= 1; --i) hundred.push_back(i);
    CHECK(percentile(hundred, 0.99) == 99);
    CHECK(percentile(hundred, 1) == 100);
    CHECK(percentile(hundred, 0) == 1);
    CHECK(median(hundred) == 50);
    CHECK(median({7}) == 7);
    CHECK(percentile({1, 2, 3}, 0.99) == 3);
    CHECK(percentile({}, 0.5) == 0);
}
