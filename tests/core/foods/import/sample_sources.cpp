#include "tests/core/foods/import/sample_sources.h"

#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <zlib.h>

namespace zebra::test {

SampleSources::SampleSources() {
    files["sr28/FD_GROUP.txt"] = "~0900~^~Fruits and Fruit Juices~\r\n"
                                 "~0100~^~Dairy and Egg Products~\r\n";
    files["sr28/SRC_CD.txt"] = "~1~^~Analytical or derived from analytical~\r\n"
                               "~4~^~Calculated or imputed~\r\n";
    files["sr28/DERIV_CD.txt"] = "~NC~^~Calculated rather than analyzed~\r\n"
                                 "~A~^~Analytical data~\r\n";
    // Latin-1: \xE8 is e with a grave accent, \xA0 a no-break space, \x91 no character at all.
    files["sr28/FOOD_DES.txt"] =
        "~09040~^~0900~^~Bananas, raw~^~BANANAS,RAW~^~plantain "
        "fig~^~~^~Y~^~Skin~^36^~Musa~^6.25^3.36"
        "^8.37^3.60\r\n"
        "~01009~^~0100~^~Cheese, cr\xE8me\xA0~^~CHEESE~^~~^~Dairy Co.~^~~^~~^0^~x\x91~^^^^\r\n"
        "~19177~^~0100~^~Gelatins  (dry)~^~GELATIN~^~~^~~^~~^~~^^~~^^^^\r\n";
    files["sr28/NUT_DATA.txt"] =
        "~09040~^~203~^1.09^11^0.045^~1~^~A~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~09040~^~501~^0.009^3^^~1~^~A~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~09040~^~262~^0^0^^~4~^~NC~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~01009~^~501~^.5470^12^0.01^~1~^~~^~~^~~^1^.1^2^11^-0.5^.2^~2, 3~^03/2003^\r\n"
        "~01009~^~204~^33.10^0^^~4~^~~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~01009~^~255~^36.75^0^^~4~^~~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~19177~^~501~^0.000^0^^~1~^~~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~19177~^~221~^0.0^0^^~4~^~NC~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~19177~^~208~^335^0^^~4~^~NC~^~~^~~^^^^^^^~~^03/2003^\r\n"
        "~19177~^~406~^0.090^2^^~1~^~~^~~^~~^^^^^^^~~^03/2003^\r\n";
    files["sr28/WEIGHT.txt"] = "~01009~^10^.5^~cup,  diced~^66.0^^\r\n"
                               "~01009~^2^1.0^~Entr\xE9"
                               "e~^28.35^3^0.2\r\n"
                               "~09040~^1^2^~tbsp~^15^^\r\n";
    files["sr_legacy_food.csv"] = "\"fdc_id\",\"NDB_number\"\n"
                                  "\"173944\",\"9040\"\n"
                                  "\"173414\",\"01009\"\n"
                                  "\"175300\",\"99998\"\n";
    files["fndds2/FnddsSRLink.txt"] =
        "foodCode:integer^startDate:date^endDate:date^seqNum:integer^srFoodCode:integer^"
        "srDescription:string^amount:fraction^measure:string^portionCode:integer^"
        "retentionCode:integer^flag:integer^weight:fraction^srCodeChange:string^"
        "srWeightChange:string^retnCodeChange:string\n"
        "63107010^01/01/2003^12/31/2004^1^9040^~BANANAS~^100^~GM~^0^0^0^100^^^^\n"
        "63107020^01/01/2003^12/31/2004^1^9040^~BANANAS~^50^~GM~^0^0^0^50^^~F~^^\n"
        "63107020^01/01/2003^12/31/2004^2^9040^~BANANAS~^50^~GM~^0^0^0^50^^^^\n"
        "63107020^01/01/2003^12/31/2004^3^63107010^~A DISH~^50^~GM~^0^0^0^50^^^^\n";
    files["fndds2/MainFoodDesc.txt"] =
        "foodCode:integer^startDate:date^endDate:date^mainFoodDescription:string^"
        "abbreviatedDescription:string\n"
        "63107020^01/01/2003^12/31/2004^~Mash, made of  bananas, cr\xE8me style~^~MASH~^\n"
        "63107010^01/01/2003^12/31/2004^~Banana, raw, NFS~^~BANANA~^\n";
    files["fndds2/AddFoodDesc.txt"] = "foodCode:integer^seqNum:integer^startDate:date^endDate:date^"
                                      "additionalFoodDescription:string\n"
                                      "63107020^1^01/01/2003^12/31/2004^~plantain, fried~^\n"
                                      "63107020^2^01/01/2003^12/31/2004^~banana mush~^\n"
                                      "63107010^1^01/01/2003^12/31/2004^~apple banana~^\n";
    files["fndds2/MoistureFatAdj.txt"] =
        "foodCode:integer^startDate:date^endDate:date^moistureChange:fraction^"
        "fatChange:fraction^typeOfFat:integer\n"
        "63107010^01/01/2003^12/31/2004^0^0^0^\n"
        "63107020^01/01/2003^12/31/2004^-25^0^0^\n";
    files["fndds2/FoodPortionDesc.txt"] =
        "portionCode:integer^startDate:date^endDate:date^portionDescription:string^"
        "changeType:string\n"
        "10205^01/01/2003^12/31/2004^~1 cup~^~D~^\n"
        "60028^01/01/2003^12/31/2004^~1  piece~^^\n"
        "61000^01/01/2003^12/31/2004^~Guideline amount per cup of hot cereal~^^\n"
        "90000^01/01/2003^12/31/2004^~Quantity not specified~^^\n";
    files["fndds2/SubCodeDesc.txt"] =
        "subcode:integer^startDate:date^endDate:date^subcodeDescription:string\n"
        "1000001^01/01/2003^12/31/2004^~Mashy~^\n";
    files["fndds2/FoodCodeSubcodeLink.txt"] =
        "foodCode:integer^subcode:integer^startDate:date^endDate:date\n"
        "63107020^0^01/01/2003^12/31/2004^\n"
        "63107020^1000001^01/01/2003^12/31/2004^\n";
    files["fndds2/FoodWeights.txt"] =
        "foodCode:integer^subcode:integer^seqNum:integer^portionCode:integer^startDate:date^"
        "endDate:date^portionWeight:fraction^changeType:string\n"
        "63107020^1000001^1^60028^01/01/2003^12/31/2004^40^^\n"
        "63107020^0^2^60028^01/01/2003^12/31/2004^30.8^~D~^\n"
        "63107020^0^1^10205^01/01/2003^12/31/2004^225^^\n"
        "63107020^0^3^90000^01/01/2003^12/31/2004^225^^\n"
        "63107020^0^4^61000^01/01/2003^12/31/2004^60^^\n"
        "63107010^0^1^10205^01/01/2003^12/31/2004^150^^\n"
        "63107010^0^2^60028^01/01/2003^12/31/2004^-9^^\n";
    files["by_hand/doubtful.tsv"] = "ndb\treason\n19177\tA reason.\n";
    files["by_hand/recipe_codes.tsv"] = "code\tname\tndb\treason\n20100\tMacaroni\t\tA reason.\n";
}

void SampleSources::replace(const std::string& file, std::string_view from, std::string_view to) {
    std::string& content = files.at(file);
    const std::size_t at = content.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, file << " does not hold " << std::string{from});
    content.replace(at, from.size(), to);
}

