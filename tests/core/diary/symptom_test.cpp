#include "core/diary/red_flag.h"
#include "core/diary/symptom.h"
#include "tests/support/storage_samples.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::diary;

namespace {

const KnownSymptoms known = {{"flushing", "diarrhoea", "wheeze"}};
const Now now = test::now_on(11, 22, 14 * 60 + 20);

SymptomReport report() { return {.symptom = "flushing", .at = now.local, .severity = 2}; }

} // namespace

TEST_CASE("a report is kept as it was meant, the note tidied") {
    SymptomReport typed = report();
    typed.note = "  after   lunch \r\nagain at four\n";
    const auto kept = checked_report(typed, known, now);
    REQUIRE(kept);
    CHECK(kept->note == "after lunch\nagain at four");
    CHECK(kept->symptom == "flushing");
    CHECK(kept->at == now.local);
}

TEST_CASE("the clock may be a little ahead, not more") {
    struct Row {
        const char* at;
        bool accepted;
    };
    for (const Row& row : std::vector<Row>{
             {"2026-11-22T14:20", true},
             {"2026-11-22T14:25", true},
             {"2026-11-22T14:26", false},
             {"2026-11-23T00:00", false},
             {"2026-11-21T23:59", true},
             {"1961-03-14T08:00", true},
         }) {
        CAPTURE(row.at);
        SymptomReport typed = report();
        typed.at = *parse_iso_local_time(row.at);
        CHECK(checked_report(typed, known, now).has_value() == row.accepted);
    }
    // Over midnight.
    SymptomReport typed = report();
    typed.at = {make_date(2026, 11, 23), 2};
    CHECK(checked_report(typed, known, test::now_on(11, 22, 1438)).has_value());
    CHECK_FALSE(checked_report(typed, known, test::now_on(11, 22, 1436)).has_value());
}

TEST_CASE("what cannot be kept is named") {
    SymptomReport typed = report();
    std::string says;
    SUBCASE("symptom") {
        typed.symptom = "hiccups";
        says = "There is no symptom \"hiccups\". Choose one of: flushing, diarrhoea, wheeze.";
    }
    SUBCASE("severity above") {
        typed.severity = 4;
        says = "The severity is 0 (none), 1 (mild), 2 (moderate) or 3 (severe).";
    }
    SUBCASE("severity below") {
        typed.severity = -1;
        says = "The severity is 0 (none), 1 (mild), 2 (moderate) or 3 (severe).";
    }
    SUBCASE("a time to come") {
        typed.at.minute_of_day += 60;
        says = "Sunday 22 November 2026 15:20 is still to come; it is Sunday 22 November 2026 "
               "14:20 now.";
    }
    SUBCASE("an impossible date") {
        typed.at.date = make_date(2026, 2, 30);
        says = "This is not a date and time of the calendar, or one too far away. Write it like "
               "2026-11-22 14:20.";
    }
    SUBCASE("a note too long") {
        typed.note = std::string(2001, 'n');
        says = "The note has at most 2000 letters; this one has 2001.";
    }
    SUBCASE("a note with control characters") {
        typed.note = "bell\a";
        says = "The note has signs that cannot be kept. Write it in ordinary letters.";
    }
    const auto kept = checked_report(typed, known, now);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().kind == Problem::Kind::bad_input);
    CHECK(kept.error().sentence == says);
}

TEST_CASE("a note may be as long as its letters, whatever they take in bytes") {
    SymptomReport typed = report();
    for (int i = 0; i < 2000; ++i) typed.note += "é";
    CHECK(checked_report(typed, known, now).has_value());
}

TEST_CASE("which red-flag sentences a symptom calls for") {
    using Flags = std::vector<std::string>;
    const std::string own = "red_flag.flushing";
    const std::string general{general_red_flag};
    struct Row {
        int severity;
        bool faint;
        bool confused;
        bool breathless;
        Flags flags;
    };
    for (const Row& row : std::vector<Row>{
             {0, false, false, false, {}},
             {1, false, false, false, {}},
             {2, false, false, false, {}},
             {3, false, false, false, {own}},
             {0, true, false, false, {general}},
             {0, false, true, false, {general}},
             {2, false, false, true, {general}},
             {3, true, false, false, {own, general}},
             {3, true, true, true, {own, general}},
         }) {
        CAPTURE(row.severity);
        SymptomReport logged = report();
        logged.severity = row.severity;
        logged.faint = row.faint;
        logged.confused = row.confused;
        logged.breathless = row.breathless;
        CHECK(red_flags(logged, own) == row.flags);
        // a symptom without a sentence of its own says the general one once
        CHECK(red_flags(logged, general) == (row.flags.empty() ? Flags{} : Flags{general}));
    }
}
