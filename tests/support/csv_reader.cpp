#include "tests/support/csv_reader.h"

#include <doctest/doctest.h>

namespace zebra::test {

CsvRows read_csv(std::string_view text) {
    REQUIRE(text.substr(0, 3) == "\xEF\xBB\xBF");
    CsvRows rows(1);
    std::size_t at = 3;
    while (at < text.size()) {
        std::string cell;
        if (text[at] == '"') {
            for (++at;; ++at) {
                REQUIRE(at < text.size());
                if (text[at] == '"' && at + 1 < text.size() && text[at + 1] == '"') {
                    cell += text[at++];
                } else if (text[at] == '"') {
                    break;
                } else {
                    cell += text[at];
                }
            }
            ++at;
        } else {
            for (; at < text.size() && text[at] != ',' && text[at] != '\r'; ++at) {
                REQUIRE(text[at] != '"');
                REQUIRE(text[at] != '\n');
                cell += text[at];
            }
        }
        rows.back().push_back(cell);
        REQUIRE(at < text.size());
        if (text[at] == ',') {
            ++at;
            continue;
        }
        REQUIRE(text.substr(at, 2) == "\r\n");
        at += 2;
        CHECK(rows.back().size() == rows.front().size());
        if (at < text.size()) rows.emplace_back();
    }
    return rows;
}

} // namespace zebra::test
