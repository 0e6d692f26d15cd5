#include "core/diary/injection.h"
#include "tests/support/outcome.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using diary::DueState;
using diary::Interval;
using diary::IntervalUnit;
using diary::LogStep;
using MaybeDate = std::optional<Date>;

namespace {

Date on(const char* iso) { return *parse_iso_date(iso); }

MaybeDate maybe(const char* iso) { return parse_iso_date(iso); } // "" for none

std::string shown(MaybeDate date) { return date ? to_iso(*date) : "not known"; }

} // namespace

TEST_CASE("an interval is read where it is plain, and nothing is guessed at") {
    struct Row {
        const char* typed;
        int days; // 0: not read
    };
    for (const Row& row : std::vector<Row>{{"every 4 weeks", 28},
                                           {"Every 4 Weeks", 28},
                                           {"4 weeks", 28},
                                           {"4-weekly", 28},
                                           {"every  28  days", 28},
                                           {"28 days", 28},
                                           {"1 week", 7},
                                           {"every week", 7},
                                           {"every day", 1},
                                           {"every 1 day", 1},
                                           {"52 weeks", 364},
                                           {"366 days", 366},
                                           {"", 0},
                                           {"4", 0},
                                           {"week", 0},
                                           {"weekly", 0},
                                           {"monthly", 0},
                                           {"every month", 0},
                                           {"every 4 to 6 weeks", 0},
                                           {"4 weeks, 3 before a scan", 0},
                                           {"every four weeks", 0},
                                           {"0 weeks", 0},
                                           {"-4 weeks", 0},
                                           {"4.5 weeks", 0},
                                           {"53 weeks", 0},
                                           {"367 days", 0},
                                           {"99999999999999999999 days", 0}}) {
        CAPTURE(row.typed);
        const auto interval = diary::parse_interval(row.typed);
        CHECK((interval ? diary::days_of(*interval) : 0) == row.days);
    }
}

TEST_CASE("an interval written out is read again as the same") {
    for (const Interval& interval :
         {Interval{4, IntervalUnit::weeks}, Interval{1, IntervalUnit::weeks},
          Interval{28, IntervalUnit::days}, Interval{1, IntervalUnit::days}}) {
        CAPTURE(diary::to_text(interval));
        CHECK(diary::parse_interval(diary::to_text(interval)) == interval);
    }
    CHECK(diary::to_text({4, IntervalUnit::weeks}) == "every 4 weeks");
    CHECK(diary::to_text({1, IntervalUnit::days}) == "every day");
}

TEST_CASE("the next injection: the date that was entered while it lies ahead of the last, else "
          "last and interval, else not known") {
    struct Row {
        const char* what;
        const char* last;
        const char* interval;
        const char* named;
        const char* next;
    };
    for (const Row& row : std::vector<Row>{
             {"nothing is known", "", "", "", "not known"},
             {"a last one alone", "2026-11-02", "", "", "not known"},
             {"an interval alone", "", "every 4 weeks", "", "not known"},
             {"a date alone", "", "", "2026-11-30", "2026-11-30"},
             {"last and interval", "2026-11-02", "every 4 weeks", "", "2026-11-30"},
             {"the same in days", "2026-11-02", "28 days", "", "2026-11-30"},
             {"an interval nobody can count", "2026-11-02", "monthly", "", "not known"},
             {"over a month's end", "2026-01-31", "every 4 weeks", "", "2026-02-28"},
             {"over 28 February", "2026-02-01", "30 days", "", "2026-03-03"},
             {"over 29 February", "2028-02-01", "30 days", "", "2028-03-02"},
             {"to 29 February", "2028-02-01", "28 days", "", "2028-02-29"},
             {"from 29 February, a year", "2028-02-29", "366 days", "", "2029-03-01"},
             {"over the year's end", "2026-12-20", "every 2 weeks", "", "2027-01-03"},
             {"1900 had no leap day", "1900-02-28", "every day", "", "1900-03-01"},
             {"2000 had one", "2000-02-28", "every day", "", "2000-02-29"},
             {"over the clocks going back", "2026-10-24", "2 days", "", "2026-10-26"},
             {"past the years that are dates", "2199-12-20", "every 4 weeks", "", "not known"},
             {"entered, later than the interval", "2026-11-02", "4 weeks", "2026-12-07",
              "2026-12-07"},
             {"entered, sooner than the interval", "2026-11-02", "4 weeks", "2026-11-03",
              "2026-11-03"},
             {"entered for the day it was given", "2026-11-02", "4 weeks", "2026-11-02",
              "2026-11-30"},
             {"entered for a day before it was given", "2026-11-02", "4 weeks", "2026-10-30",
              "2026-11-30"},
             {"the same, without an interval", "2026-11-02", "", "2026-10-30", "not known"},
         }) {
        CAPTURE(row.what);
        const auto next = diary::next_injection(
            {maybe(row.last), diary::parse_interval(row.interval), maybe(row.named)});
        CHECK(shown(next) == row.next);
    }
}

