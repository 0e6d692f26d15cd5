// Cards for tests.
#pragma once

#include "core/card/card.h"

namespace zebra::test {

// A card with these fields; one that refuses its value fails the test with the sentence.
card::Card card_with(const card::Card::Changes& changes, Date today = make_date(2026, 11, 22));

} // namespace zebra::test
