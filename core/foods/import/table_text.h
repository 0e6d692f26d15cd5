// A table as text, row by row.
#pragma once

#include "core/foods/table_files.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace zebra::foods {

struct TableText {
    std::string file_name;
    std::string content;
    std::size_t rows = 0;
};

// The table with its header line.
TableText begin_table(const TableFile& file);

void add_row(TableText& table, std::initializer_list<std::string_view> fields);

} // namespace zebra::foods
