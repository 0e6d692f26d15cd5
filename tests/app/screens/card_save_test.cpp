// Copies of the card saved from the screen: seen before, found after, told when out of date.
#include "app/model/card_export.h"
#include "tests/support/app_driver.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

using namespace zebra;
using platform::Key;
using test::AppDriver;
using ui::NodeRole;
namespace fs = std::filesystem;

namespace {

constexpr const char* save_copy = "Save a copy of the card";
constexpr const char* save = "Save, In the folder Downloads";
constexpr const char* pdf_name = "NET-card-2026-11-22.pdf";

struct Place {
    test::TempDir data;
    test::TempDir home;
    fs::path downloads = home.path() / "Downloads";

    Place() { fs::create_directory(downloads); }
    test::DriverOptions options() const {
        test::DriverOptions options;
        options.data_folder = data.path();
        options.downloads = downloads;
        return options;
    }
    std::map<std::string, std::string> files() const { // by name
        std::map<std::string, std::string> named;
        for (const auto& [file, content] : test::contents_of(downloads)) {
            named[fs::path{file}.filename().string()] = content;
        }
        return named;
    }
};

void change(AppDriver& app, const char* field, const char* value) {
    REQUIRE(app.model().card.set(app.model().data, field, value));
    app.event(platform::WakeEvent{});
}

void fill_in(AppDriver& app) {
    app.skip_welcome();
    change(app, "name", "Alex Morgan");
    change(app, "syndrome", "carcinoid_syndrome");
    change(app, "allergies", "penicillin (rash)");
    change(app, "net_team_phone", "020 7946 0123");
}

void fill_in_and_open(AppDriver& app) {
    fill_in(app);
    app.tap(NodeRole::button, save_copy);
    REQUIRE(app.screen() == "card-save");
}

ui::Rect preview_of(const AppDriver& app, const std::string& form) {
    return app.node(NodeRole::image, "Preview: " + form).rect;
}

// How much of the picture's place is neither paper white nor the page's ground: ink is there.
double inked(AppDriver& app, const ui::Rect& place) {
    const platform::Picture picture = app.window().pixels();
    int dark = 0;
    int all = 0;
    for (int y = static_cast<int>(place.y) + 2; y < std::min(700, picture.height); ++y) {
        for (int x = static_cast<int>(place.x) + 2; x < static_cast<int>(place.right()) - 2; ++x) {
            const auto* pixel = picture.rgba.data() + 4 * (y * picture.width + x);
            dark += pixel[0] < 100 && pixel[1] < 100 ? 1 : 0;
            ++all;
        }
    }
    return all > 0 ? static_cast<double>(dark) / all : 0;
}

} // namespace

TEST_CASE("a page is seen, saved where a person looks for it, and taken back") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    CHECK(inked(app, preview_of(app, "Page to print")) > 0.02);
    CHECK(app.says("In the folder Downloads"));
    CHECK_FALSE(app.says("Saved before"));

    app.tap(NodeRole::button, save);
    CHECK(app.says(std::string{"Saved in Downloads: "} + pdf_name));
    REQUIRE(place.files().contains(pdf_name));
    CHECK(place.files().size() == 1); // no temporary one stays
    CHECK(place.files().at(pdf_name).starts_with("%PDF-"));
    CHECK(app.says("22 Nov 2026. Says what your card says."));

    app.tap(NodeRole::button, "Undo");
    CHECK(place.files().empty());
    CHECK_FALSE(app.says("Saved before"));
}

TEST_CASE("nothing in the folder is overwritten") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    app.tap(NodeRole::button, save);
    const std::string first = place.files().at(pdf_name);
    change(app, "allergies", "latex");
    app.tap(NodeRole::button, save);
    CHECK(place.files().size() == 2);
    CHECK(place.files().at(pdf_name) == first);
    REQUIRE(place.files().contains("NET-card-2026-11-22 (2).pdf"));
    // Only the second is taken back, and the first counts again: it is out of date.
    app.tap(NodeRole::button, "Undo");
    CHECK(place.files().size() == 1);
    CHECK(app.says("22 Nov 2026. Out of date. Changed since: Allergy."));
}

TEST_CASE("every form is shown before it is saved, under a name of its own") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    struct Row {
        const char* form;
        const char* file;
        const char* says; // "": a picture
        const char* begins;
    };
    for (const Row& row : {Row{"Lock screen", "NET-card-lock-screen-2026-11-22.png", "", "\x89PNG"},
                           Row{"QR code", "NET-card-QR-2026-11-22.png", "", "\x89PNG"},
                           Row{"Web page", "NET-card-2026-11-22.html", "Alex Morgan", "<!DOCTYPE"},
                           Row{"Plain text", "NET-card-2026-11-22.txt", "Alex Morgan", "MEDICAL"},
                           Row{"Hospital system", "NET-card-FHIR-2026-11-22.json",
                               "\"resourceType\": \"Bundle\"", "{"}}) {
        CAPTURE(row.form);
        app.tap(NodeRole::radio, row.form);
        if (row.says[0] == '\0') {
            CHECK(inked(app, preview_of(app, row.form)) > 0.02);
        } else {
            CHECK(app.says(row.says));
        }
        app.tap(NodeRole::button, save);
        REQUIRE(place.files().contains(row.file));
        CHECK(place.files().at(row.file).starts_with(row.begins));
    }
}

