// From USDA's files to the tables under assets/foods/: read everything, then write everything, so
// that a source with a fault changes nothing. The same sources give the same bytes.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/import/sr28.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zebra::foods {

struct ImportSources {
    std::filesystem::path sr28_folder;  // FOOD_DES, FD_GROUP, NUT_DATA, WEIGHT, SRC_CD, DERIV_CD
    std::filesystem::path fdc_file;     // sr_legacy_food.csv
    std::filesystem::path fndds_folder; // FnddsSRLink
    Sr28Rows sr28_rows;
    std::optional<std::size_t> fdc_rows = 7793;
    std::optional<std::size_t> fndds_rows = 27908;
};

struct TableText {
    std::string file_name;
    std::string content;
    std::size_t rows = 0;
};

// Reads all sources; the tables in the order in which they are to be written, the manifest last.
Outcome<std::vector<TableText>> make_tables(const ImportSources& sources);

// Writes every table beside its place first and moves them into place at the end. What fails before
// that leaves the folder as it was. The folder is made when it does not exist.
Outcome<void> write_tables(const std::vector<TableText>& tables,
                           const std::filesystem::path& folder);

} // namespace zebra::foods
