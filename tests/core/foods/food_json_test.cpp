#include "core/foods/food_json.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::shipped_catalogue;
using zebra::test::shipped_food;

TEST_CASE("a food has its keys in the agreed order, always all of them") {
    const std::vector<std::string> keys = {"ndb",
                                           "fndds",
                                           "fdc",
                                           "name",
                                           "group",
                                           "tryptophan_mg_per_100g",
                                           "tryptophan_origin",
                                           "protein_g_per_100g",
                                           "fat_g_per_100g",
                                           "energy_kcal_per_100g",
                                           "niacin_mg_per_100g",
                                           "caffeine_mg_per_100g",
                                           "alcohol_g_per_100g",
                                           "serotonin_ug_per_g",
                                           "display_name",
                                           "portions",
                                           "tryptophan_estimate",
                                           "tryptophan_source",
                                           "serotonin",
                                           "doubt",
                                           "serotonin_named_by"};
    for (const auto list : {shipped_catalogue().foods(), shipped_catalogue().dishes()}) {
        for (const Food& food : list) {
            std::vector<std::string> found;
            const auto json = food_json(shipped_catalogue(), food);
            for (const auto& [key, value] : json.items()) found.push_back(key);
            REQUIRE(found == keys);
        }
    }
}

TEST_CASE("a dish as JSON, to the letter") {
    CHECK(food_json(shipped_catalogue(), shipped_food("27446220")).dump()
          == R"j({"ndb":null,"fndds":"27446220","fdc":null,)j"
             R"j("name":"Chicken or turkey salad with egg",)j"
             R"j("group":"Meat, Poultry, Fish, and Mixtures",)j"
             R"j("tryptophan_mg_per_100g":179,"tryptophan_origin":"calculated",)j"
             R"j("protein_g_per_100g":15.15,"fat_g_per_100g":15.25,"energy_kcal_per_100g":206,)j"
             R"j("niacin_mg_per_100g":2.936,"caffeine_mg_per_100g":0,"alcohol_g_per_100g":0,)j"
             R"j("serotonin_ug_per_g":null,"display_name":"Chicken or turkey salad with egg",)j"
             R"j("portions":[{"name":"1 cup","grams":182}],"tryptophan_estimate":null,)j"
             R"j("tryptophan_source":{"code":null,"derivation":null,"data_points":0,)j"
             R"j("sentence":"Not measured in this dish: calculated from USDA's recipe for it )j"
             R"j(and the figures of its ingredients. Ingredients with a figure hold 99% of its )j"
             R"j(protein; the rest is counted as protein like theirs."},"serotonin":[],)j"
             R"j("doubt":null,"serotonin_named_by":null})j");
    // What heat takes away by an unknown amount is null, like everything that is not known.
    CHECK(food_json(shipped_catalogue(), shipped_food("71401010"))["niacin_mg_per_100g"].is_null());
}

