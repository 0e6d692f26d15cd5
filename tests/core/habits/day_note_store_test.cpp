#include "core/habits/day_note_store.h"
#include "core/habits/day_store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace zebra;
using namespace zebra::habits;
using test::now_on;

namespace {

const Now now = now_on(11, 22);
const Date today = now.local.date;
const Habit walk{.id = "walk", .name = "Walk"};
const Habit calm{.id = "calm", .name = "Calm"};

using Notes = DayNoteStore::Notes;

} // namespace

TEST_CASE("a note stands beside its habit on its day after a restart, and can be taken back") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        DayStore days{store};
        const auto first =
            days.write(walk, today, {.note = " twenty minutes \n with the dog "}, now);
        REQUIRE(first);
        CHECK(first->note_before == "");
        REQUIRE(days.write(calm, add_days(today, -1), {.note = "busy"}, now));
    }
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    const DayNoteStore notes{store};
    const auto noted = notes.day(today);
    REQUIRE(noted);
    REQUIRE(noted->contains("walk"));
    CHECK(noted->at("walk").find("with the dog") != std::string::npos);
    const auto removed = days.write(calm, add_days(today, -1), {.note = ""}, now);
    REQUIRE(removed);
    CHECK(removed->note_before == "busy");
    CHECK(notes.day(add_days(today, -1)) == Notes{});
    CHECK(notes.between(add_days(today, -9), today)->size() == 1);
    REQUIRE(days.take_back("calm", add_days(today, -1), *removed, now));
    CHECK(notes.day(add_days(today, -1)) == Notes{{"calm", "busy"}});
}

TEST_CASE("value and note are kept together or not at all, and taken back together") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    const DayNoteStore notes{store};
    REQUIRE(days.set_value(walk, today, 0, now));
    const auto written = days.write(walk, today, {.value = 1, .note = "in the rain"}, now);
    REQUIRE(written);
    CHECK(written->value);
    CHECK(days.day(today)->at("walk") == 1);
    CHECK(notes.day(today) == Notes{{"walk", "in the rain"}});
    // A note that cannot be kept leaves the value alone, and a value the note.
    CHECK_FALSE(days.write(walk, today, {.value = 0, .note = std::string(501, 'a')}, now));
    CHECK_FALSE(days.write(walk, today, {.value = 7, .note = "dry"}, now));
    CHECK_FALSE(days.write(walk, today, {.note = "a\x01"}, now));
    CHECK_FALSE(days.write(walk, add_days(today, 1), {.note = "later"}, now));
    CHECK(days.day(today)->at("walk") == 1);
    CHECK(notes.day(today) == Notes{{"walk", "in the rain"}});
    REQUIRE(days.take_back("walk", today, *written, now));
    CHECK(days.day(today)->at("walk") == 0);
    CHECK(notes.day(today) == Notes{});
    // What is the same already is no change, and nothing is taken back twice.
    const auto same = days.write(walk, today, {.value = 0, .note = ""}, now);
    REQUIRE(same);
    CHECK_FALSE(same->value);
    CHECK_FALSE(same->note_before.has_value());
    const auto skipped =
        days.write(walk, today, {.value = std::optional{not_today}, .note = {}}, now);
    REQUIRE(skipped);
    CHECK(days.day(today)->at("walk") == not_today);
}
