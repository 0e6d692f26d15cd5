#include "core/foods/spelt_words.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace zebra::foods;

namespace {

const SpeltWords& sample() {
    static const SpeltWords words{{{"egg", 4}, {"oat", 0}, {"egg", 1}, {"eggnog", 2}}};
    return words;
}

} // namespace

TEST_CASE("words stand in the order of their spelling, then of their number") {
    REQUIRE(sample().size() == 4);
    CHECK(sample().spelling(0) == "egg");
    CHECK(sample().word(0) == 1);
    CHECK(sample().spelling(1) == "egg");
    CHECK(sample().word(1) == 4);
    CHECK(sample().spelling(2) == "eggnog");
    CHECK(sample().spelling(3) == "oat");
    CHECK(sample().word(3) == 0);
}

TEST_CASE("where a spelling stands, and those that begin so") {
    CHECK(sample().first_from("") == 0);
    CHECK(sample().first_from("egg") == 0);
    CHECK(sample().first_from("eggn") == 2);
    CHECK(sample().first_from("p") == 4);
    CHECK(sample().first_behind("egg", 0) == 3);
    CHECK(sample().first_behind("eggn", 2) == 3);
    CHECK(sample().first_behind("ham", 3) == 3);
    CHECK(SpeltWords{}.first_from("egg") == 0);
    CHECK(SpeltWords{}.first_behind("egg", 0) == 0);
}
