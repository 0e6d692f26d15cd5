#include "core/card/card_json.h"
#include "core/card/card_keeper.h"
#include "core/storage/data_folder.h"
#include "tests/support/child.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>

using namespace zebra;
using card::Card;
using card::CardFacts;
using card::CardOrigin;
using test::TempDir;
using test::why;

namespace {

const Now now{{make_date(2026, 11, 22), 600}, 1'795'000'000};

storage::Store open_store(const TempDir& dir) {
    auto store =
        storage::Store::open(storage::database_file(dir.path()), storage::OpenMode::read_write);
    REQUIRE_MESSAGE(store.has_value(), why(store));
    return std::move(*store);
}

card::ChangedCard change(storage::Store* store, const TempDir& dir, const Card::Changes& changes,
                         const Now& at = now) {
    auto changed = card::change_card(store, dir.path(), changes, test::shipped_content(), at);
    REQUIRE_MESSAGE(changed.has_value(), why(changed));
    return std::move(*changed);
}

std::string name_in_file(const TempDir& dir) {
    const auto file = card::read_card_file(test::read_file(dir / "card.json"));
    REQUIRE(file.has_value());
    return std::string{file->card.value("name")};
}

} // namespace

TEST_CASE("of two cards the one with content stands, of two with content the newer") {
    struct Row {
        const char* what;
        CardFacts facts;
        CardOrigin origin;
    };
    // data file: read, empty, changed at; card.json: read, empty, changed at
    for (const Row& row : std::vector<Row>{
             {"nothing at all", {false, true, 0, false, true, 0}, CardOrigin::nothing},
             {"data file only", {true, false, 5, false, true, 0}, CardOrigin::data_file},
             {"card.json only", {false, true, 0, true, false, 5}, CardOrigin::card_file},
             {"new data file", {true, true, 0, true, false, 5}, CardOrigin::card_file},
             {"both the same", {true, false, 5, true, false, 5}, CardOrigin::data_file},
             {"data file newer", {true, false, 6, true, false, 5}, CardOrigin::data_file},
             {"card.json newer", {true, false, 5, true, false, 6}, CardOrigin::card_file},
             {"card.json empty", {true, false, 5, true, true, 9}, CardOrigin::data_file},
             {"both empty", {true, true, 5, true, true, 5}, CardOrigin::nothing},
             {"emptied by the person since", {true, true, 6, true, false, 5}, CardOrigin::nothing},
         }) {
        CAPTURE(row.what);
        CHECK(card::choose_card(row.facts) == row.origin);
    }
}

TEST_CASE("a change is in the data file and in both copies, private to the person") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    const auto changed = change(&store, dir, {{"name", "Alex <Morgan>"}, {"men1", "no"}});
    CHECK(changed.in_data_file);
    CHECK(changed.notices.empty());
    const card::LoadedCard loaded = card::load_card(&store, dir.path());
    CHECK(loaded.origin == CardOrigin::data_file);
    CHECK(loaded.card.value("name") == "Alex <Morgan>");
    CHECK_FALSE(loaded.offered_back);
    CHECK(name_in_file(dir) == "Alex <Morgan>");
    CHECK(test::read_file(dir / "emergency-card.html").find("Alex &lt;Morgan&gt;")
          != std::string::npos);
    for (const char* file : {"card.json", "emergency-card.html"}) {
        struct stat status = {};
        REQUIRE(stat((dir / file).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600U);
    }
}

TEST_CASE("a value that is refused changes nothing") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}});
    const std::string before = test::read_file(dir / "card.json");
    const auto refused = card::change_card(&store, dir.path(), {{"name", "Sam"}, {"grade", "g9"}},
                                           test::shipped_content(), now);
    CHECK_FALSE(refused.has_value());
    CHECK(card::load_card(&store, dir.path()).card.value("name") == "Alex");
    CHECK(test::read_file(dir / "card.json") == before);
}

