// Two copies of the app that keep things about foods at the same time.
#include "core/foods/kept/favourite_store.h"
#include "core/foods/kept/mark_store.h"
#include "core/foods/kept/own_food_store.h"
#include "core/foods/kept/recent_store.h"
#include "core/foods/kept/shopping_store.h"
#include "core/storage/data_folder.h"
#include "tests/core/foods/shipped_catalogue.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

using namespace zebra;
using namespace zebra::foods;
using test::now_on;

namespace {

const Now now = now_on(11, 22);
constexpr int each = 40;

// What one of two processes does; false when anything was refused that should not be.
bool keep_things(storage::Store& store, std::span<const LabelKind> kinds, int writer) {
    RecentStore recents{store};
    ShoppingStore list{store};
    OwnFoodStore own{store, kinds};
    for (int i = 0; i < each; ++i) {
        const std::string code = fmt::format("{:05}", 1 + 2 * i + writer);
        if (!recents.note(code) || !list.add(code, code, now)
            || !own.add({code, "8.5", "cereal"}, now)) {
            return false;
        }
        // Both want it: one of them gets it, the other is told who has it.
        const auto wanted = own.add({"Bar", "8.5", "cereal", "", "4006381333931"}, now);
        if (!wanted && wanted.error().kind != Problem::Kind::bad_input) return false;
    }
    return true;
}

} // namespace

TEST_CASE("two processes that keep foods at the same time lose nothing and share one barcode") {
    const std::span<const LabelKind> kinds = test::shipped_catalogue().label_kinds();
    const test::TempDir folder;
    test::open_store(folder.path());
    std::array<int, 2> start = {}; // closed for writing: go
    REQUIRE(::pipe(start.data()) == 0);
    std::array<pid_t, 2> children = {};
    for (int writer = 0; writer < 2; ++writer) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        children.at(static_cast<std::size_t>(writer)) = child;
        if (child != 0) continue;
        ::close(start[1]);
        auto store = storage::Store::open(storage::database_file(folder.path()),
                                          storage::OpenMode::read_write);
        char nothing = 0;
        if (!store || ::read(start[0], &nothing, 1) != 0) _exit(1);
        _exit(keep_things(*store, kinds, writer) ? 0 : 1);
    }
    ::close(start[0]);
    ::close(start[1]);
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    storage::Store store = test::open_store(folder.path());
    CHECK(RecentStore{store}.all()->size() == most_recents);
    CHECK(ShoppingStore{store}.all()->size() == 2 * each);
    CHECK(test::number(store, "SELECT count(DISTINCT position) FROM shopping_item") == 2 * each);
    CHECK(test::number(store, "SELECT count(*) FROM own_food") == 2 * each + 1);
    CHECK(store.full_check());
}

TEST_CASE("what the other copy of the app keeps is seen, and the last word stands") {
    const test::TempDir folder;
    storage::Store one = test::open_store(folder.path());
    storage::Store other = test::open_store(folder.path());
    const FoodMark fine{Mark::fine, "", now.local.date};
    const FoodMark triggers{Mark::triggers, "", now.local.date};
    REQUIRE(MarkStore{one}.set("01009", fine, now));
    const auto before = MarkStore{other}.set("01009", triggers, now);
    REQUIRE_MESSAGE(before.has_value(), test::why(before));
    CHECK(*before == fine);
    CHECK(one.changed_elsewhere());
    CHECK(MarkStore{one}.all() == FoodMarks{{"01009", triggers}});

    REQUIRE(FavouriteStore{one}.add("01009", now));
    CHECK(FavouriteStore{other}.remove("01009", now) == true);
    CHECK(FavouriteStore{one}.remove("01009", now) == false);

    const auto item = ShoppingStore{one}.add("milk", std::nullopt, now);
    REQUIRE(ShoppingStore{other}.remove(item->item.id, now));
    CHECK(ShoppingStore{one}.tick(item->item.id, true, now).error().kind
          == Problem::Kind::not_found);
}
