#include "core/habits/day_note_store.h"
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

using Notes = DayNoteStore::Notes;

} // namespace

TEST_CASE("a note stands beside its habit on its day after a restart, and can be taken back") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        DayNoteStore notes{store};
        CHECK(notes.set("walk", today, " twenty minutes \n with the dog ", now) == "");
        REQUIRE(notes.set("calm", add_days(today, -1), "busy", now));
    }
    storage::Store store = test::open_store(folder.path());
    DayNoteStore notes{store};
    const auto noted = notes.day(today);
    REQUIRE(noted);
    REQUIRE(noted->contains("walk"));
    CHECK(noted->at("walk").find("with the dog") != std::string::npos);
    CHECK(notes.day(add_days(today, -1)) == Notes{{"calm", "busy"}});
    CHECK(notes.set("calm", add_days(today, -1), "", now) == "busy");
    CHECK(notes.day(add_days(today, -1)) == Notes{});
    CHECK(notes.between(add_days(today, -9), today)->size() == 1);
    CHECK(notes.set("calm", add_days(today, -1), "busy", now) == "");
    CHECK(notes.day(add_days(today, -1)) == Notes{{"calm", "busy"}});
}

TEST_CASE("a note that is too long, or of a day to come, is refused and nothing is lost") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayNoteStore notes{store};
    REQUIRE(notes.set("walk", today, "short", now));
    CHECK_FALSE(notes.set("walk", today, std::string(501, 'a'), now));
    CHECK_FALSE(notes.set("walk", today, "a\x01", now));
    CHECK_FALSE(notes.set("walk", add_days(today, 1), "later", now));
    CHECK(notes.day(today) == Notes{{"walk", "short"}});
}
