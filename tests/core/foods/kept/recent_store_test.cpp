#include "core/foods/kept/recent_store.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

using namespace zebra;
using namespace zebra::foods;
using Codes = RecentStore::Codes;

namespace {

std::string ndb(int number) { return fmt::format("{:05}", number); }

void note_all(RecentStore& recents, const Codes& codes) {
    for (const std::string& code : codes) REQUIRE(recents.note(code));
}

} // namespace

TEST_CASE("what was looked at last stands first, each food once") {
    const test::TempDir folder;
    {
        storage::Store store = test::open_store(folder.path());
        RecentStore recents{store};
        CHECK(recents.all() == Codes{});
        note_all(recents, {"01009", "27116350", "own-7", "01009"});
        CHECK(recents.note("cheese").error().kind == Problem::Kind::bad_input);
    }
    storage::Store store = test::open_store(folder.path());
    RecentStore recents{store};
    CHECK(recents.all() == Codes{"01009", "own-7", "27116350"});
    // The one in front again: nothing is written.
    const auto revision = store.revision();
    REQUIRE(recents.note("01009"));
    CHECK(store.revision() == revision);
}

TEST_CASE("the newest thirty are kept, one by one or fifty thousand of them") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    RecentStore recents{store};
    for (int i = 1; i <= 40; ++i) {
        REQUIRE(recents.note(ndb(i)));
        CHECK(recents.all()->size() == std::min<std::size_t>(static_cast<std::size_t>(i), 30));
    }
    CHECK(recents.all()->front() == ndb(40));
    CHECK(recents.all()->back() == ndb(11));
    REQUIRE(recents.note(ndb(11))); // the oldest: it drops nothing
    CHECK(recents.all()->size() == most_recents);
    CHECK(recents.all()->back() == ndb(12));

    // As the store writes them, in one transaction so that the disk does not take minutes. Most
    // foods come again and again.
    const auto bytes = std::filesystem::file_size(store.file());
    test::change(store, R"sql(
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
        INSERT OR REPLACE INTO food_recent (food) SELECT printf('%05d', i * i % 9973) FROM n)sql");
    CHECK(test::number(store, "SELECT count(*) FROM food_recent") == most_recents);
    CHECK(recents.all()->front() == ndb(static_cast<int>(50000LL * 50000 % 9973)));
    CHECK(std::filesystem::file_size(store.file()) == bytes);
    REQUIRE(recents.note("01009"));
    CHECK(recents.all()->size() == most_recents);
    CHECK(store.full_check());
}

TEST_CASE("recents are forgotten, one or all, and come back behind what was looked at since") {
    const test::TempDir folder;
    storage::Store store = test::open_store(folder.path());
    RecentStore recents{store};
    note_all(recents, {"00003", "00002", "00001"});
    auto before = recents.forget("00002");
    CHECK(before == Codes{"00001", "00002", "00003"});
    CHECK(recents.all() == Codes{"00001", "00003"});
    note_all(recents, {"00009"});
    REQUIRE(recents.put_back(*before));
    CHECK(recents.all() == Codes{"00009", "00001", "00002", "00003"});

    before = recents.clear();
    CHECK(recents.all() == Codes{});
    REQUIRE(recents.put_back(*before));
    CHECK(recents.all() == Codes{"00009", "00001", "00002", "00003"});

    // Together never more than there may be; the oldest go.
    before = recents.clear();
    for (int i = 100; i < 128; ++i) REQUIRE(recents.note(ndb(i)));
    REQUIRE(recents.put_back(*before));
    CHECK(recents.all()->size() == most_recents);
    CHECK(recents.all()->back() == "00001");
    CHECK(recents.put_back({"cheese"}).error().kind == Problem::Kind::bad_input);
    CHECK(recents.all()->size() == most_recents);
}
