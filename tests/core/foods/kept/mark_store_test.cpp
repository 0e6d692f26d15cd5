#include "core/foods/kept/mark_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <optional>
#include <utility>

using namespace zebra;
using namespace zebra::foods;
using test::now_on;

namespace {

const Now today = now_on(11, 22);
const FoodMark fine{Mark::fine, "with rice", make_date(2026, 11, 20)};
const FoodMark triggers{Mark::triggers, "flush\nafter an hour", make_date(2026, 11, 22)};

const std::optional<FoodMark> nothing = {};

// What stood before a change that must have gone well.
std::optional<FoodMark> stood(const Outcome<std::optional<FoodMark>>& changed) {
    REQUIRE_MESSAGE(changed.has_value(), test::why(changed));
    return *changed;
}

} // namespace

TEST_CASE("a food has one mark with note and day, and all come back together") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        MarkStore marks{store};
        CHECK(marks.all()->empty());
        CHECK(stood(marks.set("01009", triggers, today)) == nothing);
        CHECK(stood(marks.set("27116350", fine, today)) == nothing);
        CHECK(stood(marks.set("own-7", fine, today)) == nothing);
        CHECK(stood(marks.set("01009", fine, today)) == triggers);
    }
    storage::Store store = test::open_store(folder.path());
    CHECK(MarkStore{store}.all()
          == FoodMarks{{"01009", fine}, {"27116350", fine}, {"own-7", fine}});
}

TEST_CASE("undo of a mark puts back what stood, also nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    MarkStore marks{store};
    const auto none = stood(marks.set("01009", fine, today));
    const auto before = stood(marks.set("01009", triggers, today));
    REQUIRE(marks.put_back("01009", before, today));
    CHECK(marks.all()->at("01009") == fine);
    REQUIRE(marks.put_back("01009", none, today));
    CHECK(marks.all()->empty());

    REQUIRE(marks.set("01009", triggers, today));
    const auto cleared = stood(marks.clear("01009", today));
    CHECK(cleared == triggers);
    CHECK(marks.all()->empty());
    CHECK(stood(marks.clear("01009", today)) == nothing);
    REQUIRE(marks.put_back("01009", cleared, today));
    CHECK(marks.all() == FoodMarks{{"01009", triggers}});
}

TEST_CASE("each change of a mark is later than the one before, also when the clock was set back") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    MarkStore marks{store};
    const auto moment = [&] { return test::number(store, "SELECT changed_unix_s FROM food_mark"); };
    REQUIRE(marks.set("01009", fine, today));
    CHECK(moment() == today.unix_seconds);
    Now earlier = today;
    earlier.unix_seconds -= 1000;
    REQUIRE(marks.clear("01009", earlier));
    CHECK(moment() == today.unix_seconds + 1);
    REQUIRE(marks.set("01009", triggers, earlier));
    CHECK(moment() == today.unix_seconds + 2);
    REQUIRE(marks.set("01009", triggers, now_on(11, 23))); // as it is: nothing is written
    CHECK(moment() == today.unix_seconds + 2);
}

TEST_CASE("a mark on what is no food, or with a day to come, is refused and changes nothing") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    MarkStore marks{store};
    REQUIRE(marks.set("01009", fine, today));
    CHECK(marks.set("cheese", fine, today).error().kind == Problem::Kind::bad_input);
    CHECK(marks.clear("", today).error().kind == Problem::Kind::bad_input);
    FoodMark later = triggers;
    later.day = make_date(2026, 11, 23);
    CHECK(marks.set("01009", later, today).error().kind == Problem::Kind::bad_input);
    CHECK(marks.all() == FoodMarks{{"01009", fine}});
}
