#include "core/foods/import/dish_figures.h"
#include "core/foods/table_files.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::TempDir;

namespace {

constexpr std::optional<double> unknown;

// Figures in the order of Nutrient: tryptophan, protein, fat, energy, niacin, caffeine, alcohol.
FoodRow food(const std::string& ndb, const std::array<std::string, nutrient_count>& figures) {
    FoodRow row;
    row.ndb = ndb;
    row.figures = figures;
    return row;
}

const std::vector<FoodRow>& shelf() {
    static const std::vector<FoodRow> list = {
        food("00001", {"200", "20", "10", "170", "4", "0", "0"}),  // meat
        food("00002", {"", "10", "1", "350", "2", "0", "0"}),      // flour without a figure
        food("00003", {"0", "50", "0", "200", "0", "0", "0"}),     // gelatin: a true zero
        food("00004", {"", "0", "100", "900", "0", "0", "0"}),     // oil without a figure
        food("00005", {"", "0", "0", "85", "0", "0", "10"}),       // wine
        food("00006", {"0", "0", "0", "387", "0", "40", "0"}),     // sweet coffee
        food("00007", {"20", "2", "0", "80", "1.5", "", ""}),      // caffeine and alcohol unknown
        food("00008", {"0", "20", "0", "100", "0", "0", "0"}),     // a zero that is a missing value
        food("00009", {"4000", "20", "0", "100", "0", "0", "0"})}; // ten times too high
    return list;
}

const Pantry& pantry() {
    static const Pantry shared{shelf(), {"00008", "00009"}, {{"99001", "00001"}, {"99002", ""}}};
    return shared;
}

DishFigures of(const Parts& parts) { return figures_of(parts, pantry()); }

std::optional<double> figure(const Parts& parts, Nutrient nutrient) {
    const std::optional<double> found = of(parts).figures[static_cast<std::size_t>(nutrient)];
    return found ? std::optional{std::round(*found * 1e6) / 1e6} : found;
}

std::optional<double> tryptophan(const Parts& parts) { return figure(parts, Nutrient::tryptophan); }

std::string sentence_of_stand_ins(const std::string& rows) {
    const TempDir dir;
    test::write_file(dir / "recipe_codes.tsv", std::string{recipe_codes_file.header} + "\n" + rows);
    const auto read = read_stand_ins(dir.path(), shelf());
    return read ? std::to_string(read->size()) + " read" : read.error().sentence;
}

} // namespace

TEST_CASE("the figures of a dish are those of its parts by weight") {
    // 75 g meat and 25 g gelatin
    const Parts parts = {{"00001", false, 75}, {"00003", false, 25}};
    CHECK(figure(parts, Nutrient::protein) == 27.5);   // 15 + 12.5
    CHECK(figure(parts, Nutrient::fat) == 7.5);        // 7.5 + 0
    CHECK(figure(parts, Nutrient::energy) == 177.5);   // 127.5 + 50
    CHECK(figure(parts, Nutrient::niacin) == 3.0);     // 3 + 0
    CHECK(figure(parts, Nutrient::tryptophan) == 150); // 150 + 0: the zero of gelatin is a figure
    CHECK(of(parts).protein_share == 1);
    CHECK(figure({{"00001", false, 50}, {"00006", false, 50}}, Nutrient::caffeine) == 20.0);
}

TEST_CASE("parts of a food that loses water weigh more than the dish, lost fat less than nothing") {
    // 100 g meat cooked down to 64 g, with 6 g of oil run out of it
    const Parts parts = {{"00001", false, 156.25}, {"00004", false, -9.375}};
    CHECK(figure(parts, Nutrient::protein) == 31.25);
    CHECK(figure(parts, Nutrient::fat) == 6.25);      // 15.625 - 9.375
    CHECK(figure(parts, Nutrient::energy) == 181.25); // 265.625 - 84.375
    CHECK(figure(parts, Nutrient::tryptophan) == 312.5);
    // More fat than there was cannot run out.
    CHECK(figure({{"00001", false, 120}, {"00004", false, -20}}, Nutrient::fat) == unknown);
}

TEST_CASE("tryptophan is known where nine tenths of the protein have a figure, and not below") {
    // 45 g meat: 9 g protein. 10 g flour: 1 g protein. Nine tenths to the letter.
    const Parts enough = {{"00001", false, 45}, {"00002", false, 10}};
    CHECK(of(enough).protein_share == doctest::Approx(0.9));
    // 90 mg in 9 g of protein; the tenth gram counts as protein like it.
    CHECK(tryptophan(enough) == 100);
    CHECK(figure(enough, Nutrient::protein) == 10.0);

    // 44.95 g meat: 8.99 g protein. 10.1 g flour: 1.01 g. 89.9 %.
    const Parts too_little = {{"00001", false, 44.95}, {"00002", false, 10.1}};
    CHECK(of(too_little).protein_share == doctest::Approx(0.899));
    CHECK(tryptophan(too_little) == unknown);
    CHECK(figure(too_little, Nutrient::protein) == 10.0); // the other figures stay

    // What has no protein does not matter, with a figure or without.
    CHECK(tryptophan({{"00001", false, 50}, {"00004", false, 50}}) == 100);
}

