// Everything that the page of one food says, for a portion of it. Figures and references only: the
// sentences on medicine are content, named here by the ids of their statements.
//
// What is not known stays empty, and is never 0. An estimate never stands in the place of a
// published figure. Of a dish the figures are calculated; it has no neighbours, no lower foods and
// no rank in its group, and leaflets are told of plain foods only.
#pragma once

#include "core/foods/catalogue.h"
#include "core/foods/estimate.h"
#include "core/foods/serotonin_tier.h"
#include "core/foods/similar_foods.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct TryptophanInsight {
    Origin origin = Origin::none; // `estimated`: there is only the estimate
    // Published, as it stands. A figure that is in doubt stands here too.
    std::optional<double> mg_per_100g;
    std::optional<double> mg_in_portion;
    std::string how_obtained;
    // Why to read the published figure with care; empty: nothing speaks against it.
    std::string_view doubt;
    Neighbours disagreeing; // its `foods` is empty: none

    // Of the published figure; empty without one.
    std::optional<Rank> rank;
    std::optional<Rank> rank_in_group;
    // Of the published figure times the portion, among the first portion that USDA lists for each
    // food; a food without one is not compared with.
    std::optional<Rank> portion_rank;
    std::optional<Rank> portion_rank_in_group;

    // nullptr: none. Beside a published figure only when that is in doubt.
    const Estimate* estimate = nullptr;
    std::optional<PortionEstimate> estimate_in_portion;
    // What the estimate rests on and how far it misses; without figure and estimate, why there is
    // none; else empty.
    std::string how_estimated;
};

struct SerotoninInsight {
    // Empty: no figure of its own, which is "not measured" and never "none".
    std::optional<SerotoninTier> tier;
    std::optional<double> mg_in_portion;
    // The figure first, then further ones, which may be there without a figure.
    std::span<const SerotoninMeasurement> measurements;
    // Laboratories that name the food without a confirmed amount; empty: none.
    std::string_view named_by_laboratories;
};

// Something with a figure per 100 g and what is to be said about it.
struct AmountInsight {
    std::optional<double> per_100g;
    std::optional<double> in_portion;
    std::vector<std::string_view> statements; // only where the food has some of it
};

struct LeafletNaming {
    std::string_view food;    // "red meat", as the leaflet has it
    std::string_view rich_in; // "tryptophan" or "serotonin"
    std::string_view source;  // id of a source
    std::string_view says;    // statement: what the leaflet says
    std::string_view beside;  // statement: what stands beside it, always
};

struct Insight {
    const Food* food = nullptr;
    double portion_grams = 0;
    TryptophanInsight tryptophan;
    SerotoninInsight serotonin;
    AmountInsight caffeine_mg;
    AmountInsight alcohol_g;
    AmountInsight niacin_mg;
    AmountInsight protein_g;
    std::vector<LeafletNaming> leaflets;
    std::vector<const Food*>
        lower; // plain foods of the group with less tryptophan, the least first
};

// `portion_grams`: above 0. Takes about a millisecond, mostly for the foods to compare with, and
// for the first food of a catalogue some more: keep the answer while food and portion stay. The
// catalogue must outlive it.
Insight insight_of(const Catalogue& catalogue, const Food& food, double portion_grams);

} // namespace zebra::foods