TEST_CASE("without a data file the card is kept in card.json and is the newer one afterwards") {
    const TempDir dir;
    {
        storage::Store store = open_store(dir);
        change(&store, dir, {{"name", "Alex"}, {"allergies", "latex"}});
    }
    const auto changed = change(nullptr, dir, {{"name", "Alexandra"}});
    CHECK_FALSE(changed.in_data_file);
    CHECK(changed.card.value("allergies") == "latex"); // built on what card.json had
    storage::Store store = open_store(dir);
    const card::LoadedCard loaded = card::load_card(&store, dir.path());
    CHECK(loaded.origin == CardOrigin::card_file);
    CHECK(loaded.offered_back);
    CHECK(loaded.card.value("name") == "Alexandra");
    // taken back without a change
    change(&store, dir, {});
    CHECK(card::load_card(&store, dir.path()).origin == CardOrigin::data_file);
    CHECK(card::load_card(&store, dir.path()).card.value("name") == "Alexandra");
    CHECK(card::load_card(&store, dir.path()).card.value("allergies") == "latex");
}

TEST_CASE("a clock that was set back does not make the new card the older") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}});
    Now earlier = now;
    earlier.unix_seconds -= 100'000;
    change(nullptr, dir, {{"name", "Alexandra"}}, earlier);
    CHECK(card::load_card(&store, dir.path()).card.value("name") == "Alexandra");
}

TEST_CASE("a new data file does not lose the card: a change builds on card.json") {
    const TempDir dir;
    {
        storage::Store store = open_store(dir);
        change(&store, dir, {{"name", "Alex"}, {"syndrome", "insulinoma"}});
    }
    std::filesystem::remove(dir / "zebra-pocket.db");
    storage::Store store = open_store(dir);
    const auto changed = change(&store, dir, {{"allergies", "latex"}});
    CHECK(changed.card.value("name") == "Alex");
    CHECK(changed.card.value("syndrome") == "insulinoma");
    CHECK(changed.card.value("allergies") == "latex");
}

TEST_CASE("an empty card never replaces copies that have content, the person may empty theirs") {
    const TempDir dir;
    {
        storage::Store store = open_store(dir);
        change(&store, dir, {{"name", "Alex"}});
    }
    std::filesystem::remove(dir / "zebra-pocket.db");
    const std::string page = test::read_file(dir / "emergency-card.html");
    storage::Store store = open_store(dir);
    CHECK(card::refresh_copies(store, dir.path(), test::shipped_content(), now).empty());
    CHECK(name_in_file(dir) == "Alex");
    CHECK(test::read_file(dir / "emergency-card.html") == page);

    change(&store, dir, {{"name", ""}});
    CHECK(name_in_file(dir).empty());
    CHECK(card::load_card(&store, dir.path()).origin == CardOrigin::nothing);
}

TEST_CASE("a card.json that cannot be read is kept under another name, not overwritten") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    test::write_file(dir / "card.json", "{ \"name\": \"somebody");
    CHECK_FALSE(card::load_card(&store, dir.path()).notices.empty());
    const auto changed = change(&store, dir, {{"name", "Alex"}});
    REQUIRE(changed.notices.size() == 1);
    bool kept = false;
    for (const auto& entry : std::filesystem::directory_iterator{dir.path()}) {
        const std::string file = entry.path().filename().string();
        if (!file.starts_with("card.json.damaged-")) continue;
        kept = test::read_file(entry.path()) == "{ \"name\": \"somebody";
        CHECK(changed.notices[0].find(file) != std::string::npos);
    }
    CHECK(kept);
    CHECK(name_in_file(dir) == "Alex");
}

TEST_CASE("copies that are missing or behind are written again") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}});
    std::filesystem::remove(dir / "emergency-card.html");
    CHECK(card::refresh_copies(store, dir.path(), test::shipped_content(), now).empty());
    CHECK(std::filesystem::exists(dir / "emergency-card.html"));
    std::filesystem::remove(dir / "card.json");
    card::refresh_copies(store, dir.path(), test::shipped_content(), now);
    CHECK(name_in_file(dir) == "Alex");
    CHECK(card::load_card(&store, dir.path()).origin == CardOrigin::data_file);
}

