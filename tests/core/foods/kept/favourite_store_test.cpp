#include "core/foods/kept/favourite_store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace zebra;
using namespace zebra::foods;
using test::now_on;
using Codes = std::vector<std::string>;

TEST_CASE("favourites stand with the last one first, and a removed one goes back to its place") {
    const test::TempDir folder;
    const Now now = now_on(11, 22);
    {
        storage::Store store = test::open_store(folder.path());
        FavouriteStore favourites{store};
        CHECK(favourites.all() == Codes{});
        for (const char* code : {"01009", "27116350", "own-7"}) { // all in one second
            CHECK(favourites.add(code, now) == false);
        }
        CHECK(favourites.add("01009", now) == true);
        CHECK(favourites.all() == Codes{"own-7", "27116350", "01009"});
        CHECK(favourites.remove("27116350", now) == true);
        CHECK(favourites.remove("27116350", now) == false);
        CHECK(favourites.all() == Codes{"own-7", "01009"});
        REQUIRE(favourites.put_back("27116350", now));
        CHECK(favourites.put_back("27116350", now).error().kind == Problem::Kind::not_found);
        CHECK(favourites.put_back("01001", now).error().kind == Problem::Kind::not_found);
    }
    storage::Store store = test::open_store(folder.path());
    FavouriteStore favourites{store};
    CHECK(favourites.all() == Codes{"own-7", "27116350", "01009"});
    // Added anew it is the newest, whatever the clock says.
    REQUIRE(favourites.remove("01009", now));
    REQUIRE(favourites.add("01009", now_on(11, 1)));
    CHECK(favourites.all() == Codes{"01009", "own-7", "27116350"});
}

TEST_CASE("what is no code of a food is no favourite") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    FavouriteStore favourites{store};
    CHECK(favourites.add("cheese", now_on(11, 22)).error().kind == Problem::Kind::bad_input);
    CHECK(favourites.all() == Codes{});
}
