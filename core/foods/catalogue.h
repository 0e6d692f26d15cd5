// The food table in memory: all foods of USDA's SR28, with portions, the words of their codes,
// serotonin measurements and doubts, and dishes whose figures are calculated from their recipes.
// Loaded once; immutable afterwards, so any thread may read it at any time. Pointers and views into
// it live as long as the catalogue, and stay valid when it is moved.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/estimate_rules.h"
#include "core/foods/food.h"
#include "core/foods/label_kind.h"
#include "core/foods/leaflet_food.h"
#include "core/foods/ordinary_words.h"
#include "core/foods/other_name.h"
#include "core/foods/search_word.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zebra::foods {

struct CatalogueTables;
struct Estimate;

struct Group {
    std::string_view code; // "0100"; of dishes "D1" .. "D9"
    std::string_view name; // "Dairy and Egg Products"
    std::size_t foods = 0; // or dishes; a group has only one of both
};

// How a tryptophan figure stands among the published ones.
struct Rank {
    int percent_with_less = 0;       // 100 * foods_with_less / foods_compared, rounded down
    std::size_t foods_with_less = 0; // strictly less
    std::size_t foods_compared = 0;  // all that have one, a food of SR28 itself among them
};

class Catalogue {
  public:
    // Reads the tables of assets/foods. Some 3 MB are read and parsed at once, in a few
    // milliseconds. A table that is missing, cut short, changed or inconsistent is a Problem that
    // names the file and, where there is one, the line.
    static Outcome<Catalogue> load(const std::filesystem::path& folder);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    ~Catalogue();

    std::span<const Food> foods() const;   // SR28, in order of NDB number
    std::span<const Food> dishes() const;  // FNDDS 2.0, in order of FNDDS code
    std::span<const Group> groups() const; // in order of code: those of SR28, then those of dishes
    std::span<const SearchWord> search_words() const;
    std::span<const OtherName> other_names() const;
    const OrdinaryWords& ordinary_words() const; // empty where the file of them is missing
    const std::vector<EstimateRule>& estimate_rules() const;
    std::span<const LabelKind> label_kinds() const;
    std::span<const LeafletFood> leaflet_foods() const;

    // A food by its NDB number, or a dish by its FNDDS code. nullptr: no such food.
    const Food* find(std::string_view code) const;

    // Among all foods of SR28, and among those of its group. Empty for a food without a published
    // figure. A dish is held against the foods of SR28 and is none of them; it has no rank in its
    // group.
    std::optional<Rank> rank(const Food& food) const;
    std::optional<Rank> rank_in_group(const Food& food) const;
    // Of any figure, in mg per 100 g, among those of all foods. Empty while there are none.
    std::optional<Rank> rank_of(double tryptophan_mg_per_100g) const;
    // The tryptophan figure, in mg per 100 g, that half of the foods with one stay below.
    double middle_mg_per_100g() const;

    // Of a food without a published figure, or with one in doubt, and of an own food, from its
    // label; nullptr where nothing fair can be said, and for dishes. The first call makes the
    // estimates of all foods, in some 5 milliseconds; the others cost nothing.
    const Estimate* tryptophan_estimate(const Food& food) const;
    // The food's own, or `estimated` where only the estimate exists.
    Origin tryptophan_origin(const Food& food) const;

    // One sentence on where the tryptophan figure comes from.
    std::string how_obtained(const Food& food) const;

  private:
    explicit Catalogue(std::unique_ptr<const CatalogueTables> tables);

    std::unique_ptr<const CatalogueTables> tables_;
};

} // namespace zebra::foods
