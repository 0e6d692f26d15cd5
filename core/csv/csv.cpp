#include "core/csv/csv.h"

namespace zebra::csv {

namespace {

bool begins_like_a_formula(std::string_view text) {
    constexpr std::string_view signs = "=+-@\t\r";
    return !text.empty() && signs.find(text.front()) != std::string_view::npos;
}

} // namespace

std::string to_csv(const Cell& cell) {
    std::string text = cell.text;
    if (!cell.number && begins_like_a_formula(text)) text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char sign : text) {
        if (sign == '"') quoted += '"';
        quoted += sign;
    }
    return quoted + '"';
}

std::string to_csv(const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) line += ',';
        line += to_csv(row[i]);
    }
    return line + "\r\n";
}

std::string to_csv(const Table& table) {
    std::string text{byte_order_mark};
    Row head;
    for (const std::string& name : table.head) head.push_back({name});
    text += to_csv(head);
    for (const Row& row : table.rows) text += to_csv(row);
    return text;
}

} // namespace zebra::csv
