#include "core/card/view.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using card::Card;
using card::CardView;

namespace {

const Date today = make_date(2026, 11, 22);
using Texts = std::vector<std::string>;

CardView view_of(const Card::Changes& changes) {
    return card::make_card_view(test::card_with(changes), test::shipped_content(), today);
}

Texts summary(const Card::Changes& changes) {
    Texts texts;
    for (const card::Line& item : view_of(changes).summary) texts.push_back(item.text);
    return texts;
}

} // namespace

TEST_CASE("in short: set flags by danger, the analogue with its last date, then what is no") {
    CHECK(summary({{"liver_metastases", "yes"},
                   {"carcinoid_heart_disease", "yes"},
                   {"previous_crisis", "yes"},
                   {"last_prrt", "2026-11-10"},
                   {"analogue", "Lanreotide"},
                   {"last_injection", "2026-11-02"},
                   {"bowel_obstruction_risk", "no"},
                   {"steroid_dependent", "no"}})
          == Texts{"previous crisis", "carcinoid heart disease", "liver metastases", "recent PRRT",
                   "Lanreotide, last 2 Nov 2026", "no steroid dependence",
                   "no known bowel obstruction risk"});
    CHECK(summary({{"liver_metastases", "no"}, {"carcinoid_heart_disease", "no"}})
          == Texts{"no carcinoid heart disease", "no liver metastases"});
}

TEST_CASE("in short: unknown is left out, and so is a treatment that is long past") {
    CHECK(summary({}).empty());
    CHECK(summary({{"liver_metastases", "unknown"}, {"previous_crisis", "unknown"}}).empty());
    CHECK(summary({{"last_prrt", "2025-01-01"}}).empty());
    CHECK(summary({{"last_injection", "2026-11-02"}})
          == Texts{"Hormone-blocking injection, last 2 Nov 2026"});
    CHECK(summary({{"analogue", "Octreotide LAR"}}) == Texts{"Octreotide LAR"});
}

TEST_CASE(
    "steroid dependence and bowel obstruction have a line of their own, not a place in a row") {
    const CardView view = view_of({{"steroid_dependent", "yes"},
                                   {"bowel_obstruction_risk", "yes"},
                                   {"previous_crisis", "yes"},
                                   {"liver_metastases", "yes"}});
    REQUIRE(view.urgent.size() == 2);
    CHECK(view.urgent[0].statement == "card.urgent.steroid_dependent");
    CHECK(view.urgent[1].statement == "card.urgent.bowel_obstruction_risk");
    CHECK(view.summary.size() == 2);
    CHECK(card::more_below(view, 2) == "+2 below");
}

TEST_CASE("no number stands right beside the name of the injection") {
    // The person's own word, but the app puts the date behind it.
    for (const char* name : {"Octreotide", "octreotide LAR", "Lanreotide"}) {
        const CardView view = view_of({{"analogue", name}, {"last_injection", "2026-11-02"}});
        REQUIRE(view.summary.size() == 1);
        CHECK(test::forbidden_in(view.summary.front().text) == "");
    }
}
