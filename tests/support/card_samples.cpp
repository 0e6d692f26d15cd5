#include "tests/support/card_samples.h"

#include "tests/support/outcome.h"

#include <doctest/doctest.h>

namespace zebra::test {

card::Card card_with(const card::Card::Changes& changes, Date today) {
    card::Card card;
    const auto done = card.set_all(changes, today);
    REQUIRE_MESSAGE(done.has_value(), why(done));
    return card;
}

} // namespace zebra::test
