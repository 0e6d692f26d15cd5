#include "core/foods/serotonin_tier.h"

#include <doctest/doctest.h>

using namespace zebra::foods;

TEST_CASE("the tiers of serotonin are those of the 1985 paper") {
    CHECK(serotonin_tier(398) == SerotoninTier::high); // butternuts
    CHECK(serotonin_tier(3.2) == SerotoninTier::high); // tomatoes
    CHECK(serotonin_tier(3) == SerotoninTier::high);
    CHECK(serotonin_tier(2.99) == SerotoninTier::moderate);
    CHECK(serotonin_tier(0.1) == SerotoninTier::moderate);
    CHECK(serotonin_tier(0.09) == SerotoninTier::low);
    CHECK(serotonin_tier(0) == SerotoninTier::low);
    CHECK(to_word(serotonin_tier(15)) == "high");
    CHECK(to_word(serotonin_tier(1)) == "moderate");
    CHECK(to_word(serotonin_tier(0.01)) == "low");
}
