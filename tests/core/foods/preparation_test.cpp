#include "core/foods/preparation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;

namespace {

LocalTime at(std::string_view text) {
    const auto time = parse_iso_local_time(text);
    REQUIRE_MESSAGE(time.has_value(), std::string{text});
    return *time;
}

PreparationPlan plan_of(std::string_view test_at, HiaaTest test, LaboratoryWindow window) {
    return {at(test_at), test, window};
}

PreparationPhase phase(const PreparationPlan& plan, std::string_view now) {
    return phase_at(plan, at(now));
}

// Three days before a collection that begins on a Wednesday.
PreparationPlan sample_plan() {
    return plan_of("2026-11-25T08:00", HiaaTest::urine, LaboratoryWindow::hours_72);
}

} // namespace

TEST_CASE("a preparation begins as long before the test as the laboratory asks, at the same hour") {
    struct Row {
        const char* test_at;
        LaboratoryWindow window;
        const char* begins;
    };
    const std::vector<Row> rows = {
        {"2026-11-25T08:00", LaboratoryWindow::hours_24, "2026-11-24T08:00"},
        {"2026-11-25T08:00", LaboratoryWindow::hours_48, "2026-11-23T08:00"},
        {"2026-11-25T08:00", LaboratoryWindow::hours_72, "2026-11-22T08:00"},
        {"2026-11-25T08:00", LaboratoryWindow::unknown, "2026-11-22T08:00"},  // the longest
        {"2026-12-01T00:00", LaboratoryWindow::hours_24, "2026-11-30T00:00"}, // a month's end
        {"2027-01-01T23:59", LaboratoryWindow::hours_48, "2026-12-30T23:59"}, // a year's
        {"2028-03-01T08:00", LaboratoryWindow::hours_24, "2028-02-29T08:00"}, // a leap day
        {"2027-03-01T08:00", LaboratoryWindow::hours_24, "2027-02-28T08:00"},
        {"2028-03-02T08:00", LaboratoryWindow::hours_72, "2028-02-28T08:00"},
        // The clocks of Europe change on 29 March and 25 October, those of America on 8 March.
        {"2026-03-30T02:30", LaboratoryWindow::hours_24, "2026-03-29T02:30"},
        {"2026-10-26T02:30", LaboratoryWindow::hours_72, "2026-10-23T02:30"},
        {"2026-03-09T02:30", LaboratoryWindow::hours_48, "2026-03-07T02:30"},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string{row.test_at});
        CHECK(to_iso(preparation_begins(plan_of(row.test_at, HiaaTest::urine, row.window)))
              == row.begins);
        CHECK(to_iso(preparation_begins(plan_of(row.test_at, HiaaTest::blood, row.window)))
              == row.begins);
    }
}

TEST_CASE("a collection goes on for a day, a blood test is over when it is taken") {
    struct Row {
        const char* test_at;
        HiaaTest test;
        const char* ends;
    };
    for (const Row& row :
         std::vector<Row>{{"2026-11-25T08:00", HiaaTest::urine, "2026-11-26T08:00"},
                          {"2026-11-25T08:00", HiaaTest::blood, "2026-11-25T08:00"},
                          {"2026-11-30T22:15", HiaaTest::urine, "2026-12-01T22:15"},
                          {"2028-02-28T07:00", HiaaTest::urine, "2028-02-29T07:00"},
                          {"2026-12-31T00:00", HiaaTest::urine, "2027-01-01T00:00"},
                          {"2026-10-24T09:00", HiaaTest::urine, "2026-10-25T09:00"}}) {
        CAPTURE(std::string{row.test_at});
        CHECK(to_iso(preparation_ends(plan_of(row.test_at, row.test, LaboratoryWindow::hours_24)))
              == row.ends);
    }
}

TEST_CASE("each phase begins with its minute, and the plan ends by itself") {
    const PreparationPlan sample = sample_plan();
    struct Row {
        const char* now;
        PreparationPhase phase;
    };
    for (const Row& row : std::vector<Row>{{"2026-11-01T12:00", PreparationPhase::planned},
                                           {"2026-11-22T07:59", PreparationPhase::planned},
                                           {"2026-11-22T08:00", PreparationPhase::active},
                                           {"2026-11-25T07:59", PreparationPhase::active},
                                           {"2026-11-25T08:00", PreparationPhase::collecting},
                                           {"2026-11-26T07:59", PreparationPhase::collecting},
                                           {"2026-11-26T08:00", PreparationPhase::over},
                                           {"2027-11-26T08:00", PreparationPhase::over}}) {
        CAPTURE(std::string{row.now});
        CHECK(phase(sample, row.now) == row.phase);
    }
    const PreparationPlan blood =
        plan_of("2026-11-25T08:00", HiaaTest::blood, LaboratoryWindow::hours_24);
    CHECK(phase(blood, "2026-11-24T07:59") == PreparationPhase::planned);
    CHECK(phase(blood, "2026-11-25T07:59") == PreparationPhase::active);
    CHECK(phase(blood, "2026-11-25T08:00") == PreparationPhase::over);
    CHECK(phase_at(std::nullopt, at("2026-11-25T08:00")) == PreparationPhase::none);
    CHECK(marks_foods(PreparationPhase::active));
    CHECK(marks_foods(PreparationPhase::collecting));
    for (const PreparationPhase silent :
         {PreparationPhase::none, PreparationPhase::planned, PreparationPhase::over}) {
        CHECK_FALSE(marks_foods(silent));
    }
}

