#include "core/card/injection_keeper.h"
#include "core/diary/own_symptom_store.h"
#include "core/diary/symptom_store.h"
#include "core/diary/weight_store.h"
#include "core/habits/day_store.h"
#include "core/report/questions.h"
#include "core/report/read_noted.h"
#include "tests/core/report/report_samples.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>

using namespace zebra;
using namespace zebra::report;
using namespace zebra::test;

namespace {

const Now now = now_on(11, 22);
const Date in_span = make_date(2026, 10, 20);
const Date earlier = make_date(2026, 9, 1);
const habits::Habit fluids{.id = "fluids", .name = "Fluids"};

void fill(storage::Store& store, const std::filesystem::path& folder) {
    diary::OwnSymptomStore own{store, {}};
    const auto tingling = own.add("Tingling", now);
    REQUIRE(tingling.has_value());
    diary::SymptomStore diary{store, {{"flushing"}, {}}};
    for (const Date day : {in_span, earlier}) {
        REQUIRE(diary.add({.symptom = "flushing", .at = {day, 600}, .severity = 2}, now, 180));
        REQUIRE(diary.add({.symptom = tingling->id, .at = {day, 600}, .severity = 1}, now, 180));
        REQUIRE(
            habits::DayStore{store}.write(fluids, day, {.value = 1, .note = "with a straw"}, now));
        REQUIRE(diary::WeightStore{store}.set(day, 70.5, now));
        const card::CardPlace place{store, folder, shipped_content(), now};
        REQUIRE(card::log_injection(place, {day, "Lanreotide"}, std::nullopt));
    }
    REQUIRE(keep_questions(store, "Why?"));
}

} // namespace

TEST_CASE("what is noted in the span is read, of the span before only the days") {
    const TempDir folder;
    storage::Store store = open_store(folder.path());
    fill(store, folder.path());
    const auto noted =
        read_noted(&store, shipped_content(), {fluids}, eight_weeks, make_date(2026, 11, 24));
    REQUIRE_MESSAGE(noted.has_value(), why(noted));
    CHECK(noted->table.recorded_days() == 2);
    CHECK(noted->table.date(0) == before(eight_weeks).first);
    CHECK(noted->table.days() == 2 * 56);
    CHECK(noted->entries.size() == 2);
    REQUIRE(noted->injections.size() == 1);
    CHECK(noted->injections.front().report.day == in_span);
    CHECK(noted->weights == std::vector<diary::WeightEntry>{{in_span, 70.5}});
    REQUIRE(noted->tick_notes.size() == 1);
    CHECK(noted->tick_notes.front().habit == "Fluids");
    CHECK(noted->tick_notes.front().note == "with a straw");
    CHECK(noted->symptoms.front().name == "Flushing");
    CHECK(noted->symptoms.back().name == "Tingling");
    CHECK(noted->symptoms.back().own);
    CHECK(noted->questions == "Why?");
    SUBCASE("today is not over") {
        const auto now_noted =
            read_noted(&store, shipped_content(), {fluids}, eight_weeks, eight_weeks.last);
        CHECK(now_noted->table.days() == 2 * 56);
    }
}

TEST_CASE("nothing has been kept: the symptoms that may be logged, and no more") {
    const auto noted =
        read_noted(nullptr, shipped_content(), {fluids}, eight_weeks, eight_weeks.last);
    REQUIRE(noted.has_value());
    CHECK(noted->table.recorded_days() == 0);
    CHECK(noted->symptoms.size() == shipped_content().symptoms().size());
    CHECK(noted->habits.size() == 1);
}
