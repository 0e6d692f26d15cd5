// zebra-import-foods: writes the food tables under assets/foods/ from USDA's official files.
// Exit 0: written. 1: a source has a fault, or a file cannot be written; one line on stderr says
// which, and nothing was changed. 2: wrong usage.
#include "core/foods/import/import.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

namespace {

using namespace zebra;

int run(int argc, char** argv) {
    CLI::App app{"Writes the food tables from USDA's official files.", "zebra-import-foods"};
    std::string sources_folder;
    std::string output_folder;
    std::string hand_folder;
    foods::ImportSources sources;
    app.add_option("SOURCES", sources_folder,
                   "Folder with sr28/ (FOOD_DES, FD_GROUP, NUT_DATA, WEIGHT, SRC_CD, DERIV_CD), "
                   "fndds2/ (MainFoodDesc, AddFoodDesc, FnddsSRLink, MoistureFatAdj, FoodWeights, "
                   "FoodPortionDesc, FoodCodeSubcodeLink, SubCodeDesc), each .txt or .txt.gz, and "
                   "sr_legacy_food.csv")
        ->required();
    app.add_option("OUTPUT", output_folder, "Folder of the tables (assets/foods)")->required();
    app.add_option("--by-hand", hand_folder,
                   "Folder of doubtful.tsv and recipe_codes.tsv; OUTPUT when not given");
    // The releases' own numbers are the default; others serve small samples.
    const auto rows = [&](const std::string& name, std::optional<std::size_t>& count) {
        app.add_option("--rows-" + name, count, "How many rows " + name + " has")
            ->capture_default_str();
    };
    rows("food-des", sources.sr28_rows.food_des);
    rows("fd-group", sources.sr28_rows.fd_group);
    rows("nut-data", sources.sr28_rows.nut_data);
    rows("weight", sources.sr28_rows.weight);
    rows("src-cd", sources.sr28_rows.src_cd);
    rows("deriv-cd", sources.sr28_rows.deriv_cd);
    rows("sr-legacy-food", sources.fdc_rows);
    rows("main-food-desc", sources.fndds_rows.main_food_desc);
    rows("add-food-desc", sources.fndds_rows.add_food_desc);
    rows("fndds-sr-link", sources.fndds_rows.fndds_sr_link);
    rows("moisture-fat-adj", sources.fndds_rows.moisture_fat_adj);
    rows("food-weights", sources.fndds_rows.food_weights);
    rows("food-portion-desc", sources.fndds_rows.food_portion_desc);
    rows("food-code-subcode-link", sources.fndds_rows.food_code_subcode_link);
    rows("sub-code-desc", sources.fndds_rows.sub_code_desc);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const std::filesystem::path folder{sources_folder};
    sources.sr28_folder = folder / "sr28";
    sources.fndds_folder = folder / "fndds2";
    sources.fdc_file = folder / "sr_legacy_food.csv";
    sources.hand_folder = hand_folder.empty() ? output_folder : hand_folder;

    const auto tables = foods::make_tables(sources);
    const Outcome<void> done =
        tables ? foods::write_tables(*tables, output_folder) : fail(tables.error());
    if (!done) {
        fmt::print(stderr, "zebra-import-foods: {}\n", done.error().sentence);
        return 1;
    }
    for (const foods::TableText& table : *tables) {
        fmt::print("{}: {} rows\n", table.file_name, table.rows);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fputs("zebra-import-foods: ", stderr);
        std::fputs(error.what(), stderr);
        std::fputs("\n", stderr);
        return 1;
    }
}
