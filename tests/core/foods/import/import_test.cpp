#include "core/foods/import/import.h"
#include "core/foods/table_files.h"
#include "tests/core/foods/import/sample_sources.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using zebra::test::SampleSources;
using zebra::test::TempDir;

namespace {

Outcome<std::vector<TableText>> import_of(const SampleSources& sample) {
    const TempDir dir;
    return make_tables(sample.write(dir.path()));
}

std::string content_of(const std::vector<TableText>& tables, std::string_view name) {
    for (const TableText& table : tables) {
        if (table.file_name == name) return table.content;
    }
    return "no such table";
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

} // namespace

TEST_CASE("the tables hold what the sources say, in order, exactly") {
    const auto tables = import_of(SampleSources{});
    REQUIRE_MESSAGE(tables.has_value(), tables.error().sentence);

    // Absent is empty and a true zero is 0; grams of tryptophan became milligrams without a trace
    // of rounding; all other figures stand as they were written.
    CHECK(content_of(*tables, "foods.tsv")
          == std::string{foods_file.header} + "\n"
                 + "01009\t173414\tCheese, cr\u00E8me\t0100\t547\t1\t\t12\t\t33.10\t\t\t\t\t\t"
                   "Dairy Co.\t0\t0\n"
                   "09040\t173944\tBananas, raw\t0900\t9\t1\tA\t3\t1.09\t\t\t\t0\t\t"
                   "plantain fig\t\t1\t2\n"
                   "19177\t\tGelatins  (dry)\t0100\t0\t1\t\t0\t\t\t335\t0.090\t\t0.0\t\t\t0\t0\n");
    CHECK(content_of(*tables, "portions.tsv")
          == "ndb\tsequence\tname\tgrams\n"
             "01009\t2\t1 Entr\u00E9e\t28.35\n"
             "01009\t10\t0.5 cup, diced\t66.0\n"
             "09040\t1\t2 tbsp\t15\n");
    CHECK(content_of(*tables, "groups.tsv")
          == "group_code\twords\n0100\tDairy and Egg Products\n0900\tFruits and Fruit Juices\n"
             "D1\tMilk and Milk Products\nD2\tMeat, Poultry, Fish, and Mixtures\nD3\tEggs\n"
             "D4\tDry Beans, Peas, Other Legumes, Nuts, and Seeds\nD5\tGrain Products\n"
             "D6\tFruits\nD7\tVegetables\nD8\tFats, Oils, and Salad Dressings\n"
             "D9\tSugars, Sweets, and Beverages\n");
    CHECK(content_of(*tables, "source_codes.tsv")
          == "source\twords\n1\tAnalytical or derived from analytical\n"
             "4\tCalculated or imputed\n");
    CHECK(content_of(*tables, "derivation_codes.tsv")
          == "derivation\twords\nA\tAnalytical data\nNC\tCalculated rather than analyzed\n");
    CHECK(tables->back().file_name == "tables.tsv");
    CHECK(tables->back().rows == 7);
}

TEST_CASE("the tables of the dishes hold what was worked out, and names and portions for people") {
    const auto tables = import_of(SampleSources{});
    REQUIRE_MESSAGE(tables.has_value(), tables.error().sentence);

    // 150 g of banana lose a quarter of their weight: 9 mg / 0.75, 1.09 g / 0.75. SR28 here has no
    // fat, energy, niacin and alcohol of bananas. The other dish is a banana and nothing else.
    CHECK(content_of(*tables, "dishes.tsv")
          == std::string{dishes_file.header} + "\n"
                 + "63107020\tMash, made of bananas, cr\u00E8me style\tD6\t12\t1\t1.45\t\t\t\t0\t\t"
                   "plantain, fried|banana mush|Mashy\n");
    // In USDA's order, its own before those of brands; weights for coders are no portions.
    CHECK(content_of(*tables, "dish_portions.tsv")
          == "fndds\tname\tgrams\n"
             "63107020\t1 cup\t225\n"
             "63107020\t1 piece\t30.8\n"
             "63107020\t1 piece, Mashy\t40\n");
}

TEST_CASE("a plain food under another name, or changed in the pan, is a dish") {
    const auto dishes_with = [](const char* file, const char* from, const char* to) {
        SampleSources sample;
        sample.replace(file, from, to);
        const auto tables = import_of(sample);
        REQUIRE_MESSAGE(tables.has_value(), tables.error().sentence);
        return content_of(*tables, "dishes.tsv");
    };
    CHECK(dishes_with("fndds2/MainFoodDesc.txt", "Banana, raw, NFS", "Dessert banana")
              .find("\n63107010\tDessert banana\tD6\t9\t1\t1.09\t\t\t\t0\t\tapple banana\n")
          != std::string::npos);
    CHECK(dishes_with("fndds2/MoistureFatAdj.txt", "63107010^01/01/2003^12/31/2004^0^",
                      "63107010^01/01/2003^12/31/2004^-10^")
              .find("\n63107010\tBanana, raw, NFS\tD6\t10\t1\t1.21\t\t\t\t0\t\tapple banana\n")
          != std::string::npos);
    // Doubted, the banana has no tryptophan figure, and so no dish has one.
    CHECK(dishes_with("by_hand/doubtful.tsv", "19177", "09040")
          == std::string{dishes_file.header} + "\n");
}

TEST_CASE("plain and packed sources give the same bytes, again and again") {
    const auto plain = import_of(SampleSources{});
    SampleSources sample;
    for (const char* file :
         {"sr28/FOOD_DES.txt", "sr28/NUT_DATA.txt", "sr28/WEIGHT.txt", "sr28/FD_GROUP.txt",
          "sr28/SRC_CD.txt", "sr28/DERIV_CD.txt", "fndds2/FnddsSRLink.txt",
          "fndds2/MainFoodDesc.txt", "fndds2/AddFoodDesc.txt", "fndds2/MoistureFatAdj.txt",
          "fndds2/FoodWeights.txt", "fndds2/FoodPortionDesc.txt", "fndds2/FoodCodeSubcodeLink.txt",
          "fndds2/SubCodeDesc.txt"}) {
        sample.pack(file);
    }
    const auto packed = import_of(sample);
    REQUIRE(plain.has_value());
    REQUIRE_MESSAGE(packed.has_value(), packed.error().sentence);
    REQUIRE(plain->size() == packed->size());
    for (std::size_t i = 0; i < plain->size(); ++i) {
        CHECK((*plain)[i].file_name == (*packed)[i].file_name);
        CHECK((*plain)[i].content == (*packed)[i].content);
    }
}

TEST_CASE("every fault of a source is named with file and line") {
    struct Fault {
        const char* file;
        std::string from;
        std::string to;
        const char* sentence;
    };
    const std::vector<Fault> faults = {
        {"sr28/FOOD_DES.txt", "^8.37^3.60", "^8.37", "FOOD_DES.txt, line 1: 13 fields where 14"},
        {"sr28/FOOD_DES.txt", "~Bananas, raw~", "Bananas, raw", "FOOD_DES.txt, line 1: field 3"},
        {"sr28/FOOD_DES.txt", "Bananas", "Ba\tnanas", "FOOD_DES.txt, line 1: field 3"},
        {"sr28/FOOD_DES.txt", "Gelatins  (dry)", "\xA0 ", "FOOD_DES.txt, line 3: the food has no"},
        {"sr28/FOOD_DES.txt", "~01009~", "~1009~", "FOOD_DES.txt, line 2: the NDB number"},
        {"sr28/FOOD_DES.txt", "~01009~", "~09040~", "FOOD_DES.txt, line 2: NDB number 09040 st"},
        {"sr28/FOOD_DES.txt", "~19177~^~0100~", "~19177~^~9900~", "FOOD_DES.txt, line 3: food gr"},
        {"sr28/FOOD_DES.txt", "^36^", "^3x^", "FOOD_DES.txt, line 1: field 9 should be a number"},
        {"sr28/FD_GROUP.txt", "~0900~", "~0100~", "FD_GROUP.txt, line 2: code 0100 stands twice"},
        {"sr28/SRC_CD.txt", "~4~^~Calculated or imputed~\r\n", "",
         "SRC_CD.txt, line 1: the file e"},
        {"sr28/NUT_DATA.txt", "^1.09^", "^1,09^", "NUT_DATA.txt, line 1: field 3 should be a n"},
        {"sr28/NUT_DATA.txt", "^1.09^", "^-1.09^", "NUT_DATA.txt, line 1: field 3 should be a n"},
        {"sr28/NUT_DATA.txt", "^1.09^", "^^", "NUT_DATA.txt, line 1: field 3 should be a number"},
        {"sr28/NUT_DATA.txt", "^1.09^", "^1e2^", "NUT_DATA.txt, line 1: field 3 should be a num"},
        {"sr28/NUT_DATA.txt", "^1.09^", "^101^", "NUT_DATA.txt, line 1: 101 of nutrient 203 is m"},
        {"sr28/NUT_DATA.txt", "^33.10^0^", "^33.10^1.5^", "NUT_DATA.txt, line 5: the number of d"},
        {"sr28/NUT_DATA.txt", "~203~", "~501~", "NUT_DATA.txt, line 2: nutrient 501 of food 090"},
        {"sr28/NUT_DATA.txt", "~203~", "~20~", "NUT_DATA.txt, line 1: the nutrient number is not"},
        {"sr28/NUT_DATA.txt", "~09040~", "~09041~", "NUT_DATA.txt, line 1: NDB number 09041 is n"},
        {"sr28/NUT_DATA.txt", "~1~", "~2~", "NUT_DATA.txt, line 1: source code \"2\" is not in S"},
        {"sr28/NUT_DATA.txt", "~A~", "~B~", "NUT_DATA.txt, line 1: derivation code \"B\" is not"},
        {"sr28/NUT_DATA.txt", "^~~^03/2003^\r\n", "^~~^03/2003\r\n", "NUT_DATA.txt, line 1: 17"},
        {"sr28/WEIGHT.txt", "~09040~", "~09041~", "WEIGHT.txt, line 3: NDB number 09041 is not"},
        {"sr28/WEIGHT.txt", "^2^1.0^", "^10^1.0^", "WEIGHT.txt, line 2: portion 10 of food 01009"},
        {"sr28/WEIGHT.txt", "^66.0^", "^0^", "WEIGHT.txt, line 1: a portion cannot weigh 0 g"},
        {"sr28/WEIGHT.txt", "^.5^", "^.^", "WEIGHT.txt, line 1: field 3 should be a number"},
        {"sr28/WEIGHT.txt", "^.5^", "^0^", "WEIGHT.txt, line 1: the amount of a portion"},
        {"sr28/WEIGHT.txt", "~tbsp~", "~~", "WEIGHT.txt, line 3: the portion has no name"},
        {"sr_legacy_food.csv", "fdc_id", "id", "sr_legacy_food.csv, line 1: the columns fdc_id"},
        {"sr_legacy_food.csv", "\"9040\"", "\"904O\"", "sr_legacy_food.csv, line 2: the NDB numb"},
        {"sr_legacy_food.csv", "\"9040\"", "\"1009\"", "sr_legacy_food.csv, line 3: NDB number 0"},
        {"sr_legacy_food.csv", "173414", "173944", "sr_legacy_food.csv, line 3: number 173944"},
        {"sr_legacy_food.csv", ",\"9040\"", "", "sr_legacy_food.csv, line 2: 1 fields where 2"},
        {"sr_legacy_food.csv", "\"175300\",\"99998\"\n", "",
         "sr_legacy_food.csv, line 3: the file"},
        {"fndds2/FnddsSRLink.txt", "^9040^", "^x^", "FnddsSRLink.txt, line 2: field 5 should be"},
        {"fndds2/FnddsSRLink.txt", "^9040^", "^90.4^",
         "FnddsSRLink.txt, line 2: a food code is no"},
        {"fndds2/FnddsSRLink.txt", "^63107010^~A", "^63107011^~A",
         "FnddsSRLink.txt, line 5: dish 63107011 is not in MainFoodDesc"},
        {"fndds2/FnddsSRLink.txt", "\n63107020^", "\n63107021^",
         "FnddsSRLink.txt, line 3: dish 63107021 is not in MainFoodDesc"},
        {"fndds2/FnddsSRLink.txt", "^2^9040^", "^1^9040^",
         "FnddsSRLink.txt, line 4: line 1 of dish 63107020 stands twice"},
        {"fndds2/FnddsSRLink.txt", "^0^0^0^100^", "^0^0^0^0^",
         "FnddsSRLink.txt, line 2: the weight of an ingredient"},
        {"fndds2/FnddsSRLink.txt", "63107010^", "63107020^", "FnddsSRLink.txt, line 3: line 1 of"},
        {"fndds2/FnddsSRLink.txt", "^1^9040^~BANANAS~^100", "^1^63107010^~BANANAS~^100",
         "FnddsSRLink: the recipe of dish 63107010 leads back to itself"},
        {"fndds2/MainFoodDesc.txt", "63107010", "6310701", "MainFoodDesc.txt, line 3: the code of"},
        {"fndds2/MainFoodDesc.txt", "63107010", "63107020", "MainFoodDesc.txt, line 3: dish 63107"},
        {"fndds2/MainFoodDesc.txt", "Banana, raw, NFS", " ",
         "MainFoodDesc.txt, line 3: the dish h"},
        {"fndds2/AddFoodDesc.txt", "63107010", "63107011",
         "AddFoodDesc.txt, line 4: dish 63107011"},
        {"fndds2/AddFoodDesc.txt", "^2^", "^1^",
         "AddFoodDesc.txt, line 3: name 1 of dish 63107020"},
        {"fndds2/AddFoodDesc.txt", "plantain, f", "plantain| f",
         "AddFoodDesc.txt, line 2: the nam"},
        {"fndds2/AddFoodDesc.txt", "banana mush", "", "AddFoodDesc.txt, line 3: the name is empty"},
        {"fndds2/MoistureFatAdj.txt", "^-25^", "^-2-5^",
         "MoistureFatAdj.txt, line 3: field 4 shou"},
        {"fndds2/MoistureFatAdj.txt", "^-25^", "^-100^",
         "MoistureFatAdj.txt, line 3: the dish lose"},
        {"fndds2/MoistureFatAdj.txt", "^-25^0^", "^-25^5^",
         "MoistureFatAdj.txt, line 3: the fat th"},
        {"fndds2/MoistureFatAdj.txt", "^-25^0^0^", "^-25^5^82101000^",
         "MoistureFatAdj.txt, line 3: dish 82101000 is not in MainFoodDesc"},
        {"fndds2/MoistureFatAdj.txt", "63107010", "63107020",
         "MoistureFatAdj.txt, line 3: dish 631"},
        {"fndds2/MoistureFatAdj.txt", "63107020^01/01/2003^12/31/2004^-25^0^0^\n", "",
         "MoistureFatAdj.txt, line 2: the file ends here with 1 rows, and 2 belong in it"},
        {"fndds2/FoodPortionDesc.txt", "60028", "10205", "FoodPortionDesc.txt, line 3: code 10205"},
        {"fndds2/FoodPortionDesc.txt", "1 cup", "",
         "FoodPortionDesc.txt, line 2: the words of the"},
        {"fndds2/SubCodeDesc.txt", "1000001", "1000002",
         "FoodCodeSubcodeLink.txt, line 3: the brand is not in SubCodeDesc"},
        {"fndds2/FoodCodeSubcodeLink.txt", "^1000001^", "^0^",
         "FoodCodeSubcodeLink.txt, line 3: brand 0 of dish 63107020 stands twice"},
        {"fndds2/FoodWeights.txt", "^60028^", "^60029^", "FoodWeights.txt, line 2: the portion is"},
        {"fndds2/FoodWeights.txt", "^1000001^", "^1000009^",
         "FoodWeights.txt, line 2: the brand i"},
        {"fndds2/FoodWeights.txt", "^0^3^", "^0^2^",
         "FoodWeights.txt, line 5: portion 2 of dish 6"},
        {"fndds2/FoodWeights.txt", "^30.8^", "^3080000^",
         "FoodWeights.txt, line 3: a portion cann"},
        {"fndds2/FoodWeights.txt", "63107010", "63107011",
         "FoodWeights.txt, line 7: dish 63107011"},
    };
    for (const Fault& fault : faults) {
        CAPTURE(fault.sentence);
        SampleSources sample;
        sample.replace(fault.file, fault.from, fault.to);
        const auto tables = import_of(sample);
        REQUIRE_FALSE(tables.has_value());
        CAPTURE(tables.error().sentence);
        CHECK(tables.error().sentence.starts_with(fault.sentence));
        CHECK(tables.error().kind == Problem::Kind::damaged);
    }
}

TEST_CASE("a file that is cut short is noticed, wherever the cut is") {
    const std::string whole = SampleSources{}.files.at("sr28/NUT_DATA.txt");
    const std::size_t line_end = whole.find("\r\n", whole.size() / 2) + 2;
    struct Cut {
        std::size_t at;
        const char* sentence;
    };
    for (const Cut& cut : std::vector<Cut>{
             {0, "NUT_DATA.txt, line 1: the file ends here with 0 rows, and 10 belong in it"},
             {line_end,
              "NUT_DATA.txt, line 5: the file ends here with 5 rows, and 10 belong in it"},
             {line_end + 20, "NUT_DATA.txt, line 6: the line has no end; the file is cut short"},
             {whole.size() - 1, "NUT_DATA.txt, line 10: the line has no end"}}) {
        CAPTURE(cut.at);
        SampleSources sample;
        sample.files["sr28/NUT_DATA.txt"] = whole.substr(0, cut.at);
        const auto tables = import_of(sample);
        REQUIRE_FALSE(tables.has_value());
        CAPTURE(tables.error().sentence);
        CHECK(tables.error().sentence.starts_with(cut.sentence));
    }

    const std::string packed = test::packed_by_gzip(whole);
    for (std::size_t size = 1; size < packed.size(); size += 7) {
        CAPTURE(size);
        SampleSources sample;
        sample.files.erase("sr28/NUT_DATA.txt");
        sample.files["sr28/NUT_DATA.txt.gz"] = packed.substr(0, size);
        const auto tables = import_of(sample);
        REQUIRE_FALSE(tables.has_value());
        CAPTURE(tables.error().sentence);
        CHECK(tables.error().sentence.starts_with("NUT_DATA.txt.gz, line "));
    }
}

TEST_CASE("a packed file that is damaged or not packed is noticed") {
    const std::string whole = SampleSources{}.files.at("sr28/NUT_DATA.txt");
    const auto sentence_for = [](std::string bytes) {
        SampleSources sample;
        sample.files.erase("sr28/NUT_DATA.txt");
        sample.files["sr28/NUT_DATA.txt.gz"] = std::move(bytes);
        const auto tables = import_of(sample);
        return tables ? std::string{"imported"} : tables.error().sentence;
    };
    CHECK(sentence_for(whole) == "NUT_DATA.txt.gz, line 1: this is not a file packed by gzip");
    CHECK(sentence_for("") != "imported");
    std::string flipped = test::packed_by_gzip(whole);
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x10);
    CHECK(sentence_for(flipped).find("damaged") != std::string::npos);
    std::string wrong_sum = test::packed_by_gzip(whole);
    wrong_sum[wrong_sum.size() - 8] = static_cast<char>(wrong_sum[wrong_sum.size() - 8] ^ 1);
    CHECK(sentence_for(wrong_sum).find("damaged") != std::string::npos);
}

