// From USDA's files to the tables under assets/foods/: read everything, then write everything, so
// that a source with a fault changes nothing. The same sources give the same bytes.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/import/fndds.h"
#include "core/foods/import/sr28.h"
#include "core/foods/import/table_text.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace zebra::foods {

struct ImportSources {
    std::filesystem::path sr28_folder;  // FOOD_DES, FD_GROUP, NUT_DATA, WEIGHT, SRC_CD, DERIV_CD
    std::filesystem::path fdc_file;     // sr_legacy_food.csv
    std::filesystem::path fndds_folder; // the files of FNDDS 2.0, see fndds.h
    std::filesystem::path hand_folder;  // doubtful.tsv and recipe_codes.tsv, kept by hand
    Sr28Rows sr28_rows;
    std::optional<std::size_t> fdc_rows = 7793;
    FnddsRows fndds_rows;
};

// Reads all sources; the tables in the order in which they are to be written, the manifest last.
Outcome<std::vector<TableText>> make_tables(const ImportSources& sources);

// Writes every table beside its place first and moves them into place at the end. What fails before
// that leaves the folder as it was. The folder is made when it does not exist.
Outcome<void> write_tables(const std::vector<TableText>& tables,
                           const std::filesystem::path& folder);

} // namespace zebra::foods
