// What the person sees when the data is not in order. The card is there in every case.
#include "core/card/card_keeper.h"
#include "core/storage/backup.h"
#include "core/storage/set_aside.h"
#include "tests/support/app_driver.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;

namespace {

const std::filesystem::path database = "zebra-pocket.db";

// A folder with a card, a tick and a backup of it, made by the app itself.
void fill(const test::TempDir& dir) {
    AppDriver app{{.data_folder = dir.path(), .now = {make_date(2026, 11, 21), 600}}};
    REQUIRE(app.model().card.set(app.model().data, "name", "Alex Morgan"));
    REQUIRE(app.model().card.set(app.model().data, "syndrome", "insulinoma"));
    REQUIRE(app.model().card.set(app.model().data, "net_team_phone", "020 7946 0123"));
    app.event(platform::FocusEvent{true});
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    std::filesystem::remove_all(dir / "backups"); // of the empty beginning
    REQUIRE(storage::make_backup(dir.path(), app.model().data.now()).has_value());
}

std::size_t files_named(const test::TempDir& dir, std::string_view part) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator{dir.path()}) {
        if (entry.path().filename().string().find(part) != std::string::npos) ++count;
    }
    return count;
}

void expect_card(AppDriver& app) {
    if (app.screen() != "card") app.tap(NodeRole::tab, "Card");
    CHECK(app.has(NodeRole::heading, "Alex Morgan"));
    CHECK(app.says("low blood sugar"));
}

} // namespace

TEST_CASE("a damaged data file: the card is there, the file is kept, the backup comes back") {
    const test::TempDir dir;
    fill(dir);
    const std::string garbage(5000, 'x');
    test::write_file(dir / database.string(), garbage);
    AppDriver app{{.data_folder = dir.path()}};
    expect_card(app);
    CHECK(files_named(dir, "damaged") >= 1);
    app.tap(NodeRole::button, "Your data needs a look");
    CHECK(app.says("Your earlier entries can come back"));
    app.tap(NodeRole::button, "Choose a copy");
    CHECK(app.screen() == "recovery");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Relaxation or breathing"); // noted meanwhile, on the new file
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    CHECK_FALSE(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.tap(NodeRole::tab, "More");
    if (app.screen() != "recovery") {
        app.tap(NodeRole::button, "Choose a copy");
    }
    app.tap(NodeRole::button, "Bring back Saturday 21 November 2026, 10:00");
    expect_card(app);
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::radio, "Saturday 21 November 2026");
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    app.tap(NodeRole::radio, "Sunday 22 November 2026");
    CHECK(app.node(NodeRole::checkbox, "Relaxation or breathing").state.checked);
    CHECK_FALSE(app.says("Your earlier entries can come back"));
    const auto kept = storage::list_set_aside(dir.path());
    REQUIRE(kept.size() == 1);
    CHECK(test::read_file(kept[0]) == garbage);
}

TEST_CASE("after a restore the card that was kept last stands, now and at the next start") {
    const test::TempDir dir;
    {
        AppDriver app{{.data_folder = dir.path(), .now = {make_date(2026, 11, 21), 600}}};
        REQUIRE(app.model().card.set(app.model().data, "allergies", "none known"));
        std::filesystem::remove_all(dir / "backups");
        REQUIRE(storage::make_backup(dir.path(), app.model().data.now()).has_value());
        REQUIRE(app.model().card.set(app.model().data, "allergies", "PENICILLIN"));
    }
    test::write_file(dir / database.string(), "garbage");
    const auto expect_last_card = [&](AppDriver& app) {
        CHECK(app.model().card.card().value("allergies") == "PENICILLIN");
        CHECK_FALSE(app.model().card.offered_back());
        for (const char* file : {"card.json", "emergency-card.html"}) {
            CHECK(test::read_file(dir / file).find("PENICILLIN") != std::string::npos);
        }
    };
    {
        AppDriver app{{.data_folder = dir.path()}};
        SUBCASE("after it was kept in the new file") {
            app.tap(NodeRole::button,
                    "Keep this card, It was found in its own file, apart from the data file");
        }
        SUBCASE("kept there, and card.json is lost") {
            app.tap(NodeRole::button,
                    "Keep this card, It was found in its own file, apart from the data file");
            std::filesystem::remove(dir / "card.json");
        }
        SUBCASE("without being kept there") {}
        REQUIRE(app.model().data.restorable_backups().size() == 1);
        const auto backup = app.model().data.restorable_backups().front();
        REQUIRE(app.model().restore(backup.file));
    }
    for (int start = 1; start <= 2; ++start) {
        AppDriver app{{.data_folder = dir.path()}};
        expect_last_card(app);
    }
}