TEST_CASE("a missing source is named") {
    for (const char* name : {"sr28/FOOD_DES.txt", "sr28/DERIV_CD.txt", "sr_legacy_food.csv",
                             "fndds2/MoistureFatAdj.txt", "fndds2/FoodWeights.txt",
                             "by_hand/doubtful.tsv", "by_hand/recipe_codes.tsv"}) {
        CAPTURE(name);
        SampleSources sample;
        sample.files.erase(name);
        const auto tables = import_of(sample);
        REQUIRE_FALSE(tables.has_value());
        const std::string stem = std::filesystem::path{name}.stem().string();
        CHECK(tables.error().sentence.find(stem) != std::string::npos);
        CHECK(tables.error().kind == Problem::Kind::not_found);
    }
}

TEST_CASE("tables are written all or not at all") {
    const auto tables = import_of(SampleSources{});
    REQUIRE(tables.has_value());
    const TempDir dir;

    SUBCASE("into a folder that does not exist yet") {
        REQUIRE(write_tables(*tables, dir / "new/foods").has_value());
        CHECK(names_in(dir / "new/foods")
              == std::set<std::string>{"foods.tsv", "portions.tsv", "groups.tsv",
                                       "source_codes.tsv", "derivation_codes.tsv", "dishes.tsv",
                                       "dish_portions.tsv", "tables.tsv"});
        CHECK(test::read_file(dir / "new/foods/groups.tsv") == content_of(*tables, "groups.tsv"));
    }
    SUBCASE("a table that cannot be written leaves the others as they were") {
        test::write_file(dir / "foods.tsv", "as it was");
        std::filesystem::create_directory(dir / "portions.tsv.new"); // in the way
        const auto done = write_tables(*tables, dir.path());
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().sentence.find("portions.tsv.new") != std::string::npos);
        CHECK(test::read_file(dir / "foods.tsv") == "as it was");
        CHECK_FALSE(names_in(dir.path()).contains("foods.tsv.new"));
    }
    SUBCASE("a file stands where the folder should be") {
        test::write_file(dir / "foods", "a file");
        REQUIRE_FALSE(write_tables(*tables, dir / "foods").has_value());
        CHECK(test::read_file(dir / "foods") == "a file");
    }
}
