// The catalogue against USDA's own files, read here by other means than the importer's.
#include "core/foods/catalogue.h"
#include "core/foods/import/import.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

namespace {

using Figure = std::optional<double>;

// Every row of a packed file, its fields without '~'.
template <class Take>
void for_each_official_row(const std::filesystem::path& file, Take take) {
    gzFile_s* in = gzopen(file.c_str(), "rb");
    REQUIRE_MESSAGE(in != nullptr, "cannot open " << file);
    std::array<char, 4096> line = {};
    while (gzgets(in, line.data(), static_cast<int>(line.size())) != nullptr) {
        std::vector<std::string> fields(1);
        for (const char* at = line.data(); *at != '\0' && *at != '\r'; ++at) {
            if (*at == '^') {
                fields.emplace_back();
            } else if (*at != '~') {
                fields.back() += *at;
            }
        }
        take(fields);
    }
    REQUIRE(gzclose(in) == Z_OK);
}

Figure figure_of(const Food& food, int nutrient) {
    switch (nutrient) {
    case 501: return food.tryptophan_mg_per_100g;
    case 203: return food.protein_g_per_100g;
    case 204: return food.fat_g_per_100g;
    case 208: return food.energy_kcal_per_100g;
    case 406: return food.niacin_mg_per_100g;
    case 262: return food.caffeine_mg_per_100g;
    case 221: return food.alcohol_g_per_100g;
    default: return std::nullopt;
    }
}

constexpr std::array<int, 7> nutrients = {501, 203, 204, 208, 406, 262, 221};

} // namespace

TEST_CASE("every figure of every food is the one in USDA's files") {
    const auto sources = test::food_sources();
    if (!sources) {
        MESSAGE("USDA's files are not at hand; the fixed sample of the next test stands for them.");
        return;
    }
    std::map<std::pair<std::string, int>, std::string> published;
    for_each_official_row(*sources / "sr28" / "NUT_DATA.txt.gz", [&](const auto& fields) {
        for (const int nutrient : nutrients) {
            if (fields[1] == std::to_string(nutrient)) published[{fields[0], nutrient}] = fields[2];
        }
    });
    std::map<int, std::size_t> counts;
    for (const Food& food : shipped_catalogue().foods()) {
        for (const int nutrient : nutrients) {
            const auto row = published.find({std::string{food.ndb}, nutrient});
            Figure expected;
            if (row != published.end()) expected = std::strtod(row->second.c_str(), nullptr);
            const Figure found = figure_of(food, nutrient);
            counts[nutrient] += found ? 1U : 0U;
            // Grams there, milligrams here: the same to a millionth of the last digit.
            const double unit = nutrient == 501 ? 1000 : 1;
            const bool same = found.has_value() == expected.has_value()
                              && (!found || std::abs(*found - *expected * unit) < 1e-9);
            if (!same) FAIL_CHECK("food " << std::string{food.ndb} << ", nutrient " << nutrient);
        }
    }
    CHECK(published.size()
          == counts[501] + counts[203] + counts[204] + counts[208] + counts[406] + counts[262]
                 + counts[221]);
    CHECK(counts[501] == 5104);
    CHECK(counts[203] == 8789);
    CHECK(counts[406] == 8152);
    CHECK(counts[262] == 5396);
    CHECK(counts[221] == 5591);
}