TEST_CASE("a clock that is set back takes the preparation back with it, and nothing runs below 0") {
    const PreparationPlan sample = sample_plan();
    CHECK(phase(sample, "2026-11-26T09:00") == PreparationPhase::over);
    CHECK(phase(sample, "2026-11-25T06:00") == PreparationPhase::active);
    CHECK(phase(sample, "2025-11-25T06:00") == PreparationPhase::planned);
    CHECK(preparation_span(sample, at("2025-11-25T06:00")).passed == 0);
    CHECK(time_left(at("2026-11-26T09:00"), sample.test_at) == TimeLeft{});
}

TEST_CASE("what is left stands in days, hours and minutes") {
    struct Row {
        const char* from;
        const char* to;
        TimeLeft left;
    };
    for (const Row& row : std::vector<Row>{
             {"2026-11-22T14:20", "2026-11-25T08:00", {2, 17, 40}},
             {"2026-11-25T07:59", "2026-11-25T08:00", {0, 0, 1}},
             {"2026-11-24T08:00", "2026-11-25T08:00", {1, 0, 0}},
             {"2026-11-24T08:01", "2026-11-25T08:00", {0, 23, 59}},
             {"2028-02-28T23:30", "2028-03-01T00:15", {1, 0, 45}},
             {"2027-02-28T23:30", "2027-03-01T00:15", {0, 0, 45}},
             {"2026-03-28T12:00", "2026-03-29T12:00", {1, 0, 0}}, // of 23 hours, in Europe
             {"2026-11-25T08:00", "2026-11-25T08:00", {0, 0, 0}}}) {
        CAPTURE(std::string{row.from});
        CHECK(time_left(at(row.from), at(row.to)) == row.left);
    }
}

TEST_CASE("the span is that of the days before the test, then that of the collection") {
    const PreparationPlan sample = sample_plan();
    const PreparationSpan before = preparation_span(sample, at("2026-11-22T20:00"));
    CHECK(to_iso(before.from) == "2026-11-22T08:00");
    CHECK(to_iso(before.to) == "2026-11-25T08:00");
    CHECK(before.days == 3);
    CHECK(before.passed == doctest::Approx(12.0 / 72));
    const PreparationSpan during = preparation_span(sample, at("2026-11-25T20:00"));
    CHECK(to_iso(during.from) == "2026-11-25T08:00");
    CHECK(to_iso(during.to) == "2026-11-26T08:00");
    CHECK(during.days == 1);
    CHECK(during.passed == doctest::Approx(0.5));
    CHECK(preparation_span(sample, at("2026-11-20T08:00")).passed == 0);
}

TEST_CASE("a test that has passed is refused with the reason, and so is a year mistyped") {
    const LocalTime now = at("2026-11-22T14:20");
    const auto check = [&](std::string_view test_at, HiaaTest test) {
        return checked_plan(plan_of(test_at, test, LaboratoryWindow::hours_48), now, std::nullopt);
    };
    CHECK(check("2026-11-25T08:00", HiaaTest::urine));
    CHECK(check("2026-11-22T14:20", HiaaTest::urine)); // it begins now
    CHECK(check("2027-11-23T08:00", HiaaTest::blood));
    for (const char* past : {"2026-11-22T14:19", "2026-11-22T08:00", "2025-11-25T08:00"}) {
        for (const HiaaTest test : {HiaaTest::urine, HiaaTest::blood}) {
            CAPTURE(std::string{past});
            const auto refused = check(past, test);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().kind == Problem::Kind::bad_input);
            CHECK(refused.error().sentence.find("has passed") != std::string::npos);
        }
    }
    CHECK(check("2026-11-22T14:19", HiaaTest::urine).error().sentence
          == "Sunday 22 November 2026, 14:19 has passed. Choose a day and time still to come.");
    CHECK_FALSE(check("2026-11-22T14:20", HiaaTest::blood)); // over at once
    const auto far = check("2036-11-25T08:00", HiaaTest::urine);
    REQUIRE_FALSE(far);
    CHECK(far.error().sentence.find("Check the year") != std::string::npos);
}

TEST_CASE("while the collection goes on the rest of its plan can be mended") {
    const PreparationPlan sample = sample_plan();
    const LocalTime now = at("2026-11-25T12:00");
    PreparationPlan changed = sample;
    changed.window = LaboratoryWindow::hours_48;
    CHECK(checked_plan(changed, now, sample));
    CHECK_FALSE(checked_plan(changed, now, std::nullopt));
    changed.test_at = at("2026-11-25T09:00"); // another time that has passed
    CHECK_FALSE(checked_plan(changed, now, sample));
    changed = sample;
    changed.test = HiaaTest::blood; // would be over
    CHECK_FALSE(checked_plan(changed, now, sample));
    CHECK_FALSE(checked_plan(sample, at("2026-11-26T08:00"), sample));
}

TEST_CASE("a plan is kept as text and read back, and nothing else is taken for one") {
    const PreparationPlan sample = sample_plan();
    CHECK(to_text(sample) == "2026-11-25T08:00 urine 72");
    for (const HiaaTest test : {HiaaTest::urine, HiaaTest::blood}) {
        for (const LaboratoryWindow window :
             {LaboratoryWindow::hours_24, LaboratoryWindow::hours_48, LaboratoryWindow::hours_72,
              LaboratoryWindow::unknown}) {
            const PreparationPlan plan = plan_of("2028-02-29T23:59", test, window);
            const auto read = parse_plan(to_text(plan));
            REQUIRE(read);
            CHECK(*read == plan);
        }
    }
    for (const char* bad :
         {"", "2026-11-25T08:00", "2026-11-25T08:00 urine", "2026-11-25T08:00 saliva 72",
          "2026-11-25T08:00 urine 36", "2026-02-30T08:00 urine 72", "2026-11-25T24:00 urine 72",
          "2026-11-25T08:00 urine 72 ", "2026-11-25 08:00 urine 72"}) {
        CAPTURE(std::string{bad});
        const auto read = parse_plan(bad);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Problem::Kind::damaged);
    }
}