TEST_CASE("a dish without protein has a tryptophan figure when every part has one") {
    CHECK(tryptophan({{"00006", false, 100}}) == 0.0);
    CHECK(of({{"00006", false, 100}}).protein_share == 1);
    CHECK(tryptophan({{"00006", false, 50}, {"00004", false, 50}}) == unknown);
    CHECK(of({{"00006", false, 50}, {"00004", false, 50}}).protein_share == 0);
}

TEST_CASE("a doubtful tryptophan figure is none, be it too low or too high") {
    for (const char* ndb : {"00008", "00009"}) {
        CAPTURE(ndb);
        CHECK(tryptophan({{ndb, false, 100}}) == unknown);
        // 5 g of it among 95 g meat: 1 g of 20 g protein
        CHECK(tryptophan({{"00001", false, 95}, {ndb, false, 5}}) == 200);
        CHECK(figure({{ndb, false, 100}}, Nutrient::protein) == 20.0);
    }
}

TEST_CASE("one missing figure makes a sum unknown, and only that one") {
    const Parts parts = {{"00001", false, 99}, {"00007", false, 1}};
    CHECK(figure(parts, Nutrient::caffeine) == unknown);
    CHECK(figure(parts, Nutrient::alcohol) == unknown);
    CHECK(figure(parts, Nutrient::niacin) == 3.975);
    CHECK(figure(parts, Nutrient::energy).has_value());
}

TEST_CASE("what heat takes away by an unknown amount is not known") {
    const Parts wine_sauce = {{"00001", false, 50}, {"00005", true, 50}};
    CHECK(figure(wine_sauce, Nutrient::alcohol) == unknown);
    CHECK(figure(wine_sauce, Nutrient::energy) == unknown); // alcohol has energy
    CHECK(figure(wine_sauce, Nutrient::niacin) == 2.0);     // wine had none to lose
    CHECK(figure(wine_sauce, Nutrient::protein) == 10.0);

    const Parts roast = {{"00001", true, 100}};
    CHECK(figure(roast, Nutrient::niacin) == unknown);
    CHECK(figure(roast, Nutrient::energy) == 170.0);
    CHECK(figure(roast, Nutrient::alcohol) == 0.0);
    CHECK(tryptophan(roast) == 200); // USDA has no retention of amino acids

    CHECK(figure({{"00005", false, 100}}, Nutrient::alcohol) == 10.0);
}

TEST_CASE("an ingredient that SR28 does not have leaves the whole dish without figures") {
    const DishFigures dish = of({{"00001", false, 99.9}, {"42062", false, 0.1}});
    for (const auto& found : dish.figures) CHECK(found == unknown);
    CHECK(dish.protein_share == 0);
}

TEST_CASE("a stand-in has the figures of its food, an additive adds nothing") {
    CHECK(tryptophan({{"99001", false, 100}}) == 200);
    CHECK(tryptophan({{"00001", false, 99}, {"99002", false, 1}}) == 198);
    CHECK(figure({{"00001", false, 99}, {"99002", false, 1}}, Nutrient::energy) == 168.3);
}

TEST_CASE("the list of stand-ins is checked against SR28") {
    CHECK(sentence_of_stand_ins("99001\tMeat\t00001\tSame.\n99002\tSalt\t\tNothing.\n")
          == "2 read");
    struct Fault {
        const char* rows;
        const char* words;
    };
    for (const Fault& fault : std::vector<Fault>{
             {"00001\tMeat\t00002\tSame.\n",
              "recipe_codes.tsv, line 2: SR28 has food 00001 itself"},
             {"99001\tMeat\t00100\tSame.\n", "recipe_codes.tsv, line 2: there is no food 00100"},
             {"9901\tMeat\t00001\tSame.\n", "recipe_codes.tsv, line 2: the code is not five"},
             {"99001\tMeat\t00001\t\n", "recipe_codes.tsv, line 2: the name or the reason"},
             {"99001\tMeat\t00001\tSame.\n99001\tMeat\t\tNo.\n",
              "line 3: code 99001 stands twice"}}) {
        CAPTURE(fault.words);
        const std::string sentence = sentence_of_stand_ins(fault.rows);
        CAPTURE(sentence);
        CHECK(sentence.find(fault.words) != std::string::npos);
    }
    CHECK(read_stand_ins("/nowhere", shelf()).error().sentence.find("recipe_codes.tsv is missing")
          != std::string::npos);
}
