#include "core/habits/day_note_store.h"
#include "core/habits/day_store.h"
#include "core/storage/data_folder.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <map>
#include <optional>
#include <string>

using namespace zebra;
using namespace zebra::habits;
using test::now_on;

namespace {

const Habit fluids{
    .id = "fluids", .name = "Fluids", .kind = HabitKind::at_least, .unit = "glasses"};
const Habit relax{.id = "relax", .name = "Relaxation"};
const DayStore::Wish nothing{.value = std::optional<int>{}}; // back to nothing recorded
const Now now = now_on(11, 22);
const Date today = now.local.date;

using Values = std::map<std::string, int>;

} // namespace

TEST_CASE("a tick is on its day after a restart, and nowhere else") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        DayStore days{store};
        CHECK(days.day(today) == Values{});
        REQUIRE(days.set_value(relax, today, 1, now));
        REQUIRE(days.set_value(fluids, today, 6, now));
        REQUIRE(days.set_value(fluids, today, 7, now));
        REQUIRE(days.set_value(fluids, add_days(today, -1), 0, now));
    }
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    CHECK(days.day(today) == Values{{"fluids", 7}, {"relax", 1}});
    CHECK(days.day(add_days(today, -1)) == Values{{"fluids", 0}});
    REQUIRE(days.write(fluids, today, nothing, now));
    CHECK(days.day(today) == Values{{"relax", 1}});
}

TEST_CASE("the days of a span, both ends included, without those on which nothing is recorded") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    for (const int ago : {0, 1, 3, 9}) {
        REQUIRE(days.set_value(relax, add_days(today, -ago), 1, now));
    }
    REQUIRE(days.set_value(fluids, add_days(today, -3), 2, now));
    const auto found = days.between(add_days(today, -3), add_days(today, -1));
    REQUIRE(found);
    CHECK(*found
          == std::map<Date, Values>{{add_days(today, -3), {{"fluids", 2}, {"relax", 1}}},
                                    {add_days(today, -1), {{"relax", 1}}}});
}

TEST_CASE("values and days that make no sense are refused in words and not kept") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    CHECK(days.set_value(fluids, today, 999, now));
    CHECK(days.set_value(relax, today, 0, now));
    const auto before = days.day(today);
    CHECK(days.set_value(fluids, today, 1000, now).error().sentence
          == "The value of Fluids is a whole number from 0 to 999.");
    CHECK(days.set_value(fluids, today, -1, now).error().kind == Problem::Kind::bad_input);
    CHECK(days.set_value(relax, today, 2, now).error().sentence
          == "Relaxation is a yes-or-no habit: its value is 1 or 0.");
    CHECK_FALSE(days.set_value(relax, add_days(today, 1), 1, now).has_value());
    CHECK_FALSE(days.add(fluids, add_days(today, 1), 1, now).has_value());
    CHECK_FALSE(days.write(relax, add_days(today, 1), nothing, now).has_value());
    CHECK_FALSE(days.set_value(relax, make_date(1500, 1, 1), 1, now).has_value());
    CHECK(*days.day(today) == *before);
    CHECK(days.day(add_days(today, 1)) == Values{});
}

TEST_CASE("undo goes back through every change of that habit on that day, to nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    const Date yesterday = add_days(today, -1);
    REQUIRE(days.set_value(fluids, today, 3, now));
    REQUIRE(days.set_value(relax, today, 1, now));
    REQUIRE(days.set_value(fluids, yesterday, 9, now));
    REQUIRE(days.set_value(fluids, today, 5, now));
    REQUIRE(days.set_value(fluids, today, 5, now)); // no change
    REQUIRE(days.write(fluids, today, nothing, now));
    REQUIRE(days.write(fluids, today, nothing, now)); // no change

    CHECK(days.undo_last("fluids", today).value() == 5);
    CHECK(days.day(today)->at("fluids") == 5);
    CHECK(days.undo_last("fluids", today).value() == 3);
    CHECK_FALSE(days.undo_last("fluids", today).value().has_value());
    CHECK(days.day(today) == Values{{"relax", 1}});
    const auto nothing = days.undo_last("fluids", today);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Problem::Kind::not_found);
    CHECK(nothing.error().sentence
          == "There is nothing to undo for fluids on Sunday 22 November 2026.");
    CHECK(days.day(yesterday)->at("fluids") == 9);

    // What was undone is not redone; a new change can be undone again.
    REQUIRE(days.set_value(fluids, today, 4, now));
    CHECK_FALSE(days.undo_last("fluids", today).value().has_value());
}

TEST_CASE("plus and minus stay within what can be counted") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    CHECK(days.add(fluids, today, 1, now) == 1);
    CHECK(days.add(fluids, today, 1, now) == 2);
    CHECK(days.add(fluids, today, -1, now) == 1);
    CHECK(days.add(fluids, today, 100'000, now) == 999);
    CHECK(days.add(relax, today, 1, now) == 1);
    CHECK(days.add(relax, today, 1, now) == 1);
    CHECK(days.undo_last("fluids", today).value() == 1);
}

TEST_CASE("counted back to 0, nothing is recorded, unless fewer is the aim") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    REQUIRE(days.add(fluids, today, 2, now) == 2);
    CHECK(days.add(fluids, today, -5, now) == std::nullopt);
    CHECK(days.day(today) == Values{});
    CHECK(days.undo_last("fluids", today).value() == 2);
    CHECK(days.undo_last("fluids", today).value() == std::nullopt);
    CHECK(days.add(fluids, today, -1, now) == std::nullopt);
    CHECK(days.day(today) == Values{});
    CHECK_FALSE(days.undo_last("fluids", today)); // nothing was changed

    const Habit coffee{.id = "coffee", .name = "Coffee", .kind = HabitKind::at_most};
    REQUIRE(days.add(coffee, today, 1, now) == 1);
    CHECK(days.add(coffee, today, -1, now) == 0);
    CHECK(days.day(today) == Values{{"coffee", 0}}); // 0 is recorded, not missing
}

