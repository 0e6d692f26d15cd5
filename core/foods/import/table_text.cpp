#include "core/foods/import/table_text.h"

namespace zebra::foods {

TableText begin_table(const TableFile& file) {
    return {std::string{file.name}, std::string{file.header} + "\n", 0};
}

void add_row(TableText& table, std::initializer_list<std::string_view> fields) {
    bool first = true;
    for (const std::string_view field : fields) {
        if (!first) table.content += '\t';
        table.content += field;
        first = false;
    }
    table.content += '\n';
    ++table.rows;
}

} // namespace zebra::foods
