#include "core/csv/csv.h"

namespace zebra::csv {

namespace {

bool begins_like_a_formula(std::string_view text) {
    constexpr std::string_view signs = "=+-@\t\r";
    return !text.empty() && signs.find(text.front()) != std::string_view::npos;
}

// Figures that begin with a zero, which a spreadsheet would drop: a telephone number, a code.
bool loses_its_zero(std::string_view text) {
    return text.size() > 1 && text.front() == '0'
           && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

std::string to_csv(const Cell& cell) {
    std::string text = cell.text;
    if (!cell.number && (begins_like_a_formula(text) || loses_its_zero(text))) {
        text.insert(text.begin(), '\'');
    }
    // Some spreadsheets part cells at semicolons and tabs as well.
    if (text.find_first_of(",;\t\"\r\n") == std::string::npos) return text;
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
