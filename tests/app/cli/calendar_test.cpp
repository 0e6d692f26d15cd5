// calendar: the days that the card knows ahead, for another calendar.
#include "tests/app/cli/program.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::test;

TEST_CASE("calendar prints the next injection and the day to look through the card") {
    const Program program;
    program.done({"card", "set", "analogue=Lanreotide", "analogue_interval=every 4 weeks",
                  "last_injection=2026-11-02", "last_reviewed=2026-10-01"});
    const std::string text = program.done({"calendar"});
    INFO(text);
    CHECK(contains(text, "SUMMARY:Injection: Lanreotide"));
    CHECK(contains(text, "DTSTART;VALUE=DATE:20261130"));
    CHECK(contains(text, "DTSTART;VALUE=DATE:20270401"));
    const auto file = program.scratch() / "dates.ics";
    program.done({"calendar", "-o", file.string()});
    CHECK(read_file(file) == text);
}

TEST_CASE("calendar says what is missing when the card knows no day ahead") {
    const Program program;
    check_refused(program.run({"calendar"}), 1, "The card knows no date ahead");
}
