// The food table in memory: all foods of USDA's SR28, with portions, the words of their codes,
// serotonin measurements and doubts. Loaded once; immutable afterwards, so any thread may read it
// at any time. Pointers and views into it live as long as the catalogue, and stay valid when it is
// moved.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/food.h"
#include "core/foods/other_name.h"
#include "core/foods/search_word.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zebra::foods {

struct CatalogueTables;

struct Group {
    std::string_view code; // "0100"
    std::string_view name; // "Dairy and Egg Products"
    std::size_t foods = 0;
};

// How a food's published tryptophan figure stands among others.
struct Rank {
    int percent_with_less = 0; // 100 * foods_with_less / foods_compared, rounded down: 0 .. 99
    std::size_t foods_with_less = 0; // strictly less per 100 g
    std::size_t foods_compared = 0;  // all that have a published figure, this one included
};

class Catalogue {
  public:
    // Reads the tables of assets/foods. Some 2 MB are read and parsed at once, in a few
    // milliseconds. A table that is missing, cut short, changed or inconsistent is a Problem that
    // names the file and, where there is one, the line.
    static Outcome<Catalogue> load(const std::filesystem::path& folder);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;
    ~Catalogue();

    std::span<const Food> foods() const;   // in order of NDB number
    std::span<const Group> groups() const; // in order of code
    std::span<const SearchWord> search_words() const;
    std::span<const OtherName> other_names() const;

    // nullptr: no such food.
    const Food* find(std::string_view ndb) const;

    // Among all foods, and among those of its group. Empty for a food without a published figure.
    std::optional<Rank> rank(const Food& food) const;
    std::optional<Rank> rank_in_group(const Food& food) const;
    // The tryptophan figure, in mg per 100 g, that half of the foods with one stay below.
    double middle_mg_per_100g() const;

    // One sentence on where the tryptophan figure comes from.
    std::string how_obtained(const Food& food) const;

  private:
    explicit Catalogue(std::unique_ptr<const CatalogueTables> tables);

    std::unique_ptr<const CatalogueTables> tables_;
};

} // namespace zebra::foods
