// The estimate for a food that is not in the catalogue: from the protein on its label and what it
// is mostly made of (assets/foods/label_kinds.tsv).
#pragma once

#include "core/foods/catalogue.h"
#include "core/foods/estimate.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

// A food that is all protein cannot have more.
constexpr double most_protein_g_per_100g = 100;

struct LabelEstimate {
    Estimate estimate;
    // Of the middle, among the published figures; empty where there is no middle.
    std::optional<Rank> rank;
    std::string method; // a sentence or two
};

// Goes through the whole catalogue when it is made, some milliseconds; asking costs nothing. The
// catalogue must outlive it. Immutable, so any thread may ask.
class LabelEstimator {
  public:
    explicit LabelEstimator(const Catalogue& catalogue);

    // What a food can mostly be made of, in the order to offer.
    std::span<const LabelKind> kinds() const;

    // Empty for a kind that does not exist, and for protein that is not above 0 and at most 100.
    std::optional<LabelEstimate> estimate_from_label(double protein_g_per_100g,
                                                     std::string_view kind) const;

  private:
    const Catalogue* catalogue_;
    std::vector<std::optional<EstimateBasis>> bases_; // by kind
};

} // namespace zebra::foods
