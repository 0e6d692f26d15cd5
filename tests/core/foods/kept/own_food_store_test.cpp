#include "core/foods/kept/favourite_store.h"
#include "core/foods/kept/mark_store.h"
#include "core/foods/kept/own_food_store.h"
#include "core/foods/kept/recent_store.h"
#include "core/foods/kept/shopping_store.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::foods;
using test::now_on;

namespace {

const Now now = now_on(11, 22);
const TypedOwnFood bar{"Oat bar", "8,5", "cereal", "30", "036000291452", "crunchy"};
const TypedOwnFood tea{"Tea", "0.1", "mixed"};

// A data folder, its store and the own foods in it.
struct Kept {
    test::TempDir folder = {};
    storage::Store store = test::open_store(folder.path());
    OwnFoodStore own{store, test::shipped_catalogue().label_kinds()};

    OwnFood add(const TypedOwnFood& typed) {
        const auto added = own.add(typed, now);
        REQUIRE_MESSAGE(added.has_value(), test::why(added));
        return *added;
    }
};

} // namespace

TEST_CASE("own foods come back as they were added") {
    Kept kept;
    const OwnFood first = kept.add(bar);
    const OwnFood second = kept.add(tea); // within the same second
    CHECK(first.report == OwnFoodReport{"Oat bar", 8.5, "cereal", 30.0, "036000291452", "crunchy"});
    CHECK(first.id > 0);
    CHECK(second.id > first.id);
    storage::Store again = test::open_store(kept.folder.path());
    const OwnFoodStore reader{again, test::shipped_catalogue().label_kinds()};
    CHECK(reader.all() == std::vector{first, second});
    CHECK(reader.find(second.id) == second);
    CHECK(reader.find(second.id + 1).error().kind == Problem::Kind::not_found);
}

TEST_CASE("a barcode belongs to one own food, which is named") {
    Kept kept;
    const OwnFood first = kept.add(bar);
    TypedOwnFood other = tea;
    other.barcode = "0036000291452"; // the same product with its zero
    const auto refused = kept.own.add(other, now);
    CHECK(test::why(refused)
          == "\"Oat bar\" has the barcode 036000291452 already. A barcode belongs to one food.");
    other.barcode = "";
    const OwnFood second = kept.add(other);
    other.barcode = "00036000291452";
    CHECK(kept.own.change(second.id, other, now).error().kind == Problem::Kind::bad_input);
    CHECK(kept.own.all() == std::vector{first, second});

    // Its own one is no other's, and a removed food has none.
    TypedOwnFood renamed = bar;
    renamed.name = "Oat bar with honey";
    REQUIRE(kept.own.change(first.id, renamed, now));
    REQUIRE(kept.own.remove(first.id, now));
    REQUIRE(kept.own.change(second.id, other, now));
    CHECK(test::why(kept.own.restore(first.id, now)).starts_with("\"Tea\" has the barcode"));
    CHECK(kept.own.all()->size() == 1);
    REQUIRE(kept.own.put_back(second, now));
    REQUIRE(kept.own.restore(first.id, now));
    CHECK(kept.own.find(first.id)->report.name == "Oat bar with honey");
}

TEST_CASE("the data file itself refuses a second food with a barcode") {
    Kept kept;
    kept.add(bar);
    const auto written = kept.store.transact([](SQLite::Database& database) -> Outcome<void> {
        database.exec("INSERT INTO own_food (nr, name, protein_g_per_100g, kind, barcode, note, "
                      "changed_unix_s) VALUES (5, 'x', 1, 'mixed', '0036000291452', '', 1)");
        return {};
    });
    CHECK_FALSE(written);
    CHECK(kept.own.all()->size() == 1);
}

TEST_CASE("a change returns what stood, and undo puts it back") {
    Kept kept;
    const OwnFood before = kept.add(bar);
    const auto changed = kept.own.change(before.id, tea, now);
    REQUIRE_MESSAGE(changed.has_value(), test::why(changed));
    CHECK(*changed == before);
    CHECK(kept.own.find(before.id)->report == OwnFoodReport{"Tea", 0.1, "mixed"});
    REQUIRE(kept.own.put_back(*changed, now));
    CHECK(kept.own.find(before.id) == before);
    TypedOwnFood bad = tea;
    bad.protein = "0";
    CHECK(kept.own.change(before.id, bad, now).error().kind == Problem::Kind::bad_input);
    CHECK(kept.own.find(before.id) == before);
}

TEST_CASE("a removed own food is gone, its number is not used again, and undo brings it back") {
    Kept kept;
    const OwnFood food = kept.add(bar);
    REQUIRE(kept.own.remove(food.id, now));
    CHECK(kept.own.all()->empty());
    for (const auto& refused : {kept.own.remove(food.id, now), kept.own.put_back(food, now),
                                kept.own.restore(food.id + 1, now)}) {
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == Problem::Kind::not_found);
    }
    CHECK(kept.own.change(food.id, tea, now).error().kind == Problem::Kind::not_found);
    const OwnFood next = kept.add(tea);
    CHECK(next.id != food.id);
    REQUIRE(kept.own.restore(food.id, now));
    CHECK(kept.own.all() == std::vector{food, next});
    CHECK(kept.own.restore(food.id, now).error().kind == Problem::Kind::not_found);
}

TEST_CASE("what was said of an own food goes with it and comes back as it stood") {
    Kept kept;
    const OwnFood food = kept.add(bar);
    const std::string code = code_of(food);
    FavouriteStore favourites{kept.store};
    MarkStore marks{kept.store};
    RecentStore recents{kept.store};
    ShoppingStore shopping{kept.store};
    for (const std::string& one : {std::string{"01009"}, code, std::string{"09040"}}) {
        REQUIRE(favourites.add(one, now));
        REQUIRE(marks.set(one, {Mark::fine, "with tea", now.local.date}, now));
        REQUIRE(recents.note(one));
    }
    REQUIRE(shopping.add("Oat bar", code, now));
    const auto starred = favourites.all().value();
    const auto marked = marks.all().value();
    const auto looked_at = recents.all().value();
    CHECK(marked.size() == 3);

    REQUIRE(kept.own.remove(food.id, now));
    const std::vector<std::string> others{"09040", "01009"};
    CHECK(favourites.all() == others);
    CHECK(recents.all() == others);
    CHECK(marks.all()->size() == 2);
    CHECK_FALSE(marks.all()->contains(code));
    CHECK(shopping.all()->front().text == "Oat bar");

    // Also when the recents were cleared and put back meanwhile.
    const auto cleared = recents.clear();
    REQUIRE(recents.put_back(*cleared));
    CHECK(recents.all() == others);
    REQUIRE(kept.own.restore(food.id, now));
    CHECK(favourites.all() == starred);
    CHECK(marks.all() == marked);
    CHECK(recents.all() == looked_at);
}
