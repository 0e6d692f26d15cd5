// zebra-name-foods: writes the table of display names under assets/foods/ from the tables beside
// it. Exit 0: written. 1: a table has a fault, or the file cannot be written; one line on stderr
// says which, and nothing was changed. 2: wrong usage.
#include "core/foods/import/import.h"
#include "core/foods/import/name_table.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>

namespace {

using namespace zebra;

int run(int argc, char** argv) {
    CLI::App app{"Writes made_names.tsv, what foods are called in lists.", "zebra-name-foods"};
    std::string folder;
    app.add_option("FOLDER", folder,
                   "Folder of the tables (assets/foods), with foods.tsv, display_words.tsv and "
                   "display_names.tsv")
        ->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const auto table = foods::make_name_table(folder);
    const Outcome<void> done = table ? foods::write_tables({*table}, folder) : fail(table.error());
    if (!done) {
        fmt::print(stderr, "zebra-name-foods: {}\n", done.error().sentence);
        return 1;
    }
    fmt::print("{}: {} rows\n", table->file_name, table->rows);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fputs("zebra-name-foods: ", stderr);
        std::fputs(error.what(), stderr);
        std::fputs("\n", stderr);
        return 1;
    }
}
