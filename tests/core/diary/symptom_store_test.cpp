#include "core/diary/own_symptom_store.h"
#include "core/diary/symptom_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::diary;
using test::now_on;

namespace {

constexpr int day_end = 180;
const Now now = now_on(11, 22, 14 * 60 + 20);
const Date today = now.local.date;

SymptomReport at(const std::string& symptom, const std::string& time, int severity) {
    return {.symptom = symptom,
            .at = *parse_iso_local_time(time),
            .severity = severity,
            .note = "after lunch"};
}

SymptomStore diary_of(storage::Store& store) {
    return {store, {{"flushing", "diarrhoea", "wheeze", "stress"}, {"alcohol", "large_meal"}}};
}

SymptomEntry added(SymptomStore& diary, const SymptomReport& report) {
    const auto entry = diary.add(report, now, day_end);
    REQUIRE_MESSAGE(entry.has_value(), test::why(entry));
    return *entry;
}

std::string listed(const Outcome<std::vector<SymptomEntry>>& entries) {
    REQUIRE_MESSAGE(entries.has_value(), test::why(entries));
    std::string text;
    for (const SymptomEntry& entry : *entries) {
        text += entry.report.symptom + " " + to_clock(entry.report.at.minute_of_day) + ", ";
    }
    return text;
}

} // namespace

TEST_CASE("what was logged is there after a restart, by time, on the day it belongs to") {
    const test::TempDir folder;
    SymptomReport night = at("wheeze", "2026-11-22T02:30", 3);
    night.note = "first line\nsecond line";
    night.faint = true;
    night.breathless = true;
    {
        storage::Store store = test::open_store(folder.path());
        SymptomStore diary = diary_of(store);
        added(diary, at("flushing", "2026-11-22T14:20", 2));
        added(diary, at("stress", "2026-11-22T09:00", 0));
        added(diary, at("flushing", "2026-11-22T09:00", 1));
        CHECK(added(diary, night).day == add_days(today, -1));
    }
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    CHECK(listed(diary.day(today)) == "stress 09:00, flushing 09:00, flushing 14:20, ");
    const auto yesterday = diary.day(add_days(today, -1));
    REQUIRE(yesterday->size() == 1);
    CHECK(yesterday->front().report == night);
}

TEST_CASE("removing can be undone, and numbers are not used twice") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    const SymptomEntry entry = added(diary, at("flushing", "2026-11-22T09:00", 2));
    REQUIRE(diary.remove(entry.id, now));
    CHECK(diary.day(today)->empty());
    CHECK(diary.remove(entry.id, now).error().kind == Problem::Kind::not_found);
    CHECK(added(diary, at("flushing", "2026-11-22T10:00", 2)).id > entry.id);
    REQUIRE(diary.restore(entry.id, now));
    CHECK(diary.restore(entry.id, now).error().kind == Problem::Kind::not_found);
    CHECK(diary.day(today)->front() == entry);
    CHECK(diary.remove(999, now).error().kind == Problem::Kind::not_found);
}

TEST_CASE("a report that cannot be kept leaves the diary as it was") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    for (const SymptomReport& bad :
         {at("hiccups", "2026-11-22T09:00", 1), at("flushing", "2026-11-22T14:26", 1),
          at("flushing", "2026-11-22T09:00", 4)}) {
        const auto entry = diary.add(bad, now, day_end);
        REQUIRE_FALSE(entry);
        CHECK(entry.error().kind == Problem::Kind::bad_input);
    }
    CHECK(test::number(store, "SELECT count(*) FROM symptom_entry") == 0);
}

TEST_CASE("the days on which something is logged, without what was removed") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    added(diary, at("flushing", "2026-11-20 10:00", 1));
    added(diary, at("stress", "2026-11-20 11:00", 1));
    added(diary, at("stress", "2026-11-22 01:00", 1)); // of the day before
    const SymptomEntry taken_back = added(diary, at("wheeze", "2026-11-19 10:00", 1));
    REQUIRE(diary.remove(taken_back.id, now));
    const auto days = diary.days_logged(make_date(2026, 11, 1), make_date(2026, 11, 21));
    REQUIRE(days);
    CHECK(*days == std::set<Date>{make_date(2026, 11, 20), make_date(2026, 11, 21)});

    // Their entries, day by day.
    const auto entries = diary.between(make_date(2026, 11, 20), make_date(2026, 11, 21));
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK(entries->at(0).report.symptom == "flushing");
    CHECK(entries->at(1).report.symptom == "stress");
    CHECK(entries->at(2).day == make_date(2026, 11, 21));
    CHECK(diary.between(make_date(2026, 11, 1), make_date(2026, 11, 19))->empty());
}

TEST_CASE("the form of the stool and what came before are kept, in the content's order") {
    const test::TempDir folder;
    SymptomReport report = at("diarrhoea", "2026-11-22T09:00", 2);
    report.stool_form = 6;
    report.before = {"large_meal", "alcohol"};
    {
        storage::Store store = test::open_store(folder.path());
        SymptomStore diary = diary_of(store);
        added(diary, report);
    }
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    const auto entries = diary.day(today);
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().report.stool_form == 6);
    CHECK(entries->front().report.before == std::vector<std::string>{"alcohol", "large_meal"});

    report.stool_form = 8;
    CHECK(diary.add(report, now, day_end).error().sentence.find("1 (hard lumps) to 7")
          != std::string::npos);
    report.stool_form.reset();
    report.before = {"moonlight"};
    CHECK(diary.add(report, now, day_end).error().sentence.find("\"moonlight\"")
          != std::string::npos);
}

TEST_CASE("an entry can be corrected, also to another day, and the one before is given back") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    const SymptomEntry entry = added(diary, at("flushing", "2026-11-22T09:00", 2));
    SymptomReport better = at("flushing", "2026-11-21T22:00", 3);
    better.note = "";
    const auto before = diary.change(entry.id, better, now, day_end);
    REQUIRE_MESSAGE(before.has_value(), test::why(before));
    CHECK(*before == entry);
    CHECK(diary.day(today)->empty());
    const auto yesterday = diary.day(add_days(today, -1));
    REQUIRE(yesterday->size() == 1);
    CHECK(yesterday->front() == SymptomEntry{entry.id, better, add_days(today, -1)});

    REQUIRE(diary.change(entry.id, before->report, now, day_end)); // undone
    CHECK(diary.day(today)->front() == entry);
    CHECK(diary.change(entry.id, at("flushing", "2026-11-22T09:00", 4), now, day_end).error().kind
          == Problem::Kind::bad_input);
    REQUIRE(diary.remove(entry.id, now));
    CHECK(diary.change(entry.id, better, now, day_end).error().kind == Problem::Kind::not_found);
}

TEST_CASE("a symptom of one's own can be logged while it is on the list, and corrected for good") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    SymptomStore diary = diary_of(store);
    OwnSymptomStore own{store, {"Flushing"}};
    CHECK_FALSE(diary.add(at("own_tingling", "2026-11-22T09:00", 1), now, day_end));
    REQUIRE(own.add("Tingling", now));
    const SymptomEntry entry = added(diary, at("own_tingling", "2026-11-22T09:00", 1));
    REQUIRE(own.archive("own_tingling", now));
    CHECK_FALSE(diary.add(at("own_tingling", "2026-11-22T10:00", 1), now, day_end));
    CHECK(diary.change(entry.id, at("own_tingling", "2026-11-22T09:30", 2), now, day_end));
    CHECK(listed(diary.day(today)) == "own_tingling 09:30, ");
}
