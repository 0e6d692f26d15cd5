// The first start: when the app asks for two facts, and what becomes of them.
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace zebra;
using platform::Key;
using test::AppDriver;
using ui::NodeRole;

namespace {

const std::string closed = "Hormone syndrome, Choose one or several";
const std::string added_later = "Your card works now. You can add more with the pencil.";

nlohmann::json card_json(const test::TempDir& dir) {
    return nlohmann::json::parse(test::read_file(dir / "card.json"));
}

// The screen that a start with this folder shows.
std::string first_screen(const test::TempDir& dir) {
    const AppDriver app{{.data_folder = dir.path()}};
    return app.screen();
}

void keep_name(const test::TempDir& dir) {
    AppDriver app{{.data_folder = dir.path()}};
    REQUIRE(app.model().card.set(app.model().data, "name", "Alex Morgan"));
}

} // namespace

TEST_CASE("a first start asks for two facts, and nothing has the focus") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    CHECK(app.screen() == "welcome");
    CHECK(app.has(NodeRole::heading, "Two facts, and it works"));
    CHECK(app.says("No account, no network"));
    CHECK(app.app().input().focused() == 0);
    CHECK_FALSE(app.node(NodeRole::button, closed).state.expanded);
    CHECK_FALSE(app.has(NodeRole::checkbox, "I don't know"));
}

TEST_CASE("with neither fact the general card is shown, and its button asks again") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.skip_welcome();
    CHECK(app.has(NodeRole::heading, "Neuroendocrine tumour (NET)"));
    CHECK_FALSE(app.says(added_later));
    CHECK_FALSE(std::filesystem::exists(dir / "card.json"));
    app.tap(NodeRole::button, "Fill in my card, It already works. Two facts make it yours");
    CHECK(app.screen() == "welcome");
    app.tap(NodeRole::tab, "Card");
    CHECK(app.screen() == "card");
}

TEST_CASE("I don't know is an answer: the general message, and the card counts as filled in") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::button, closed);
    CHECK(app.node(NodeRole::button, closed).state.expanded);
    app.tap(NodeRole::checkbox, "I don't know");
    CHECK(card_json(dir).at("syndrome") == nlohmann::json::array({"unknown"}));
    app.tap(NodeRole::button, "Hormone syndrome, I don't know"); // the closed row says it
    CHECK_FALSE(app.has(NodeRole::checkbox, "I don't know"));
    app.tap(NodeRole::button, "Show my card");
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::heading, "Risk of hormone crisis: type not known"));
    CHECK(app.says(added_later));
    CHECK_FALSE(app.says("Fill in my card"));
}

TEST_CASE("several syndromes are chosen, and one that stands alone takes their place") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.tap(NodeRole::button, closed);
    app.tap(NodeRole::checkbox, "Carcinoid syndrome");
    app.tap(NodeRole::checkbox, "Insulinoma");
    CHECK(app.has(NodeRole::button, "Hormone syndrome, Carcinoid syndrome, Insulinoma"));
    app.tap(NodeRole::checkbox, "No hormone syndrome (non-functioning)");
    CHECK(app.has(NodeRole::button, "Hormone syndrome, No hormone syndrome (non-functioning)"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.has(NodeRole::button, "Hormone syndrome, Carcinoid syndrome, Insulinoma"));
}

TEST_CASE("the list that opens comes into view") {
    const test::TempDir dir;
    for (const platform::LogicalSize size : {platform::LogicalSize{412, 892}, {320, 568}}) {
        CAPTURE(size.width);
        AppDriver app{{.data_folder = dir.path(), .size = size}};
        app.tap(NodeRole::button, closed);
        const ui::Node& first = app.node(NodeRole::checkbox, "Carcinoid syndrome");
        CHECK(first.visible.height == first.rect.height);
        CHECK(app.node(NodeRole::button, closed).visible.height > 0);
    }
}

TEST_CASE("a name that was typed and not left is kept by what comes next") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.enter("Your name", "Alex Morgan");
    SUBCASE("the button that shows the card") {
        app.tap(NodeRole::button, "Show my card");
        CHECK(app.screen() == "card");
        CHECK(app.says(added_later));
    }
    SUBCASE("Escape, out of the field and back") {
        app.key(Key::escape);
        CHECK(app.screen() == "welcome");
        app.key(Key::escape);
        CHECK(app.screen() == "card");
    }
    SUBCASE("another tab") {
        app.tap(NodeRole::tab, "Today");
        app.tap(NodeRole::tab, "Card");
        CHECK(app.node(NodeRole::text_field, "Your name").value == "Alex Morgan");
        app.tap(NodeRole::button, "Show my card");
    }
    SUBCASE("the end of the app") { CHECK(app.close().has_value()); }
    CHECK(card_json(dir).at("name") == "Alex Morgan");
    if (app.screen() == "card") CHECK(app.has(NodeRole::heading, "Alex Morgan"));
}

TEST_CASE("a name that cannot be kept says why under its field, the card is shown all the same") {
    const test::TempDir dir;
    AppDriver app{{.data_folder = dir.path()}};
    app.enter("Your name", std::string(500, 'a'));
    CHECK(app.node(NodeRole::text_field, "Your name").state.invalid);
    const std::string why = app.app().view().card_form.drafts.at("name").problem;
    REQUIRE_FALSE(why.empty());
    CHECK(app.has(NodeRole::text, why));
    app.tap(NodeRole::button, "Show my card");
    CHECK(app.screen() == "card");
    CHECK(app.has(NodeRole::alert, why));
    CHECK_FALSE(app.says(added_later));
    CHECK_FALSE(std::filesystem::exists(dir / "card.json"));
}

TEST_CASE("who has a card is not asked, nor who has recorded anything else") {
    const test::TempDir dir;
    SUBCASE("a card") { keep_name(dir); }
    SUBCASE("a tick") {
        AppDriver app{{.data_folder = dir.path()}};
        app.tap(NodeRole::tab, "Today");
        app.tap(NodeRole::checkbox, "Gentle exercise");
    }
    SUBCASE("a card whose data file is lost") {
        keep_name(dir);
        std::filesystem::remove_all(dir / "backups");
        std::filesystem::remove(dir / "zebra-pocket.db");
        AppDriver app{{.data_folder = dir.path()}};
        CHECK(app.model().card.offered_back());
        CHECK(app.screen() == "card");
    }
    SUBCASE("a data file that was damaged, with nothing to bring back") {
        test::write_file(dir / "zebra-pocket.db", std::string(5000, 'x'));
        AppDriver app{{.data_folder = dir.path()}};
        CHECK(app.model().card.card().empty());
        CHECK_FALSE(app.model().data.notices().empty());
        CHECK(app.screen() == "card");
        return; // it was told once
    }
    SUBCASE("a data file of a newer app") {
        {
            storage::Store store = test::open_store(dir.path());
            test::change(store, "PRAGMA user_version = 999");
        }
        AppDriver app{{.data_folder = dir.path()}};
        CHECK(app.model().data.problem().has_value());
    }
    CHECK(first_screen(dir) == "card");
}

TEST_CASE("who closed the app at the first start without a word is asked again") {
    const test::TempDir dir;
    CHECK(first_screen(dir) == "welcome");
    CHECK(first_screen(dir) == "welcome");
}

TEST_CASE("data that is only read is not asked for") {
    const test::TempDir dir;
    CHECK(first_screen(dir) == "welcome"); // nothing is in the file
    AppDriver app{{.data_folder = dir.path(), .read_only = true}};
    CHECK(app.model().data.store() != nullptr);
    CHECK(app.model().data.read_only());
    CHECK(app.screen() == "card");
}
