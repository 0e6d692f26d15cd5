#include "core/foods/decimal.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra::foods;

TEST_CASE("a figure becomes the number nearest to it") {
    CHECK(parse_decimal("547") == 547.0);
    CHECK(parse_decimal("22.87") == 22.87);
    CHECK(parse_decimal("0.059") == 0.059);
    CHECK(parse_decimal(".5") == 0.5);
    CHECK(parse_decimal("0") == 0.0);
    CHECK(parse_decimal("0.1") == 0.1);
    CHECK(parse_decimal("123456789.012345") == 123456789.012345);
}

TEST_CASE("what is not a figure is refused") {
    for (const char* bad : {"", ".", "5.", "-1", "+1", " 1", "1 ", "1,5", "1e3", "0x1", "1.2.3",
                            "nan", "inf", "1234567890.123456"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_decimal(bad).has_value());
    }
    CHECK(parse_count("0") == 0);
    CHECK(parse_count("679045") == 679045);
    for (const char* bad : {"", "-1", "1.5", " 1", "1234567890"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_count(bad).has_value());
    }
}

TEST_CASE("an absent figure is not a zero") {
    std::optional<double> figure = 1.0;
    CHECK(parse_optional_decimal("", figure));
    CHECK_FALSE(figure.has_value());
    CHECK(parse_optional_decimal("0", figure));
    CHECK(figure == 0.0);
    CHECK_FALSE(parse_optional_decimal("x", figure));
}

TEST_CASE("grams become milligrams by moving the point") {
    struct Row {
        const char* grams;
        const char* milligrams;
    };
    for (const Row& row : std::vector<Row>{{"0.547", "547"},
                                           {"0.009", "9"},
                                           {"1.600", "1600"},
                                           {"0.000", "0"},
                                           {"0", "0"},
                                           {"2", "2000"},
                                           {".5470", "547"},
                                           {"0.1", "100"},
                                           {"0.0005", "0.5"},
                                           {"0.57901", "579.01"},
                                           {"0.0290", "29"}}) {
        CAPTURE(row.grams);
        CHECK(grams_to_milligrams(row.grams) == row.milligrams);
    }
    CHECK(shortest_decimal("1.0") == "1");
    CHECK(shortest_decimal(".50") == "0.5");
    CHECK(shortest_decimal("007") == "7");
    CHECK(shortest_decimal("0.0") == "0");
}

TEST_CASE("a figure is read as people type it") {
    CHECK(typed_decimal("8.5") == 8.5);
    CHECK(typed_decimal(" 8,5 ") == 8.5);
    CHECK(typed_decimal("150") == 150);
    CHECK(typed_decimal("150.") == 150); // the rest is still to be typed
    CHECK(typed_decimal("7,") == 7);
    for (const char* bad : {"", " ", ".", ",", "-1", "1e3", "1,000.5", "8 5", "8g", "\u0665"}) {
        CAPTURE(std::string{bad});
        CHECK_FALSE(typed_decimal(bad).has_value());
    }
}
