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
    sources.sr28_rows = {
        .food_des = 3, .fd_group = 2, .nut_data = 10, .weight = 3, .src_cd = 2, .deriv_cd = 2};
    sources.fdc_rows = 3;
    sources.fndds_rows = 4;
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