TEST_CASE("a food as JSON, to the letter") {
    CHECK(
        food_json(shipped_catalogue(), shipped_food("14096")).dump()
        == R"j({"ndb":"14096","fndds":null,"fdc":173190,"name":"Alcoholic beverage, wine, table, red",)j"
           R"j("group":"Beverages","tryptophan_mg_per_100g":null,"tryptophan_origin":"estimated",)j"
           R"j("protein_g_per_100g":0.07,"fat_g_per_100g":0,"energy_kcal_per_100g":85,)j"
           R"j("niacin_mg_per_100g":0.224,"caffeine_mg_per_100g":0,"alcohol_g_per_100g":10.6,)j"
           R"j("serotonin_ug_per_g":null,"display_name":"Red wine",)j"
           R"j("portions":[{"name":"1 fl oz","grams":29.4},{"name":"1 serving (5 fl oz)",)j"
           R"j("grams":147}],"tryptophan_estimate":{"low_mg_per_100g":0,"mid_mg_per_100g":null,)j"
           R"j("high_mg_per_100g":2,"n":13,"method":"Estimated from its protein, 0.07 g per 100 g: )j"
           R"j(8 in 10 of 13 USDA foods of this kind (drinks) have 13.2 to 22.4 mg of tryptophan for )j"
           R"j(each gram of protein; no middle is given for less than 1 g of protein. Each of them )j"
           R"j(left out in turn, 69% lie within the range. Drinks differ too much for a middle."},)j"
           R"j("tryptophan_source":null,"serotonin":[],)j"
           R"j("doubt":null,"serotonin_named_by":null})j");

    const auto tomato = food_json(shipped_catalogue(), shipped_food("11529"));
    CHECK(tomato["serotonin_ug_per_g"].dump() == "3.2");
    CHECK(tomato["serotonin"].dump()
          == R"([{"food":"tomatoes","serotonin_ug_per_g":3.2,"standard_error_ug_per_g":0.6,)"
             R"("source":"Feldman & Lee, Am J Clin Nutr 1985;42:639–643","year":1985,)"
             R"("role":"figure"},{"food":"cherry tomato","serotonin_ug_per_g":12.44,)"
             R"("standard_error_ug_per_g":0.19,"source":"Islam et al., Food Bioscience )"
             R"(2016;13:56–59","year":2016,"role":"further"}])");
    CHECK(food_json(shipped_catalogue(), shipped_food("12130"))["tryptophan_source"].dump()
          == R"({"code":"1","derivation":null,"data_points":8,"sentence":"Measured in this food )"
             R"((USDA: Analytical or derived from analytical; 8 data points)."})");
    CHECK(food_json(shipped_catalogue(), shipped_food("19064"))["doubt"].is_string());
    // An estimate stands in its own place, beside no figure or a doubtful one, and nowhere else.
    const auto reduced_fat = food_json(shipped_catalogue(), shipped_food("01260"));
    CHECK(reduced_fat["tryptophan_mg_per_100g"].is_null());
    CHECK(reduced_fat["tryptophan_origin"] == "estimated");
    CHECK(reduced_fat["tryptophan_estimate"]["mid_mg_per_100g"] == 369);
    const auto bison = food_json(shipped_catalogue(), shipped_food("17267"));
    CHECK(bison["tryptophan_mg_per_100g"] == 0);
    CHECK(bison["tryptophan_origin"] != "estimated");
    CHECK(bison["tryptophan_estimate"]["mid_mg_per_100g"] == 162);
    CHECK(food_json(shipped_catalogue(), shipped_food("01009"))["tryptophan_estimate"].is_null());
    const auto jellyfish = food_json(shipped_catalogue(), shipped_food("43497"));
    CHECK(jellyfish["tryptophan_origin"] == "none");
    CHECK(jellyfish["tryptophan_estimate"].is_null());
    // A true zero is a number, an unknown figure is not.
    CHECK(food_json(shipped_catalogue(), shipped_food("19177"))["tryptophan_mg_per_100g"] == 0);
    CHECK(food_json(shipped_catalogue(), shipped_food("12130"))["caffeine_mg_per_100g"].is_null());
}

TEST_CASE("every number is printed as it stands in the table, without float noise") {
    const std::string table = test::read_file(test::shipped_tables() / "foods.tsv");
    const auto without_zeros = [](std::string text) -> std::string {
        if (text.empty()) return "null";
        if (text.find('.') == std::string::npos) return text;
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
        return text;
    };
    struct Column {
        const char* key;
        std::size_t place;
    };
    const std::vector<Column> columns = {
        {"fdc", 1},
        {"tryptophan_mg_per_100g", 4},
        {"protein_g_per_100g", 8},
        {"fat_g_per_100g", 9},
        {"energy_kcal_per_100g", 10},
        {"niacin_mg_per_100g", 11},
        {"caffeine_mg_per_100g", 12},
        {"alcohol_g_per_100g", 13},
    };
    std::size_t start = table.find('\n') + 1;
    for (const Food& food : shipped_catalogue().foods()) {
        std::vector<std::string> fields(1);
        for (; table[start] != '\n'; ++start) {
            if (table[start] == '\t') {
                fields.emplace_back();
            } else {
                fields.back() += table[start];
            }
        }
        ++start;
        const auto json = food_json(shipped_catalogue(), food);
        REQUIRE(json["ndb"] == fields[0]);
        for (const Column& column : columns) {
            if (json[column.key].dump() != without_zeros(fields[column.place])) {
                FAIL_CHECK(fields[0] << " " << column.key << ": " << json[column.key].dump());
            }
        }
    }
}