TEST_CASE("a fixed sample of figures is the one in USDA's files") {
    constexpr Figure none;
    struct Row {
        const char* ndb;
        Figure tryptophan_mg, protein_g, niacin_mg, caffeine_mg, alcohol_g;
        std::size_t portions;
    };
    for (const Row& row : std::vector<Row>{
             {"01001", 12, 0.85, 0.042, 0, 0, 4},       {"01009", 547, 22.87, 0.059, 0, 0, 6},
             {"01077", 40, 3.15, 0.089, 0, 0, 4},       {"01123", 167, 12.56, 0.075, 0, 0, 6},
             {"01173", 999, 81.1, 0.865, 0, 0, 1},      {"02001", none, 6.09, 2.86, 0, 0, 2},
             {"03001", 0, 0, 0.057, 0, 0, 1},           {"04053", 0, 0, 0, 0, 0, 3},
             {"05064", 362, 31.02, 13.712, 0, 0, 3},    {"06008", none, 1.14, 0.78, 0, 0, 3},
             {"07022", 121, 11.16, 2.028, 0, 0, 2},     {"08120", 182, 13.15, 1.125, 0, 0, 2},
             {"09040", 9, 1.09, 0.665, 0, 0, 8},        {"09148", 15, 1.14, 0.341, 0, 0, 3},
             {"10123", 150, 12.62, 4.022, 0, 0, 2},     {"11529", 6, 0.88, 0.594, 0, 0, 13},
             {"12014", 576, 30.23, 4.987, 0, 0, 2},     {"12155", 170, 15.23, 1.125, 0, 0, 6},
             {"13000", none, 23.07, 6.703, 0, 0, 2},    {"14003", 0, 0.46, 0.513, 0, 3.9, 2},
             {"14051", 0, 0, 0, none, 33.4, 2},         {"14096", none, 0.07, 0.224, 0, 10.6, 2},
             {"14209", 0, 0.12, 0.191, 40, 0, 3},       {"15076", 222, 19.84, 7.86, none, none, 2},
             {"16069", 221, 24.63, 2.605, 0, 0, 2},     {"17156", none, 21.62, 1.91, none, none, 2},
             {"18069", none, 8.85, 4.78, 0, 0, 10},     {"19064", 190, 1.59, 0.21, 7, none, 2},
             {"19177", 0, 85.6, 0.085, 0, 0, 2},        {"19904", none, 7.79, 1.054, 80, none, 2},
             {"20044", 83, 7.13, 4.192, 0, 0, 1},       {"21238", none, 3.41, 3.22, none, none, 4},
             {"35001", none, 3.4, 0.55, none, none, 0}, {"36601", 66, 8.28, 2.725, none, none, 1},
             {"93600", none, 19.8, 1.1, 0, 0, 1}}) {
        CAPTURE(row.ndb);
        const Food& food = shipped_food(row.ndb);
        CHECK(food.tryptophan_mg_per_100g == row.tryptophan_mg);
        CHECK(food.protein_g_per_100g == row.protein_g);
        CHECK(food.niacin_mg_per_100g == row.niacin_mg);
        CHECK(food.caffeine_mg_per_100g == row.caffeine_mg);
        CHECK(food.alcohol_g_per_100g == row.alcohol_g);
        CHECK(food.portions.size() == row.portions);
    }
}

TEST_CASE("the catalogue is as full as the release") {
    std::size_t with_portions = 0;
    std::size_t portions = 0;
    std::size_t above_zero = 0;
    std::size_t with_data_points = 0;
    std::size_t with_fdc = 0;
    for (const Food& food : shipped_catalogue().foods()) {
        with_portions += food.portions.empty() ? 0U : 1U;
        portions += food.portions.size();
        above_zero += food.tryptophan_mg_per_100g.value_or(0) > 0 ? 1U : 0U;
        with_data_points += food.tryptophan_source.data_points > 0 ? 1U : 0U;
        with_fdc += food.fdc ? 1U : 0U;
    }
    CHECK(with_portions == 8492);
    CHECK(portions == 15438);
    CHECK(above_zero == 4979);
    CHECK(with_data_points == 266);
    CHECK(with_fdc == 7754);
}