TEST_CASE("a page that is not what it should be is written again, another day's stays") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}, {"birth_date", "1961-11-24"}});
    const std::filesystem::path file = dir / "emergency-card.html";
    const std::string whole = test::read_file(file);
    const auto refreshed = [&](std::string page, int days_later = 0) {
        test::write_file(file, page);
        Now later = now;
        later.local.date = add_days(now.local.date, days_later);
        CHECK(card::refresh_copies(store, dir.path(), test::shipped_content(), later).empty());
        return test::read_file(file);
    };
    CHECK(refreshed(whole.substr(0, whole.size() / 2)) == whole); // torn
    CHECK(refreshed("") == whole);
    CHECK(refreshed(whole + "<p>more</p>") == whole);
    std::string behind = whole; // an earlier write failed
    behind.replace(behind.rfind(">Alex<") + 1, 4, "Alan");
    CHECK(refreshed(behind) == whole);
    std::string reworded = whole; // an earlier version's words
    reworded.insert(reworded.find("<h1>") + 4, "Once ");
    CHECK(refreshed(reworded) == whole);

    CHECK(refreshed(whole, 1) == whole); // as of yesterday, and true
    const std::string older = refreshed(whole, 2);
    CHECK(older != whole); // a birthday since
    CHECK(older.find("65 years") != std::string::npos);
}

TEST_CASE("refreshing writes the card that stands, and keeps what it cannot read") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}});
    const auto refresh = [&] {
        return card::refresh_copies(store, dir.path(), test::shipped_content(), now);
    };
    SUBCASE("card.json is the newer one") {
        change(nullptr, dir, {{"name", "Alexandra"}});
        test::write_file(dir / "emergency-card.html", "torn");
        CHECK(refresh().empty());
        CHECK(name_in_file(dir) == "Alexandra");
        CHECK(test::read_file(dir / "emergency-card.html").find("Alexandra") != std::string::npos);
    }
    SUBCASE("card.json is torn") {
        test::write_file(dir / "card.json", "{ torn");
        REQUIRE(refresh().size() == 1);
        CHECK(name_in_file(dir) == "Alex");
        CHECK(refresh().empty());
    }
    SUBCASE("card.json is of a later version") {
        const std::string later = R"({"format":"zebra-pocket-card","version":2})";
        test::write_file(dir / "card.json", later);
        CHECK(refresh().empty());
        CHECK(test::read_file(dir / "card.json") == later);
    }
}

TEST_CASE("what this version does not know or accept survives a change, here and in card.json") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    change(&store, dir, {{"name", "Alex"}});
    test::change(store, "INSERT INTO card_field VALUES ('grade', 'g9'), ('blood_group', '0')");
    std::string file = test::read_file(dir / "card.json");
    file.replace(file.find("\"men1\": \"unknown\""), 17,
                 "\"men1\": \"perhaps\", \"later\": {\"key\": [1, 2]}");
    test::write_file(dir / "card.json", file);
    const auto row = [&](const std::string& field, const std::string& value) {
        return test::number(store, "SELECT count(*) FROM card_field WHERE field = '" + field
                                       + "' AND value = '" + value + "'");
    };
    const auto in_file = [&](const char* key) {
        return nlohmann::json::parse(test::read_file(dir / "card.json")).at(key);
    };

    change(&store, dir, {{"allergies", "latex"}});
    CHECK(row("grade", "g9") == 1);
    CHECK(row("blood_group", "0") == 1);
    CHECK(in_file("men1") == "perhaps");
    CHECK(in_file("later") == nlohmann::json{{"key", {1, 2}}});
    CHECK(in_file("grade") == "g9");
    CHECK(in_file("allergies") == "latex");

    change(nullptr, dir, {{"allergies", ""}}); // without the data file, too
    CHECK(in_file("men1") == "perhaps");
    CHECK(in_file("allergies").is_null());
    change(&store, dir, {});
    CHECK(row("grade", "g9") == 1);
    CHECK(test::number(store, "SELECT count(*) FROM card_field WHERE field = 'allergies'") == 0);

    // until the person enters something in its place, or clears it
    change(&store, dir, {{"grade", "g2"}, {"men1", ""}});
    CHECK(row("grade", "g2") == 1);
    CHECK(in_file("grade") == "g2");
    CHECK(in_file("men1") == "unknown");
    CHECK(row("blood_group", "0") == 1);
}

