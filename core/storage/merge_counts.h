#pragma once

#include <cstdint>

namespace zebra::storage {

// Rows brought from one data file into another: those it did not have, or had with another content.
struct MergeCounts {
    std::int64_t settings = 0;
    std::int64_t habits = 0;
    std::int64_t day_values = 0;
    std::int64_t symptom_entries = 0;
    std::int64_t injections = 0;
    std::int64_t weights = 0;
    std::int64_t food_marks = 0;
    std::int64_t favourites = 0;
    std::int64_t own_foods = 0;
    std::int64_t shopping_items = 0;
};

} // namespace zebra::storage
