// Reads the tables under assets/foods/. The views handed out point into the content.
#pragma once

#include "core/base/outcome.h"
#include "core/foods/complaint.h"
#include "core/foods/table_files.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace zebra::foods {

// The whole file; a Problem that names it when it is missing or cannot be read.
Outcome<std::string> read_table(const std::filesystem::path& folder, const TableFile& file);

using TakeTableRow = std::function<Complaint(std::span<const std::string_view> fields)>;

// Calls `take` for every row after the header, with as many fields as the header has; the number of
// rows, or a Problem with file and line at the first fault.
Outcome<std::size_t> for_each_row(const TableFile& file, std::string_view content,
                                  const TakeTableRow& take);

// "foods.tsv, line 7: ...": for a fault that shows only after the rows were read.
Problem damaged_table(const TableFile& file, std::size_t line, std::string_view what);

} // namespace zebra::foods