TEST_CASE("a card begun while no earlier one can be read adds to it when it turns up") {
    const TempDir dir;
    {
        storage::Store store = open_store(dir);
        change(&store, dir, {{"name", "Alex"}, {"allergies", "none known"}, {"grade", "g2"}});
    }
    SUBCASE("card.json is missing") { std::filesystem::remove(dir / "card.json"); }
    SUBCASE("card.json is torn") { test::write_file(dir / "card.json", "{ torn"); }
    change(nullptr, dir, {{"allergies", "PENICILLIN"}}); // the data file cannot be opened
    change(nullptr, dir, {{"men1", "yes"}});
    CHECK(card::read_card_file(test::read_file(dir / "card.json"))->begun_without_base);

    storage::Store store = open_store(dir); // and now it can
    const auto expect_both = [](const Card& card) {
        CHECK(card.value("name") == "Alex");
        CHECK(card.value("grade") == "g2");
        CHECK(card.value("allergies") == "PENICILLIN");
        CHECK(card.value("men1") == "yes");
    };
    const card::LoadedCard loaded = card::load_card(&store, dir.path());
    expect_both(loaded.card);
    CHECK(loaded.offered_back);
    CHECK(card::refresh_copies(store, dir.path(), test::shipped_content(), now).empty());
    CHECK(test::read_file(dir / "emergency-card.html").find("Alex") != std::string::npos);
    expect_both(change(&store, dir, {}).card);
    expect_both(card::load_card(&store, dir.path()).card);
    expect_both(card::load_card(nullptr, dir.path()).card);
    CHECK_FALSE(card::load_card(&store, dir.path()).offered_back);

    // From here on it is a whole card: what is cleared without the data file is cleared.
    CHECK_FALSE(card::read_card_file(test::read_file(dir / "card.json"))->begun_without_base);
    change(nullptr, dir, {{"grade", ""}});
    CHECK_FALSE(card::load_card(&store, dir.path()).card.has("grade"));
}

TEST_CASE("only a card without any earlier one is begun without base") {
    const TempDir dir;
    storage::Store store = open_store(dir);
    const auto is_marked = [&] {
        return card::read_card_file(test::read_file(dir / "card.json"))->begun_without_base;
    };
    change(&store, dir, {{"name", "Alex"}}); // the first of all
    CHECK_FALSE(is_marked());
    change(nullptr, dir, {{"name", "Sam"}}); // built on card.json
    CHECK_FALSE(is_marked());
    change(nullptr, dir, {{"name", ""}}); // emptied, and begun anew
    change(nullptr, dir, {{"name", "Kim"}});
    CHECK_FALSE(is_marked());
}

TEST_CASE("a folder that cannot be written to: nothing is claimed, the card is still read") {
    const TempDir dir;
    {
        storage::Store store = open_store(dir);
        change(&store, dir, {{"name", "Alex"}});
    }
    std::filesystem::permissions(dir.path(), std::filesystem::perms{0555});
    for (const auto& entry : std::filesystem::directory_iterator{dir.path()}) {
        std::filesystem::permissions(entry.path(), std::filesystem::perms{0444});
    }
    const std::string said = test::as_ordinary_user([&]() -> std::string {
        const auto changed =
            card::change_card(nullptr, dir.path(), {{"name", "Sam"}}, test::shipped_content(), now);
        if (changed) return "claimed to be kept";
        const card::LoadedCard loaded = card::load_card(nullptr, dir.path());
        return std::string{loaded.card.value("name")} + ": " + changed.error().sentence;
    });
    std::filesystem::permissions(dir.path(), std::filesystem::perms{0755});
    CHECK(said.starts_with("Alex: "));
    CHECK(said.find("card.json") != std::string::npos);
}
