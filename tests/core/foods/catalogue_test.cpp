#include "core/foods/catalogue.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;
using zebra::test::TempDir;

namespace {

// A copy of the shipped tables, to be damaged.
void copy_tables(const TempDir& dir) {
    std::filesystem::copy(test::shipped_tables(), dir.path(),
                          std::filesystem::copy_options::recursive);
}

std::string sentence_of_load(const std::filesystem::path& folder) {
    const auto catalogue = Catalogue::load(folder);
    return catalogue ? "loaded" : catalogue.error().sentence;
}

struct Counts {
    std::size_t foods = 0;
    std::size_t less = 0;
};

// Counted from the foods themselves, one by one.
Counts count_less(const Food& food, bool in_group) {
    Counts counts;
    for (const Food& other : shipped_catalogue().foods()) {
        if (!other.tryptophan_mg_per_100g || (in_group && other.group != food.group)) continue;
        ++counts.foods;
        if (*other.tryptophan_mg_per_100g < *food.tryptophan_mg_per_100g) ++counts.less;
    }
    return counts;
}

} // namespace

TEST_CASE("all foods are there, in order, and each is found by its number") {
    const Catalogue& catalogue = shipped_catalogue();
    REQUIRE(catalogue.foods().size() == 8789);
    CHECK(catalogue.foods().front().ndb == "01001");
    CHECK(catalogue.foods().back().ndb == "93600");
    for (const Food& food : catalogue.foods()) {
        if (catalogue.find(food.ndb) != &food) FAIL_CHECK("not found: " << std::string{food.ndb});
    }
    REQUIRE(catalogue.dishes().size() == 4353);
    for (const Food& dish : catalogue.dishes()) {
        if (catalogue.find(dish.fndds) != &dish) {
            FAIL_CHECK("not found: " << std::string{dish.fndds});
        }
    }
    for (const char* unknown :
         {"", "1009", "00000", "99999", "010090", "00000000", "27446221", "99999999", "cheese"}) {
        CAPTURE(unknown);
        CHECK(catalogue.find(unknown) == nullptr);
    }
}

TEST_CASE("a food says what is known of it") {
    const Food& cheddar = shipped_food("01009");
    CHECK(cheddar.name == "Cheese, cheddar");
    CHECK(cheddar.display_name == "Cheddar cheese");
    CHECK(cheddar.group == "Dairy and Egg Products");
    CHECK(cheddar.fdc == 173414);
    CHECK(cheddar.tryptophan_mg_per_100g == 547.0);
    CHECK(cheddar.protein_g_per_100g == 22.87);
    CHECK(cheddar.fat_g_per_100g == 33.31);
    CHECK(cheddar.energy_kcal_per_100g == 404.0);
    CHECK(cheddar.niacin_mg_per_100g == 0.059);
    CHECK(cheddar.caffeine_mg_per_100g == 0.0);
    CHECK(cheddar.tryptophan_source.source == "1");
    CHECK(cheddar.tryptophan_source.derivation == "A");
    CHECK(cheddar.tryptophan_origin == Origin::measured);
    REQUIRE(cheddar.portions.size() == 6);
    CHECK(cheddar.portions[2].name == "1 cup, shredded");
    CHECK(cheddar.portions[2].grams == 113.0);
    CHECK_FALSE(cheddar.doubt.has_value());

    // Names are USDA's to the letter, double blanks and all.
    CHECK(shipped_food("14021").name == "Beverages,  Energy drink, Citrus");
    CHECK(shipped_food("22996").portions[0].name == "1 Entr\u00E9e");
    CHECK(shipped_food("35001").portions.empty());
    CHECK_FALSE(shipped_food("01182").fdc.has_value());
}

