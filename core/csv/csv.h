// Tables as CSV, as LibreOffice and Excel read them: RFC 4180 with CRLF, UTF-8 with a byte order
// mark. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zebra::csv {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Cell {
    std::string text = {};
    bool number = false; // written as it is

    friend bool operator==(const Cell&, const Cell&) = default;
};

// Quoted where it must be. A text that a spreadsheet would run as a formula (it begins with = + -
// @, a tab or a carriage return) or whose zeros it would drop (figures alone, the first is 0) gets
// an apostrophe before it; a number stays a number.
std::string to_csv(const Cell& cell);

using Row = std::vector<Cell>;
std::string to_csv(const Row& row); // with its line end

struct Table {
    std::string file; // "days.csv"
    std::vector<std::string> head;
    std::vector<Row> rows;
};
std::string to_csv(const Table& table);

} // namespace zebra::csv
