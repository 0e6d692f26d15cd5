#include "core/diary/weight_store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace zebra;
using namespace zebra::diary;
using test::now_on;

namespace {

const Now now = now_on(11, 22);
const Date today = now.local.date;

} // namespace

TEST_CASE("one weight a day, there after a restart, what stood before is given back for undo") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        WeightStore weights{store};
        CHECK(weights.set(today, 72.4, now).value() == std::nullopt);
        CHECK(weights.set(today, 72.0, now).value() == 72.4);
        REQUIRE(weights.set(add_days(today, -7), 73.5, now));
    }
    storage::Store store = test::open_store(folder.path());
    WeightStore weights{store};
    CHECK(weights.between(add_days(today, -30), today)
          == std::vector<WeightEntry>{{add_days(today, -7), 73.5}, {today, 72.0}});
    CHECK(weights.between(add_days(today, -6), add_days(today, -1))->empty());
    CHECK(weights.latest(add_days(today, -1)).value() == WeightEntry{add_days(today, -7), 73.5});
    CHECK_FALSE(weights.latest(add_days(today, -8))->has_value());

    CHECK(weights.set(today, std::nullopt, now).value() == 72.0);
    CHECK(weights.latest(today).value() == WeightEntry{add_days(today, -7), 73.5});
    CHECK(weights.set(today, 72.0, now).value() == std::nullopt);
    CHECK(weights.latest(today).value() == WeightEntry{today, 72.0});
}

TEST_CASE("a weight that makes no sense, or of a day to come, is refused") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    WeightStore weights{store};
    CHECK_FALSE(weights.set(add_days(today, 1), 72.0, now));
    CHECK_FALSE(weights.set(today, 0.5, now));
    CHECK_FALSE(weights.set(today, 501.0, now));
    CHECK(weights.between(make_date(1970, 1, 1), today)->empty());
}
