#include "core/card/calendar.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::card;

namespace {

const Date today = make_date(2026, 11, 22);
const CalendarWords words = {"Injection", "Lanreotide injection", "Look through the card",
                             "Last day of precautions", "From Zebra Pocket"};

Card card_of(const Card::Changes& fields) {
    Card card;
    REQUIRE(card.set_all(fields, today));
    return card;
}

} // namespace

TEST_CASE("the next injection comes again at its interval for a year, by the medicine's name") {
    const auto days = calendar_days(card_of({{"analogue", "Lanreotide"},
                                             {"next_injection", "2026-12-20"},
                                             {"analogue_interval", "every 4 weeks"}}),
                                    words, today);
    REQUIRE(days.size() == 1);
    CHECK(days[0].title == "Lanreotide injection");
    CHECK(days[0].day == make_date(2026, 12, 20));
    CHECK(days[0].repeats_every_days == 28);
    CHECK(days[0].times == 13);
    CHECK(days[0].note == "From Zebra Pocket");
}

TEST_CASE("without an interval it stands once, nothing is assumed") {
    const auto days = calendar_days(card_of({{"next_injection", "2026-12-20"}}), words, today);
    REQUIRE(days.size() == 1);
    CHECK(days[0].title == "Injection");
    CHECK_FALSE(days[0].repeats_every_days.has_value());
    CHECK(calendar_days(card_of({{"name", "Sam Example"}}), words, today).empty());
}

TEST_CASE("the card is looked through six months on, or today when that is past") {
    const auto ahead = calendar_days(card_of({{"last_reviewed", "2026-08-31"}}), words, today);
    REQUIRE(ahead.size() == 1);
    CHECK(ahead[0].day == make_date(2027, 2, 28));
    const auto past = calendar_days(card_of({{"last_reviewed", "2025-01-01"}}), words, today);
    REQUIRE(past.size() == 1);
    CHECK(past[0].day == today);
}

TEST_CASE("precautions that are over are no day ahead") {
    CHECK(calendar_days(card_of({{"prrt_precautions_until", "2026-11-30"}}), words, today).size()
          == 1);
    CHECK(calendar_days(card_of({{"prrt_precautions_until", "2026-11-21"}}), words, today).empty());
}

TEST_CASE("an injection that is overdue stands on its day and comes again up to a year from now") {
    const Card card = card_of({{"next_injection", "2025-10-01"}, {"analogue_interval", "28 days"}});
    const auto days = calendar_days(card, words, today);
    REQUIRE(days.size() == 1);
    CHECK(days[0].day == make_date(2025, 10, 1));
    const Date last = add_days(days[0].day, 28 * (days[0].times - 1));
    CHECK(last > add_days(today, 365 - 2 * 28));
    CHECK(last <= add_days(today, 365));
}

TEST_CASE("the days of two persons are told apart, the same person's take each other's place") {
    const auto id_of = [](const char* name, const char* next) {
        return calendar_days(card_of({{"name", name}, {"next_injection", next}}), words, today)
            .at(0)
            .id;
    };
    CHECK(id_of("Sam Example", "2026-12-20") == id_of("Sam Example", "2026-12-27"));
    CHECK(id_of("Sam Example", "2026-12-20") != id_of("Alex Example", "2026-12-20"));
    CHECK(id_of("Sam Example", "2026-12-20").find("Sam") == std::string::npos);
}