TEST_CASE("a dish says what is known of it") {
    const Food& salad = shipped_food("27446220");
    CHECK(salad.ndb.empty());
    CHECK(salad.name == "Chicken or turkey salad with egg");
    CHECK(salad.group == "Meat, Poultry, Fish, and Mixtures");
    CHECK_FALSE(salad.fdc.has_value());
    CHECK(salad.tryptophan_mg_per_100g == 179.0);
    CHECK(salad.tryptophan_origin == Origin::calculated);
    CHECK(salad.protein_share == 0.999);
    CHECK(salad.protein_g_per_100g == 15.15);
    CHECK(salad.fat_g_per_100g == 15.25);
    CHECK(salad.energy_kcal_per_100g == 206.0);
    CHECK(salad.niacin_mg_per_100g == 2.936);
    CHECK_FALSE(salad.serotonin_ug_per_g.has_value());
    REQUIRE_FALSE(salad.portions.empty());
    CHECK(salad.portions[0].name == "1 cup");
    CHECK(salad.portions[0].grams == 182.0);
    CHECK(shipped_food("75231022").other_names == "Chinese pea pod|sugar snap pea|sugar pea");
    for (const Food& dish : shipped_catalogue().dishes()) {
        const bool whole = dish.ndb.empty() && dish.tryptophan_mg_per_100g
                           && dish.tryptophan_origin == Origin::calculated && !dish.doubt;
        if (!whole) FAIL_CHECK("dish " << std::string{dish.fndds});
    }
    for (const Food& food : shipped_catalogue().foods()) CHECK(food.fndds.empty());
}

TEST_CASE("groups add up to the catalogue") {
    const Catalogue& catalogue = shipped_catalogue();
    REQUIRE(catalogue.groups().size() == 34);
    CHECK(catalogue.groups()[25].code == "D1");
    CHECK(catalogue.groups()[33].name == "Sugars, Sweets, and Beverages");
    CHECK(catalogue.groups()[0].code == "0100");
    CHECK(catalogue.groups()[0].name == "Dairy and Egg Products");
    std::size_t sum = 0;
    for (const Group& group : catalogue.groups()) sum += group.foods;
    CHECK(sum == catalogue.foods().size() + catalogue.dishes().size());
    for (const auto list : {catalogue.foods(), catalogue.dishes()}) {
        for (const Food& food : list) {
            CHECK(catalogue.groups()[food.group_number].name == food.group);
        }
    }
}

TEST_CASE("a food is ranked by how many have less") {
    struct Row {
        const char* ndb;
        std::size_t less;
        int percent;
        std::size_t less_in_group;
        std::size_t group;
        int percent_in_group;
    };
    for (const Row& row : std::vector<Row>{{"01009", 5062, 99, 180, 189, 95},
                                           {"12014", 5069, 99, 121, 129, 93},
                                           {"01173", 5095, 99, 185, 189, 97},
                                           {"09040", 338, 6, 100, 153, 65},
                                           {"19177", 0, 0, 0, 86, 0},
                                           {"05064", 4901, 96, 359, 374, 95},
                                           {"01077", 1065, 20, 38, 189, 20}}) {
        CAPTURE(row.ndb);
        const Food& food = shipped_food(row.ndb);
        const auto rank = shipped_catalogue().rank(food);
        const auto in_group = shipped_catalogue().rank_in_group(food);
        REQUIRE(rank.has_value());
        REQUIRE(in_group.has_value());
        CHECK(rank->percent_with_less == row.percent);
        CHECK(rank->foods_with_less == row.less);
        CHECK(rank->foods_compared == 5104);
        CHECK(in_group->percent_with_less == row.percent_in_group);
        CHECK(in_group->foods_with_less == row.less_in_group);
        CHECK(in_group->foods_compared == row.group);
        const Counts counted = count_less(food, false);
        const Counts counted_in_group = count_less(food, true);
        CHECK(counted.less == row.less);
        CHECK(counted.foods == 5104);
        CHECK(counted_in_group.less == row.less_in_group);
        CHECK(counted_in_group.foods == row.group);
    }
    CHECK_FALSE(shipped_catalogue().rank(shipped_food("14096")).has_value());
    CHECK_FALSE(shipped_catalogue().rank_in_group(shipped_food("14096")).has_value());

    // A dish is held against the plain foods, not against other dishes.
    const Food& salad = shipped_food("27446220");
    const auto rank = shipped_catalogue().rank(salad);
    REQUIRE(rank.has_value());
    CHECK(rank->foods_compared == 5104);
    CHECK(rank->foods_with_less == count_less(salad, false).less);
    CHECK_FALSE(shipped_catalogue().rank_in_group(salad).has_value());
}