TEST_CASE("a field entered after everything was lost does not push out the card of the backup") {
    const test::TempDir dir;
    fill(dir); // a card and its backup
    test::write_file(dir / database.string(), "garbage");
    std::filesystem::remove(dir / "card.json");
    {
        AppDriver app{{.data_folder = dir.path()}};
        CHECK_FALSE(app.has(NodeRole::heading, "Alex Morgan"));
        REQUIRE(app.model().card.set(app.model().data, "allergies", "PENICILLIN"));
        REQUIRE(app.model().data.restorable_backups().size() == 1);
        const auto backup = app.model().data.restorable_backups().front();
        REQUIRE(app.model().restore(backup.file));
        app.event(platform::FocusEvent{true});
    }
    for (int start = 1; start <= 2; ++start) {
        AppDriver app{{.data_folder = dir.path()}};
        expect_card(app);
        CHECK(app.says("Allergy: PENICILLIN"));
        CHECK(test::read_file(dir / "card.json").find("Alex Morgan") != std::string::npos);
    }
}

TEST_CASE("one can go on without the backup, and it is not offered again") {
    const test::TempDir dir;
    fill(dir);
    test::write_file(dir / database.string(), "garbage");
    {
        AppDriver app{{.data_folder = dir.path()}};
        app.tap(NodeRole::button, "Your data needs a look");
        app.tap(NodeRole::button, "Choose a copy");
        app.tap(NodeRole::button, "Go on without it");
        CHECK_FALSE(app.says("Your earlier entries can come back"));
    }
    AppDriver app{{.data_folder = dir.path()}};
    expect_card(app);
    CHECK_FALSE(app.says("Your data needs a look"));
}

TEST_CASE("damage inside the file is found after the first frame") {
    const test::TempDir dir;
    fill(dir);
    std::string bytes = test::read_file(dir / database.string());
    for (std::size_t at = 8192; at < bytes.size(); ++at) bytes[at] = '\x5A';
    test::write_file(dir / database.string(), bytes);
    AppDriver app{{.data_folder = dir.path()}};
    expect_card(app);
    CHECK(app.says("Your data needs a look"));
    CHECK(files_named(dir, "damaged") >= 1);
}

TEST_CASE("damage that only the full check sees is dealt with at the next start") {
    const test::TempDir dir;
    fill(dir);
    std::string bytes = test::read_file(dir / database.string());
    const std::string entry = "gentle_exercise2026-11-21"; // habit, day: only the index
    const std::size_t at = bytes.find(entry);
    REQUIRE(at != std::string::npos);
    bytes[at + entry.size() - 1] = '2';
    test::write_file(dir / database.string(), bytes);
    AppDriver app{{.data_folder = dir.path()}};
    CHECK(app.says("Your data needs a look"));
    CHECK(files_named(dir, "damaged") == 0);
    CHECK(app.model().data.store()->full_check());
    CHECK(app.model().data.backups().size() == 2); // today's was made after all
}

TEST_CASE("a data file of a newer version is refused and untouched, the card is there") {
    const test::TempDir dir;
    fill(dir);
    std::string bytes = test::read_file(dir / database.string());
    bytes[63] = '\x63'; // user_version, big-endian at 60
    test::write_file(dir / database.string(), bytes);
    AppDriver app{{.data_folder = dir.path()}};
    expect_card(app);
    app.tap(NodeRole::button, "Your data needs a look");
    CHECK(app.says("newer version"));
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK_FALSE(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
    CHECK(test::read_file(dir / database.string()) == bytes);
    CHECK(files_named(dir, "damaged") == 0);
}

namespace {

std::int64_t values_in_newest_backup(const test::TempDir& dir) {
    const auto backups = storage::list_backups(dir.path());
    REQUIRE(backups.has_value());
    REQUIRE_FALSE(backups->empty());
    const auto contents = storage::inspect_backup(backups->front());
    REQUIRE(contents.has_value());
    return contents->rows.at("day_value");
}

std::size_t backups_in(const test::TempDir& dir) {
    const auto backups = storage::list_backups(dir.path());
    return backups ? backups->size() : 0;
}

} // namespace

TEST_CASE("the day's entries are in the day's one backup when the window is left") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    CHECK(backups_in(dir) == 1); // of the beginning
    app.event(platform::FocusEvent{true});
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(values_in_newest_backup(dir) == 0);
    SUBCASE("closed") { app.close(); }
    SUBCASE("hidden") {
        app.event(platform::VisibilityEvent{platform::VisibilityEvent::State::hidden});
    }
    CHECK(values_in_newest_backup(dir) == 1);
    CHECK(backups_in(dir) == 1);
}

TEST_CASE("a window that stays open makes a backup every day") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.set_time({make_date(2026, 11, 23), 8 * 60});
    app.event(platform::FocusEvent{true});
    CHECK(backups_in(dir) == 2);
    app.event(platform::FocusEvent{false});
    app.event(platform::FocusEvent{true});
    CHECK(backups_in(dir) == 2);
}

