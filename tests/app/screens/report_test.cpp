// The doctor's report on the screen: opened from Trends, seen, asked in, saved.
#include "core/diary/symptom_store.h"
#include "core/report/questions.h"
#include "tests/support/app_driver.h"
#include "tests/support/outcome.h"
#include "tests/support/storage_samples.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace zebra;
using test::AppDriver;
using ui::NodeRole;
namespace fs = std::filesystem;

namespace {

constexpr const char* save_pdf = "Save PDF, In the folder Downloads";
constexpr const char* save_page = "Save page, In the folder Downloads";

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
    std::string content(const std::string& name) const {
        const auto files = test::contents_of(downloads);
        for (const auto& [file, content] : files) {
            if (fs::path{file}.filename() == name) return content;
        }
        return {};
    }
    std::size_t files() const { return test::contents_of(downloads).size(); }
    std::string kept_questions() const {
        storage::Store store = test::open_store(data.path());
        const auto kept = report::read_questions(store);
        REQUIRE(kept.has_value());
        return *kept;
    }
};

void log(AppDriver& app, Date day, int severity) {
    const Now now{{make_date(2026, 11, 22), 14 * 60}, 1'795'000'000};
    diary::SymptomStore diary{*app.model().data.store(), {{"flushing"}, {}}};
    REQUIRE(diary.add({.symptom = "flushing", .at = {day, 720}, .severity = severity}, now, 180));
    app.event(platform::WakeEvent{});
}

void open_report(AppDriver& app) {
    app.skip_welcome();
    app.tap(NodeRole::tab, "Trends");
    app.tap(NodeRole::button, "Report for my doctor");
    REQUIRE(app.screen() == "report");
}

} // namespace

TEST_CASE("Trends leads to the report, which shows the span that is chosen") {
    const Place place;
    AppDriver app{place.options()};
    open_report(app);
    CHECK(app.says("No symptom and no habit is noted in this time."));
    log(app, make_date(2026, 11, 20), 3);
    log(app, make_date(2026, 10, 10), 1);
    CHECK(app.says("28 Sep to 22 Nov 2026, 8 weeks"));
    CHECK(app.has(NodeRole::list_item,
                  "Flushing, 8 weeks before not noted, These 8 weeks 2.0, Days felt 2 of 2"));
    app.tap(NodeRole::radio, "4 weeks");
    CHECK(app.says("26 Oct to 22 Nov 2026, 4 weeks"));
    CHECK(app.has(NodeRole::list_item,
                  "Flushing, 4 weeks before 1.0, These 4 weeks 3.0, Days felt 1 of 1"));
    CHECK(app.says("A day counts with the highest severity logged on it."));
    REQUIRE(app.model().card.set(app.model().data, "name", "Alex Morgan"));
    app.event(platform::WakeEvent{});
    CHECK(app.says("Alex Morgan"));
}

TEST_CASE("the report is saved as a PDF and as a page, beside what was saved before") {
    const Place place;
    AppDriver app{place.options()};
    open_report(app);
    log(app, make_date(2026, 11, 20), 3);
    app.tap(NodeRole::button, save_pdf);
    CHECK(app.says("Saved in Downloads: NET-report-2026-11-22.pdf"));
    CHECK(place.content("NET-report-2026-11-22.pdf").starts_with("%PDF-"));
    app.tap(NodeRole::button, save_pdf);
    CHECK(place.content("NET-report-2026-11-22 (2).pdf").starts_with("%PDF-"));
    app.tap(NodeRole::button, "Undo");
    CHECK(place.files() == 1);
    CHECK(place.content("NET-report-2026-11-22.pdf").find("612 792") == std::string::npos);
    app.tap(NodeRole::radio, "Letter");
    app.tap(NodeRole::button, save_pdf);
    CHECK(place.content("NET-report-2026-11-22 (2).pdf").find("612 792") != std::string::npos);
    app.tap(NodeRole::button, "Undo");
    app.tap(NodeRole::button, save_page);
    CHECK(place.content("NET-report-2026-11-22.html").find("<th scope=\"row\">Flushing</th>")
          != std::string::npos);
}

TEST_CASE("questions are kept as they are typed, stand in what is saved, and can be taken back") {
    const Place place;
    {
        AppDriver app{place.options()};
        open_report(app);
        app.enter("My questions", "Is the interval right?");
        app.wait(1000);
        CHECK(place.kept_questions() == "Is the interval right?");
        app.enter("My questions", "Check niacin?");
        app.tap(NodeRole::button, save_page); // at once
        CHECK(place.content("NET-report-2026-11-22.html").find("<li>Check niacin?</li>")
              != std::string::npos);
        CHECK(place.kept_questions() == "Check niacin?");
    }
    AppDriver app{place.options()};
    open_report(app);
    CHECK(app.node(NodeRole::text_field, "My questions").value == "Check niacin?");
    app.enter("My questions", "Something else");
    app.tap(NodeRole::radio, "6 months"); // leaves the field
    CHECK(app.says("Your questions are saved"));
    app.tap(NodeRole::button, "Undo");
    CHECK(app.node(NodeRole::text_field, "My questions").value == "Check niacin?");
    CHECK(place.kept_questions() == "Check niacin?");
    app.enter("My questions", "Left behind?");
    app.tap(NodeRole::button, "Back");
    CHECK(place.kept_questions() == "Left behind?");
}

TEST_CASE("questions that are too long say so and are not lost") {
    const Place place;
    AppDriver app{place.options()};
    open_report(app);
    app.enter("My questions", std::string(2001, 'x'));
    app.wait(1000);
    CHECK(app.says("The text has at most 2000 letters; this one has 2001."));
    CHECK(app.node(NodeRole::text_field, "My questions").value.size() == 2001);
    CHECK(place.kept_questions().empty());
}

TEST_CASE("without a folder to save into the buttons say so") {
    const Place place;
    test::DriverOptions options = place.options();
    options.downloads = fail(Problem::Kind::not_found, "There is no such folder.");
    AppDriver app{options};
    open_report(app);
    const std::string nowhere = "This device has no folder to save into";
    CHECK(app.node(NodeRole::button, "Save PDF, " + nowhere).state.disabled);
    CHECK(app.node(NodeRole::button, "Save page, " + nowhere).state.disabled);
}
