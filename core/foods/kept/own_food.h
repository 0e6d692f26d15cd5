// A food of one's own, from the label on its pack. Pure functions.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/label_kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zebra::foods {

constexpr double most_portion_grams = 5000;

// What is said of it. No tryptophan figure: that is estimated from these whenever it is shown.
struct OwnFoodReport {
    std::string name;
    double protein_g_per_100g = 0; // above 0 and at most 100
    std::string kind;              // what it mostly is: LabelKind::id
    std::optional<double> portion_grams = {};
    std::optional<std::string> barcode = {}; // digits
    std::string note = {};                   // may have several lines

    friend bool operator==(const OwnFoodReport&, const OwnFoodReport&) = default;
};

struct OwnFood {
    std::int64_t id = 0; // never used twice
    OwnFoodReport report;

    friend bool operator==(const OwnFood&, const OwnFood&) = default;
};

std::string code_of(const OwnFood& food); // "own-12"

// As a person fills it in. Portion and barcode may be empty.
struct TypedOwnFood {
    std::string name;
    std::string protein; // g per 100 g: "8.5", "8,5", "8,5 g"
    std::string kind;
    std::string portion = {}; // grams
    std::string barcode = {};
    std::string note = {};

    friend bool operator==(const TypedOwnFood&, const TypedOwnFood&) = default;
};

// What was filled in, to be changed.
TypedOwnFood as_typed(const OwnFoodReport& report);

// With a decimal point or comma. `bad_input`: no number, none above 0, or more than 100.
Outcome<double> checked_protein(std::string_view typed);

// As it may be kept, its texts tidied. `bad_input` names the first thing that is wrong.
Outcome<OwnFoodReport> checked_own_food(const TypedOwnFood& typed,
                                        std::span<const LabelKind> kinds);

// What is wrong with each field, as a sentence; empty where nothing is. With none of them
// checked_own_food() takes it.
struct OwnFoodProblems {
    std::string name = {};
    std::string protein = {};
    std::string kind = {};
    std::string portion = {};
    std::string barcode = {};
    std::string note = {};

    friend bool operator==(const OwnFoodProblems&, const OwnFoodProblems&) = default;
};

OwnFoodProblems problems_of(const TypedOwnFood& typed, std::span<const LabelKind> kinds);

} // namespace zebra::foods