TEST_CASE("a backup is made once the data file can be opened, or the disk has room again") {
    const test::TempDir dir;
    fill(dir);
    std::filesystem::remove_all(dir / "backups");
    SUBCASE("the file is of a newer version, and then is not") {
        const std::string bytes = test::read_file(dir / database.string());
        std::string newer = bytes;
        newer[63] = '\x63'; // user_version, big-endian at 60
        test::write_file(dir / database.string(), newer);
        AppDriver app{{.data_folder = dir.path()}};
        CHECK(backups_in(dir) == 0);
        test::write_file(dir / database.string(), bytes);
        app.event(platform::FocusEvent{true});
        CHECK(backups_in(dir) == 1);
    }
    SUBCASE("backups cannot be written, and then can") {
        test::write_file(dir / "backups", "in the way");
        AppDriver app{{.data_folder = dir.path()}};
        CHECK(app.says("Your data needs a look"));
        std::filesystem::remove(dir / "backups");
        app.event(platform::FocusEvent{true});
        CHECK(backups_in(dir) == 1);
    }
}

TEST_CASE("a missing data file: the card comes from its own file and is offered back") {
    const test::TempDir dir;
    fill(dir);
    std::filesystem::remove(dir / database.string());
    std::filesystem::remove_all(dir / "backups");
    {
        AppDriver app{{.data_folder = dir.path()}};
        expect_card(app);
        app.tap(NodeRole::button,
                "Keep this card, It was found in its own file, apart from the data file");
        expect_card(app);
        CHECK_FALSE(app.says("Keep this card"));
    }
    std::filesystem::remove(dir / "card.json");
    AppDriver app{{.data_folder = dir.path()}};
    expect_card(app); // now it is in the data file
}

TEST_CASE("with everything destroyed the general message is there") {
    const test::TempDir dir;
    fill(dir);
    std::filesystem::remove_all(dir / "backups");
    test::write_file(dir / database.string(), "x");
    test::write_file(dir / "card.json", "{");
    AppDriver app{{.data_folder = dir.path()}};
    CHECK(app.screen() == "card");
    CHECK(app.says("Risk of hormone crisis: type not known"));
    CHECK(app.says("Your data needs a look"));
}

TEST_CASE("a missing or damaged food table is said, the rest of the app works") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.model().foods = app::FoodModel{dir / "nothing"};
    app.tap(NodeRole::tab, "Foods");
    CHECK(app.says("The food table cannot be read"));
    CHECK(app.says("Install the app again. Your own data is safe."));
    CHECK_FALSE(app.has(NodeRole::button, "Label estimator, From packet protein"));
    app.tap(NodeRole::button, "Shopping list, Nothing on it yet");
    CHECK(app.screen() == "shopping");
    app.tap(NodeRole::tab, "Today");
    app.tap(NodeRole::checkbox, "Gentle exercise");
    CHECK(app.node(NodeRole::checkbox, "Gentle exercise").state.checked);
}

TEST_CASE("what another window changes shows when this one is looked at again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    {
        auto store = storage::Store::open(dir / database.string(), storage::OpenMode::read_write);
        REQUIRE(store.has_value());
        REQUIRE(card::change_card(&*store, dir.path(), {{"name", "Sam"}}, app.model().content,
                                  app.model().data.now()));
    }
    CHECK_FALSE(app.says("Sam"));
    app.event(platform::FocusEvent{true});
    CHECK(app.has(NodeRole::heading, "Sam"));
    // and a change here keeps what the other one did
    REQUIRE(app.model().card.set(app.model().data, "allergies", "latex"));
    app.event(platform::FocusEvent{true});
    CHECK(app.has(NodeRole::heading, "Sam"));
    CHECK(app.says("Allergy: latex"));
}

TEST_CASE("all that was entered is saved as tables, and the folder can be taken back") {
    const test::TempDir dir;
    const test::TempDir home;
    fill(dir);
    AppDriver app{{.data_folder = dir.path(), .downloads = home.path()}};
    app.tap(NodeRole::tab, "More");
    app.tap(NodeRole::button, "My data, Where it is, and its copies");
    const std::string save =
        "Save as tables (CSV), In the folder " + home.path().filename().string();
    app.tap(NodeRole::button, save);
    const auto folder = home.path() / "NET-tables-2026-11-22";
    CHECK(app.says("NET-tables-2026-11-22"));
    CHECK(std::filesystem::file_size(folder / "card.csv") > 40);
    CHECK(std::filesystem::exists(folder / "days.csv"));
    app.tap(NodeRole::button, "Undo");
    CHECK(std::filesystem::is_empty(home.path()));
}