TEST_CASE("what the interval gives anyway was not entered") {
    const auto four_weeks = diary::parse_interval("4 weeks");
    const Date last = on("2026-11-02");
    CHECK(diary::named_date(last, four_weeks, on("2026-11-30")) == std::nullopt);
    CHECK(diary::named_date(last, four_weeks, on("2026-12-01")) == on("2026-12-01"));
    CHECK(diary::named_date(last, std::nullopt, on("2026-11-30")) == on("2026-11-30"));
    CHECK(diary::named_date(std::nullopt, four_weeks, on("2026-11-30")) == on("2026-11-30"));
    CHECK(diary::named_date(last, four_weeks, std::nullopt) == std::nullopt);
}

TEST_CASE("due: not known, in days, today, overdue by days") {
    using Kind = DueState::Kind;
    struct Row {
        const char* next;
        const char* today;
        Kind kind;
        int days;
    };
    for (const Row& row : std::vector<Row>{
             {"", "2026-11-22", Kind::not_known, 0},
             {"2026-11-30", "2026-11-22", Kind::ahead, 8},
             {"2026-11-30", "2026-11-29", Kind::ahead, 1},
             {"2026-11-30", "2026-11-30", Kind::today, 0},
             {"2026-11-30", "2026-12-01", Kind::overdue, 1},
             {"2028-02-28", "2028-03-01", Kind::overdue, 2}, // 29 February between them
             {"2026-02-28", "2026-03-01", Kind::overdue, 1},
             {"2026-12-31", "2027-01-01", Kind::overdue, 1},
             {"2027-01-01", "2026-12-31", Kind::ahead, 1},
             {"2026-10-26", "2026-10-24", Kind::ahead, 2}, // a day of 25 hours between them
             {"1970-01-01", "2026-01-01", Kind::overdue, 20454},
         }) {
        CAPTURE(row.next);
        CAPTURE(row.today);
        const DueState due = diary::due_state(maybe(row.next), on(row.today));
        CHECK(due == DueState{row.kind, row.days});
    }
}

TEST_CASE("a last injection entered on the card logs one, corrects the latest or takes it out") {
    using Kind = LogStep::Kind;
    struct Row {
        const char* what;
        const char* wanted;
        const char* latest;
        const char* before;
        Kind kind;
    };
    for (const Row& row : std::vector<Row>{
             {"the first", "2026-11-02", "", "", Kind::add},
             {"nothing, and there is none", "", "", "", Kind::none},
             {"the same again", "2026-11-02", "2026-11-02", "2026-10-05", Kind::none},
             {"a later one", "2026-11-30", "2026-11-02", "2026-10-05", Kind::add},
             {"an earlier one", "2026-11-01", "2026-11-02", "", Kind::correct},
             {"after the one before", "2026-10-06", "2026-11-02", "2026-10-05", Kind::correct},
             {"cleared", "", "2026-11-02", "2026-10-05", Kind::remove},
         }) {
        CAPTURE(row.what);
        const auto step =
            diary::step_to_last(maybe(row.wanted), maybe(row.latest), maybe(row.before));
        REQUIRE_MESSAGE(step.has_value(), test::why(step));
        CHECK(step->kind == row.kind);
        if (row.kind == Kind::add || row.kind == Kind::correct) {
            CHECK(step->day == on(row.wanted));
        }
    }
    for (const char* wanted : {"2026-10-05", "2026-09-01"}) {
        const auto refused = diary::step_to_last(maybe(wanted), on("2026-11-02"), on("2026-10-05"));
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == Problem::Kind::bad_input);
        CHECK(refused.error().sentence.find("5 Oct 2026 and 2 Nov 2026") != std::string::npos);
    }
}

TEST_CASE("an injection is kept tidied, or refused with a reason") {
    const Date today = on("2026-11-22");
    const auto kept = diary::checked_injection(
        {today, " Lanreotide \n LAR ", " 120\tmg ", diary::Site::left, " sore \r\n a day "}, today);
    REQUIRE_MESSAGE(kept.has_value(), test::why(kept));
    CHECK(kept->analogue == "Lanreotide LAR");
    CHECK(kept->dose == "120 mg");
    CHECK(kept->note.find('\r') == std::string::npos);
    CHECK(kept->site == diary::Site::left);

    struct Row {
        const char* what;
        diary::InjectionReport report;
        const char* reason;
    };
    for (const Row& row : std::vector<Row>{
             {"tomorrow", {on("2026-11-23")}, "still to come"},
             {"no date", {}, "not a date"},
             {"29 February of no leap year", {make_date(2026, 2, 29)}, "not a date"},
             {"too long ago", {make_date(1801, 1, 1)}, "not a date"},
             {"a long name", {today, std::string(121, 'a')}, "at most 120"},
             {"a long dose", {today, "", std::string(121, 'a')}, "The dose"},
             {"a long note", {today, "", "", {}, std::string(2001, 'a')}, "The note"},
             {"a control character", {today, "Lan\x01"}, "cannot be kept"},
             {"no UTF-8", {today, "", "\xFF"}, "cannot be kept"},
         }) {
        CAPTURE(row.what);
        const auto refused = diary::checked_injection(row.report, today);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == Problem::Kind::bad_input);
        CHECK(refused.error().sentence.find(row.reason) != std::string::npos);
    }
    CHECK(diary::checked_injection({on("2028-02-29")}, on("2028-02-29")).has_value());
}
