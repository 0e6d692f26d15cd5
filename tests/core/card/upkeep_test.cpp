#include "core/card/upkeep.h"
#include "core/card/view.h"
#include "tests/support/card_samples.h"
#include "tests/support/content.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using card::Card;
using card::Reminder;
using Kind = card::Reminder::Kind;

using test::card_with;
namespace {

const Date today = make_date(2026, 11, 22);

std::vector<std::string> missing_of(const Card::Changes& changes) {
    std::vector<std::string> fields;
    for (const card::Missing& item : card::missing(card_with(changes))) {
        fields.emplace_back(item.field);
        CHECK_FALSE(test::shipped_content().text(item.why).empty());
    }
    return fields;
}

std::vector<Reminder> due(const Card::Changes& changes, Date on = today) {
    return card::reminders(card_with(changes), on);
}

} // namespace

TEST_CASE("what is missing is named, the most important first, and never the whole form") {
    CHECK(missing_of({})
          == std::vector<std::string>{"name", "syndrome", "allergies", "net_team_phone",
                                      "emergency_contact_phone", "birth_date"});
    // "I don't know" is an answer.
    CHECK(missing_of({{"name", "Sam"},
                      {"syndrome", "unknown"},
                      {"allergies", "none known"},
                      {"net_team_phone", "999"},
                      {"emergency_contact_phone", "112"},
                      {"birth_date", "1961-03-14"}})
              .empty());
    CHECK(missing_of({{"analogue", "Lanreotide"}}).back() == "last_injection");
}

TEST_CASE("an injection is due on its day and overdue after it") {
    CHECK(due({{"next_injection", "2026-11-23"}}).empty());
    CHECK(due({{"next_injection", "2026-11-22"}})
          == std::vector{Reminder{Kind::injection_due, today}});
    CHECK(due({{"next_injection", "2026-11-21"}})
          == std::vector{Reminder{Kind::injection_overdue, make_date(2026, 11, 21)}});
    // given on that day: nothing is overdue
    CHECK(due({{"next_injection", "2026-11-21"}, {"last_injection", "2026-11-21"}}).empty());
}

TEST_CASE("a review is old after six months, whatever the month's length") {
    CHECK(due({}).empty()); // a new card is not old
    CHECK(due({{"last_reviewed", "2026-05-22"}}).empty());
    CHECK(due({{"last_reviewed", "2026-05-21"}})
          == std::vector{Reminder{Kind::review_old, make_date(2026, 5, 21)}});
    // six months after 31 August is the end of February
    const Card::Changes august = {{"last_reviewed", "2026-08-31"}};
    CHECK(due(august, make_date(2027, 2, 28)).empty());
    CHECK(due(august, make_date(2027, 3, 1)).size() == 1);
}

TEST_CASE("that a PRRT's precautions ended is told once it is so, for a while") {
    const Card::Changes dated = {{"last_prrt", "2026-10-01"},
                                 {"prrt_precautions_until", "2026-11-21"}};
    const std::vector told = {Reminder{Kind::precautions_ended, make_date(2026, 11, 21)}};
    CHECK(due(dated, make_date(2026, 11, 21)).empty());
    CHECK(due(dated) == told);
    CHECK(due(dated, make_date(2026, 12, 21)) == told);
    CHECK(due(dated, make_date(2026, 12, 22)).empty());
    // without a date from the hospital: 30 days
    CHECK(due({{"last_prrt", "2026-10-22"}})
          == std::vector{Reminder{Kind::prrt_past, make_date(2026, 10, 22)}});
    CHECK(due({{"last_prrt", "2026-10-23"}}).empty());
    // the card says it is recent exactly until then
    CHECK(card::is_prrt_recent(card_with(dated), make_date(2026, 11, 21)));
    CHECK_FALSE(card::is_prrt_recent(card_with(dated), today));
    // looked through afterwards: the person knows
    Card::Changes seen = dated;
    seen.emplace_back("last_reviewed", "2026-11-22");
    CHECK(due(seen).empty());
}