TEST_CASE("one day edited from two windows keeps what both did") {
    const test::TempDir folder;
    storage::Store one = test::open_store(folder.path());
    storage::Store two = test::open_store(folder.path());
    DayStore left{one};
    DayStore right{two};
    REQUIRE(left.set_value(fluids, today, 3, now));
    REQUIRE(right.set_value(relax, today, 1, now));
    REQUIRE(right.set_value(fluids, today, 8, now));
    CHECK(one.changed_elsewhere());
    CHECK(left.day(today) == Values{{"fluids", 8}, {"relax", 1}});
    // Undo takes back the last change, whoever made it.
    CHECK(left.undo_last("fluids", today).value() == 3);
    CHECK(right.day(today) == Values{{"fluids", 3}, {"relax", 1}});
}

TEST_CASE("two processes that count at the same time lose no count") {
    const test::TempDir folder;
    test::open_store(folder.path());
    constexpr int each = 60;
    std::array<int, 2> start = {}; // closed for writing: go
    REQUIRE(::pipe(start.data()) == 0);
    std::array<pid_t, 2> children = {};
    for (pid_t& child : children) {
        child = ::fork();
        REQUIRE(child >= 0);
        if (child != 0) continue;
        ::close(start[1]);
        auto store = storage::Store::open(storage::database_file(folder.path()),
                                          storage::OpenMode::read_write);
        char nothing = 0;
        if (!store || ::read(start[0], &nothing, 1) != 0) _exit(1);
        DayStore days{*store};
        for (int i = 0; i < each; ++i) {
            if (!days.add(fluids, today, 1, now)) _exit(1);
        }
        _exit(0);
    }
    ::close(start[0]);
    ::close(start[1]);
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    storage::Store store = test::open_store(folder.path());
    CHECK(DayStore{store}.day(today) == Values{{"fluids", 2 * each}});
    CHECK(test::number(store, "SELECT count(*) FROM day_change") == 2 * each);
}

TEST_CASE("not today is kept like a value, counted on from nothing, and undone") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    REQUIRE(days.set_value(fluids, today, 4, now));
    REQUIRE(days.skip("fluids", today, now));
    CHECK(days.day(today) == Values{{"fluids", not_today}});
    CHECK(days.undo_last("fluids", today).value() == 4);
    REQUIRE(days.skip("fluids", today, now));
    CHECK(days.add(fluids, today, 1, now).value() == 1); // the day is asked again
    CHECK(days.undo_last("fluids", today).value() == not_today);
    CHECK_FALSE(days.skip("fluids", add_days(today, 1), now));
    CHECK_FALSE(days.set_value(fluids, today, not_today, now)); // no amount is that
}

TEST_CASE("a change is undone as long as it is the last, another window's stays") {
    const test::TempDir folder;
    storage::Store left = test::open_store(folder.path());
    storage::Store right = test::open_store(folder.path());
    const Now now = now_on(11, 22);
    const Date today = now.local.date;
    DayStore mine{left};
    DayStore others{right};
    const auto counted = mine.add(fluids, today, 1, now);
    REQUIRE(counted);
    REQUIRE(others.add(fluids, today, 3, now));
    const auto refused = mine.undo_last("fluids", today, counted->change);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Problem::Kind::not_found);
    CHECK(refused.error().sentence.find("changed again meanwhile") != std::string::npos);
    CHECK(mine.day(today)->at("fluids") == 4);
    const auto last = mine.add(fluids, today, 1, now);
    REQUIRE(last);
    CHECK(mine.undo_last("fluids", today, last->change).value() == 4);

    // A value and a note that were written together: neither goes.
    DayStore::Wish wish;
    wish.value = 2;
    wish.note = "mine";
    const auto written = mine.write(fluids, today, wish, now);
    REQUIRE(written);
    REQUIRE(others.set_value(fluids, today, 9, now));
    CHECK_FALSE(mine.take_back("fluids", today, *written, now));
    CHECK(mine.day(today)->at("fluids") == 9);
    DayStore::Wish other_note;
    other_note.note = "theirs";
    const auto noted = mine.write(relax, today, {.note = "before"}, now);
    REQUIRE(noted);
    REQUIRE(others.write(relax, today, other_note, now));
    CHECK_FALSE(mine.take_back("relax", today, *noted, now));
    CHECK(DayNoteStore{left}.day(today)->at("relax") == "theirs");
    CHECK(DayNoteStore{left}.day(today)->at("fluids") == "mine");
}

TEST_CASE("the first day of each habit, of those on which it was more than not today") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    DayStore days{store};
    const Now now = now_on(11, 22);
    const Date today = now.local.date;
    CHECK(days.first_days()->empty());
    REQUIRE(days.skip("fluids", add_days(today, -9), now));
    REQUIRE(days.set_value(fluids, add_days(today, -3), 4, now));
    REQUIRE(days.set_value(fluids, today, 2, now));
    REQUIRE(days.set_value(relax, add_days(today, -5), 0, now));
    REQUIRE(days.skip("walk", today, now));
    CHECK(*days.first_days()
          == FirstDays{{"fluids", add_days(today, -3)}, {"relax", add_days(today, -5)}});
}