TEST_CASE("dishes worked by hand from USDA's files have the shipped figures") {
    // Chicken breast, fried. 100 g breast with skin (237 mg, 20.85 g protein, 9.25 g fat), 1 g
    // shortening (99.97 % fat), 0.6 g salt: 101.6 g. 31 % of that is lost as water and 4.2
    // %, 4.2672 g, as chicken fat (99.8 % fat): 65.8368 g are left.
    //   237 / 0.658368 = 359.98    20.85 / 0.658368 = 31.669
    //   (9.25 + 0.9997 - 4.2587) / 0.658368 = 9.100
    const Food& chicken = shipped_food("24124100");
    CHECK(chicken.name == "Chicken, breast, fried, no coating, NS as to skin eaten");
    CHECK(chicken.tryptophan_mg_per_100g == 360.0);
    CHECK(chicken.protein_g_per_100g == 31.67);
    CHECK(chicken.fat_g_per_100g == 9.1);
    CHECK_FALSE(chicken.niacin_mg_per_100g.has_value()); // fried: some is lost
    CHECK(chicken.protein_share == 1);

    // French fries. 100 g potatoes (21 mg, 2.05 g protein, 0.09 g fat, 77 kcal) lose 55 g of water
    // and take up 7 g of "Vegetable oil, NFS": 52 g. That oil is a dish of four oils of 100 % fat,
    // 80 g with 884 kcal in 100 g and 20 g with 900: 887.2 kcal.
    //   21 / 0.52 = 40.38    2.05 / 0.52 = 3.942    7.09 / 0.52 = 13.635    139.104 / 0.52 = 267.5
    const Food& fries = shipped_food("71401010");
    CHECK(fries.tryptophan_mg_per_100g == 40.4);
    CHECK(fries.protein_g_per_100g == 3.94);
    CHECK(fries.fat_g_per_100g == 13.63);
    CHECK(fries.energy_kcal_per_100g == 268.0);
    CHECK(fries.caffeine_mg_per_100g == 0.0);

    // Mussels in tomato sauce. 100 g mussels (133 mg, 11.9 g) and 25 g chili sauce (no figure, 2.5
    // g in 100 g), less a fifth: 100 g. 11.9 of 12.525 g protein have a figure, 95.01 %.
    //   133 / 0.9501 = 139.98
    const Food& mussels = shipped_food("27150330");
    CHECK(mussels.tryptophan_mg_per_100g == 140.0);
    CHECK(mussels.protein_g_per_100g == 12.53); // 12.525, the half goes up
    CHECK(mussels.protein_share == 0.95);

    // Coconut pudding. "Milk, NFS" is a dish of four milks: 36.9 g with 40 mg and 3.15 g in 100 g,
    // 34.1 g with 42 mg and 3.3 g, 29 g with 43 mg and 3.37 g: 41.552 mg and 3.26495 g. 976 g of it
    // with 88 g and 99.2 g of two mixes without a figure (1 g and 0.9 g): 1163.2 g, less 1.5 %:
    // 1145.752 g.
    //   protein 31.8659 + 0.88 + 0.8928 = 33.6387 g, of which 94.73 % have a figure
    //   33.6387 / 11.45752 = 2.936    405.5475 / 0.9473 / 11.45752 = 37.365
    CHECK(shipped_food("11100000").tryptophan_mg_per_100g == 41.6);
    const Food& pudding = shipped_food("13210610");
    CHECK(pudding.protein_g_per_100g == 2.94);
    CHECK(pudding.tryptophan_mg_per_100g == 37.4);
    CHECK(pudding.protein_share == 0.947);
}

TEST_CASE("what cannot be worked out is no dish") {
    // Nothing but a soy sauce whose published zero is doubted.
    CHECK(shipped_catalogue().find("41420350") == nullptr);
    // A burger's patty has no counterpart in SR28.
    CHECK(shipped_catalogue().find("27510210") == nullptr);
    // Nothing but "Oil, olive, salad or cooking", which is there itself.
    CHECK(shipped_catalogue().find("82104000") == nullptr);
    // Macaroni goes by another name in SR28, and so do they here.
    CHECK(shipped_food("56130000").tryptophan_mg_per_100g.has_value());
}

TEST_CASE("the dishes are those that can be worked out") {
    std::size_t scaled = 0;
    std::size_t portions = 0;
    std::size_t without_niacin = 0;
    for (const Food& dish : shipped_catalogue().dishes()) {
        scaled += dish.protein_share < 1 ? 1U : 0U;
        portions += dish.portions.size();
        without_niacin += dish.niacin_mg_per_100g ? 0U : 1U;
        if (dish.protein_share < 0.9) FAIL_CHECK("dish " << std::string{dish.fndds});
    }
    CHECK(shipped_catalogue().dishes().size() == 4353);
    CHECK(portions == 14441);
    CHECK(scaled == 1514);
    CHECK(without_niacin == 2265);
}

TEST_CASE("importing USDA's files gives the shipped tables, byte for byte") {
    const auto sources = test::food_sources();
    if (!sources) {
        MESSAGE("USDA's files are not at hand; the import of the shipped tables is not repeated.");
        return;
    }
    ImportSources from;
    from.sr28_folder = *sources / "sr28";
    from.fdc_file = *sources / "sr_legacy_food.csv";
    from.fndds_folder = *sources / "fndds2";
    from.hand_folder = test::shipped_tables();
    const auto tables = make_tables(from);
    REQUIRE_MESSAGE(tables.has_value(), tables.error().sentence);
    CHECK(tables->size() == 8);
    for (const TableText& table : *tables) {
        CAPTURE(table.file_name);
        CHECK(test::read_file(test::shipped_tables() / table.file_name) == table.content);
    }
}