TEST_CASE("no food has more than all others, so no rank is 100 percent") {
    const Catalogue& catalogue = shipped_catalogue();
    int highest = 0;
    for (const Food& food : catalogue.foods()) {
        if (const auto rank = catalogue.rank(food)) {
            highest = std::max(highest, rank->percent_with_less);
        }
    }
    CHECK(highest == 99);
}

TEST_CASE("the way a figure was obtained is told with USDA's words") {
    const Catalogue& catalogue = shipped_catalogue();
    CHECK(catalogue.how_obtained(shipped_food("01009"))
          == "Measured in this food (USDA: Analytical or derived from analytical; Analytical data; "
             "no data points stated).");
    CHECK(catalogue.how_obtained(shipped_food("12130"))
          == "Measured in this food (USDA: Analytical or derived from analytical; 8 data points).");
    CHECK(catalogue.how_obtained(shipped_food("14096"))
          == "USDA publishes no tryptophan figure for this food.");
    CHECK(
        catalogue.how_obtained(shipped_food("24124100"))
        == "Not measured in this dish: calculated from USDA's recipe for it and the figures of its "
           "ingredients.");
    CHECK(
        catalogue.how_obtained(shipped_food("27150330"))
        == "Not measured in this dish: calculated from USDA's recipe for it and the figures of its "
           "ingredients. Ingredients with a figure hold 95% of its protein; the rest is counted "
           "as protein like theirs.");
}

TEST_CASE("doubtful figures stand as published, with the reason beside") {
    struct Row {
        const char* ndb;
        double tryptophan_mg_per_100g;
    };
    const std::vector<Row> rows = {{"04017", 0}, {"16424", 0},   {"17267", 0},    {"17268", 0},
                                   {"17269", 0}, {"19064", 190}, {"35227", 1200}, {"35230", 1600}};
    std::size_t doubted = 0;
    for (const Food& food : shipped_catalogue().foods()) doubted += food.doubt ? 1U : 0U;
    CHECK(doubted == rows.size());
    for (const Row& row : rows) {
        CAPTURE(row.ndb);
        const Food& food = shipped_food(row.ndb);
        CHECK(food.tryptophan_mg_per_100g == row.tryptophan_mg_per_100g);
        REQUIRE(food.doubt.has_value());
        CHECK(food.doubt->ends_with('.'));
    }
}

TEST_CASE("what laboratories name has no figure and no tier, and says who names it") {
    std::set<std::string> named;
    for (const Food& food : shipped_catalogue().foods()) {
        if (!food.named_by_laboratories) continue;
        named.insert(std::string{food.name.substr(0, food.name.find(','))});
        CHECK_FALSE(food.serotonin_ug_per_g.has_value());
        CHECK(food.serotonin.empty());
    }
    CHECK(named == std::set<std::string>{"Avocados", "Dates", "Eggplant", "Grapefruit", "Melons"});
    CHECK(shipped_food("09421").named_by_laboratories == "Warde and Garcia laboratories");
    CHECK_FALSE(shipped_food("09040").named_by_laboratories.has_value()); // has a figure
}

TEST_CASE("a catalogue can be moved and what was taken from it stays") {
    auto loaded = Catalogue::load(test::shipped_tables());
    REQUIRE(loaded.has_value());
    const Food* before = loaded->find("01009");
    const Catalogue moved = std::move(*loaded);
    CHECK(moved.find("01009") == before);
    CHECK(before->name == "Cheese, cheddar");
}

TEST_CASE("a missing table is named") {
    for (const char* name :
         {"foods.tsv", "portions.tsv", "groups.tsv", "source_codes.tsv", "derivation_codes.tsv",
          "dishes.tsv", "dish_portions.tsv", "tables.tsv", "serotonin.tsv", "doubtful.tsv",
          "laboratory_foods.tsv", "search_words.tsv", "other_names.tsv", "made_names.tsv",
          "estimate_rules.tsv", "label_kinds.tsv", "leaflet_foods.tsv"}) {
        CAPTURE(name);
        const TempDir dir;
        copy_tables(dir);
        std::filesystem::remove(dir / name);
        const std::string sentence = sentence_of_load(dir.path());
        CAPTURE(sentence);
        CHECK(sentence.find(std::string{name} + " is missing") != std::string::npos);
    }
    CHECK(sentence_of_load("/nowhere").find("missing") != std::string::npos);
}

