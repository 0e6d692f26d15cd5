#include "core/csv/csv.h"
#include "tests/support/csv_reader.h"

#include <doctest/doctest.h>

#include <utility>

using namespace zebra;
using namespace zebra::csv;

TEST_CASE("a cell is quoted where it must be, and no text is run as a formula") {
    const std::pair<Cell, const char*> cells[] = {
        {{""}, ""},
        {{"plain words"}, "plain words"},
        {{"curry, hot"}, "\"curry, hot\""},
        {{"a \"hot\" curry"}, "\"a \"\"hot\"\" curry\""},
        {{"two\nlines"}, "\"two\nlines\""},
        {{"=1+1"}, "'=1+1"},
        {{"=HYPERLINK(\"http://a\",\"b\")"}, "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\""},
        {{"+44 20 7946 0123"}, "'+44 20 7946 0123"},
        {{"-5"}, "'-5"},
        {{"@here"}, "'@here"},
        {{"\tx"}, "\"'\tx\""},
        {{"tea; cake"}, "\"tea; cake\""},
        {{"02079460123"}, "'02079460123"},
        {{"01009"}, "'01009"},
        {{"0"}, "0"},
        {{"0.5"}, "0.5"},
        {{"10"}, "10"},
        {{"01009", true}, "01009"},
        {{"\rx"}, "\"'\rx\""},
        {{" =1"}, " =1"},
        {{"a=1"}, "a=1"},
        {{"'=1"}, "'=1"},
        {{"-5", true}, "-5"},
        {{"70.1", true}, "70.1"},
        {{"", true}, ""},
        {{"Crème, 大豆"}, "\"Crème, 大豆\""},
    };
    for (const auto& [cell, expected] : cells) {
        CAPTURE(cell.text);
        CHECK(to_csv(cell) == expected);
    }
}

TEST_CASE("a row ends in CRLF, a table begins with its mark and its head") {
    CHECK(to_csv(Row{{"a"}, {"1", true}, {""}}) == "a,1,\r\n");
    const Table table{"x.csv", {"name", "note"}, {{{"a"}, {"b,\n\"c\""}}, {{""}, {"=d"}}}};
    const std::string text = to_csv(table);
    CHECK(text == "\xEF\xBB\xBFname,note\r\na,\"b,\n\"\"c\"\"\"\r\n,'=d\r\n");
    CHECK(test::read_csv(text) == test::CsvRows{{"name", "note"}, {"a", "b,\n\"c\""}, {"", "'=d"}});
}