void SampleSources::pack(const std::string& file) {
    files[file + ".gz"] = packed_by_gzip(files.at(file));
    files.erase(file);
}

foods::ImportSources SampleSources::write(const std::filesystem::path& folder) const {
    for (const auto& [name, content] : files) {
        std::filesystem::create_directories((folder / name).parent_path());
        write_file(folder / name, content);
    }
    foods::ImportSources sources;
    sources.sr28_folder = folder / "sr28";
    sources.fdc_file = folder / "sr_legacy_food.csv";
    sources.fndds_folder = folder / "fndds2";
    sources.hand_folder = folder / "by_hand";
    sources.sr28_rows = {
        .food_des = 3, .fd_group = 2, .nut_data = 10, .weight = 3, .src_cd = 2, .deriv_cd = 2};
    sources.fdc_rows = 3;
    sources.fndds_rows = {.main_food_desc = 2,
                          .add_food_desc = 3,
                          .fndds_sr_link = 4,
                          .moisture_fat_adj = 2,
                          .food_weights = 7,
                          .food_portion_desc = 4,
                          .food_code_subcode_link = 2,
                          .sub_code_desc = 1};
    return sources;
}

std::string packed_by_gzip(std::string_view content) {
    const TempDir dir;
    gzFile_s* file = gzopen((dir / "packed").c_str(), "wb");
    REQUIRE(file != nullptr);
    const int written = gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    REQUIRE(gzclose(file) == Z_OK);
    REQUIRE(written == static_cast<int>(content.size()));
    return read_file(dir / "packed");
}

} // namespace zebra::test