TEST_CASE("a table that is cut short is noticed, wherever the cut is") {
    const std::string whole = test::read_file(test::shipped_tables() / "foods.tsv");
    const std::size_t line_end = whole.find('\n', whole.size() / 2) + 1;
    const auto lines = std::count(whole.begin(), whole.begin() + static_cast<long>(line_end), '\n');
    const std::string before = "foods.tsv, line " + std::to_string(lines) + ": the table ends here";
    const std::string inside = "foods.tsv, line " + std::to_string(lines + 1) + ": the line is cut";
    struct Cut {
        std::size_t size;
        std::string words;
    };
    for (const Cut& cut : std::vector<Cut>{{0, "foods.tsv, line 1: the file is empty"},
                                           {line_end, before},
                                           {line_end + 9, inside}}) {
        CAPTURE(cut.size);
        const TempDir dir;
        copy_tables(dir);
        test::write_file(dir / "foods.tsv", whole.substr(0, cut.size));
        const std::string sentence = sentence_of_load(dir.path());
        CAPTURE(sentence);
        CHECK(sentence.find(cut.words) != std::string::npos);
    }
}

TEST_CASE("a damaged table is named with its line, and never shown as if it were whole") {
    struct Fault {
        const char* file;
        std::string from;
        std::string to;
        const char* words;
    };
    for (const Fault& fault : std::vector<Fault>{
             {"foods.tsv", "01002\t", "0100x\t", "foods.tsv, line 3: the NDB number"},
             {"foods.tsv", "01002\t", "01001\t",
              "foods.tsv, line 3: the NDB numbers are out of or"},
             {"foods.tsv", "\t22.87\t", "\t22,87\t",
              "foods.tsv, line 10: a figure is not a number"},
             {"foods.tsv", "\t22.87\t", "\t22.88\t",
              "foods.tsv, line 1: its content is not what w"},
             {"foods.tsv", "cheddar\t0100\t", "cheddar\t0199\t",
              "foods.tsv, line 10: the food gro"},
             {"foods.tsv", "\t547\t1\tA", "\t547\t99\tA", "foods.tsv, line 10: the source code is"},
             {"foods.tsv", "\t547\t1\tA", "\t547\t1\tAAA", "foods.tsv, line 10: the derivation co"},
             {"foods.tsv", "\t547\t1\tA", "\t\t1\tA", "foods.tsv, line 10: there is a source of a"},
             {"foods.tsv", "\t173414\t", "\t17341x\t", "foods.tsv, line 10: the FoodData Central"},
             {"portions.tsv", "01001\t1\t", "01000\t1\t",
              "portions.tsv, line 2: the code of the food is unknown"},
             {"portions.tsv", "\t5.0\n", "\t0\n", "portions.tsv, line 2: the grams are not a num"},
             {"dishes.tsv", "11100000\t", "1110000x\t", "dishes.tsv, line 2: the FNDDS code"},
             {"dishes.tsv", "11111000\t", "11100000\t",
              "dishes.tsv, line 3: the FNDDS codes are out of order"},
             {"dishes.tsv", "\tD1\t41.6\t", "\tD0\t41.6\t", "dishes.tsv, line 2: the food group"},
             {"dishes.tsv", "\tD1\t41.6\t", "\tD1\t\t",
              "dishes.tsv, line 2: the dish has no trypt"},
             {"dishes.tsv", "\tD1\t41.6\t1\t", "\tD1\t41.6\t1.1\t",
              "dishes.tsv, line 2: the share of the protein"},
             {"dishes.tsv", "\tD1\t41.6\t1\t3.26", "\tD1\t41.6\t1\t3,26",
              "dishes.tsv, line 2: a figure is not a number"},
             {"dishes.tsv", "\tD1\t41.6\t1\t3.26", "\tD1\t41.7\t1\t3.26",
              "dishes.tsv, line 1: its content is not what w"},
             {"dish_portions.tsv", "11100000\t", "11100001\t",
              "dish_portions.tsv, line 2: the code of the food is unknown"},
             {"groups.tsv", "0200\t", "0100\t", "groups.tsv, line 3: the codes are out of order"},
             {"tables.tsv", "foods.tsv", "foods.txt", "tables.tsv, line 2: this is not a table"},
             {"tables.tsv", "groups.tsv\t34", "foods.tsv\t34", "groups.tsv is not listed"},
             {"serotonin.tsv", "\t09040\t", "\t09039x\t", "serotonin.tsv, line 4: there is no foo"},
             {"serotonin.tsv", "\t09040\t", "\t09277\t", "serotonin.tsv, line 4: food 09277 has t"},
             {"serotonin.tsv", "\t15.0\t", "\tx\t", "serotonin.tsv, line 4: a figure is not a num"},
             {"estimate_rules.tsv", "\town\t1900", "\tours\t1900",
              "estimate_rules.tsv, line 2: the rule has no name or its action"},
             {"estimate_rules.tsv", "collagen\t", "gelatin\t",
              "estimate_rules.tsv, line 3: rule gelatin stands twice"},
             {"estimate_rules.tsv", "\t^milk\t", "\t\t",
              "estimate_rules.tsv, line 9: span has other"},
             {"estimate_rules.tsv", "\town\t1900", "\town\t1999",
              "estimate_rules.tsv, line 2: there is no food group 1999"},
             {"label_kinds.tsv", "egg\tEgg", "dairy\tEgg",
              "label_kinds.tsv, line 6: kind dairy stands twice"},
             {"label_kinds.tsv", "\tmaize\n", "\tcorn\n",
              "label_kinds.tsv, line 13: there is no rule corn"},
             {"label_kinds.tsv", "Fruit\t0", "Fruit\tno",
              "label_kinds.tsv, line 11: middle is neither 0 nor 1"},
             {"leaflet_foods.tsv", "banana\tserotonin", "banana\tsugar",
              "leaflet_foods.tsv, line 8: it is rich neither"},
             {"leaflet_foods.tsv", "\t0900\t", "\t\t",
              "leaflet_foods.tsv, line 8: the groups are missing"},
             {"doubtful.tsv", "19064", "14096", "doubtful.tsv, line 7: the food has no figure"},
             {"laboratory_foods.tsv", "09421", "09040",
              "laboratory_foods.tsv, line 15: the food has a figure"},
             {"laboratory_foods.tsv", "09038", "09037",
              "laboratory_foods.tsv, line 3: food 09037 stands twice"},
             {"doubtful.tsv", "16424", "04017", "doubtful.tsv, line 3: food 04017 stands twice"},
             {"search_words.tsv", "shelf\t", "shelve\t",
              "search_words.tsv, line 2: the kind of wo"},
             {"search_words.tsv", "raw\t-", "raw\tx",
              "plainness, group and elsewhere have a whole number"},
             {"search_words.tsv", "filler\tan\t", "filler\ta\t", "filler a stands twice"},
             {"made_names.tsv", "\n01002\t", "\n01004\t", "made_names.tsv, line 3: the number is"},
             {"made_names.tsv", "\tCheddar cheese\n", "\t\n",
              "made_names.tsv, line 10: the food h"},
         }) {
        CAPTURE(fault.words);
        const TempDir dir;
        copy_tables(dir);
        std::string content = test::read_file(dir / fault.file);
        const std::size_t at = content.find(fault.from);
        REQUIRE(at != std::string::npos);
        content.replace(at, fault.from.size(), fault.to);
        test::write_file(dir / fault.file, content);
        const std::string sentence = sentence_of_load(dir.path());
        CAPTURE(sentence);
        CHECK(sentence.find(fault.words) != std::string::npos);
        CHECK(sentence.find("Install the program again.") != std::string::npos);
    }
}
