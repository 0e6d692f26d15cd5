#include "core/foods/kept/shopping_store.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using namespace zebra::foods;
using test::now_on;

namespace {

const Now now = now_on(11, 22);

struct Kept {
    test::TempDir folder = {};
    storage::Store store = test::open_store(folder.path());
    ShoppingStore list{store};

    ShoppingItem add(const char* text, std::optional<std::string> food = {}) {
        const auto added = list.add(text, food, now);
        REQUIRE_MESSAGE(added.has_value(), test::why(added));
        return added->item;
    }
    // "milk, [eggs], bread": the ticked ones in brackets.
    std::string text() const {
        const auto items = list.all();
        REQUIRE_MESSAGE(items.has_value(), test::why(items));
        std::string line;
        for (const ShoppingItem& item : *items) {
            if (!line.empty()) line += ", ";
            line += item.ticked ? "[" + item.text + "]" : item.text;
        }
        return line;
    }
};

} // namespace

TEST_CASE("the list is in the person's order, of words and of foods, and a tick moves nothing") {
    Kept kept;
    const ShoppingItem milk = kept.add(" milk ");
    const ShoppingItem cheese = kept.add("Cheddar cheese", "01009");
    kept.add("bread");
    CHECK(cheese.food == "01009");
    CHECK(kept.list.tick(cheese.id, true, now) == false);
    CHECK(kept.list.tick(cheese.id, true, now) == true);
    CHECK(kept.text() == "milk, [Cheddar cheese], bread");
    storage::Store again = test::open_store(kept.folder.path());
    CHECK(*ShoppingStore{again}.all() == *kept.list.all());
    CHECK(kept.list.tick(cheese.id, false, now) == true);
    CHECK(kept.text() == "milk, Cheddar cheese, bread");
}

TEST_CASE("what is on the list is not put there twice, and is wanted again") {
    Kept kept;
    const ShoppingItem milk = kept.add("Milk");
    kept.add("Cheddar cheese", "01009");
    REQUIRE(kept.list.tick(milk.id, true, now));
    const auto again = kept.list.add("milk", std::nullopt, now);
    REQUIRE(again);
    CHECK(again->item == milk);
    REQUIRE(again->before.has_value());
    CHECK(again->before->ticked);
    CHECK(kept.list.add("Cheddar", "01009", now)->before.has_value());
    CHECK(kept.text() == "Milk, Cheddar cheese");
    // A word and a food of that name are two things: one has figures behind it.
    CHECK_FALSE(kept.list.add("Cheddar cheese", std::nullopt, now)->before.has_value());
    CHECK(kept.text() == "Milk, Cheddar cheese, Cheddar cheese");
}

TEST_CASE("a line is moved, and moved back") {
    Kept kept;
    const ShoppingItem a = kept.add("a");
    kept.add("b");
    kept.add("c");
    const ShoppingItem d = kept.add("d");
    CHECK(kept.list.move(d.id, 1, now) == 3U);
    CHECK(kept.text() == "a, d, b, c");
    CHECK(kept.list.move(d.id, 3, now) == 1U);
    CHECK(kept.text() == "a, b, c, d");
    CHECK(kept.list.move(a.id, 99, now) == 0U);
    CHECK(kept.text() == "b, c, d, a");
    CHECK(kept.list.move(a.id, 3, now) == 3U);
    kept.add("e");
    CHECK(kept.text() == "b, c, d, a, e");
}

TEST_CASE("what was removed goes back to its place, one line or all that was ticked") {
    Kept kept;
    const ShoppingItem a = kept.add("a");
    const ShoppingItem b = kept.add("b");
    const ShoppingItem c = kept.add("c");
    REQUIRE(kept.list.remove(a.id, now));
    CHECK(kept.text() == "b, c");
    const ShoppingItem d = kept.add("d");
    CHECK(d.id != a.id);
    REQUIRE(kept.list.restore({a.id}, now));
    CHECK(kept.text() == "a, b, c, d");

    REQUIRE(kept.list.tick(b.id, true, now));
    REQUIRE(kept.list.tick(d.id, true, now));
    const auto removed = kept.list.remove_ticked(now);
    CHECK(removed == std::vector{b.id, d.id});
    CHECK(kept.text() == "a, c");
    CHECK(kept.list.remove_ticked(now)->empty());
    // All or none.
    CHECK(kept.list.restore({b.id, c.id}, now).error().kind == Problem::Kind::not_found);
    CHECK(kept.text() == "a, c");
    REQUIRE(kept.list.restore(*removed, now));
    CHECK(kept.text() == "a, [b], c, [d]");
}

TEST_CASE("what is not on the list, or cannot be, is said and changes nothing") {
    Kept kept;
    const ShoppingItem milk = kept.add("milk");
    REQUIRE(kept.list.remove(milk.id, now));
    CHECK(kept.list.tick(milk.id, true, now).error().kind == Problem::Kind::not_found);
    CHECK(kept.list.move(milk.id, 0, now).error().kind == Problem::Kind::not_found);
    CHECK(kept.list.remove(milk.id, now).error().kind == Problem::Kind::not_found);
    CHECK(kept.list.add("  ", std::nullopt, now).error().kind == Problem::Kind::bad_input);
    CHECK(kept.list.add("cheese", "cheddar", now).error().kind == Problem::Kind::bad_input);
    CHECK(kept.list.add(std::string(201, 'a'), std::nullopt, now).error().kind
          == Problem::Kind::bad_input);
    CHECK(kept.text().empty());
}
