#include "core/card/card_json.h"
#include "core/card/card_keeper.h"
#include "core/storage/data_folder.h"
#include "tests/support/content.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace zebra;
using namespace zebra::card;
using test::now_on;
using test::read_file;
using test::shipped_content;
using test::TempDir;
using test::write_file;

namespace {

const Now now = now_on(11, 22);

ChangedCard changed(storage::Store* store, const TempDir& folder, const Card::Changes& changes) {
    const auto done = change_card(store, folder.path(), changes, shipped_content(), now);
    REQUIRE_MESSAGE(done.has_value(), test::why(done));
    return *done;
}

std::string card_file_of(const Card::Changes& values, std::int64_t changed_at) {
    Card card;
    REQUIRE(card.set_all(values, now.local.date));
    return write_card_file(card, changed_at);
}

} // namespace

TEST_CASE("an empty card replaces no copy, and does not count as emptied by the person") {
    const TempDir folder;
    storage::Store store = test::open_store(folder.path());
    const std::string unreadable = "{ \"format\": \"zebra-pock";
    write_file(storage::card_fields_file(folder.path()), unreadable);
    write_file(storage::card_page_file(folder.path()), "<html>the card</html>");
    CHECK(changed(&store, folder, {{"name", ""}}).card.empty());
    CHECK(changed(nullptr, folder, {{"name", ""}}).card.empty());
    CHECK(read_file(storage::card_fields_file(folder.path())) == unreadable);
    CHECK(read_file(storage::card_page_file(folder.path())) == "<html>the card</html>");

    // card.json can be read again: it is offered, not taken for older than an emptied card
    write_file(storage::card_fields_file(folder.path()),
               card_file_of({{"name", "Sam Example"}}, now.unix_seconds - 100));
    CHECK(load_card(&store, folder.path()).card.value("name") == "Sam Example");
}

TEST_CASE("the person may empty the card") {
    const TempDir folder;
    storage::Store store = test::open_store(folder.path());
    changed(&store, folder, {{"name", "Sam Example"}});
    changed(&store, folder, {{"name", ""}});
    CHECK(load_card(&store, folder.path()).origin == CardOrigin::nothing);
    CHECK(read_file(storage::card_page_file(folder.path())).find("Sam") == std::string::npos);
    // and fill it in again, without the emptied page being kept
    CHECK(changed(&store, folder, {{"name", "Kim"}}).notices.empty());
}

TEST_CASE("the page of an earlier card is kept when nothing else of it can be read") {
    const TempDir folder;
    write_file(storage::card_fields_file(folder.path()), "torn");
    write_file(storage::card_page_file(folder.path()), "<html>the card</html>");
    const ChangedCard result = changed(nullptr, folder, {{"allergies", "latex"}});
    REQUIRE(result.notices.size() == 2);
    CHECK(read_file(folder / "card.json.damaged-20261122-101507") == "torn");
    CHECK(read_file(folder / "emergency-card.html.kept-20261122-101507")
          == "<html>the card</html>");
    CHECK(read_file(storage::card_page_file(folder.path())).find("latex") != std::string::npos);
}

TEST_CASE("a moment that cannot be is never the newest") {
    const TempDir folder;
    storage::Store store = test::open_store(folder.path());
    changed(&store, folder, {{"name", "Sam Example"}});
    for (const std::int64_t moment :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        write_file(storage::card_fields_file(folder.path()),
                   card_file_of({{"name", "Mallory"}}, moment));
        CHECK(load_card(&store, folder.path()).card.value("name") == "Sam Example");
        changed(&store, folder, {{"allergies", "latex"}});
        CHECK(load_card(nullptr, folder.path()).card.value("name") == "Sam Example");
    }
    std::string later = card_file_of({{"name", "Mallory"}}, 1);
    later.replace(later.find("\"version\": 1"), 12, "\"version\": 4294967297");
    CHECK(read_card_file(later).error().kind == Problem::Kind::newer_version);
}
