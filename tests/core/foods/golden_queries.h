// What people type in a shop and what they expect to see: tests/golden/foods/queries.tsv.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace zebra::test {

struct GoldenQuery {
    std::string half; // "tuning" or "checking"
    std::string kind; // "misspelt"
    std::string text;
    // NDB numbers, eight digits for dishes. One of `first` must be the first food; one of these two
    // among the first five. Both empty: nothing may be found.
    std::set<std::string> first;
    std::set<std::string> top_five;
};

// Fails the test when the file cannot be read.
std::vector<GoldenQuery> golden_queries();

} // namespace zebra::test
