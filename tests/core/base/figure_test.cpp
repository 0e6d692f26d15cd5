#include "core/base/figure.h"

#include <doctest/doctest.h>

using namespace zebra;

TEST_CASE("figures carry as many decimals as they can bear") {
    CHECK(plain_number(547) == "547");
    CHECK(plain_number(547.4) == "547");
    CHECK(plain_number(10.6) == "10.6");
    CHECK(plain_number(0.75) == "0.75");
    CHECK(plain_number(0.04) == "0.04");
    CHECK(plain_number(9.0) == "9");
    CHECK(plain_number(0) == "0");
    CHECK(plain_number(-0.001) == "0");
    CHECK(plain_number(1234567) == "1234567");
}

TEST_CASE("one decimal, halves up") {
    CHECK(one_decimal(0) == "0.0");
    CHECK(one_decimal(0.25) == "0.3");
    CHECK(one_decimal(0.35) == "0.4"); // a little less in binary
    CHECK(one_decimal(0.24) == "0.2");
    CHECK(one_decimal(2.0 / 3) == "0.7");
    CHECK(one_decimal(12) == "12.0");
}

TEST_CASE("counts are grouped in threes") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(8789) == "8,789");
    CHECK(grouped(1234567) == "1,234,567");
    CHECK(grouped(-12345) == "-12,345");
}

TEST_CASE("a figure never parts from its unit") { CHECK(with_unit(547, "mg") == "547\u00A0mg"); }