TEST_CASE("paper and pixels are chosen, and what is saved is what was chosen") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    const float a4 = preview_of(app, "Page to print").height;
    app.tap(NodeRole::radio, "Letter");
    CHECK(preview_of(app, "Page to print").height < a4 - 20);
    app.tap(NodeRole::button, save);
    CHECK(place.files().at(pdf_name).find("612 792") != std::string::npos);

    app.tap(NodeRole::radio, "Lock screen");
    app.tap(NodeRole::radio, "1170 \u00D7 2532");
    app.tap(NodeRole::button, save);
    const std::string png = place.files().at("NET-card-lock-screen-2026-11-22.png");
    CHECK(png.substr(16, 8) == std::string{"\0\0\x04\x92\0\0\x09\xE4", 8});
}

TEST_CASE("in the card's language, which can be chosen here") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    app.tap(NodeRole::radio, "Plain text");
    app.tap(NodeRole::button, "Language, English");
    app.tap(NodeRole::radio, "Deutsch, German, draft, not yet reviewed");
    CHECK(app.screen() == "card-save");
    CHECK(app.says("Karzinoidkrise"));
    app.tap(NodeRole::button, save);
    REQUIRE(place.files().contains("NET-card-de-2026-11-22.txt"));
    CHECK(place.files().at("NET-card-de-2026-11-22.txt").find("Karzinoidkrise")
          != std::string::npos);
    CHECK(app.says("Plain text (German)"));
}

TEST_CASE("after a change the card says which copies are out of date, until new ones are saved") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    app.tap(NodeRole::button, save);
    app.key(Key::escape);
    CHECK(app.screen() == "card");
    change(app, "last_injection", "2 Nov 2026"); // not what a copy is dangerous for
    CHECK_FALSE(app.says("Out of date"));
    change(app, "allergies", "penicillin (rash), latex");
    change(app, "net_team_phone", "020 7946 0999");
    CHECK_MESSAGE(app.says("Out of date: Page to print, saved on 22 Nov 2026. Changed since: "),
                  app.all_text());
    app.tap(NodeRole::button, "Edit the card");
    CHECK(app.says("Out of date: Page to print"));
    app.key(Key::escape);
    // Whoever reads the card that was handed over has no use for it.
    app.tap(NodeRole::button, "Hand over: show only the card");
    CHECK_FALSE(app.says("Out of date"));
    app.hold(NodeRole::button, "Leave: hold down");

    app.tap(NodeRole::button, "Save new copies");
    CHECK(app.screen() == "card-save");
    app.set_time({make_date(2026, 11, 23), 9 * 60});
    app.tap(NodeRole::button, save);
    app.key(Key::escape);
    CHECK_FALSE(app.says("Out of date"));
}

TEST_CASE("a copy that was lost is forgotten, and remembered again with Undo") {
    const Place place;
    AppDriver app{place.options()};
    fill_in_and_open(app);
    app.tap(NodeRole::button, save);
    change(app, "name", "Alex Jones");
    CHECK(app.says("Changed since: Name."));
    app.tap(NodeRole::button, "Forget this copy: Page to print");
    CHECK_FALSE(app.says("Changed since"));
    CHECK(place.files().size() == 1); // the file is the person's
    app.tap(NodeRole::button, "Undo");
    CHECK(app.says("Changed since: Name."));
}

TEST_CASE("with no folder to save into, or one that went away, nothing is claimed") {
    Place place;
    {
        test::DriverOptions without = place.options();
        without.downloads = fail(Problem::Kind::not_found, "There is no home folder.");
        AppDriver app{without};
        fill_in_and_open(app);
        CHECK(app.says("This device has no folder to save into"));
        CHECK(app.node(NodeRole::button, "Save, This device has no folder to save into")
                  .state.disabled);
    }
    AppDriver app{place.options()};
    app.tap(NodeRole::button, save_copy);
    fs::remove(place.downloads);
    app.tap(NodeRole::button, save);
    CHECK_FALSE(app.says("Saved in"));
    CHECK(app.says(place.downloads.string()));
    CHECK_FALSE(app.says("Saved before"));
}

TEST_CASE("with the data file destroyed the card is still saved") {
    const Place place;
    {
        AppDriver app{place.options()};
        fill_in(app);
    }
    fs::remove(place.data.path() / "zebra-pocket.db");
    fs::create_directory(place.data.path() / "zebra-pocket.db"); // cannot be opened
    AppDriver app{place.options()};
    app.tap(NodeRole::button, save_copy);
    app.tap(NodeRole::radio, "Plain text");
    app.tap(NodeRole::button, save);
    REQUIRE(place.files().contains("NET-card-2026-11-22.txt"));
    CHECK(place.files().at("NET-card-2026-11-22.txt").find("Alex Morgan") != std::string::npos);
}

TEST_CASE("a name of a file says what it is, never who it belongs to") {
    using card::ExportForm;
    const Date day = make_date(2026, 2, 3);
    CHECK(app::export_file_name(ExportForm::pdf, "en", day) == "NET-card-2026-02-03.pdf");
    CHECK(app::export_file_name(ExportForm::qr_text, "ja", day) == "NET-card-QR-ja-2026-02-03.txt");
}
