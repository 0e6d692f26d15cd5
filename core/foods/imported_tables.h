// Reads the tables of the importer and holds them against its list of what it wrote. Used by the
// parts of the catalogue only.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/food.h"
#include "core/foods/table_reader.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace zebra::foods {

constexpr std::array<TableFile, 7> imported_files = {
    foods_file,       portions_file, groups_file,       sources_file,
    derivations_file, dishes_file,   dish_portions_file};

struct ExpectedTable {
    std::size_t rows = 0;
    std::string_view check_sum;
    bool listed = false;
};

// In the order of imported_files; every one is listed.
using Manifest = std::array<ExpectedTable, imported_files.size()>;

Outcome<Manifest> read_manifest(std::string_view content);
std::size_t rows_listed(const TableFile& file, const Manifest& manifest);

// Parses a table of the importer and holds it against the manifest.
Outcome<void> read_imported(const TableFile& file, std::string_view content,
                            const Manifest& manifest, const TakeTableRow& take);

// Gives the portions of a table to the foods of a list, both in the order of the foods' codes.
class PortionSorter {
  public:
    // `code` is the field by which the list is sorted. The list must not move; `into` has room for
    // all portions.
    PortionSorter(std::vector<Food>& foods, std::string_view Food::*code,
                  std::vector<Portion>& into);

    Complaint take(std::string_view code, std::string_view name, std::string_view grams);
    // After the last one.
    void finish();

  private:
    struct Range {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    std::vector<Food>& foods_;
    std::string_view Food::*code_;
    std::vector<Portion>& into_;
    std::vector<Range> ranges_;
    std::size_t place_ = 0;
};

} // namespace zebra::foods
