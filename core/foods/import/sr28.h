// USDA's National Nutrient Database for Standard Reference, release 28, as its official ASCII files
// say it, reduced to what the food table holds. Texts are UTF-8; figures stay the text that USDA
// wrote, so nothing is rounded on the way; an absent figure is an empty text.
#pragma once

#include "core/base/outcome.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace zebra::foods {

// How many rows the files of the release have. A file with another number is cut short or not this
// release; empty: not checked.
struct Sr28Rows {
    std::optional<std::size_t> food_des = 8789;
    std::optional<std::size_t> fd_group = 25;
    std::optional<std::size_t> nut_data = 679045;
    std::optional<std::size_t> weight = 15438;
    std::optional<std::size_t> src_cd = 10;
    std::optional<std::size_t> deriv_cd = 55;
};

enum class Nutrient { tryptophan, protein, fat, energy, niacin, caffeine, alcohol };
constexpr std::size_t nutrient_count = 7;

struct CodeRow {
    std::string code;
    std::string words;
};

struct FoodRow {
    std::string ndb; // five digits
    std::string name;
    std::string group_code;
    // By Nutrient. Tryptophan in mg, converted from USDA's grams by moving the point; protein, fat,
    // alcohol in g, energy in kcal, niacin and caffeine in mg; all per 100 g.
    std::array<std::string, nutrient_count> figures;
    std::string tryptophan_source;      // code of SRC_CD, empty without a tryptophan figure
    std::string tryptophan_derivation;  // code of DERIV_CD or empty
    std::string tryptophan_data_points; // a count, empty without a tryptophan figure
    std::string other_names;            // what else the food is called, as USDA lists it
    std::string manufacturer;
    bool in_survey = false; // USDA's dietary survey database uses this food
};

struct PortionRow {
    std::string ndb;
    int sequence = 0;
    std::string name;  // "1 cup, shredded"
    std::string grams; // of the whole portion
};

struct Sr28 {
    std::vector<CodeRow> groups, sources, derivations; // in order of code
    std::vector<FoodRow> foods;                        // in order of NDB number
    std::vector<PortionRow> portions;                  // in order of NDB number, then sequence
};

// Reads FOOD_DES, FD_GROUP, NUT_DATA, WEIGHT, SRC_CD and DERIV_CD of a folder, each .txt or
// .txt.gz.
Outcome<Sr28> read_sr28(const std::filesystem::path& folder, const Sr28Rows& rows);

} // namespace zebra::foods
