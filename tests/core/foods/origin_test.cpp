#include "core/foods/origin.h"
#include "tests/core/foods/shipped_catalogue.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace zebra::foods;

namespace {

struct Row {
    const char* source;
    const char* derivation;
    int data_points;
    Origin origin;
};

// Every pair of codes that SR28 gives with a tryptophan figure, with and without data points as
// they occur.
const std::vector<Row>& published_pairs() {
    static const std::vector<Row> rows = {
        {"1", "", 0, Origin::derived},       {"1", "", 4, Origin::measured},
        {"1", "A", 0, Origin::measured},     {"1", "A", 2, Origin::measured},
        {"1", "AR", 0, Origin::derived},     {"1", "DA", 0, Origin::derived},
        {"1", "PAK", 0, Origin::derived},    {"1", "RKA", 0, Origin::calculated},
        {"1", "RPA", 0, Origin::calculated}, {"11", "JO", 0, Origin::calculated},
        {"4", "", 0, Origin::imputed},       {"4", "BFPN", 0, Origin::imputed},
        {"4", "BFSN", 0, Origin::imputed},   {"4", "BFYN", 0, Origin::imputed},
        {"4", "BFZN", 0, Origin::imputed},   {"4", "DI", 0, Origin::imputed},
        {"4", "FLA", 0, Origin::calculated}, {"4", "FLC", 0, Origin::calculated},
        {"4", "FLM", 0, Origin::calculated}, {"4", "NR", 0, Origin::imputed},
        {"4", "O", 0, Origin::imputed},      {"4", "PAE", 0, Origin::imputed},
        {"4", "PIE", 0, Origin::imputed},    {"4", "PIK", 0, Origin::imputed},
        {"4", "RA", 0, Origin::calculated},  {"4", "RC", 0, Origin::calculated},
        {"4", "RK", 0, Origin::calculated},  {"4", "RP", 0, Origin::calculated},
        {"6", "JA", 0, Origin::derived},     {"6", "RPI", 0, Origin::calculated},
        {"8", "LC", 0, Origin::calculated},  {"9", "MC", 0, Origin::calculated},
    };
    return rows;
}

} // namespace

TEST_CASE("the codes of a figure say where it comes from") {
    std::vector<Row> rows = published_pairs();
    // What the code tables know and no tryptophan figure has.
    rows.insert(rows.end(), {{"", "", 0, Origin::none},
                             {"", "A", 3, Origin::none},
                             {"1", "AI", 0, Origin::measured},
                             {"1", "AS", 0, Origin::measured},
                             {"1", "AR", 3, Origin::derived},
                             {"5", "", 0, Origin::calculated},
                             {"4", "ML", 0, Origin::calculated},
                             {"6", "JA", 5, Origin::measured},
                             {"7", "Z", 0, Origin::imputed},
                             {"7", "", 0, Origin::imputed},
                             {"4", "", 3, Origin::imputed},
                             {"4", "S", 0, Origin::imputed},
                             {"4", "T", 0, Origin::imputed},
                             {"12", "MA", 0, Origin::derived},
                             {"12", "MA", 4, Origin::measured},
                             {"13", "", 0, Origin::measured},
                             {"99", "", 9, Origin::imputed}});
    for (const Row& row : rows) {
        CAPTURE(row.source);
        CAPTURE(row.derivation);
        CAPTURE(row.data_points);
        CHECK(to_word(origin_of({row.source, row.derivation, row.data_points}))
              == to_word(row.origin));
    }
}

TEST_CASE("no pair of codes in the catalogue is missing from the table above") {
    std::set<std::pair<std::string, std::string>> known;
    for (const Row& row : published_pairs()) known.emplace(row.source, row.derivation);
    std::set<std::pair<std::string, std::string>> occurring;
    for (const Food& food : zebra::test::shipped_catalogue().foods()) {
        if (!food.tryptophan_mg_per_100g) {
            CHECK(food.tryptophan_origin == Origin::none);
            continue;
        }
        CHECK(food.tryptophan_origin != Origin::none);
        occurring.emplace(food.tryptophan_source.source, food.tryptophan_source.derivation);
    }
    CHECK(occurring == known);
}

TEST_CASE("the words of the origins are those of the command line") {
    CHECK(to_word(Origin::measured) == "measured");
    CHECK(to_word(Origin::derived) == "derived");
    CHECK(to_word(Origin::imputed) == "imputed");
    CHECK(to_word(Origin::calculated) == "calculated");
    CHECK(to_word(Origin::estimated) == "estimated");
    CHECK(to_word(Origin::none) == "none");
}

TEST_CASE("one sentence says how a figure was obtained") {
    CHECK(origin_sentence({"1", "", 4}, "Analytical or derived from analytical", "")
          == "Measured in this food (USDA: Analytical or derived from analytical; 4 data points).");
    CHECK(origin_sentence({"1", "A", 1}, "Analytical or derived from analytical", "Analytical data")
          == "Measured in this food (USDA: Analytical or derived from analytical; Analytical data; "
             "1 data point).");
    CHECK(origin_sentence({"1", "", 0}, "Analytical or derived from analytical", "")
          == "Measured, or worked out from measurements (USDA: Analytical or derived from "
             "analytical; no data points stated).");
    CHECK(origin_sentence({"4", "RA", 0}, "Calculated or imputed", "Recipe.")
          == "Not measured in this food: calculated from a recipe, a label or mixed figures (USDA: "
             "Calculated or imputed; Recipe; no data points stated).");
    CHECK(origin_sentence({}, "", "") == "USDA publishes no tryptophan figure for this food.");
}
