#include "core/diary/weight.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::diary;

TEST_CASE("a weight is read as it is typed, in kilograms or pounds") {
    CHECK(parse_weight("72.4", WeightUnit::kilograms) == doctest::Approx(72.4));
    CHECK(parse_weight(" 72,4 ", WeightUnit::kilograms) == doctest::Approx(72.4));
    CHECK(parse_weight("160", WeightUnit::pounds).value() == doctest::Approx(72.5747792));
    for (const std::string bad : {"", "x", "72.4 kg", "0.9", "501", "-3", "nan", "inf", "1e2"}) {
        CAPTURE(bad);
        const auto read = parse_weight(bad, WeightUnit::kilograms);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Problem::Kind::bad_input);
        CHECK_FALSE(read.error().sentence.empty());
    }
}

TEST_CASE("a weight is shown to a tenth, and what was typed is shown again") {
    CHECK(weight_text(72.44, WeightUnit::kilograms) == "72.4\u00A0kg");
    CHECK(weight_text(72, WeightUnit::kilograms) == "72\u00A0kg");
    CHECK(weight_text(*parse_weight("159.6", WeightUnit::pounds), WeightUnit::pounds)
          == "159.6\u00A0lb");
    CHECK(weight_number(71.25, WeightUnit::kilograms) == "71.3");
    CHECK(rounded_weight(71.25, WeightUnit::kilograms) == doctest::Approx(71.3));
    CHECK(weight_number(72.44, WeightUnit::kilograms) == "72.4");
    CHECK(parse_weight_unit(to_text(WeightUnit::pounds)) == WeightUnit::pounds);
    CHECK(parse_weight_unit("stone") == WeightUnit::kilograms);
}
